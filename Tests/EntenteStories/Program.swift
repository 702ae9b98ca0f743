// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The built program, run as a stranger would run it.
struct Program {
  let status: Int32
  let output: String
  let errors: String

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let entente = root.appendingPathComponent(".build/release/entente")

  var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// Each line of the output as JSON.
  var objects: [[String: Any]] {
    lines.compactMap { try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
  }

  /// Runs `program` in `folder` and waits for its end.
  ///
  /// - Parameter then: called once it has started, with its process id.
  static func run(
    _ arguments: [String], program: URL = entente, input: String? = nil, in folder: Scratch,
    environment: [String: String] = [:], then: (Int32) throws -> Void = { _ in }
  ) throws -> Program {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    var surroundings = ProcessInfo.processInfo.environment
    surroundings["ENTENTE_DB"] = nil
    surroundings["COLUMNS"] = "100"
    surroundings.merge(environment) { $1 }
    process.environment = surroundings
    // Files, not pipes: a full pipe would stop the program.
    let number = UUID().uuidString
    let (output, errors) = (folder.streams(number + ".out"), folder.streams(number + ".err"))
    for file in [output, errors] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    if let input {
      let file = folder.streams(number + ".in")
      try Data(input.utf8).write(to: file)
      process.standardInput = try FileHandle(forReadingFrom: file)
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    try process.run()
    try then(process.processIdentifier)
    process.waitUntilExit()
    return Program(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }
}

/// A folder of one test, gone when the test is.
final class Scratch {
  let url: URL
  private let outside: URL

  init() throws {
    let base = FileManager.default.temporaryDirectory.appendingPathComponent(
      "entente-story-" + UUID().uuidString)
    url = base.appendingPathComponent("folder with spaces")
    outside = base
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: outside) }

  /// A place for what a program writes, outside the folder that it works in.
  func streams(_ name: String) -> URL { outside.appendingPathComponent(name) }

  @discardableResult
  func write(_ text: String, to name: String, mode: Int? = nil) throws -> String {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    if let mode { try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path) }
    return name
  }

  func read(_ name: String) throws -> String {
    try String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)
  }

  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
  }
}

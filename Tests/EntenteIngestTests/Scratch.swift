// SPDX-License-Identifier: Apache-2.0
import EntenteIngest
import EntenteModel
import Foundation
import Testing

/// A folder of its own for one test, removed with the value.
final class Scratch {
  let path: String

  init() throws {
    // Without links in it, as origins are.
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ingest-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  func names(_ inputs: [String]) -> [String] { Intake(inputs, directory: path).map(\.place) }

  /// Reads the one item that `name` leads to.
  func read(
    _ name: String, limits: IngestLimits = IngestLimits(), options: Particulars = Particulars()
  ) async throws -> Reading {
    let items = Array(Intake([name], directory: path))
    let item = try #require(items.first)
    return try await Ingester(limits: limits, options: options).read(item)
  }

  func document(
    _ name: String, options: Particulars = Particulars(), sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Document {
    let reading = try await read(name, options: options)
    guard case .document(let document) = reading else {
      Issue.record("\(reading)", sourceLocation: sourceLocation)
      throw CancellationError()
    }
    return document
  }

  func rejection(
    _ name: String, limits: IngestLimits = IngestLimits(), sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Rejection {
    let reading = try await read(name, limits: limits)
    guard case .rejection(let rejection) = reading else {
      Issue.record("\(String(describing: reading).prefix(300))", sourceLocation: sourceLocation)
      throw CancellationError()
    }
    return rejection
  }

  func html(_ page: String, name: String = "page.html") async throws -> Document {
    try write(name, page)
    return try await document(name)
  }
}

extension Scratch {
  /// All that `name` gives, in its order.
  func all(
    _ name: String, limits: IngestLimits = IngestLimits(), fields: FieldMap = FieldMap()
  ) async throws -> (documents: [Document], rejections: [Rejection]) {
    let ingester = Ingester(limits: limits, fields: fields)
    var (documents, rejections): ([Document], [Rejection]) = ([], [])
    for item in Intake([name], directory: path, limits: limits) {
      switch try await ingester.read(item) {
      case .document(let document): documents.append(document)
      case .rejection(let rejection): rejections.append(rejection)
      }
    }
    return (documents, rejections)
  }

  /// Makes an archive through `Tests/Support/pack.py`.
  func pack(_ name: String, _ mode: String, _ entries: [(String, String)]) throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Support/pack.py")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script.path, path + "/" + name, mode]
    let input = Pipe()
    process.standardInput = input
    try process.run()
    try input.fileHandleForWriting.write(
      contentsOf: JSONSerialization.data(withJSONObject: entries.map { [$0.0, $0.1] }))
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }
}

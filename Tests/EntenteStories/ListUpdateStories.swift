// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Lists that get new editions while they are looked in, as a stranger has them.
@Suite struct ListUpdateStories {
  static let families = ["Lebedev", "Кедров", "王", "Okafor", "Соколова", "欧阳"]
  static let given = ["Ivan", "Анна", "小明", "Maria", "Пётр", "丽华", "Chen", "Олег", "伟", "Grace"]

  /// 60 persons; edition `step` has other names for a few, one more and one less.
  static func list(_ step: Int) -> String {
    (step..<60 + step).map { number in
      let family = families[number % families.count]
      let given = given[number % given.count]
      let isChanged = step > 0 && number % 17 == step % 17
      let name = isChanged ? "\(given) \(family)-\(step)" : "\(given) \(family)"
      return #"{"id":"p\#(number)","schema":"Person","properties":{"name":["\#(name)"],"country":["ru"]}}"#
    }.joined(separator: "\n") + "\n"
  }

  static let queries =
    given.flatMap { given in families.map { "\(given) \($0)" } }.joined(separator: "\n") + "\n"

  private func screen(_ more: [String], _ folder: Scratch) throws -> Program {
    let found = try Program.run(
      ["screen", "queries.txt", "--list", "l.ftm.json", "--format", "jsonl", "--threshold", "0.3"] + more,
      in: folder)
    #expect(found.status == 0, "\(found.errors)")
    return found
  }

  @Test func `an index that was brought up to date gives the bytes of one made of nothing`() throws {
    let folder = try Scratch()
    try folder.write(Self.queries, to: "queries.txt")
    for step in [0, 1, 2, 3, 2, 9, 0] {
      try folder.write(Self.list(step), to: "l.ftm.json")
      let updated = try screen(["--index-folder", "kept"], folder)
      let whole = try screen(["--no-index"], folder)
      #expect(updated.output == whole.output, "edition \(step)")
      #expect(updated.lines.count == 60)
      #expect(try screen(["--index-folder", "kept"], folder).output == whole.output)
    }
    let kept = try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/kept")
    #expect(kept.count == 2)
  }

  @Test func `a server takes new editions while it answers`() throws {
    let folder = try Scratch()
    try folder.write(Self.list(0), to: "l.ftm.json")
    let server = try Server(folder, ["--index-folder", "kept", "--list", "l.ftm.json"])
    defer { server.stop() }
    for step in 1...5 {
      try folder.write(Self.list(step), to: "l.ftm.json")
      let asked = try (0..<8).map { _ in try server.start("/search/l?q=Ivan%20Lebedev") }
      #expect(try server.ask("/updatez?token=open&sync=true", "POST").contains("ok"))
      for call in asked { #expect(call.answer().contains("\"Person\"")) }
      // The newest is there, the oldest gone.
      #expect(try server.ask("/entities/p\(59 + step)").contains("\"p\(59 + step)\""))
      #expect(try !server.ask("/entities/p\(step - 1)").contains("\"Person\""))
    }
    let kept = try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/kept")
    #expect(kept.count == 2)
  }
}

/// `entente serve` with lists, on a port of its own.
private final class Server {
  private let process: Process
  private let address: String

  init(_ folder: Scratch, _ arguments: [String]) throws {
    let output = Pipe()
    process = Process()
    process.executableURL = Program.entente
    process.arguments = ["serve", "--screen-only", "--port", "0", "--token", "open"] + arguments
    process.currentDirectoryURL = folder.url
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    // The first thing that it says is where it is.
    var said = ""
    while !said.contains("\n") {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { break }
      said += String(decoding: data, as: UTF8.self)
    }
    address = try #require(said.split(whereSeparator: \.isWhitespace).last.map(String.init))
  }

  func stop() {
    process.terminate()
    process.waitUntilExit()
  }

  /// A call that is under way.
  struct Call {
    let process: Process
    let output: Pipe

    func answer() -> String {
      let data = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return String(decoding: data, as: UTF8.self)
    }
  }

  func ask(_ path: String, _ method: String = "GET") throws -> String { try start(path, method).answer() }

  func start(_ path: String, _ method: String = "GET") throws -> Call {
    let call = Call(process: Process(), output: Pipe())
    call.process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    call.process.arguments = ["curl", "-s", "--max-time", "60", "-X", method, address + path]
    call.process.standardOutput = call.output
    try call.process.run()
    return call
  }
}

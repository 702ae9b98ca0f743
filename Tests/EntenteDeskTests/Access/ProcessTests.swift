// SPDX-License-Identifier: Apache-2.0
import EntenteDesk
import EntenteModel
import EntenteStore
import EntenteTesting
import Foundation
import Testing

/// Several processes, and one that is killed.
@Suite struct ProcessTests {
  private func start(_ path: String, _ name: String, _ count: Int, output: Pipe) throws -> Process {
    let process = Process()
    process.executableURL = Bundle.main.executableURL?.deletingLastPathComponent()
      .appending(path: "entente-access-probe")
    process.arguments = [path, name, String(count)]
    process.standardOutput = output
    try process.run()
    return process
  }

  private func open(_ path: String) throws -> Ledger { try Ledger(path: path, project: { _, _ in [] }) }

  private func steps(_ ledger: Ledger, _ name: String) throws -> [String] {
    try ledger.accessLog(limit: 1_000).compactMap(\.event.object).filter { $0.hasPrefix(name + " ") }
      .reversed()
  }

  @Test func `two processes write beside one another, and one chain binds what both wrote`() throws {
    let folder = try ScratchFolder()
    let path = folder.path("ledger.db")
    try open(path).close()
    let names = ["Иванова", "王伟"]
    let probes = try names.map { try start(path, $0, 60, output: Pipe()) }
    for probe in probes {
      probe.waitUntilExit()
      #expect(probe.terminationStatus == 0)
    }
    let ledger = try open(path)
    for name in names { #expect(try steps(ledger, name) == (1...60).map { "\(name) \($0)" }) }
    #expect(try ledger.accessKeys().count == 24)
    #expect(try ledger.verify().findings == [])
    folder.remove()
  }

  @Test func `what was acknowledged is there after a kill, and the chain is whole`() throws {
    let folder = try ScratchFolder()
    let path = folder.path("ledger.db")
    for moment in 1...8 {
      let name = "killed\(moment)"
      let output = Pipe()
      let probe = try start(path, name, 100_000, output: output)
      var printed = ""
      while printed.split(separator: "\n").count < moment * 7 {
        let more = output.fileHandleForReading.availableData
        guard !more.isEmpty else { break }
        printed += String(decoding: more, as: UTF8.self)
      }
      kill(probe.processIdentifier, SIGKILL)
      printed += String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      probe.waitUntilExit()
      let acknowledged = printed.split(separator: "\n").count
      #expect(acknowledged >= moment * 7)
      let ledger = try open(path)
      let there = try steps(ledger, name)
      #expect(there == (1...max(1, there.count)).map { "\(name) \($0)" } && there.count >= acknowledged)
      #expect(try ledger.verify().findings == [], "after moment \(moment)")
      try ledger.close()
    }
    folder.remove()
  }
}

// SPDX-License-Identifier: Apache-2.0
import EntenteDesk
import EntenteModel
import EntenteStore
import EntenteTesting
import Foundation
import Testing

@Suite struct CrashTests {
  private static let documents = 1_000
  private static let moments = 20

  @Test func `a ledger killed at twenty moments of an ingest ends like an undisturbed one`() async throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let base = folder.path("base.db")
    try await prepare(base)

    try copy(base, to: folder.path("calm.db"))
    let started = ContinuousClock.now
    let expected = try run(folder.path("calm.db"), killAfter: nil)
    let whole = ContinuousClock.now - started
    #expect(expected.count == 65)

    try copy(base, to: folder.path("killed.db"))
    var random = SeededGenerator(seed: 20_191_029)
    var killed = 0
    for moment in 0..<Self.moments {
      // Each run resumes; later moments lie further into what is left of the work, anywhere in it.
      if moment % 5 == 0 { try copy(base, to: folder.path("killed.db")) }
      let part = Double.random(in: 0.02...0.95, using: &random)
      let output = try run(folder.path("killed.db"), killAfter: whole * part)
      if output.isEmpty { killed += 1 }
      if moment % 5 == 4 {
        #expect(try run(folder.path("killed.db"), killAfter: nil) == expected, "after moment \(moment)")
      }
    }
    #expect(killed >= Self.moments / 2, "the probe was too fast to be killed in the middle")
    let ledger = try Ledger(
      path: folder.path("killed.db"), project: { PlainProjection.initiatives($0, $1) })
    #expect(try ledger.verify().findings == [])
  }

  /// A ledger with an older edition of every third document, and another reading of every tenth.
  private func prepare(_ path: String) async throws {
    let older = Document.generated(Self.documents, seed: 0)
    let newer = Document.generated(Self.documents, seed: 1)
    let reader = WordReader(["signed", "opened"])
    let workspace = try Workspace(
      path: path, run: reader.run, extract: { reader.extract($0, known: $1) },
      project: { PlainProjection.initiatives($0, $1) })
    var inputs: [IngestInput] = []
    for index in 0..<Self.documents {
      if index % 3 == 0 {
        inputs.append(.document(older[index]))
      } else if index % 10 == 1 {
        inputs.append(.document(newer[index]))
      }
    }
    let clock = TestClock()
    _ = try await workspace.ingest(inputs, width: 2, now: clock.now)
    try workspace.ledger.close()
  }

  private func copy(_ from: String, to: String) throws {
    for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: to + suffix) }
    try FileManager.default.copyItem(atPath: from, toPath: to)
  }

  /// Runs the probe, kills it after a while if asked to, and gives what it printed: nothing when it was killed.
  private func run(_ path: String, killAfter: Duration?) throws -> String {
    let process = Process()
    process.executableURL = Bundle.main.executableURL?.deletingLastPathComponent()
      .appending(path: "entente-crash-probe")
    process.arguments = [path, String(Self.documents)]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    if let killAfter {
      Thread.sleep(forTimeInterval: killAfter / .seconds(1))
      kill(process.processIdentifier, SIGKILL)
    }
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: printed, as: UTF8.self)
  }
}

/// SplitMix64: the same moments in every run.
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

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
    let expected = try run(folder.path("calm.db"), kill: nil)
    #expect(expected.count == 65)

    // Each run goes on from where the last one was killed, and is killed a little further on.
    let path = folder.path("killed.db")
    try copy(base, to: path)
    var random = SeededGenerator(seed: 20_191_029)
    var killed = 0
    for moment in 0..<Self.moments {
      let documents = Int.random(in: 0..<50, using: &random) + moment * Self.documents / Self.moments
      let delay = Double.random(in: 0...0.04, using: &random)
      if try run(path, kill: (documents, delay)).isEmpty { killed += 1 }
      if moment % 5 == 4 {
        let ledger = try Ledger(path: path, project: { PlainProjection.initiatives($0, $1) })
        #expect(try ledger.verify().findings == [], "after moment \(moment)")
        try ledger.close()
      }
    }
    #expect(killed >= Self.moments - 2, "the probe ended before it was killed")
    #expect(try run(path, kill: nil) == expected)
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

  /// Runs the probe; kills it so many seconds after it has recorded so many documents, if asked to.
  ///
  /// - Returns: what it printed: nothing when it was killed.
  private func run(_ path: String, kill moment: (documents: Int, delay: Double)?) throws -> String {
    let process = Process()
    process.executableURL = Bundle.main.executableURL?.deletingLastPathComponent()
      .appending(path: "entente-crash-probe")
    process.arguments = [path, String(Self.documents)]
    let output = Pipe()
    let progress = Pipe()
    process.standardOutput = output
    process.standardError = moment == nil ? FileHandle.nullDevice : progress
    try process.run()
    if let moment {
      var recorded = 0
      while recorded < moment.documents {
        let lines = progress.fileHandleForReading.availableData
        guard !lines.isEmpty else { break }
        recorded =
          String(decoding: lines, as: UTF8.self).split(separator: "\n").last.flatMap { Int($0) } ?? recorded
      }
      Thread.sleep(forTimeInterval: moment.delay)
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

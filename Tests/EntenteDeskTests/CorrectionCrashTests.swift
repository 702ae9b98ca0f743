// SPDX-License-Identifier: Apache-2.0
import EntenteDesk
import EntenteModel
import EntenteStore
import EntenteTesting
import Foundation
import Testing

@Suite struct CorrectionCrashTests {
  private static let documents = 120
  private static let moments = 6

  @Test func `a ledger killed while people correct it is sound, and goes on to the same end`() throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let base = folder.path("base.db")
    #expect(try run(base, correcting: false, after: nil).count == 65)

    try copy(base, to: folder.path("calm.db"))
    let expected = try run(folder.path("calm.db"), correcting: true, after: nil)
    #expect(expected.count == 65)
    try copy(base, to: folder.path("killed.db"))
    for moment in 0..<Self.moments {
      #expect(
        try run(folder.path("killed.db"), correcting: true, after: 3 + moment * 5) == "",
        "ended before it was killed")
      let ledger = try Ledger(
        path: folder.path("killed.db"),
        derivation: Derivation(project: { PlainProjection.corrected($0, $1, $2) }))
      #expect(try ledger.verify().findings == [], "after moment \(moment)")
      #expect(try !ledger.corrections(.now).isEmpty)
      try ledger.close()
    }
    #expect(try run(folder.path("killed.db"), correcting: true, after: nil) == expected)
  }

  /// Copies a ledger with what its log holds.
  private func copy(_ from: String, to: String) throws {
    for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: from + suffix) {
      try FileManager.default.copyItem(atPath: from + suffix, toPath: to + suffix)
    }
  }

  /// Runs the probe, which ingests or corrects; kills it as soon as it has told so many corrections, if asked to.
  ///
  /// - Returns: what it printed: nothing when it was killed.
  private func run(_ path: String, correcting: Bool, after corrections: Int?) throws -> String {
    let process = Process()
    process.executableURL = Bundle.main.executableURL?.deletingLastPathComponent()
      .appending(path: "entente-crash-probe")
    process.arguments = [path, String(Self.documents)] + (correcting ? ["correct"] : [])
    let (output, progress) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = corrections == nil ? FileHandle.nullDevice : progress
    try process.run()
    if let corrections {
      var told = 0
      while told < corrections {
        let lines = progress.fileHandleForReading.availableData
        guard !lines.isEmpty else { break }
        told += lines.count { $0 == 0x0A }
      }
      kill(process.processIdentifier, SIGKILL)
    }
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: printed, as: UTF8.self)
  }
}

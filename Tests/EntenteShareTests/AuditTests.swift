// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteShare
import Testing

@Suite struct AuditTests {
  static let run = ScreeningRun(
    at: "2026-01-01T00:00:00.000Z", program: "p", options: "o", threshold: 0.7,
    editions: [ListVersion(name: "sdn", title: "S", version: "7", sha256: "00")],
    queries: ["Acme \"GmbH\"", ""],
    hits: [
      ScreeningRun.Hit(
        query: 0, list: "sdn", entity: "e1", caption: "АКМЕ", schema: "Company", name: "ACME", score: 1,
        entry: "aa")
    ])
  static let decision = Decision(
    ScreeningKey(query: "acme \"gmbh\"", list: "sdn", entity: "e1"), .unsure, by: "A", reason: "r",
    at: "2026-01-02T00:00:00Z", listVersion: "7", listSHA256: "00", score: 0.9123, entry: "aa")
  static let text = AuditLines.encode(run, decisions: [decision])

  private func fault(_ lines: [Substring]) -> AuditCheck.Fault? {
    do {
      _ = try AuditCheck.check(Array((lines.joined(separator: "\n") + "\n").utf8))
      return nil
    } catch { return error }
  }

  @Test func `the same run gives the same bytes, and they are sound`() throws {
    #expect(AuditLines.encode(Self.run, decisions: [Self.decision]) == Self.text)
    let sound = try AuditCheck.check(Array(Self.text.utf8))
    #expect(sound.run == Self.run.id)
    #expect(sound.content == Self.run.contentDigest)
    #expect(sound.lines == 7)
  }

  @Test("a changed line is named", arguments: 0..<7)
  func changed(line: Int) {
    var lines = Self.text.split(separator: "\n")
    lines[line].replace(":", with: ": ", maxReplacements: 1)
    #expect(fault(lines)?.line == line + 1)
  }

  @Test("a missing line is noticed", arguments: 0..<7)
  func missing(line: Int) {
    var lines = Self.text.split(separator: "\n")
    lines.remove(at: line)
    #expect(fault(lines)?.line == line + 1)
  }

  @Test(
    "hostile files are refused",
    arguments: ["", "\n", "{}", "\u{0}\n\n", String(repeating: "[", count: 5_000)])
  func hostile(text: String) {
    #expect(throws: AuditCheck.Fault.self) { try AuditCheck.check(Array(text.utf8)) }
  }
}

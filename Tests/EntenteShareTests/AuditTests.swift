// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteShare
import Testing

@Suite struct AuditTests {
  static let run = ScreeningRun(
    at: "2026-01-01T00:00:00.000Z", program: "p", options: "o", threshold: 0.7,
    editions: [ListVersion(name: "sdn", title: "S", version: "7", sha256: "00")],
    queries: [ScreeningRun.Query("Acme \"GmbH\"", content: "cc"), ""],
    hits: [
      ScreeningRun.Hit(
        query: 0, list: "sdn", entity: "e1", caption: "АКМЕ", schema: "Company", name: "ACME", score: 1,
        entry: "aa")
    ])
  static let decision = Decision(
    ScreeningKey(query: "acme \"gmbh\"", list: "sdn", entity: "e1"), .unsure, by: "A", reason: "r",
    at: "2026-01-02T00:00:00Z", listVersion: "7", listSHA256: "00", score: 0.9123, entry: "aa")
  static let link = ScreeningLink(
    before: "bb", content: run.contentDigest, marking: Marking(.amber, releasableTo: []), recorded: run.at)
  static let text = AuditLines.encode(run, link: link, decisions: [decision])

  private func fault(_ lines: [Substring]) -> AuditCheck.Fault? {
    do {
      _ = try AuditCheck.check(Array((lines.joined(separator: "\n") + "\n").utf8))
      return nil
    } catch { return error }
  }

  @Test func `the same run gives the same bytes, and they are sound`() throws {
    #expect(AuditLines.encode(Self.run, link: Self.link, decisions: [Self.decision]) == Self.text)
    let sound = try AuditCheck.check(Array(Self.text.utf8))
    #expect(sound.run == Self.run.id)
    #expect(sound.content == Self.run.contentDigest)
    #expect(sound.chain == Self.link.digest)
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

  @Test("a file written anew with another chain or run is not sound", arguments: [true, false])
  func forged(isRun: Bool) {
    let other = ScreeningLink(
      before: "bb", content: isRun ? "other" : Self.link.content, marking: .clear, recorded: Self.run.at)
    let recorded = isRun ? other : Self.link
    let text = AuditLines.encode(Self.run, link: recorded, decisions: [])
    #expect((fault(text.split(separator: "\n"))?.line == 1) == isRun)
  }

  @Test func `bytes that are no UTF-8 do not pass for the sign that stands for them`() {
    let run = ScreeningRun(
      at: Self.run.at, program: "p", options: "o", threshold: 0.7, editions: [], queries: ["a\u{FFFD}b"],
      hits: [])
    let link = ScreeningLink(before: "", content: run.contentDigest, marking: .clear, recorded: run.at)
    var bytes = Array(AuditLines.encode(run, link: link, decisions: []).utf8)
    #expect(throws: Never.self) { try AuditCheck.check(bytes) }
    bytes.replace([0xEF, 0xBF, 0xBD], with: [0xFF])
    #expect(throws: AuditCheck.Fault.self) { try AuditCheck.check(bytes) }
  }

  @Test(
    "hostile files are refused",
    arguments: ["", "\n", "{}", "\u{0}\n\n", String(repeating: "[", count: 5_000)])
  func hostile(text: String) {
    #expect(throws: AuditCheck.Fault.self) { try AuditCheck.check(Array(text.utf8)) }
  }
}

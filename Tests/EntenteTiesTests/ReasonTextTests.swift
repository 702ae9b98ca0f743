// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteScreen
import EntenteShare
import Testing

@Suite("Reasons as they are shown")
struct ReasonTextTests {
  @Test("Ownership: verdict, shares, chain with evidence")
  func ownership() {
    let graph = OwnershipGraph(edges("X 50 A, X 10 B, A 40 B, Q ? B"), asOf: "2026-01-31")
    let report = OwnershipCascade(.ofac, graph, listed: ["X": ["SDN"]]).report("B")
    #expect(
      OwnershipText.text(report) == """
        B: blocked (ofac-50, 2026-01-31)
          owners that count hold 50 % together
          X holds 10 %, listed
          A holds 40 %, blocked by its owners: counts in full
          Q holds unknown, does not count
          because X → A 50 %; test X-50-A
          because A → B 40 %; test A-40-B
          because X → B 10 %; test X-10-B

        """)
    let none = TiePaths(from: "B", paths: [], total: 0)
    let meant = TiesAnswer.Meant(id: "B", name: "B", schema: "Company", list: "test", score: 1)
    let line = TiesText.line(
      TiesAnswer(
        asked: "B", taken: meant, others: [], identity: nil,
        reasons: HitReasons(paths: none, ownership: [report], names: [:]), hops: 3))
    #expect(line.contains(#""ownership":[{"entity":"B","rule":"ofac-50","asOf":"2026-01-31","#))
    #expect(line.split(separator: "\n").count == 1)
  }

  @Test("A rule that was suspended on the day says so")
  func suspended() {
    let graph = OwnershipGraph(edges("X 50 A"), asOf: "2026-01-31")
    let text = OwnershipText.text(OwnershipCascade(.bis, graph, listed: ["X": ["Entity List"]]).report("A"))
    #expect(text.contains("  the rule was suspended on that day\n"))
  }

  @Test("Paths: strength, each tie as it is said, and how many are not shown")
  func paths() {
    let said = TieEvidence(document: "d", documentName: "r.html", passage: "met\nin \u{1B}[31mred")
    let ties = ["b", "c"].map { Tie(.membership, from: $0, to: "a", start: "2020", evidence: said) }
    let found = TieGraph(ties).paths(from: "a", to: ["b", "c"], limit: 1)
    #expect(
      PathText.table(found, name: { $0 == "b" ? "Bureau\u{7}" : nil }) == """
        0.800  a — Bureau  (b)
               Bureau  (b) → a: membership 0.800 (2020 to …); r.html, “met in  [31mred”
        1 weaker or equal paths of 2 are not shown.

        """)
    #expect(PathText.table(TieGraph([Tie]()).paths(from: "a", to: ["b"])) == "No paths from a.\n")
  }
}

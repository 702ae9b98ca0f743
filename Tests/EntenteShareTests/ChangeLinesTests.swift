// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteShare
import Testing

@Suite struct ChangeLinesTests {
  private static func change(
    _ kind: ScreeningChange.Kind, _ query: String, _ caption: String, _ verdict: Decision.Verdict? = nil
  ) -> ScreeningChange {
    ScreeningChange(
      kind: kind, reason: kind == .returned ? "the entry changed" : "", query: query,
      hit: ScreeningRun.Hit(
        query: 0, list: "sdn", entity: "e1", caption: caption, schema: "Company", name: caption, score: 0.9,
        entry: "aa"),
      decision: verdict.map {
        Decision(
          ScreeningKey(query: query, list: "sdn", entity: "e1"), $0, by: "=A", reason: "r",
          at: "2026-01-02T00:00:00Z", listVersion: "7", listSHA256: "00", score: 0.9, entry: "aa")
      })
  }

  static let changes = [
    change(.new, "Acme", "=АКМЕ"), change(.returned, "清华", "清华大学", .falsePositive),
    change(.quiet, "Acme", "quiet", .falsePositive), change(.unchanged, "Other", "same"),
    change(.gone, "Acme", "gone"),
  ]

  @Test func `a line for each query that has changes, with what was decided`() {
    let result = #"{"id":"e1","score":0.9,"caption":"%","schema":"Company","name":"%","list":{"name":"sdn"}"#
    func named(_ name: String) -> String {
      result.split(separator: "%", omittingEmptySubsequences: false).joined(separator: name)
    }
    #expect(
      ChangeLines.encode(Self.changes, newsOnly: true)
        == #"{"query":"Acme","results":["# + named("=АКМЕ")
        + #","change":"new","reason":"","decision":null},"#
        + named("gone") + #","change":"gone","reason":"","decision":null}]}"# + "\n"
        + #"{"query":"清华","results":["# + named("清华大学")
        + #","change":"returned","reason":"the entry changed","decision":{"verdict":"false-positive","by":"=A","#
        + #""reason":"r","at":"2026-01-02T00:00:00Z","version":"7"}}]}"# + "\n")
    #expect(ChangeLines.encode(Self.changes, newsOnly: false).split(separator: "\n").count == 3)
    #expect(ChangeLines.encode([], newsOnly: true) == "")
  }

  @Test func `as CSV no cell is a formula`() {
    let rows = ChangeLines.csv(Self.changes, newsOnly: true).split(separator: "\n")
    #expect(rows.count == 4)
    #expect(rows[1] == "new,,Acme,0.9,e1,'=АКМЕ,Company,'=АКМЕ,sdn,,,")
    #expect(
      rows[2]
        == "returned,the entry changed,清华,0.9,e1,清华大学,Company,清华大学,sdn,false-positive,'=A,2026-01-02T00:00:00Z"
    )
  }

  @Test func `the table says what was decided and by whom, and counts the rest`() {
    let lines = ChangeTable.text(Self.changes, newsOnly: true, width: 80).split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[1] == "returned   0.90  清华: 清华大学, sdn, e1")
    #expect(lines[2] == "                 the entry changed; decided false-positive by =A")
    #expect(lines[4] == "1 new, 0 changed, 1 gone, 1 unchanged, 1 quiet, 1 returned")
  }
}

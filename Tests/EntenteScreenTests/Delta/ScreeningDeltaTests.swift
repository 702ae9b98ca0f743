// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteScreen
import Testing

@Suite struct ScreeningDeltaTests {
  typealias Past = (score: Double, entry: String)?

  /// What the hit was before, is now, and what was decided about it as which entry; what became of it.
  static let cases:
    [(before: Past, now: Past, verdict: Decision.Verdict?, decided: String, kind: ScreeningChange.Kind)] = [
      (nil, (0.9, "a"), nil, "", .new),
      ((0.9, "a"), (0.9, "a"), nil, "", .unchanged),
      ((0.9, "a"), (0.86, "a"), nil, "", .unchanged),
      ((0.9, "a"), (0.8, "a"), nil, "", .changed),
      ((0.69, "a"), (0.71, "a"), nil, "", .changed),
      ((0.9, "a"), (0.9, "b"), nil, "", .changed),
      ((0.9, "a"), nil, nil, "", .gone),
      ((0.9, "a"), (0.9, "a"), .falsePositive, "a", .quiet),
      (nil, (0.9, "a"), .falsePositive, "a", .quiet),
      ((0.9, "a"), (0.9, "b"), .falsePositive, "a", .returned),
      ((0.9, "b"), (0.9, "b"), .falsePositive, "a", .returned),
      ((0.9, "a"), nil, .falsePositive, "a", .gone),
      ((0.9, "a"), (0.9, "b"), .trueMatch, "a", .changed),
      ((0.9, "a"), (0.9, "a"), .unsure, "a", .unchanged),
    ]

  @Test("each hit becomes what it is", arguments: cases.indices)
  func kinds(index: Int) {
    let one = Self.cases[index]
    let key = ScreeningKey(query: "ACME  gmbh", list: "sdn", entity: "e1")
    let decisions = one.verdict.map {
      [
        Decision(
          key, $0, by: "A", reason: "r", at: "2026-01-01", listVersion: nil, listSHA256: "", score: 0.9,
          entry: one.decided)
      ]
    }
    let rows = ScreeningDelta.rows(
      before: run(one.before), run: run(one.now), decisions: decisions ?? [])
    #expect(rows.map(\.kind) == [one.kind])
    #expect(rows.first?.reason.isEmpty == (one.kind == .new || one.kind == .unchanged))
  }

  @Test func `without a run before every hit is new`() {
    #expect(ScreeningDelta.rows(before: nil, run: run((0.9, "a")), decisions: []).map(\.kind) == [.new])
  }

  private func run(_ hit: Past) -> ScreeningRun {
    ScreeningRun(
      at: "2026-01-01T00:00:00.000Z", program: "p", options: "o", threshold: 0.7,
      editions: [ListVersion(name: "sdn", title: "S", sha256: "0")], queries: ["Acme GmbH"],
      hits: hit.map {
        [
          ScreeningRun.Hit(
            query: 0, list: "sdn", entity: "e1", caption: "ACME", schema: "Company", name: "ACME",
            score: $0.score, entry: $0.entry)
        ]
      } ?? [])
  }
}

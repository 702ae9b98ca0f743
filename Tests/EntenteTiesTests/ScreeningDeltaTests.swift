// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteShare
import Testing

@Suite("Screening again: only what is new or changed")
struct ScreeningDeltaTests {
  static func hit(_ entity: String, _ score: Double, entry: String = "e1", names: String = "n1")
    -> ScreeningHit
  {
    ScreeningHit(
      list: "ofac-sdn", entity: entity, score: score, name: entity, caption: entity, entry: entry,
      names: names)
  }

  static func run(_ hits: [ScreeningHit], query: String = "q", lists: [String] = ["ofac-sdn"]) -> ScreeningRun
  {
    ScreeningRun(
      at: "2026-01-01T10:00:00Z", program: "entente", options: "", threshold: 0.7,
      editions: lists.map { ListVersion(name: $0, title: $0, sha256: "x") },
      queries: [ScreeningQuery(key: query, text: "Ivan Petrov", hits: hits)])
  }

  static func decided(_ verdict: Decision.Verdict, entry: String = "e1") -> [Decision] {
    [
      Decision(
        Decision.Subject(query: "q", list: "ofac-sdn", entity: "a"), verdict, by: "ana", reason: "r",
        at: "2026-01-01", listVersion: nil, listSHA256: "x", entry: entry, score: 0.9)
    ]
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let before: [ScreeningHit]?
    let now: [ScreeningHit]
    let decisions: [Decision]
    let expected: [ScreeningDelta.Kind]
    let reasons: [ScreeningDelta.Reason]

    init(
      _ what: String, _ before: [ScreeningHit]?, _ now: [ScreeningHit], decided decisions: [Decision] = [],
      _ expected: [ScreeningDelta.Kind], _ reasons: [ScreeningDelta.Reason] = []
    ) {
      testDescription = what
      (self.before, self.now, self.decisions) = (before, now, decisions)
      (self.expected, self.reasons) = (expected, reasons)
    }
  }

  static let cases = [
    Case("no run before: all is new", nil, [hit("a", 0.9)], [.new]),
    Case("not a hit before", [], [hit("a", 0.9)], [.new]),
    Case("below the threshold before", [hit("a", 0.69)], [hit("a", 0.71)], [.new]),
    Case("as before", [hit("a", 0.9)], [hit("a", 0.9)], []),
    Case("moved by a little", [hit("a", 0.9)], [hit("a", 0.85)], []),
    Case("moved by more", [hit("a", 0.9)], [hit("a", 0.84)], [.changed], [.scoreMoved]),
    Case(
      "the names changed", [hit("a", 0.9)], [hit("a", 0.9, entry: "e2", names: "n2")], [.changed],
      [.namesChanged]),
    Case("the entry changed", [hit("a", 0.9)], [hit("a", 0.9, entry: "e2")], [.changed], [.entryChanged]),
    Case("gone", [hit("a", 0.9)], [], [.gone]),
    Case("fell below the threshold", [hit("a", 0.71)], [hit("a", 0.6)], [.gone], [.crossedThreshold]),
    Case("a false positive stays quiet", nil, [hit("a", 0.9)], decided: decided(.falsePositive), []),
    Case("also when its score moves", [hit("a", 0.9)], [hit("a", 0.8)], decided: decided(.falsePositive), []),
    Case(
      "but not when the entry changed", nil, [hit("a", 0.9, entry: "e2")], decided: decided(.falsePositive),
      [.changed],
      [.decisionOutdated]),
    Case(
      "a true match stays shown", [hit("a", 0.9)], [hit("a", 0.9)], decided: decided(.trueMatch), [.confirmed]
    ),
    Case("what is unsure stays shown", [hit("a", 0.9)], [hit("a", 0.9)], decided: decided(.unsure), [.open]),
    Case("a decision taken back does not count", nil, [hit("a", 0.9)], decided: decided(.none), [.new]),
    Case("a hit twice is one", nil, [hit("a", 0.9), hit("a", 0.9)], [.new]),
  ]

  @Test("Each case", arguments: cases)
  func kinds(_ example: Case) {
    let delta = ScreeningDelta(
      Self.run(example.now), after: example.before.map { Self.run($0) }, decisions: example.decisions)
    #expect(delta.rows.map(\.kind) == example.expected)
    #expect(delta.rows.flatMap(\.reasons) == example.reasons)
  }

  @Test("What was not asked again is not gone")
  func notAsked() {
    let before = Self.run([Self.hit("a", 0.9)])
    let otherQuery = ScreeningDelta(Self.run([], query: "other"), after: before, decisions: [])
    #expect(otherQuery.rows.isEmpty && otherQuery.notAsked == 1)
    let otherList = ScreeningDelta(Self.run([], lists: ["un"]), after: before, decisions: [])
    #expect(otherList.rows.isEmpty && otherList.notAsked == 1)
  }

  @Test("A query has the same key for its names and properties in any order, and not for the caller's mark")
  func keys() {
    func key(_ query: ScreenQuery) -> String { ScreeningQuery(query, hits: []).key }
    let one = ScreenQuery(["A", "B"], schema: "Person", properties: ["country": ["ru", "cn"]], id: "1")
    #expect(
      key(one)
        == key(ScreenQuery(["B", "A"], schema: "Person", properties: ["country": ["cn", "ru"]], id: "2")))
    #expect(key(one) != key(ScreenQuery(["A"], schema: "Person", properties: ["country": ["ru", "cn"]])))
    #expect(key(ScreenQuery(["A", "B"])) != key(ScreenQuery(["AB"])))
  }

  @Test("Nothing of a name breaks the table out of its width")
  func table() {
    let long = String(repeating: "清华", count: 200) + "\u{1B}[31m"
    let run = ScreeningRun(
      at: "2026-01-01T10:00:00Z", program: "entente", options: "", threshold: 0.7,
      editions: [ListVersion(name: "ofac-sdn", title: "SDN", sha256: "x")],
      queries: [ScreeningQuery(key: "q", text: long, hits: [Self.hit("a", 0.9)])])
    let text = DeltaText.table(ScreeningDelta(run, after: nil, decisions: []), width: 80)
    #expect(text.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= 80 })
  }
}

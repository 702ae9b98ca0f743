// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteResolve
internal import Testing

@Suite("Actors that judgements make one")
struct EntityClustersTests {
  static let entities = ["a", "b", "c", "d", "e"].enumerated().map {
    JudgedEntity(id: $1, schema: "Organization", recorded: $0)
  }

  static func judged(
    _ left: String, _ right: String, _ verdict: Judgement.Verdict = .same, score: Double? = nil, at: Int = 0
  ) -> Judgement {
    Judgement(
      left, right, verdict, by: score == nil ? "A. Analyst" : Judgement.automatic,
      reason: score.map { "\($0): names" } ?? "read both", at: "2026-01-01T00:00:0\(at).000Z")
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let judgements: [Judgement]
    /// Who is shown as whom.
    var shown: [String: String] = [:]
    var conflicts: [EntityConflict.Kind] = []
    var yields: String?
  }

  static let cases: [Case] = [
    Case(testDescription: "nothing judged", judgements: []),
    Case(testDescription: "the first recorded stays", judgements: [judged("c", "b")], shown: ["c": "b"]),
    Case(
      testDescription: "a chain is one", judgements: [judged("d", "c"), judged("c", "b"), judged("b", "a")],
      shown: ["b": "a", "c": "a", "d": "a"]),
    Case(testDescription: "unsure does nothing", judgements: [judged("a", "b", .unsure)]),
    Case(
      testDescription: "different elsewhere does nothing",
      judgements: [judged("a", "b"), judged("b", "c", .different)], shown: ["b": "a"]),
    Case(
      testDescription: "an automatic link yields to a person's",
      judgements: [judged("a", "b", score: 0.995), judged("b", "c"), judged("a", "c", .different)],
      shown: ["c": "b"], conflicts: [.different], yields: "ab"),
    Case(
      testDescription: "the weakest automatic link yields",
      judgements: [
        judged("a", "b", score: 0.999), judged("b", "c", score: 0.991), judged("c", "d", score: 0.998),
        judged("a", "d", .different),
      ],
      shown: ["b": "a", "d": "c"], conflicts: [.different], yields: "bc"),
    Case(
      testDescription: "of a person's words the later yields",
      judgements: [judged("a", "b", at: 2), judged("b", "c", at: 1), judged("a", "c", .different)],
      shown: ["c": "b"], conflicts: [.different], yields: "ab"),
    Case(testDescription: "ids that are not known", judgements: [judged("x", "a"), judged("x", "b")]),
  ]

  @Test(arguments: cases)
  func `judgements are followed as far as they go together`(_ one: Case) {
    for judgements in [one.judgements, one.judgements.reversed()] {
      let clusters = EntityClusters(Self.entities, judgements)
      #expect(clusters.merges.mapValues(\.into) == one.shown)
      #expect(clusters.conflicts.map(\.kind) == one.conflicts)
      #expect(clusters.conflicts.first?.yields.map { $0.left + $0.right } == one.yields)
    }
  }

  @Test(arguments: cases)
  func `adding one by one comes to the same`(_ one: Case) {
    for judgements in [one.judgements, one.judgements.reversed()] {
      var clusters = EntityClusters(Self.entities)
      for judgement in judgements { clusters.add(judgement) }
      let whole = EntityClusters(Self.entities, one.judgements)
      #expect(clusters.merges == whole.merges)
      #expect(clusters.conflicts == whole.conflicts)
      for judgement in judgements {
        clusters.add(Judgement(judgement.left, judgement.right, .none, by: "", reason: "", at: ""))
      }
      #expect(clusters.merges.isEmpty && clusters.conflicts.isEmpty)
    }
  }

  @Test func `a conflict names the judgements that make it`() throws {
    let (one, two, bar) = (
      Self.judged("a", "b"), Self.judged("b", "c", at: 1), Self.judged("a", "c", .different)
    )
    let conflict = try #require(EntityClusters(Self.entities, [one, two, bar]).conflicts.first)
    #expect(conflict.judgements == [bar, one, two])
    #expect([conflict.left, conflict.right] == ["a", "c"])
  }

  @Test func `a person and a body are one only by a person's word, and that is told`() {
    let entities = [
      JudgedEntity(id: "p", schema: "Person", recorded: 0),
      JudgedEntity(id: "o", schema: "Company", recorded: 1),
    ]
    let word = EntityClusters(entities, [Self.judged("o", "p")])
    #expect(word.merges["o"]?.into == "p")
    #expect(word.conflicts.map(\.kind) == [.kinds])
    let program = EntityClusters(entities, [Self.judged("o", "p", score: 1)])
    #expect(program.merges.isEmpty)
    #expect(program.conflicts.map(\.kind) == [.kinds])
  }

  @Test func `one more judgement looks at the actors tied to its two and at no others`() {
    let entities = (0..<10_000).map { JudgedEntity(id: "e\($0)", schema: "Organization", recorded: $0) }
    let pairs = stride(from: 0, to: 10_000, by: 2).map { Self.judged("e\($0)", "e\($0 + 1)") }
    var clusters = EntityClusters(entities, pairs)
    #expect(clusters.add(Self.judged("e0", "e2")) == 4)
    #expect(clusters.shown("e3") == "e0")
    #expect(clusters.add(Self.judged("e0", "e2", .none)) == 4)
    #expect(clusters.shown("e3") == "e2")
  }

  @Test func `the reason says who judged and over whom`() {
    let merges = EntityClusters(Self.entities, [Self.judged("a", "b"), Self.judged("b", "c")]).merges
    #expect(merges["b"]?.reason == "judged the same by A. Analyst: read both")
    #expect(
      merges["c"]?.reason
        == "judged the same by A. Analyst (b): read both; judged the same by A. Analyst: read both")
  }
}

// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteStore
import EntenteTesting
import GRDB
import Testing

/// Merged actors in the ledger: kept with their history, checked, and made again from the judgements.
@Suite struct MergeTests {
  /// Shows the later recorded of two that were judged the same under the id of the earlier, and does nothing else.
  struct PairResolver: Resolving {
    mutating func add(_ document: Document.Header, recorded: Int, sketch: [UInt8], claims: [Claim]) {}

    func resolution(_ judgements: [Judgement], _ entities: [JudgedEntity]) -> Resolution {
      let known = Dictionary(entities.map { ($0.id, $0.recorded) }) { first, _ in first }
      var merges: [String: EntityMerge] = [:]
      for judgement in judgements where judgement.verdict == .same {
        guard let left = known[judgement.left], let right = known[judgement.right] else { continue }
        let (into, entity) =
          left < right ? (judgement.left, judgement.right) : (judgement.right, judgement.left)
        merges[entity] = EntityMerge(entity: entity, into: into, reason: judgement.reason)
      }
      return Resolution(merges: merges)
    }
  }

  let folder: ScratchFolder
  let ledger: Ledger
  let clock = TestClock()

  init() throws {
    folder = try ScratchFolder()
    ledger = try Ledger(
      path: folder.path("ledger.db"),
      derivation: Derivation(
        project: { statements, headers, resolution in
          PlainProjection.initiatives(statements, headers).map { initiative in
            var initiative = initiative
            initiative.participants = initiative.participants.map {
              Participant(
                name: $0.name, entity: resolution.shownActor($0.entity), kind: $0.kind, country: $0.country,
                role: $0.role)
            }
            return initiative
          }
        }, resolver: { PairResolver() }))
    let reader = WordReader(["signed"])
    for text in ["Huawei signed with MIPT\n", "Skolkovo signed with Tsinghua\n"] {
      let document = Document.test(text, origin: "/in/\(text.prefix(4)).txt")
      let entry = Entry(
        document: document, extraction: reader.extract(document, known: .nothing), run: reader.run)
      _ = try ledger.record([entry], at: clock.now())
    }
    try ledger.resolve(at: clock.now())
  }

  /// The ids of the actors that initiatives show, in order.
  private func actors(_ viewpoint: Viewpoint = .now) throws -> [String] {
    try ledger.initiatives(viewpoint).flatMap { $0.initiative.participants.map(\.entity) }.sorted()
  }

  /// Two actors of different documents, the first recorded first.
  private func two() throws -> (String, String) {
    let links = try ledger.statements(.now).filter { $0.property == .participant }
    let first = try #require(links.first)
    let other = try #require(links.first { $0.passage.document != first.passage.document })
    return (first.value, other.value)
  }

  private func judge(_ left: String, _ right: String, _ verdict: Judgement.Verdict) throws {
    let judgement = Judgement(left, right, verdict, by: "A. Analyst", reason: "read both", at: clock.now())
    try ledger.record(judgement, marking: .clear, at: clock.now())
    try ledger.resolve(at: clock.now())
  }

  @Test func `a merge shows in the views concerned, keeps its past, and is undone`() throws {
    defer { folder.remove() }
    let (first, later) = try two()
    let before = try actors()
    try judge(first, later, .same)
    #expect(try ledger.resolution(.now).merges[later]?.into == first)
    #expect(try !actors().contains(later))
    #expect(try ledger.verify().findings == [])
    #expect(try actors(Viewpoint(recordedBy: "2026-01-01T00:00:03Z", clearance: .everything)) == before)
    // Its names are there with their own statements, and it is told once, with both.
    #expect(try !ledger.statements(about: later, .now).isEmpty)
    let held = try ledger.entities(.now)
    let one = try #require(held.first { $0.id == first })
    #expect(Set(one.names.map(\.entity)) == [first, later])
    #expect(one.participations == 2 && !held.contains { $0.id == later })
    let digest = try ledger.contentDigest()
    try ledger.rebuildViews()
    #expect(try ledger.contentDigest() == digest)
    try judge(first, later, .none)
    #expect(try actors() == before)
    #expect(try ledger.resolution(.now).merges.isEmpty)
    #expect(try ledger.verify().findings == [])
  }

  @Test(
    "tampering with merges is found",
    arguments: [
      "UPDATE entity_merge SET into_id = 'act-other'", "UPDATE entity_merge SET reason = 'guessed'",
      "DELETE FROM entity_merge",
      "INSERT INTO entity_merge (entity, into_id, reason, recorded_from) VALUES ('a', 'b', '', '2026-01-01T00:00:09.000Z')",
    ])
  func tampering(sql: String) throws {
    defer { folder.remove() }
    let (first, later) = try two()
    try judge(first, later, .same)
    try DatabaseQueue(path: folder.path("ledger.db")).writeWithoutTransaction { try $0.execute(sql: sql) }
    #expect(try ledger.verify().findings.contains { $0.rule == "resolution-differs" })
    try ledger.rebuildViews()
    #expect(try ledger.verify().findings == [])
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteNames
internal import EntenteScreen
internal import EntenteStore

/// The ties that the initiatives of a map say, with its actors in the place of the entries of lists that they are taken
/// for: by a person's judgement or decision, else by names that are alike.
///
/// An actor that stands in a list is that entry, and its ties weigh as much less as it is less sure; entries of other
/// lists that the actor is taken for are tied to it as the same.
struct MapTies {
  private(set) var ties: [Tie] = []
  /// The actors that a tie names, for being looked up; those without a name are not among them.
  private(set) var actors: [ListEntity] = []
  /// For each actor that stands in a list, the surest entry.
  private(set) var identities: [String: TieIdentity] = [:]

  /// - Throws: ``StoreError``.
  init(_ workspace: Workspace, _ screener: ListScreener, _ viewpoint: Viewpoint = .now) throws(StoreError) {
    let said = try workspace.initiatives(viewpoint).flatMap { Tie.ties($0) }
    let tied = Set(said.flatMap { [$0.from, $0.to] })
    let words = try Words(workspace.ledger, viewpoint)
    for held in try workspace.ledger.entities(viewpoint) where tied.contains(held.id) {
      let actor = Self.entity(held)
      actors.append(actor)
      let found = Self.identities(actor, held, screener, words)
      guard let first = found.first else { continue }
      identities[actor.id] = first
      for other in found.dropFirst() where other.entry != first.entry {
        ties.append(
          Tie(
            .same, from: first.entry, to: other.entry, confidence: first.score * other.score,
            evidence: TieEvidence(list: other.list, entry: other.entry, identities: [first, other])))
      }
    }
    ties += said.map { placed($0) }
  }

  /// A tie of the map between the entries that its ends are taken for.
  private func placed(_ tie: Tie) -> Tie {
    let ends = [tie.from, tie.to].compactMap { identities[$0] }
    guard !ends.isEmpty else { return tie }
    let said = tie.evidence
    return tie.with(
      from: identities[tie.from]?.entry ?? tie.from, to: identities[tie.to]?.entry ?? tie.to,
      confidence: ends.reduce(tie.confidence) { $0 * $1.score },
      evidence: TieEvidence(
        list: said.list, entry: said.entry, document: said.document, documentName: said.documentName,
        passage: said.passage, range: said.range, source: said.source, identities: ends))
  }

  static func entity(_ held: HeldEntity) -> ListEntity {
    var names: [String] = []
    for name in held.names where !names.contains(name.value) { names.append(name.value) }
    return ListEntity(
      id: held.id, schema: held.schema,
      properties: ["name": Array(names.prefix(1)), "alias": Array(names.dropFirst())].filter {
        !$0.value.isEmpty
      }, datasets: ["map"])
  }

  /// The entries that an actor is taken for, one of each list, the surest first.
  private static func identities(
    _ actor: ListEntity, _ held: HeldEntity, _ screener: ListScreener, _ words: Words
  ) -> [TieIdentity] {
    let names = actor["name"] + actor["alias"]
    let ids = Set(held.names.map(\.entity)).union([actor.id])
    var found: [String: TieIdentity] = [:]
    func take(_ entry: String, _ list: String, _ score: Double, _ basis: TieIdentity.Basis) {
      if let before = found[list], before.score >= score { return }
      found[list] = TieIdentity(
        actor: actor.id, name: actor.caption, list: list, entry: entry, score: score, basis: basis)
    }
    func sorted() -> [TieIdentity] {
      found.values.sorted { ($1.score, $0.list) < ($0.score, $1.list) }
    }
    for entry in words.same(ids, names).sorted() {
      if let (_, list) = screener.entity(entry) { take(entry, list.name, 1, .judged) }
    }
    // Countries may only tell apart.
    let telling = names.filter(TellingName.isTelling)
    guard !telling.isEmpty else { return sorted() }
    let query = ScreenQuery(
      telling, schema: actor.schema,
      properties: held.countries.isEmpty
        ? [:] : ["country": held.countries.sorted().map { $0.lowercased() }])
    for hit in screener.hits(query, ScreenLimits(hits: 20, threshold: TellingName.floor))
    where TellingName.isTelling(hit.name) && !words.areDifferent(ids, names, hit) {
      take(hit.entity.id, hit.list.name, min(hit.score, 0.999), .name)
    }
    return sorted()
  }
}

/// What persons said of actors and entries: judgements about the two ids, and decisions about a name and an entry.
private struct Words {
  private var same: [String: Set<String>] = [:]
  private var different: [String: Set<String>] = [:]

  init(_ ledger: Ledger, _ viewpoint: Viewpoint) throws(StoreError) {
    for judgement in try ledger.judgements(viewpoint) {
      for (one, other) in [(judgement.left, judgement.right), (judgement.right, judgement.left)] {
        if judgement.verdict == .same { same[one, default: []].insert(other) }
        if judgement.verdict == .different { different[one, default: []].insert(other) }
      }
    }
    for decision in try ledger.decisions(viewpoint) {
      let asked = "name " + decision.key.query
      if decision.verdict == .trueMatch { same[asked, default: []].insert(decision.key.entity) }
      if decision.verdict == .falsePositive { different[asked, default: []].insert(decision.key.entity) }
    }
  }

  private static func keys(_ ids: Set<String>, _ names: [String]) -> [String] {
    ids.sorted() + names.map { "name " + ScreeningKey(query: $0, list: "", entity: "").query }
  }

  /// What ids and names were judged the same as, and not as different.
  func same(_ ids: Set<String>, _ names: [String]) -> Set<String> {
    let keys = Self.keys(ids, names)
    return Set(keys.flatMap { same[$0] ?? [] }).subtracting(keys.flatMap { different[$0] ?? [] })
  }

  func areDifferent(_ ids: Set<String>, _ names: [String], _ hit: ScreenHit) -> Bool {
    Self.keys(ids, names).contains { different[$0]?.contains(hit.entity.id) == true }
  }
}

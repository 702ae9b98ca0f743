// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Which entity ids are one actor because a document states the name of one as an alias of the other:
/// `深圳创新投资集团（Shenzhen Innovation Investment Group）` joins the actor of Chinese reports with that of English ones.
///
/// Only organisations and government bodies, only by full names (`alias`, never `weakAlias`), and never against what else is
/// known: two records of the gazetteer, two countries, or two different names in one script are not joined, and a
/// name that would join such actors joins none. The statement that says so is the explanation; without it (retired, or not
/// to be seen by this reader) the actors are apart again.
///
/// Actors that were judged to be the same are one besides, whatever they are, under the id that the judgements give.
struct SharedNames {
  private var ids: [String: String] = [:]

  /// What is known of an entity, or of several that are one.
  private struct Actor {
    var ids: Set<String>
    var countries: Set<String> = []
    /// Folded names by script.
    var names: [NameScript: Set<String>] = [:]

    var gazetteer: [String] { ids.filter { $0.hasPrefix("org-") }.sorted() }

    func contradicts(_ other: Actor) -> Bool {
      Set(gazetteer + other.gazetteer).count > 1 || countries.union(other.countries).count > 1
        || names.contains { script, names in
          other.names[script].map { $0.isDisjoint(with: names) } ?? false
        }
    }

    func joined(with other: Actor) -> Actor {
      Actor(
        ids: ids.union(other.ids), countries: countries.union(other.countries),
        names: names.merging(other.names) { $0.union($1) })
    }
  }

  init(_ statements: [Statement], merges: [String: EntityMerge] = [:]) {
    share(statements)
    merge(merges)
  }

  /// Brings together what judgements and shared names have apart: the actors that share names with one that was merged
  /// follow it.
  private mutating func merge(_ merges: [String: EntityMerge]) {
    guard !merges.isEmpty else { return }
    var leaders: [String: String] = [:]
    func leader(_ id: String) -> String {
      var id = id
      while let next = leaders[id] { id = next }
      return id
    }
    for merge in merges.values.sorted(by: { $0.entity < $1.entity }) {
      let into = leader(merge.into)
      for one in [
        leader(merge.entity), leader(ids[merge.entity] ?? merge.entity),
        leader(ids[merge.into] ?? merge.into),
      ]
      where one != into && leader(one) != into {
        leaders[one] = into
      }
    }
    for (id, shown) in ids { ids[id] = leader(shown) }
    for id in leaders.keys { ids[id] = leader(id) }
  }

  private mutating func share(_ statements: [Statement]) {
    let aliases = statements.filter { $0.property == .alias && Self.isBody($0) }
    guard !aliases.isEmpty else { return }
    // Who bears a name that is stated as an alias, and who is said to.
    var bearers: [String: Set<String>] = [:]
    for alias in aliases { bearers[NameKey.fold(alias.value), default: []].insert(alias.entity) }
    for name in statements where name.property == .name && Self.isBody(name) {
      let key = NameKey.fold(name.value)
      if bearers[key] != nil { bearers[key]?.insert(name.entity) }
    }
    let shared = bearers.filter { $0.value.count > 1 }
    guard !shared.isEmpty else { return }
    var actors = Self.actors(statements, wanted: shared.values.reduce(into: Set()) { $0.formUnion($1) })
    for (_, entities) in shared.sorted(by: { $0.key < $1.key }) {
      let groups = Set(entities.compactMap { actors[$0]?.ids }).sorted { ($0.min() ?? "") < ($1.min() ?? "") }
        .compactMap { $0.min().flatMap { actors[$0] } }
      var whole = groups[0]
      var isClear = true
      for group in groups.dropFirst() {
        if whole.contradicts(group) { isClear = false }
        whole = whole.joined(with: group)
      }
      if isClear { for id in whole.ids { actors[id] = whole } }
    }
    for (id, actor) in actors where actor.ids.count > 1 {
      ids[id] = actor.gazetteer.first ?? actor.ids.min()
    }
  }

  /// The id under which an actor is shown.
  func shown(_ entity: String) -> String { ids.isEmpty ? entity : ids[entity] ?? entity }

  private static func isBody(_ statement: Statement) -> Bool {
    !["Project", "ProjectParticipant", "Person"].contains(statement.schema)
      && !statement.entity.hasPrefix("country-")
  }

  private static func actors(_ statements: [Statement], wanted: Set<String>) -> [String: Actor] {
    var actors: [String: Actor] = [:]
    for statement in statements where wanted.contains(statement.entity) && isBody(statement) {
      var actor = actors[statement.entity] ?? Actor(ids: [statement.entity])
      switch statement.property {
      case .country: actor.countries.insert(statement.value)
      case .name, .alias:
        actor.names[NameScript.of(statement.value), default: []].insert(NameKey.fold(statement.value))
      default: break
      }
      actors[statement.entity] = actor
    }
    return actors
  }
}

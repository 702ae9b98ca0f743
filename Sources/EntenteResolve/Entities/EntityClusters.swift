// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Which actors are one, by judgements alone.
///
/// A judgement joins, divides or takes back; adding one looks at the actors that `same` judgements tie to its two, and at
/// no others. What holds does not depend on the order in which judgements were added.
package struct EntityClusters: Sendable {
  /// What is known of an actor; an actor that nothing is known of is not clustered.
  private var entities: [String: JudgedEntity]
  /// The judgements that hold, by their two ids, and for each id the ids that it was judged with.
  private var judgements: [Pair: Judgement] = [:]
  private var neighbours: [String: Set<String>] = [:]
  /// The cluster of each actor that is in one, and what was found of it, by the least of its ids.
  private var homes: [String: String] = [:]
  private var ties: [String: JudgedTie] = [:]

  struct Pair: Hashable {
    let left: String
    let right: String

    init(_ judgement: Judgement) { (left, right) = (judgement.left, judgement.right) }
  }

  /// - Parameters:
  ///   - entities: the actors; judgements about other ids change nothing.
  ///   - judgements: those that hold, in any order, at most one about each pair.
  package init(_ entities: [JudgedEntity] = [], _ judgements: [Judgement] = []) {
    self.entities = Dictionary(entities.map { ($0.id, $0) }) { first, _ in first }
    for judgement in judgements { keep(judgement) }
    var seen: Set<String> = []
    for start in neighbours.keys where !seen.contains(start) {
      let tied = tied(to: start)
      seen.formUnion(tied)
      settle(tied)
    }
  }

  /// Makes an actor known; judgements about it that were added before hold from now on.
  package mutating func add(_ entity: JudgedEntity) {
    guard entities.updateValue(entity, forKey: entity.id) == nil else { return }
    settle(tied(to: entity.id))
  }

  /// Adds a judgement in place of what was judged of the pair before; `none` takes that back.
  ///
  /// - Returns: how many actors were looked at: those that are tied to the two.
  @discardableResult
  package mutating func add(_ judgement: Judgement) -> Int {
    var touched = tied(to: judgement.left).union(tied(to: judgement.right))
    keep(judgement)
    touched.formUnion(tied(to: judgement.left))
    let count = touched.count
    // What a judgement that was taken back held together may now be several.
    while let start = touched.first {
      let part = tied(to: start)
      settle(part)
      touched.subtract(part)
    }
    return count
  }

  private mutating func keep(_ judgement: Judgement) {
    let pair = Pair(judgement)
    if judgement.verdict == .none {
      judgements[pair] = nil
      neighbours[pair.left]?.remove(pair.right)
      neighbours[pair.right]?.remove(pair.left)
    } else {
      judgements[pair] = judgement
      neighbours[pair.left, default: []].insert(pair.right)
      neighbours[pair.right, default: []].insert(pair.left)
    }
  }

  private func judgement(_ a: String, _ b: String) -> Judgement? {
    judgements[Pair(Judgement(a, b, .none, by: "", reason: "", at: ""))]
  }

  /// The known actors that a chain of `same` judgements leads to, itself among them.
  private func tied(to start: String) -> Set<String> {
    var found: Set<String> = [start]
    var open = [start]
    while let id = open.popLast() {
      guard entities[id] != nil else { continue }
      for other in neighbours[id] ?? []
      where entities[other] != nil && judgement(id, other)?.verdict == .same && found.insert(other).inserted {
        open.append(other)
      }
    }
    return found
  }

  /// Finds anew what holds among actors that are tied to each other and to no others.
  private mutating func settle(_ tied: Set<String>) {
    for id in tied {
      if let home = homes.removeValue(forKey: id) { ties[home] = nil }
    }
    let known = tied.compactMap { entities[$0] }.sorted { ($0.recorded, $0.id) < ($1.recorded, $1.id) }
    guard known.count > 1, let home = tied.min() else { return }
    var held: [Judgement] = []
    for entity in known {
      for other in neighbours[entity.id] ?? [] where other > entity.id && tied.contains(other) {
        if let judgement = judgement(entity.id, other), judgement.verdict != .unsure {
          held.append(judgement)
        }
      }
    }
    for entity in known { homes[entity.id] = home }
    ties[home] = JudgedTie(known, held)
  }

  /// The actors that are shown under the id of another one.
  package var merges: [String: EntityMerge] {
    ties.values.reduce(into: [:]) { all, tie in
      for merge in tie.merges { all[merge.entity] = merge }
    }
  }

  /// The id under which an actor is shown.
  package func shown(_ entity: String) -> String {
    homes[entity].flatMap { ties[$0]?.merges.first { $0.entity == entity }?.into } ?? entity
  }

  /// Where judgements do not go together, by the ids of the judgements.
  package var conflicts: [EntityConflict] {
    ties.values.flatMap(\.conflicts).sorted { $0.order.lexicographicallyPrecedes($1.order) }
  }
}

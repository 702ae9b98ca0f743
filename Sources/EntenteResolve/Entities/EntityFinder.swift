// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
package import EntenteNames

/// Finds actors that may be one: within a collection, or in a collection and a list. Names bring them together, equal
/// identifiers too; countries and years can only part them.
package struct EntityFinder: Sendable {
  package let comparer: NameComparer
  /// How many of the nearest are looked at for each actor; those that bear one name are found from either side.
  package var breadth = 12
  /// The least score that is told.
  package var threshold = EntityPair.undecided

  /// The least score at which pairs may be joined without a person: of labelled pairs of names, those at or above it are
  /// right in 99.5 % of the cases (docs/resolve.md).
  package static let automaticFloor = 0.999

  package init(_ comparer: NameComparer) { self.comparer = comparer }

  /// The pairs within a collection, each once, what a decision would change most first.
  package func pairs(_ entities: [EntityProfile]) -> [EntityPair] {
    pairs(entities, against: entities, isOne: true)
  }

  /// The pairs of an actor of `entities` and one of `others`.
  package func pairs(_ entities: [EntityProfile], against others: [EntityProfile]) -> [EntityPair] {
    pairs(entities, against: others, isOne: false)
  }

  private func pairs(_ entities: [EntityProfile], against others: [EntityProfile], isOne: Bool)
    -> [EntityPair]
  {
    guard let index = index(others) else { return [] }
    let holders = Self.holders(others)
    var room = index.room()
    var found: [UInt64: EntityPair] = [:]
    for (left, entity) in entities.enumerated() where !entity.names.isEmpty {
      var met: [Int: NameIndex.Hit] = [:]
      let query = comparer.query(entity.names.map(\.text), [entity.subject])
      for hit in index.search(query, limit: breadth + (isOne ? 1 : 0), for: .pair, &room) {
        met[hit.entity] = hit
      }
      for identifier in entity.identifiers {
        // A value that many have tells nothing.
        guard let same = holders[identifier.key], same.count <= Self.mostHolders else { continue }
        for right in same where met[right] == nil { met[right] = NameIndex.Hit(entity: right) }
      }
      for (right, hit) in met where !(isOne && right == left) && entity.mayBe(others[right]) {
        let other = others[right]
        let score = EntityWeighing(entity, other).weighed(hit.score)
        guard score >= threshold else { continue }
        let turns = isOne && right < left
        let pair = EntityPair(
          left: turns ? right : left, right: turns ? left : right, score: score,
          leftName: turns ? hit.name : hit.query, rightName: turns ? hit.query : hit.name,
          hanging: entity.hanging + other.hanging)
        let key = UInt64(pair.left) << 32 | UInt64(pair.right)
        if let known = found[key],
          (known.score, -known.leftName, -known.rightName) >= (score, -pair.leftName, -pair.rightName)
        {
          continue
        }
        found[key] = pair
      }
    }
    return found.values.sorted(by: EntityPair.precedes)
  }

  private static let mostHolders = 20

  private func index(_ entities: [EntityProfile]) -> NameIndex? {
    var builder = NameIndex.Builder(comparer, reserving: entities.reduce(0) { $0 + $1.names.count })
    for (number, entity) in entities.enumerated() {
      for (ordinal, name) in entity.names.enumerated() {
        builder.add(name.text, entity.subject, entity: number, ordinal: ordinal)
      }
    }
    return builder.finished()
  }

  /// The actors that have an identifier.
  private static func holders(_ entities: [EntityProfile]) -> [String: [Int]] {
    var holders: [String: [Int]] = [:]
    for (number, entity) in entities.enumerated() {
      for key in Set(entity.identifiers.map(\.key)) { holders[key, default: []].append(number) }
    }
    return holders
  }

  /// What the score of a pair is made of.
  package func parts(of pair: EntityPair, _ left: EntityProfile, _ right: EntityProfile) -> [ScorePart] {
    let weighing = EntityWeighing(left, right)
    guard pair.leftName < left.names.count, pair.rightName < right.names.count else {
      return weighing.parts(0)
    }
    var matcher = comparer.matcher()
    let names = comparer.explained(
      left.names[pair.leftName].text, right.names[pair.rightName].text, left.subject, &matcher)
    return names.parts + weighing.parts(names.score)
  }
}

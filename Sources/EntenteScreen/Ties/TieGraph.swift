// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Ties in flat arrays: for each entity, numbered by the order of its id, the slots of its ties (compressed rows), and
/// for each tie 65 bytes in all and the texts of its evidence. Made once, then only read, by any number of
/// threads.
///
/// A tie of an entity with itself, one with an empty id and one without weight are left out and counted.
package struct TieGraph: Sendable {
  /// At most 2^31 - 1 ties: what is beyond is left out and counted.
  package static let most = Int(Int32.max)

  let ids: TieTexts
  let store: TieStore
  /// The ties of each entity.
  let links: TieRows
  /// Ties that were left out.
  package let leftOut: Int

  package init(_ ties: some Sequence<Tie>) {
    var store = TieStore()
    var numbers: [String: UInt32] = [:]
    var names: [String] = []
    var left = 0
    func number(_ id: String) -> UInt32 {
      if let known = numbers[id] { return known }
      let new = UInt32(names.count)
      numbers[id] = new
      names.append(id)
      return new
    }
    for tie in ties {
      guard tie.from != tie.to, !tie.from.isEmpty, !tie.to.isEmpty, tie.weight > 0, store.count < Self.most
      else {
        left += 1
        continue
      }
      store.append(tie, number(tie.from), number(tie.to))
    }
    numbers = [:]
    let order = names.indices.sorted { names[$0].utf8.lexicographicallyPrecedes(names[$1].utf8) }
    var places = [UInt32](repeating: 0, count: names.count)
    var ids = TieTexts()
    for (place, old) in order.enumerated() {
      places[old] = UInt32(place)
      _ = ids.append(names[old])
    }
    store.finish(places)
    (self.ids, self.store, leftOut) = (ids, store, left)
    links = TieRows(store, nodes: names.count)
  }

  /// Ties and entities in it.
  package var count: Int { store.count }
  package var entities: Int { ids.count }

  /// The ties of the entity that has most.
  package var mostTies: Int { (0..<entities).reduce(0) { max($0, links.slots($1).count) } }

  /// Bytes that the arrays hold.
  package var size: Int {
    ids.size + store.size + links.size
  }

  package func contains(_ entity: String) -> Bool { ids.sorted(find: entity) != nil }

  func tie(_ index: Int) -> Tie {
    store.tie(index, from: ids[Int(store.from[index])], to: ids[Int(store.to[index])])
  }

  /// The ties as they lead to `targets`, for any number of questions. Takes time in proportion to the ties.
  ///
  /// - Parameter asOf: an ISO 8601 day on which a tie must hold; `nil` for all ties.
  package func towards(_ targets: some Sequence<String>, asOf: String? = nil) -> TieTargets {
    TieTargets(self, targets: targets.compactMap { ids.sorted(find: $0) }, asOf: asOf)
  }

  /// The paths from `source` to `targets`. For more than one question make ``towards(_:asOf:)`` once and ask that.
  package func paths(
    from source: String, to targets: some Sequence<String>, hops: Int = 3, limit: Int = 100,
    asOf: String? = nil
  ) -> TiePaths {
    towards(targets, asOf: asOf).paths(from: source, hops: hops, limit: limit)
  }
}

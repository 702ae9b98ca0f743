// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

extension MapNetwork {
  /// What of the network was there at the end of a year.
  ///
  /// - Returns: Initiatives of each node by its position, and the ties with the initiatives that had begun; undated ones
  ///   are in neither.
  package func by(_ year: Int, _ map: MapSnapshot) -> (shown: [Int: Int], ties: [Tie]) {
    func begun(_ position: Int) -> Bool {
      map.initiatives[position].date.map { $0.value.year <= year } ?? false
    }
    var shown: [Int: Int] = [:]
    for (place, node) in nodes.enumerated() { shown[place] = node.initiatives.count(where: begun) }
    let ties = ties.compactMap { tie -> Tie? in
      let (cooperation, friction) = (tie.cooperation.filter(begun), tie.friction.filter(begun))
      guard cooperation.count + friction.count > 0 else { return nil }
      return Tie(from: tie.from, to: tie.to, cooperation: cooperation, friction: friction)
    }
    return (shown, ties)
  }

  /// Ties between communities: how many initiatives actors of two of them share.
  package var betweenCommunities: [(from: Int, to: Int, total: Int)] {
    var totals: [[Int]: Int] = [:]
    for tie in ties {
      let pair = [nodes[tie.from].community, nodes[tie.to].community].sorted()
      if pair[0] != pair[1] { totals[pair, default: 0] += tie.total }
    }
    return totals.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ($0.key[0], $0.key[1], $0.value) }
  }
}

extension MapSnapshot {
  /// The years between which to choose: all that have initiatives but for the first fiftieth, so that one treaty of long
  /// ago does not take all the room; `nil` when none has a date.
  package var years: ClosedRange<Int>? {
    let years = initiatives.compactMap { $0.date?.value.year }.sorted()
    guard let last = years.last else { return nil }
    return years[years.count / 50]...last
  }
}

// SPDX-License-Identifier: Apache-2.0

/// Counts the simple paths from an entity to the targets without going over them: all walks, less those that visit an
/// entity twice.
///
/// Of three steps s-a-b-t these are the walks with b = s, with t = a, both of which are counted once, and with t = s.
/// Several ties between two entities are as many ways. Counted modulo 2^64, as the walks are, so that differences of
/// numbers beyond it come out right; only a count of 2^63 paths or more would be wrong.
struct TieCount {
  private let targets: TieTargets
  private let source: Int

  init(_ targets: TieTargets, from source: Int) { (self.targets, self.source) = (targets, source) }

  /// Paths of 1...`hops` steps.
  func paths(_ hops: Int) -> Int {
    var total = targets.steps[0].walks[source]
    guard hops > 1 else { return total }
    let neighbours = ways(source)
    // Only where the source is itself a target do walks come back to it.
    var back: [Int] = []
    if hops > 2, targets.isTarget[source] {
      back = [Int](repeating: 0, count: targets.graph.entities)
      for (end, count) in neighbours { back[end] = count }
    }
    for (end, count) in neighbours {
      total &+= count &* (targets.steps[0].walks[end] &- (targets.isTarget[source] ? count : 0))
      guard hops > 2 else { continue }
      var three = targets.steps[1].walks[end] &- count &* targets.steps[0].walks[source]
      if targets.isTarget[end] || targets.isTarget[source] {
        for (other, ways) in ways(end) {
          if targets.isTarget[end], other != source { three &-= ways &* ways }
          if targets.isTarget[source] { three &-= ways &* back[other] }
        }
      }
      total &+= count &* three
    }
    return total
  }

  /// The entities next to `node`, with the number of ties to each, in the order of their numbers.
  private func ways(_ node: Int) -> [(end: Int, count: Int)] {
    let graph = targets.graph
    var found: [(end: Int, count: Int)] = []
    for slot in graph.slots(node) {
      if let day = targets.day, !graph.store.holds(Int(graph.slotTies[slot]), on: day) { continue }
      let end = Int(graph.ends[slot])
      if found.last?.end == end { found[found.count - 1].count += 1 } else { found.append((end, 1)) }
    }
    return found
  }
}

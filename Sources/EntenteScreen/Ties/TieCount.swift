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
  /// Ties that were looked at, and entities that room was made for.
  private(set) var looks = 0

  init(_ targets: TieTargets, from source: Int) { (self.targets, self.source) = (targets, source) }

  /// Paths of 1...`hops` steps.
  mutating func paths(_ hops: Int) -> Int {
    var total = targets.steps[0].walks[source]
    guard hops > 1 else { return total }
    let neighbours = ways(source)
    // Only where the source is itself a target do walks come back to it.
    var returns: [Int] = []
    if hops > 2, targets.isTarget[source] {
      returns = [Int](repeating: 0, count: targets.graph.entities)
      looks += targets.graph.entities / 16
      for (end, count) in neighbours { returns[end] = count }
    }
    for (end, count) in neighbours {
      total &+= count &* (targets.steps[0].walks[end] &- (targets.isTarget[source] ? count : 0))
      guard hops > 2 else { continue }
      var three = targets.steps[1].walks[end] &- count &* targets.steps[0].walks[source]
      three &-= back(end, returns)
      total &+= count &* three
    }
    return total
  }

  /// Of the walks of two steps from `node`, next to the source, those that come back to it as to a target, and those that
  /// end in the source.
  ///
  /// - Parameter returns: how many ties lead from each entity to the source; empty when that is no target.
  private mutating func back(_ node: Int, _ returns: [Int]) -> Int {
    let isTarget = targets.isTarget[node]
    guard isTarget || !returns.isEmpty else { return 0 }
    let links = targets.graph.links
    looks += links.slots(node).count
    var (sum, last, ties) = (0, -1, 0)
    func close() {
      guard ties > 0 else { return }
      if isTarget, last != source { sum &+= ties &* ties }
      if !returns.isEmpty { sum &+= ties &* returns[last] }
    }
    for slot in links.slots(node) {
      if let day = targets.day, !targets.graph.store.holds(Int(links.ties[slot]), on: day) { continue }
      let end = Int(links.ends[slot])
      if end == last {
        ties += 1
      } else {
        close()
        (last, ties) = (end, 1)
      }
    }
    close()
    return sum
  }

  /// The entities next to `node`, with the number of ties to each, in the order of their numbers.
  private mutating func ways(_ node: Int) -> [(end: Int, count: Int)] {
    let links = targets.graph.links
    looks += links.slots(node).count
    var found: [(end: Int, count: Int)] = []
    for slot in links.slots(node) {
      if let day = targets.day, !targets.graph.store.holds(Int(links.ties[slot]), on: day) { continue }
      let end = Int(links.ends[slot])
      if found.last?.end == end { found[found.count - 1].count += 1 } else { found.append((end, 1)) }
    }
    return found
  }
}

// SPDX-License-Identifier: Apache-2.0

/// For each entity the slots that lead to a target in exactly so many steps.
///
/// Slots to one entity stand together, the group that may be worth most first, so that a search passes over all ties to
/// an entity that it has visited at once.
final class TieStep: Sendable {
  let rows: [UInt32]
  /// Slots of the graph.
  let slots: [UInt32]
  /// The most that a walk of so many steps from each entity to a target is worth; 0 when there is none.
  let best: [Double]
  /// The target that the best walk ends at, and the most that a walk to any other is worth: what is left to an entity
  /// that is itself the target.
  private let ending: [UInt32]
  private let other: [Double]
  /// How many walks there are, entities visited twice with them.
  let walks: [Int]

  var size: Int {
    rows.count * 4 + slots.count * 4 + best.count * 8 + ending.count * 4 + other.count * 8 + walks.count * 8
  }

  /// No step: the targets themselves.
  init(targets: [Bool]) {
    (rows, slots) = ([0], [])
    best = targets.map { $0 ? 1 : 0 }
    walks = targets.map { $0 ? 1 : 0 }
    ending = targets.indices.map { UInt32($0) }
    other = [Double](repeating: 0, count: targets.count)
  }

  /// One step more than `less`.
  init(_ graph: TieGraph, _ less: TieStep, day: Int32?) {
    let nodes = graph.entities
    let links = graph.links
    var bounds = Bounds(nodes)
    var walks = [Int](repeating: 0, count: nodes)
    var (rows, slots): ([UInt32], [UInt32]) = ([0], [])
    rows.reserveCapacity(nodes + 1)
    var row: [Way] = []
    for node in 0..<nodes {
      row.removeAll(keepingCapacity: true)
      for slot in links.slots(node) {
        let end = Int(links.ends[slot])
        guard less.best[end] > 0 else { continue }
        if let day, !graph.store.holds(Int(links.ties[slot]), on: day) { continue }
        let weight = links.weights[slot]
        row.append(Way(worth: weight * less.best[end], group: 0, end: UInt32(end), slot: UInt32(slot)))
        walks[node] = walks[node].addingReportingOverflow(less.walks[end]).partialValue
        bounds.offer(node, weight * less.best[end], to: less.ending[end])
        bounds.offer(node, weight * less.other[end])
      }
      Way.group(&row)
      if row.count > 1 { row.sort(by: Way.precedes) }
      for way in row { slots.append(way.slot) }
      rows.append(UInt32(slots.count))
    }
    (self.rows, self.slots, self.walks) = (rows, slots, walks)
    (best, ending, other) = (bounds.best, bounds.ending, bounds.other)
  }

  /// What the best walks of each entity are worth, in the making.
  private struct Bounds {
    var best: [Double]
    var ending: [UInt32]
    var other: [Double]

    init(_ nodes: Int) {
      best = [Double](repeating: 0, count: nodes)
      ending = [UInt32](repeating: .max, count: nodes)
      other = best
    }

    /// Takes a walk to `target` into account.
    mutating func offer(_ node: Int, _ worth: Double, to target: UInt32) {
      if target == ending[node] {
        best[node] = max(best[node], worth)
      } else if worth > best[node] {
        other[node] = max(other[node], best[node])
        (best[node], ending[node]) = (worth, target)
      } else {
        other[node] = max(other[node], worth)
      }
    }

    /// Takes a walk into account of which it is not known where it ends: a bound may be too high, and never too low.
    mutating func offer(_ node: Int, _ worth: Double) { other[node] = max(other[node], worth) }
  }

  func row(_ node: Int) -> Range<Int> { Int(rows[node])..<Int(rows[node + 1]) }

  /// A bound on what walks from `node` are worth that end elsewhere than in `source`.
  func best(_ node: Int, without source: UInt32) -> Double {
    ending[node] == source ? other[node] : best[node]
  }

  /// Where the slots to one entity end that begin at `place`: they stand together, so that it is found by doubling.
  func end(of place: Int, in row: Range<Int>, _ graph: TieRows) -> Int {
    let end = graph.ends[Int(slots[place])]
    var (low, step) = (place, 1)
    while low + step < row.upperBound, graph.ends[Int(slots[low + step])] == end {
      low += step
      step *= 2
    }
    var high = min(low + step, row.upperBound)
    while high - low > 1 {
      let middle = (low + high) / 2
      if graph.ends[Int(slots[middle])] == end { low = middle } else { high = middle }
    }
    return high
  }

  /// A slot in the making of a row.
  private struct Way {
    let worth: Double
    /// The most that a slot to the same entity is worth.
    var group: Double
    let end: UInt32
    let slot: UInt32

    /// Slots come in the order of their ends.
    static func group(_ row: inout [Way]) {
      var first = 0
      while first < row.count {
        var (last, most) = (first, row[first].worth)
        while last + 1 < row.count, row[last + 1].end == row[first].end {
          last += 1
          most = max(most, row[last].worth)
        }
        for place in first...last { row[place].group = most }
        first = last + 1
      }
    }

    static func precedes(_ left: Way, _ right: Way) -> Bool {
      if left.group != right.group { return left.group > right.group }
      if left.end != right.end { return left.end < right.end }
      if left.worth != right.worth { return left.worth > right.worth }
      return left.slot < right.slot
    }
  }
}

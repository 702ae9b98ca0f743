// SPDX-License-Identifier: Apache-2.0

/// One question: goes from the source to the targets, best first, and keeps the strongest paths.
struct TieSearch {
  // Held by reference: a copy of a structure of many arrays at each step would cost more than the step.
  private let graph: TieRows
  private let one: TieStep
  private let two: TieStep
  private let three: TieStep
  private let source: UInt32
  private(set) var found: FoundPaths
  /// Ties that were looked at, and groups of them that were passed over.
  private(set) var looks = 0

  init(_ targets: TieTargets, from source: Int, limit: Int) {
    graph = targets.graph.links
    (one, two, three) = (targets.steps[0], targets.steps[1], targets.steps[2])
    self.source = UInt32(source)
    found = FoundPaths(limit: limit)
  }

  /// Keeps the paths of exactly `length` steps, 1...3.
  mutating func walk(_ length: Int) {
    guard found.limit > 0 else { return }
    var nodes = [source]
    var ties: [UInt32] = []
    _ = step(length, 1, &nodes, &ties)
  }

  /// - Returns: a bound on what the rest of a path from here is worth, going through nothing that was visited; 0 when
  ///   there is none.
  private mutating func step(
    _ left: Int, _ strength: Double, _ nodes: inout [UInt32], _ ties: inout [UInt32]
  ) -> Double {
    let table = left == 1 ? one : left == 2 ? two : three
    let row = table.row(Int(nodes[nodes.count - 1]))
    let behind = left == 3 ? two : one
    var bound = 0.0
    var place = row.lowerBound
    while place < row.upperBound {
      looks += 1
      let slot = Int(table.slots[place])
      let end = graph.ends[slot]
      let most = graph.weights[slot]
      // The groups are sorted by worth: nothing after this one can be kept either.
      let walks = left == 1 ? 1 : behind.best[Int(end)]
      guard found.takes(strength * most * walks) else { return max(bound, most * walks) }
      // A walk that comes back to a source that is itself a target is no path.
      let ahead = left == 1 ? 1 : behind.best(Int(end), without: source)
      if nodes.contains(end) || ahead == 0 || !found.takes(strength * most * ahead) {
        if !nodes.contains(end) { bound = max(bound, most * ahead) }
        place = table.end(of: place, in: row, graph)
        continue
      }
      let rest = group(&place, row, ahead, left, strength, &nodes, &ties)
      bound = max(bound, most * rest)
    }
    return bound
  }

  /// Goes over the ties to one entity, those that weigh most first, and leaves `place` behind them.
  ///
  /// They lead on to the same: what the first of them found bounds the others. Without it thousands of ties between two
  /// entities that go nowhere would be multiplied with one another.
  ///
  /// - Returns: a bound on what lies behind the entity.
  private mutating func group(
    _ place: inout Int, _ row: Range<Int>, _ ahead: Double, _ left: Int, _ strength: Double,
    _ nodes: inout [UInt32], _ ties: inout [UInt32]
  ) -> Double {
    let table = left == 1 ? one : left == 2 ? two : three
    let end = graph.ends[Int(table.slots[place])]
    var rest = ahead
    nodes.append(end)
    defer { nodes.removeLast() }
    while place < row.upperBound {
      let slot = Int(table.slots[place])
      guard graph.ends[slot] == end else { break }
      looks += 1
      let tie = graph.ties[slot]
      let weight = strength * graph.weights[slot]
      guard rest > 0, found.takes(weight * rest) else {
        place = table.end(of: place, in: row, graph)
        break
      }
      ties.append(tie)
      if left == 1 {
        found.add(FoundPath(strength: weight, nodes: nodes, ties: ties))
      } else {
        rest = step(left - 1, weight, &nodes, &ties)
      }
      ties.removeLast()
      place += 1
    }
    return rest
  }
}

struct FoundPath {
  let strength: Double
  let nodes: [UInt32]
  let ties: [UInt32]

  /// Weaker, or as strong and found to be shown later.
  func comesAfter(_ other: Self) -> Bool {
    if strength != other.strength { return strength < other.strength }
    if ties.count != other.ties.count { return ties.count > other.ties.count }
    if nodes != other.nodes { return other.nodes.lexicographicallyPrecedes(nodes) }
    return other.ties.lexicographicallyPrecedes(ties)
  }
}

/// The strongest paths so far, in a heap whose top is the weakest.
struct FoundPaths {
  let limit: Int
  private var heap: [FoundPath] = []

  init(limit: Int) { self.limit = limit }

  /// Whether a path of this strength would be kept. Products in another order differ in their last digits.
  func takes(_ strength: Double) -> Bool {
    heap.count < limit || strength > heap[0].strength * (1 + 1e-12)
  }

  mutating func add(_ path: FoundPath) {
    guard takes(path.strength) else { return }
    if heap.count < limit {
      heap.append(path)
      var child = heap.count - 1
      while child > 0, heap[child].comesAfter(heap[(child - 1) / 2]) {
        heap.swapAt(child, (child - 1) / 2)
        child = (child - 1) / 2
      }
      return
    }
    heap[0] = path
    var parent = 0
    while true {
      var last = parent
      for child in [parent * 2 + 1, parent * 2 + 2]
      where child < heap.count && heap[child].comesAfter(heap[last]) {
        last = child
      }
      guard last != parent else { return }
      heap.swapAt(parent, last)
      parent = last
    }
  }

  var sorted: [FoundPath] { heap.sorted { $1.comesAfter($0) } }
}

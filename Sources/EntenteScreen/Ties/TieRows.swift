// SPDX-License-Identifier: Apache-2.0

/// The ties of each entity in flat arrays (compressed rows): where they lead and what they weigh.
final class TieRows: Sendable {
  /// Slots of a node: `rows[node]..<rows[node + 1]`, in the order of the other end.
  let rows: [UInt32]
  /// Of each slot the other end, the tie and its weight.
  let ends: [UInt32]
  let ties: [UInt32]
  let weights: [Double]

  /// Two passes of counting sort: the slots of a node come out in the order of the other end.
  init(_ store: TieStore, nodes: Int) {
    var starts = [UInt32](repeating: 0, count: nodes + 1)
    for end in store.from { starts[Int(end) + 1] += 1 }
    for end in store.to { starts[Int(end) + 1] += 1 }
    for node in 0..<nodes { starts[node + 1] += starts[node] }
    let slots = store.count * 2
    // By the other end first, then, keeping that order, by the node itself.
    var next = starts
    var byEnd = [UInt32](repeating: 0, count: slots)
    for tie in 0..<store.count {
      for (side, end) in [(0, store.to[tie]), (1, store.from[tie])] {
        byEnd[Int(next[Int(end)])] = UInt32(tie * 2 + side)
        next[Int(end)] += 1
      }
    }
    next = starts
    var ends = [UInt32](repeating: 0, count: slots)
    var ties = [UInt32](repeating: 0, count: slots)
    for half in byEnd {
      let tie = Int(half / 2)
      let (node, end) = half % 2 == 0 ? (store.from[tie], store.to[tie]) : (store.to[tie], store.from[tie])
      let slot = Int(next[Int(node)])
      ends[slot] = end
      ties[slot] = UInt32(tie)
      next[Int(node)] += 1
    }
    (rows, self.ends, self.ties) = (starts, ends, ties)
    weights = ties.map { store.weight(Int($0)) }
  }

  var size: Int { (rows.count + ends.count + ties.count) * 4 + weights.count * 8 }

  func slots(_ node: Int) -> Range<Int> { Int(rows[node])..<Int(rows[node + 1]) }
}

// SPDX-License-Identifier: Apache-2.0

extension TieGraph {
  /// Over which part of the shortest ways between two others each node lies, 0...1, after Brandes (2001).
  ///
  /// - Parameter most: ways are counted from at most this many nodes, spread evenly over their numbers; then the result is
  ///   an estimate after Brandes and Pich (2007).
  package func betweenness(most: Int = 600) -> [Double] {
    var found = [Double](repeating: 0, count: count)
    guard count > 2, most > 0 else { return found }
    let sources = min(count, most)
    for number in 0..<sources { accumulate(from: number * count / sources, into: &found) }
    // Each way is met from both of its ends.
    let scale = Double(count) / Double(sources) / Double(count - 1) / Double(count - 2)
    for node in found.indices { found[node] *= scale }
    return found
  }

  private func accumulate(from source: Int, into found: inout [Double]) {
    var distance = [Int32](repeating: -1, count: count)
    var ways = [Double](repeating: 0, count: count)
    var share = [Double](repeating: 0, count: count)
    var order = [source]
    (distance[source], ways[source]) = (0, 1)
    var position = 0
    while position < order.count {
      let node = order[position]
      position += 1
      for place in starts[node]..<starts[node + 1] {
        let other = targets[place]
        if distance[other] < 0 {
          distance[other] = distance[node] + 1
          order.append(other)
        }
        if distance[other] == distance[node] + 1 { ways[other] += ways[node] }
      }
    }
    for node in order.reversed() {
      for place in starts[node]..<starts[node + 1] where distance[targets[place]] == distance[node] + 1 {
        share[node] += ways[node] / ways[targets[place]] * (1 + share[targets[place]])
      }
      if node != source { found[node] += share[node] }
    }
  }
}

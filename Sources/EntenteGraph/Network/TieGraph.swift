// SPDX-License-Identifier: Apache-2.0

/// Nodes by number and the ties between them, undirected, each with a weight above 0: what communities, centrality and paths
/// are found in. A value; the same ties in any order give the same graph.
package struct TieGraph: Sendable {
  package typealias Edge = (from: Int, to: Int, weight: Double)

  package let count: Int
  /// The neighbours of a node stand in `targets[starts[node]..<starts[node + 1]]`, ascending, their weights beside them.
  let starts: [Int]
  let targets: [Int]
  let weights: [Double]

  /// - Parameter edges: pairs of numbers below `count`. Those of a node with itself, with other numbers or without weight
  ///   are passed over; of the same pair the weights are added.
  package init(count: Int, edges: [Edge]) {
    self.count = max(count, 0)
    var kept: [Edge] = []
    for edge in edges
    where edge.from != edge.to && edge.weight > 0 && (0..<count).contains(edge.from)
      && (0..<count).contains(edge.to)
    {
      kept.append((edge.from, edge.to, edge.weight))
      kept.append((edge.to, edge.from, edge.weight))
    }
    kept.sort { ($0.from, $0.to, $0.weight) < ($1.from, $1.to, $1.weight) }
    var (starts, targets, weights) = ([0], [Int](), [Double]())
    var position = 0
    for node in 0..<self.count {
      while position < kept.count, kept[position].from == node {
        if targets.count > starts[node], targets[targets.count - 1] == kept[position].to {
          weights[weights.count - 1] += kept[position].weight
        } else {
          targets.append(kept[position].to)
          weights.append(kept[position].weight)
        }
        position += 1
      }
      starts.append(targets.count)
    }
    (self.starts, self.targets, self.weights) = (starts, targets, weights)
  }

  /// How many others a node is tied to.
  package func degree(_ node: Int) -> Int { starts[node + 1] - starts[node] }

  package func neighbours(_ node: Int) -> [(node: Int, weight: Double)] {
    (starts[node]..<starts[node + 1]).map { (targets[$0], weights[$0]) }
  }

  /// Steps from `node` to every other one, `nil` where there is no way within `most` steps.
  package func distances(from node: Int, most: Int = .max) -> [Int?] {
    var distances = [Int?](repeating: nil, count: count)
    guard (0..<count).contains(node) else { return distances }
    distances[node] = 0
    var (ring, steps) = ([node], 0)
    while !ring.isEmpty, steps < most {
      steps += 1
      var next: [Int] = []
      for from in ring {
        for place in starts[from]..<starts[from + 1] where distances[targets[place]] == nil {
          distances[targets[place]] = steps
          next.append(targets[place])
        }
      }
      ring = next
    }
    return distances
  }
}

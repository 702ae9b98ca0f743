// SPDX-License-Identifier: Apache-2.0

/// Groups of nodes with more weight between their own than chance would give.
package struct Communities: Hashable, Sendable {
  /// The number of each node's community: 0 is the one with most nodes, then by the lowest number of a node in it.
  package let numbers: [Int]
  package let count: Int
  /// How much more of the weight lies within communities than chance would put there (Newman and Girvan 2004).
  package let modularity: Double

  init(_ given: [Int], of graph: TieGraph, resolution: Double) {
    var members: [Int: (count: Int, first: Int)] = [:]
    for (node, community) in given.enumerated() { members[community, default: (0, node)].count += 1 }
    let order = members.sorted {
      $0.value.count != $1.value.count
        ? $0.value.count > $1.value.count : $0.value.first < $1.value.first
    }
    let number = Dictionary(order.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    numbers = given.map { number[$0] ?? 0 }
    count = order.count
    modularity = graph.modularity(numbers, resolution: resolution)
  }
}

extension TieGraph {
  /// The modularity of a division of the nodes.
  package func modularity(_ communities: [Int], resolution: Double = 1) -> Double {
    let all = weights.reduce(0, +)
    guard all > 0, communities.count == count else { return 0 }
    var (within, total) = ([Int: Double](), [Int: Double]())
    for node in 0..<count {
      for place in starts[node]..<starts[node + 1] {
        total[communities[node], default: 0] += weights[place]
        if communities[targets[place]] == communities[node] {
          within[communities[node], default: 0] += weights[place]
        }
      }
    }
    return total.keys.sorted().reduce(0) { sum, community in
      let share = (total[community] ?? 0) / all
      return sum + (within[community] ?? 0) / all - resolution * share * share
    }
  }

  /// Communities by the method of Leiden (Traag, Waltman and van Eck 2019). Where that draws lots, the best choice is taken
  /// and among equals the lowest number, so that the same graph always gives the same communities.
  ///
  /// - Parameter resolution: above 1 for smaller communities.
  package func communities(resolution: Double = 1) -> Communities {
    var leiden = Leiden(self, resolution: resolution)
    return Communities(leiden.run(), of: self, resolution: resolution)
  }
}

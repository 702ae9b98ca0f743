// SPDX-License-Identifier: Apache-2.0

extension TieGraph {
  /// The nodes on a way from one node to another over as few ties as there can be, both ends included; `nil` when there is
  /// none. Among equally short ways the one whose weakest tie is strongest, then the one through the lowest numbers.
  package func path(from: Int, to: Int) -> [Int]? {
    guard (0..<count).contains(from), (0..<count).contains(to) else { return nil }
    guard from != to else { return [from] }
    let distances = distances(from: to)
    guard let length = distances[from] else { return nil }
    // How strong the weakest tie is on the best way from each node of a ring, worked out from the far end.
    var strength = [Double](repeating: 0, count: count)
    var next = [Int](repeating: -1, count: count)
    strength[to] = .infinity
    var rings = [[Int]](repeating: [], count: length + 1)
    for node in 0..<count { if let steps = distances[node], steps <= length { rings[steps].append(node) } }
    for steps in 1...length {
      for node in rings[steps] {
        for place in starts[node]..<starts[node + 1] where distances[targets[place]] == steps - 1 {
          let weakest = min(weights[place], strength[targets[place]])
          if next[node] < 0 || weakest > strength[node] {
            strength[node] = weakest
            next[node] = targets[place]
          }
        }
      }
    }
    var way = [from]
    while let last = way.last, last != to, next[last] >= 0 { way.append(next[last]) }
    return way
  }
}

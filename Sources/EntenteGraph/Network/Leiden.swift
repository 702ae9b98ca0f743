// SPDX-License-Identifier: Apache-2.0

/// One run of the method of Leiden: nodes move to better communities, communities are taken apart into well-connected ones,
/// and these become the nodes of a smaller graph, until nothing is better any more.
struct Leiden {
  private let resolution: Double
  /// Neighbours of each node of the present, smaller graph, ascending.
  private var neighbours: [[(node: Int, weight: Double)]]
  /// All weight at a node; that of ties within it counts twice.
  private var strength: [Double]
  private let total: Double
  private var community: [Int]
  /// For each node of the whole graph, the node of the present one that holds it.
  private var holder: [Int]

  /// Rounds at most; a few are enough, and each ends in a division that is no worse.
  private static let rounds = 40

  init(_ graph: TieGraph, resolution: Double) {
    self.resolution = resolution
    neighbours = (0..<graph.count).map { graph.neighbours($0) }
    strength = neighbours.map { $0.reduce(0) { $0 + $1.weight } }
    total = strength.reduce(0, +)
    community = Array(0..<graph.count)
    holder = community
  }

  /// The community of each node of the whole graph.
  mutating func run() -> [Int] {
    guard total > 0 else { return holder }
    for _ in 0..<Self.rounds {
      move()
      let parts = refined()
      let size = (parts.max() ?? -1) + 1
      guard size < neighbours.count else { break }
      gather(parts, size)
    }
    return holder.map { community[$0] }
  }

  /// Moves nodes, in their order, until none is better off elsewhere.
  private mutating func move() {
    let count = neighbours.count
    var sums = [Double](repeating: 0, count: count)
    var sizes = [Int](repeating: 0, count: count)
    for node in 0..<count {
      sums[community[node]] += strength[node]
      sizes[community[node]] += 1
    }
    var empty = (0..<count).reversed().filter { sizes[$0] == 0 }
    var queue = Array(0..<count)
    var isQueued = [Bool](repeating: true, count: count)
    var links = [Double](repeating: 0, count: count)
    var (next, steps) = (0, 0)
    let most = 200 * count
    while next < queue.count, steps < most {
      let node = queue[next]
      next += 1
      steps += 1
      isQueued[node] = false
      let old = community[node]
      var near = [old]
      for (other, weight) in neighbours[node] {
        if links[community[other]] == 0, community[other] != old { near.append(community[other]) }
        links[community[other]] += weight
      }
      sums[old] -= strength[node]
      sizes[old] -= 1
      func gain(_ target: Int) -> Double {
        links[target] - resolution * strength[node] * sums[target] / total
      }
      var (best, most) = (old, gain(old))
      for target in near.dropFirst().sorted() where gain(target) > most + 1e-12 {
        (best, most) = (target, gain(target))
      }
      if most < -1e-12, sizes[old] > 0, let free = empty.popLast() { best = free }
      for target in near { links[target] = 0 }
      if best != old, sizes[old] == 0 { empty.append(old) }
      community[node] = best
      sums[best] += strength[node]
      sizes[best] += 1
      guard best != old else { continue }
      for (other, _) in neighbours[node] where community[other] != best && !isQueued[other] {
        isQueued[other] = true
        queue.append(other)
      }
    }
  }

  /// Divides each community into parts that hold together, numbered from 0 by their first node.
  private func refined() -> [Int] {
    let count = neighbours.count
    var part = Array(0..<count)
    var partSum = strength
    var isAlone = [Bool](repeating: true, count: count)
    var whole = [Double](repeating: 0, count: count)
    for node in 0..<count { whole[community[node]] += strength[node] }
    // The weight from a part to the rest of its community.
    var outward = (0..<count).map { node in
      neighbours[node].reduce(0) { $0 + (community[$1.node] == community[node] ? $1.weight : 0) }
    }
    func holds(_ sum: Double, _ links: Double, in community: Int) -> Bool {
      links >= resolution * sum * (whole[community] - sum) / total - 1e-12
    }
    var links = [Double](repeating: 0, count: count)
    for node in 0..<count where isAlone[node] && holds(strength[node], outward[node], in: community[node]) {
      var near: [Int] = []
      for (other, weight) in neighbours[node] where community[other] == community[node] {
        if links[part[other]] == 0 { near.append(part[other]) }
        links[part[other]] += weight
      }
      var (best, most) = (part[node], 0.0)
      for target in near.sorted() where holds(partSum[target], outward[target], in: community[node]) {
        let gain = links[target] - resolution * strength[node] * partSum[target] / total
        if gain > most + 1e-12 { (best, most) = (target, gain) }
      }
      if best != part[node] {
        outward[best] += outward[node] - 2 * links[best]
        partSum[best] += strength[node]
        isAlone[best] = false
        part[node] = best
      }
      for target in near { links[target] = 0 }
    }
    var numbers: [Int: Int] = [:]
    return part.map { old in
      let number = numbers[old] ?? numbers.count
      numbers[old] = number
      return number
    }
  }

  /// Makes each part a node that stands in the community of its members.
  private mutating func gather(_ parts: [Int], _ size: Int) {
    var ties = [[Int: Double]](repeating: [:], count: size)
    var strengths = [Double](repeating: 0, count: size)
    var communities = [Int](repeating: 0, count: size)
    var first: [Int: Int] = [:]
    for node in neighbours.indices {
      let part = parts[node]
      strengths[part] += strength[node]
      let old = community[node]
      if first[old] == nil { first[old] = part }
      communities[part] = first[old] ?? part
      for (other, weight) in neighbours[node] where parts[other] != part {
        ties[part][parts[other], default: 0] += weight
      }
    }
    neighbours = ties.map { $0.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
    (strength, community) = (strengths, communities)
    holder = holder.map { parts[$0] }
  }
}

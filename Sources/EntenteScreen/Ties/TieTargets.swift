// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// The ties that lead to given targets in one, two or three steps, with the strongest end of each first.
///
/// For each number of steps, every entity has the slots that lead to a target in exactly so many, sorted by the most that
/// a path over them can be worth. A search then goes only where a target is, best first, and stops where nothing that
/// is left can be among the paths to be shown; hubs cost nothing but what they lead to. At most 24 bytes a tie.
package struct TieTargets: Sendable {
  /// The most steps that can be asked for.
  package static let most = 3

  let graph: TieGraph
  let day: Int32?
  let isTarget: [Bool]
  /// For 1, 2 and 3 steps left.
  let steps: [TieStep]

  init(_ graph: TieGraph, targets: [Int], asOf: String?) {
    self.graph = graph
    let day = asOf.map { TieDay($0).packed }
    self.day = day
    var isTarget = [Bool](repeating: false, count: graph.entities)
    for target in targets { isTarget[target] = true }
    self.isTarget = isTarget
    var steps: [TieStep] = []
    var last = TieStep(targets: isTarget)
    for _ in 0..<Self.most {
      last = TieStep(graph, last, day: day)
      steps.append(last)
    }
    self.steps = steps
  }

  /// Bytes that it holds beside the graph's.
  package var size: Int { steps.reduce(isTarget.count) { $0 + $1.size } }

  /// All simple paths from `source` to a target in at most `hops` steps, strongest first, then shorter first; where both
  /// are equal, in an order that the graph sets. A path may lead through another target. Strengths that differ by less
  /// than a millionth of a millionth count as equal.
  ///
  /// - Parameters:
  ///   - hops: 1...3; more counts as 3.
  ///   - limit: paths at most; ``TiePaths/total`` counts all.
  package func paths(from source: String, hops: Int = 3, limit: Int = 100) -> TiePaths {
    var work = Int.max
    return paths(from: source, hops: hops, limit: limit, work: &work)
  }

  /// The same.
  ///
  /// - Parameter work: the ties that were looked at, to search and to count, are taken off.
  package func paths(from source: String, hops: Int, limit: Int, work: inout Int) -> TiePaths {
    guard hops > 0, let node = graph.ids.sorted(find: source) else {
      return TiePaths(from: source, paths: [], total: 0)
    }
    let hops = min(hops, Self.most)
    let search = search(from: node, hops, limit)
    let paths = search.found.sorted.map { found in
      TiePath(
        entities: found.nodes.map { graph.ids[Int($0)] }, ties: found.ties.map { graph.tie(Int($0)) },
        strength: found.strength)
    }
    var count = TieCount(self, from: node)
    let total = count.paths(hops)
    work -= search.looks + count.looks
    return TiePaths(from: source, paths: paths, total: total)
  }

  private func search(from node: Int, _ hops: Int, _ limit: Int) -> TieSearch {
    var search = TieSearch(self, from: node, limit: max(0, limit))
    for length in 1...hops { search.walk(length) }
    return search
  }

  /// How many ties a search looks at: what bounds its time, whatever the machine.
  package func looks(from source: String, hops: Int = 3, limit: Int = 100) -> Int {
    guard hops > 0, let node = graph.ids.sorted(find: source) else { return 0 }
    return search(from: node, min(hops, Self.most), limit).looks
  }
}

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
    var best = isTarget.map { $0 ? 1.0 : 0.0 }
    var walks = isTarget.map { $0 ? 1 : 0 }
    for _ in 0..<Self.most {
      let step = TieStep(graph, best: best, walks: walks, day: day)
      (best, walks) = (step.best, step.walks)
      steps.append(step)
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
    guard hops > 0, let node = graph.ids.sorted(find: source) else {
      return TiePaths(from: source, paths: [], total: 0)
    }
    let hops = min(hops, Self.most)
    var search = TieSearch(self, from: node, limit: max(0, limit))
    for length in 1...hops { search.walk(length) }
    let paths = search.found.sorted.map { found in
      TiePath(
        entities: found.nodes.map { graph.ids[Int($0)] }, ties: found.ties.map { graph.tie(Int($0)) },
        strength: found.strength)
    }
    return TiePaths(from: source, paths: paths, total: TieCount(self, from: node).paths(hops))
  }
}

/// For each entity the slots that lead to a target in exactly so many steps.
struct TieStep: Sendable {
  let rows: [UInt32]
  /// Slots of the graph, those that may be worth most first.
  let slots: [UInt32]
  /// The most that a walk of so many steps from each entity to a target is worth; 0 when there is none.
  let best: [Double]
  /// How many walks there are, entities visited twice with them.
  let walks: [Int]

  var size: Int { rows.count * 4 + slots.count * 4 + best.count * 8 + walks.count * 8 }

  /// - Parameter best, walks: of one step less.
  init(_ graph: TieGraph, best less: [Double], walks lessWalks: [Int], day: Int32?) {
    let nodes = graph.entities
    var rows: [UInt32] = [0]
    rows.reserveCapacity(nodes + 1)
    var slots: [UInt32] = []
    var best = [Double](repeating: 0, count: nodes)
    var walks = [Int](repeating: 0, count: nodes)
    var row: [(worth: Double, slot: UInt32)] = []
    for node in 0..<nodes {
      row.removeAll(keepingCapacity: true)
      for slot in graph.slots(node) {
        let end = Int(graph.ends[slot])
        guard less[end] > 0 else { continue }
        let tie = Int(graph.slotTies[slot])
        if let day, !graph.store.holds(tie, on: day) { continue }
        row.append((graph.store.weight(tie) * less[end], UInt32(slot)))
        walks[node] = walks[node].addingReportingOverflow(lessWalks[end]).partialValue
      }
      if row.count > 1 { row.sort { ($1.worth, $0.slot) < ($0.worth, $1.slot) } }
      best[node] = row.first?.worth ?? 0
      for (_, slot) in row { slots.append(slot) }
      rows.append(UInt32(slots.count))
    }
    (self.rows, self.slots, self.best, self.walks) = (rows, slots, best, walks)
  }

  func row(_ node: Int) -> Range<Int> { Int(rows[node])..<Int(rows[node + 1]) }
}

// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Whom a rule reaches: the least set that holds the listed ones and every entity that members own to the threshold.
///
/// It is counted twice: once with the least that each share may be (surely reached), once with the most (perhaps
/// reached). Sets only grow from the listed ones, so that a ring of owners alone reaches nobody. Each edge is looked at
/// once in each of the two: time is in proportion to the edges, however many owners one asset has.
package struct OwnershipCascade: Sendable {
  package let rule: OwnershipRule
  private let graph: OwnershipGraph
  /// The programmes or lists of each listed entity.
  private let listed: [String: [String]]
  /// When a node was reached: 0 for listed ones, then counting up; `nil` when it was not.
  private let surely: [Int?]
  private let perhaps: [Int?]

  /// - Parameter listed: for each entity that is itself listed under the rule, the programmes or lists.
  package init(_ rule: OwnershipRule, _ graph: OwnershipGraph, listed: [String: [String]]) {
    self.rule = rule
    self.graph = graph
    self.listed = listed
    let heads = listed.keys.sorted().compactMap { graph.nodes[$0] }
    surely = Self.reach(graph, heads) { $0.least >= rule.threshold }
    perhaps = Self.reach(graph, heads) { $0.most >= rule.threshold }
  }

  private static func reach(
    _ graph: OwnershipGraph, _ heads: [Int], _ enough: (OwnershipShare) -> Bool
  ) -> [Int?] {
    var reached = [Int?](repeating: nil, count: graph.ids.count)
    // What the owners of each entity that were reached hold of it, so far.
    var held = [(least: Int, most: Int)](repeating: (0, 0), count: graph.ids.count)
    for head in heads { reached[head] = 0 }
    var queue = heads
    var next = 0
    while next < queue.count {
      for asset in graph.assets[queue[next]] where reached[asset.node] == nil {
        held[asset.node].least += asset.share.least
        held[asset.node].most += asset.share.most
        let (least, most) = held[asset.node]
        if enough(graph.aggregate(asset.node, least: least, most: most)) {
          reached[asset.node] = queue.count
          queue.append(asset.node)
        }
      }
      next += 1
    }
    return reached
  }

  /// Every entity that is reached or perhaps reached and not itself listed, by id.
  package var affected: [String] {
    graph.ids.indices.filter { perhaps[$0] != nil && listed[graph.ids[$0]] == nil }.map { graph.ids[$0] }
  }

  /// What the rule says of `entity`. One that no edge names has no known owner: it is blocked only when listed.
  package func report(_ entity: String) -> OwnershipReport {
    var work = Int.max
    return report(entity, work: &work)
  }

  /// The same.
  ///
  /// - Parameter work: the shares that were looked at are taken off.
  package func report(_ entity: String, work: inout Int) -> OwnershipReport {
    let lists = (listed[entity] ?? []).sorted()
    let isListed = listed[entity] != nil
    guard let node = graph.nodes[entity] else {
      return OwnershipReport(
        entity: entity, rule: rule.name, asOf: graph.asOf, standing: rule.standing(on: graph.asOf),
        verdict: isListed ? .blocked : .notBlocked, listed: lists,
        aggregate: OwnershipShare(percent: 0), holdings: [], chain: [], programmes: [],
        mixesProgrammes: false, conflicts: [])
    }
    // The two aggregates and the holdings.
    work -= graph.owners[node].count * 3
    let least = graph.aggregate(node) { surely[$0] != nil }
    let most = graph.aggregate(node) { perhaps[$0] != nil }
    let verdict: OwnershipReport.Verdict =
      surely[node] != nil ? .blocked : perhaps[node] != nil ? .undetermined : .notBlocked
    var chain: [OwnershipEdge] = []
    var heads: [String] = []
    if !isListed, verdict != .notBlocked {
      (chain, heads) = trace(node, verdict == .blocked ? surely : perhaps, &work)
    }
    let programmes = Set(heads.flatMap { listed[$0] ?? [] }).sorted()
    return OwnershipReport(
      entity: entity, rule: rule.name, asOf: graph.asOf, standing: rule.standing(on: graph.asOf),
      verdict: verdict, listed: lists,
      aggregate: OwnershipShare(least: least.least, most: max(least.most, most.most)) ?? .unknown,
      holdings: holdings(node), chain: chain, programmes: programmes,
      mixesProgrammes: !isListed && verdict == .blocked && mixes(node, programmes, &work),
      conflicts: graph.conflicts[node] ?? [])
  }

  private func holdings(_ node: Int) -> [OwnershipReport.Holding] {
    graph.owners[node].map { owner in
      let id = graph.ids[owner.node]
      let standing: OwnershipReport.Holding.Owner =
        listed[id] != nil
        ? .listed
        : surely[owner.node] != nil ? .blocked : perhaps[owner.node] != nil ? .undetermined : .notBlocked
      return OwnershipReport.Holding(owner: id, standing: standing, share: owner.share, edges: owner.edges)
    }
    .sorted { ($0.standing.order, $1.share.least, $0.owner) < ($1.standing.order, $0.share.least, $1.owner) }
  }

  /// The edges from the heads down to `node`: those of owners that were reached before what they own.
  private func trace(_ node: Int, _ reached: [Int?], _ work: inout Int) -> (
    chain: [OwnershipEdge], heads: [String]
  ) {
    var seen: Set<Int> = [node]
    var stack = [node]
    var found: [(rank: Int, edges: [OwnershipEdge])] = []
    var heads: Set<String> = []
    while let asset = stack.popLast() {
      guard let rank = reached[asset] else { continue }
      if listed[graph.ids[asset]] != nil {
        heads.insert(graph.ids[asset])
        continue
      }
      work -= graph.owners[asset].count
      for owner in graph.owners[asset] {
        guard let before = reached[owner.node], before < rank else { continue }
        found.append((rank, owner.edges))
        if seen.insert(owner.node).inserted { stack.append(owner.node) }
      }
    }
    let sorted = found.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
    return (sorted.flatMap(\.element.edges), heads.sorted())
  }

  /// Whether no one programme's listed owners alone reach `node`. Looks only at what is above it.
  private func mixes(_ node: Int, _ programmes: [String], _ work: inout Int) -> Bool {
    guard programmes.count > 1 else { return false }
    var above: Set<Int> = [node]
    var stack = [node]
    while let asset = stack.popLast() {
      work -= graph.owners[asset].count
      for owner in graph.owners[asset] where surely[owner.node] != nil {
        if above.insert(owner.node).inserted { stack.append(owner.node) }
      }
    }
    return !programmes.contains { programme in
      var queue = above.filter { listed[graph.ids[$0]]?.contains(programme) == true }.map { $0 }
      var reached = Set(queue)
      work -= above.count
      var held: [Int: Int] = [:]
      while let owner = queue.popLast() {
        work -= graph.assets[owner].count
        for asset in graph.assets[owner] where above.contains(asset.node) && !reached.contains(asset.node) {
          held[asset.node, default: 0] += asset.share.least
          if held[asset.node, default: 0] >= rule.threshold {
            reached.insert(asset.node)
            queue.append(asset.node)
          }
        }
      }
      return reached.contains(node)
    }
  }
}

extension OwnershipReport.Holding.Owner {
  fileprivate var order: Int {
    switch self {
    case .listed: 0
    case .blocked: 1
    case .undetermined: 2
    case .notBlocked: 3
    }
  }
}

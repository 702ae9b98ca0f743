// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Who owns what on one day: for each entity its direct owners, what several sources say of one owner taken together.
///
/// Memory is in proportion to the edges. An edge from an entity to itself counts for nothing and is a conflict.
package struct OwnershipGraph: Sendable {
  struct Owner: Sendable {
    let node: Int
    let share: OwnershipShare
    let edges: [OwnershipEdge]
  }

  struct Asset: Sendable {
    let node: Int
    let share: OwnershipShare
  }

  package let asOf: String
  let ids: [String]
  let nodes: [String: Int]
  /// The direct owners of each node, by id.
  let owners: [[Owner]]
  /// What each node owns a part of.
  let assets: [[Asset]]
  /// The least that all owners of each node hold, in millionths of a percent; above a hundred percent it is a conflict.
  let totals: [Int]
  let conflicts: [Int: [String]]

  /// - Parameter asOf: the day (ISO 8601) on which an edge must hold to count.
  package init(_ edges: [OwnershipEdge], asOf: String) {
    self.asOf = asOf
    var conflicts: [Int: [String]] = [:]
    let held = edges.filter { $0.holds(on: asOf) }
    let ids = Set(held.flatMap { [$0.owner, $0.asset] }).sorted()
    let nodes = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    var byAsset = [[OwnershipEdge]](repeating: [], count: ids.count)
    for edge in held {
      guard let asset = nodes[edge.asset] else { continue }
      if edge.owner == edge.asset {
        conflicts[asset, default: []].append(
          "it is said to own \(edge.share.description) of itself: not counted")
      } else {
        byAsset[asset].append(edge)
      }
    }
    var owners = [[Owner]](repeating: [], count: ids.count)
    var assets = [[Asset]](repeating: [], count: ids.count)
    var totals = [Int](repeating: 0, count: ids.count)
    for asset in ids.indices {
      for (owner, edges) in Dictionary(grouping: byAsset[asset], by: \.owner).sorted(by: { $0.key < $1.key })
      {
        guard let node = nodes[owner] else { continue }
        let (share, agree) = Self.together(edges.map(\.share))
        if !agree {
          let said = Set(edges.map(\.share.description)).sorted().joined(separator: ", ")
          conflicts[asset, default: []].append("sources differ on the share of \(owner): \(said)")
        }
        owners[asset].append(Owner(node: node, share: share, edges: edges))
        assets[node].append(Asset(node: asset, share: share))
      }
      let total = owners[asset].reduce(0) { $0 + $1.share.least }
      totals[asset] = total
      if total > OwnershipShare.whole {
        conflicts[asset, default: []].append(
          "the shares of its owners are \(OwnershipShare.percent(total)) % in total, above 100 %")
      }
    }
    (self.ids, self.nodes, self.owners, self.assets) = (ids, nodes, owners, assets)
    (self.totals, self.conflicts) = (totals, conflicts)
  }

  /// Several statements about one owner are one share, never a sum: what all of them allow or, where they contradict
  /// one another, all that any of them allows.
  private static func together(_ shares: [OwnershipShare]) -> (OwnershipShare, agree: Bool) {
    let least = shares.map(\.least)
    let most = shares.map(\.most)
    if let share = OwnershipShare(least: least.max() ?? 0, most: most.min() ?? OwnershipShare.whole) {
      return (share, true)
    }
    return (
      OwnershipShare(least: least.min() ?? 0, most: most.max() ?? OwnershipShare.whole) ?? .unknown, false
    )
  }

  /// What owners in `counted` hold of `asset` together: the least, and the most that the others leave.
  func aggregate(_ asset: Int, _ counts: (Int) -> Bool) -> OwnershipShare {
    var (least, most) = (0, 0)
    for owner in owners[asset] where counts(owner.node) {
      least += owner.share.least
      most += owner.share.most
    }
    return aggregate(asset, least: least, most: most)
  }

  /// The same of owners who hold at least `least` and at most `most` when each is taken alone.
  ///
  /// Where the shares do not fit in 100 % the others leave no bound, since one of them is wrong: it is the conflict that
  /// is to be cleared, and it proves nobody free.
  func aggregate(_ asset: Int, least: Int, most: Int) -> OwnershipShare {
    let whole = OwnershipShare.whole
    let left = totals[asset] > whole ? whole : whole - (totals[asset] - least)
    let surely = min(least, whole)
    return OwnershipShare(least: surely, most: max(surely, min(most, left))) ?? .unknown
  }
}

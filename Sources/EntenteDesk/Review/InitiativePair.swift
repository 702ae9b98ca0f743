// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteResolve
internal import EntenteStore

/// Two initiatives that may be one, or that are shown as one, for a person to decide.
package struct InitiativePair: Sendable {
  /// The id of the one that was recorded first, and that of the other, each as its documents alone give it.
  package let left: Initiative
  package let right: Initiative
  package let score: Double
  /// What speaks for it, in words.
  package let reason: String
  /// Whether the map shows the two as one now.
  package let isJoined: Bool
  package let verdict: Judgement.Verdict?
  /// When a judgement about the two was last recorded; empty when none ever was.
  package let stamp: String
}

extension ReviewDesk {
  /// Pairs of initiatives that nobody has judged: those that are shown as one because of what they state, to be
  /// confirmed or split, and those that are alike and apart. Where the question is most open first.
  ///
  /// - Returns: those of the page, and how many there are in all.
  package func initiativePairs(from first: Int, size: Int, _ clearance: Clearance) throws(DeskFault)
    -> (pairs: [InitiativePair], count: Int)
  {
    let like = try likePairs(clearance)
    let viewpoint = Viewpoint(clearance: clearance)
    let resolution = try asking { ledger throws(StoreError) in try ledger.resolution(viewpoint) }
    let judged = try asking { ledger throws(StoreError) in try ledger.judgements(viewpoint) }
    let words = Dictionary(judged.map { ([$0.left, $0.right], $0.verdict) }) { $1 }
    var open: [LikePair] = []
    var known: Set<[String]> = []
    func take(_ pair: LikePair) {
      let ids = [pair.left, pair.right].sorted()
      let isDecided = words[ids] == .same || words[ids] == .different
      let isRejected = ids.contains(where: resolution.corrections.isRejected)
      if !isDecided, !isRejected, known.insert(ids).inserted { open.append(pair) }
    }
    // Of a group that is shown as one, each member is asked about beside the one that it is shown as.
    for join in resolution.joins.values {
      take(LikePair(left: join.into, right: join.initiative, score: join.score, reason: join.reason))
    }
    for pair in like where resolution.shown(pair.left) != resolution.shown(pair.right) { take(pair) }
    if clearance != .everything {
      // How many there are tells of what may not be seen, too.
      var seen: [LikePair] = []
      for pair in open {
        guard let left = try alone(pair.left, viewpoint), let right = try alone(pair.right, viewpoint),
          left.id != right.id
        else { continue }
        seen.append(pair)
      }
      open = seen
    }
    func openness(_ pair: LikePair) -> Double { -abs(pair.score - Resolver.joinThreshold) }
    open.sort { (openness($1), $0.left, $0.right) < (openness($0), $1.left, $1.right) }
    var pairs: [InitiativePair] = []
    for pair in open.dropFirst(first).prefix(size) {
      guard let left = try alone(pair.left, viewpoint), let right = try alone(pair.right, viewpoint) else {
        continue
      }
      let ids = [pair.left, pair.right].sorted()
      pairs.append(
        InitiativePair(
          left: left, right: right, score: pair.score, reason: pair.reason,
          isJoined: resolution.shown(pair.left) == resolution.shown(pair.right), verdict: words[ids],
          stamp: try stamp(ofPair: ids)))
    }
    return (pairs, open.count)
  }

  /// An initiative as its own documents give it, without those that are shown as it.
  func alone(_ id: String, _ viewpoint: Viewpoint) throws(DeskFault) -> Initiative? {
    try asking { ledger throws(StoreError) in try ledger.alone(id, viewpoint) }
  }
}

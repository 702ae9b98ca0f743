// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteResolve
internal import EntenteStore
internal import Synchronization

/// What people decide about a map: which actors are one, which initiatives are one, and what of an initiative was read
/// wrongly. Everything is recorded beside the statements, with who said it, when and why, and can be taken back.
package final class ReviewDesk: Sendable {
  /// What is found from all documents, kept while no document is read.
  private struct Found {
    let stamp: String
    let clearance: Clearance
    let actors: PairCandidates
    let initiatives: [LikePair]
  }

  let workspace: Workspace
  private let found = Mutex<Found?>(nil)

  /// Pairs of initiatives are asked about from this score on; at ``Resolver/joinThreshold`` two are shown as one.
  static let leastLike = 4.0

  package init(_ workspace: Workspace) { self.workspace = workspace }

  /// The pairs of actors and of initiatives that names and facts bring together.
  private func candidates(_ clearance: Clearance) throws(DeskFault) -> Found {
    let stamp = try asking { ledger throws(StoreError) in try ledger.readingStamp() }
    if let kept = found.withLock({ $0 }), kept.stamp == stamp, kept.clearance == clearance { return kept }
    let job: PairsJob
    do { job = try PairsJob(workspace) } catch {
      throw DeskFault(.workspace, "The names of the program cannot be loaded: \(error)")
    }
    let actors = try asking { _ throws(StoreError) in try job.candidates(Viewpoint(clearance: clearance)) }
    let like = try asking { ledger throws(StoreError) in
      (try ledger.filledResolver() as? Resolver)?.likePairs(
        try ledger.judgements(.now), least: Self.leastLike) ?? []
    }
    let new = Found(stamp: stamp, clearance: clearance, actors: actors, initiatives: like)
    found.withLock { $0 = new }
    return new
  }

  /// Pairs of actors that nobody has judged the same or different, what a decision would change most first.
  ///
  /// - Returns: those of the page, and how many there are in all.
  package func actorPairs(from first: Int, size: Int, _ clearance: Clearance) throws(DeskFault)
    -> (pairs: [ActorPair], count: Int)
  {
    let found = try candidates(clearance)
    let viewpoint = Viewpoint(clearance: clearance)
    let resolution = try asking { ledger throws(StoreError) in try ledger.resolution(viewpoint) }
    let history = try asking { ledger throws(StoreError) in try ledger.judgementHistory(viewpoint) }
    var words: [[String]: Judgement] = [:]
    for judgement in history { words[[judgement.left, judgement.right]] = judgement }
    // Judged ids stand for what they are shown as: a pair of others that is one with these is decided too.
    var later: [[String]: Judgement.Verdict] = [:]
    for (ids, judgement) in words where judgement.verdict == .different {
      later[ids.map(resolution.shownActor).sorted()] = .different
    }
    let open = found.actors.pairs.filter { pair in
      let ids = found.actors.ids(pair)
      let shown = ids.map(resolution.shownActor).sorted()
      guard shown[0] != shown[1] else { return false }
      let verdict = words[ids]?.verdict ?? later[shown]
      return verdict != .same && verdict != .different
    }
    let told = try open.dropFirst(first).prefix(size).map { pair throws(DeskFault) -> ActorPair in
      let ids = found.actors.ids(pair)
      let verdict = words[ids].map(\.verdict).flatMap { $0 == .none ? nil : $0 }
      return found.actors.told(pair, verdict, stamp: try stamp(ofPair: ids))
    }
    return (told, open.count)
  }

  /// Pairs of initiatives that may be one, or that are shown as one; see ``InitiativePair``.
  func likePairs(_ clearance: Clearance) throws(DeskFault) -> [LikePair] {
    try candidates(clearance).initiatives
  }

  /// When a judgement about the two was last recorded; empty when none ever was.
  package func stamp(_ left: String, _ right: String) throws(DeskFault) -> String {
    try stamp(ofPair: [left, right].sorted())
  }

  /// What an actor or an initiative is called by the first statement that can be seen of it; its id when none can.
  package func called(_ id: String, _ clearance: Clearance) throws(DeskFault) -> (
    name: String, language: String?
  ) {
    let said = try asking { ledger throws(StoreError) in
      try ledger.statements(about: id, Viewpoint(clearance: clearance))
    }
    let first =
      said.first { $0.property == .name && $0.schema != "Project" } ?? said.first { $0.property == .title }
    return (first?.value ?? id, first?.language)
  }

  func stamp(ofPair ids: [String]) throws(DeskFault) -> String {
    try asking { ledger throws(StoreError) in try ledger.judgementStamp(ids[0], ids[1]) }
  }

  func asking<T>(_ body: (Ledger) throws(StoreError) -> T) throws(DeskFault) -> T {
    try workspace.asking(body)
  }
}

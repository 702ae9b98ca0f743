// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteScreen
internal import EntenteShare
internal import EntenteStore

/// A hit of a kept screening for a person to read: what it is, what became of it since the run before, and why it met.
package struct ScreenedHit: Sendable {
  package let query: String
  package let hit: ScreeningRun.Hit
  /// With two places, cut: `0.93`.
  package let score: String
  package let list: ListVersion?
  package let change: ScreeningChange.Kind
  package let changeReason: String
  /// The decision that holds about it.
  package let decision: Decision?
  /// What the score is made of: the contribution with its sign, and the words. Empty when it cannot be told any more.
  package internal(set) var parts: [(contribution: String, words: String)] = []
  /// Who owns it and what it is tied to, a line each.
  package internal(set) var ties: [String] = []
  /// Whether the entry stands in the list now as it did then, so that parts and ties could be told.
  package internal(set) var isTold = false
}

/// A part of a kept screening.
package struct ScreenedRun: Sendable {
  package let run: ScreeningRun
  package let marking: Marking
  /// Of those on this page.
  package let hits: [ScreenedHit]
  package let counts: [ScreeningChange.Kind: Int]
  /// How many are shown in all, and how many queries met nothing.
  package let shown: Int
  package let withoutHit: Int
  /// Whether there was a run before to compare with.
  package let hasEarlier: Bool
  /// Whether the ties of the map are among those that hits are told to have.
  package let tiesOfMap: Bool
}

extension ScreeningDesk {
  /// The newest screenings, the last first.
  package func latest(_ clearance: Clearance) throws(DeskFault) -> [(
    id: String, at: String, queries: Int, hits: Int
  )] {
    let runs = try asking { () throws(StoreError) in
      try workspace.ledger.latestRuns(20, Viewpoint(clearance: clearance))
    }
    return runs.map { ($0.id, $0.at, $0.queries, $0.hits) }
  }

  /// A kept run, `size` hits of it from `first` on; `nil` when there is none that may be seen.
  ///
  /// - Parameter newsOnly: only what is new, changed, returned or gone since the run before.
  package func screened(_ id: String, newsOnly: Bool, from first: Int, size: Int, _ clearance: Clearance)
    throws(DeskFault) -> ScreenedRun?
  {
    let viewpoint = Viewpoint(clearance: clearance)
    let (run, before, marking, decisions) = try asking { () throws(StoreError) in
      (
        try workspace.ledger.screeningRun(id, viewpoint), try workspace.ledger.run(before: id, viewpoint),
        try workspace.ledger.marking(ofRun: id, viewpoint), try workspace.ledger.decisions(viewpoint)
      )
    }
    guard let run, let marking else { return nil }
    let changes = ScreeningDelta.rows(before: before, run: run, decisions: decisions)
    let shown = newsOnly ? changes.filter(\.isShown) : changes
    let editions = Dictionary(run.editions.map { ($0.name, $0) }) { one, _ in one }
    let part = shown.dropFirst(first).prefix(size).map { change in
      ScreenedHit(
        query: change.query, hit: change.hit, score: PartText.score(change.hit.score),
        list: editions[change.hit.list], change: change.kind, changeReason: change.reason,
        decision: change.decision)
    }
    let (job, tiesOfMap) = try ready(clearance)
    let met = Set(run.hits.map(\.query))
    return ScreenedRun(
      run: run, marking: marking, hits: told(part, run, job),
      counts: Dictionary(changes.map { ($0.kind, 1) }, uniquingKeysWith: +), shown: shown.count,
      withoutHit: run.queries.indices.count { !met.contains($0) }, hasEarlier: before != nil,
      tiesOfMap: tiesOfMap)
  }

  /// The same hits with what their scores are made of and what they are tied to, found again in the lists as they are now;
  /// those whose entry is another one now, and those of queries that are not known any more, stay as they are.
  private func told(_ hits: [ScreenedHit], _ run: ScreeningRun, _ job: ScreenJob) -> [ScreenedHit] {
    let asked = remembered(run.id)
    var again: [Int: [ScreenHit]] = [:]
    return hits.map { shown in
      var shown = shown
      guard shown.change != .gone, run.queries.indices.contains(shown.hit.query) else { return shown }
      let number = shown.hit.query
      if again[number] == nil {
        let query =
          asked.flatMap { $0.indices.contains(number) ? $0[number] : nil }
          ?? ScreenQuery([run.queries[number].text])
        let limits = ScreenLimits(
          hits: 100, threshold: run.threshold, explained: true, lists: Set(run.editions.map(\.name)))
        again[number] =
          query.contentDigest == run.queries[number].content ? job.screener.hits(query, limits) : []
      }
      guard
        let hit = again[number]?.first(where: {
          $0.entity.id == shown.hit.entity && $0.list.name == shown.hit.list
        }), hit.entity.contentDigest == shown.hit.entry
      else { return shown }
      shown.isTold = true
      shown.parts = hit.parts.map { (PartText.contribution($0), PartText.of($0)) }
      shown.ties = job.told([hit]).first?.reasons.map(ReasonText.lines) ?? []
      return shown
    }
  }
}

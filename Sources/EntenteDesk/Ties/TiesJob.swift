// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteNames
internal import EntenteScreen
package import EntenteShare
internal import EntenteStore

/// Shows what entities are tied to: the ways to targets over the ties of lists and of a map, and who owns them.
package struct TiesJob: Sendable {
  package typealias Answer = TiesAnswer

  package enum Form: String, CaseIterable, Sendable {
    case text, jsonl
  }

  /// How many steps are gone, 1...3, and how many paths are shown.
  package var hops = 3
  package var limit = 100

  /// How many ties there are, and how many of their ends are targets.
  package var tieCount: Int { reasons?.ties ?? 0 }
  package var targetCount: Int { reasons?.targetCount ?? 0 }

  private let reasons: ListReasons?
  /// The lists, and the actors of the map after them.
  private let screener: ListScreener
  private let identities: [String: TieIdentity]

  /// The name of the map among the lists.
  private static let map = "map"

  /// - Parameters:
  ///   - job: its lists are taken; they need not be read again.
  ///   - workspace: whose initiatives are ties too, as far as they can be seen from `viewpoint`.
  ///   - targets: `topic:TOPIC`, `list:NAME`, `id:ID`; empty for the usual ones.
  ///   - joined: whether entries of several lists with names alike are taken for one.
  ///   - asOf: the day on which ties and shares must hold and rules bind, ISO 8601; `nil` walks ties of all days, and
  ///     counts shares on the day of the newest edition.
  /// - Throws: ``InputFault`` when a target is unknown; ``StoreError``.
  package init(
    _ job: ScreenJob, workspace: Workspace?, targets: [String] = [], joined: Bool = false,
    asOf: String? = nil,
    viewpoint: Viewpoint = .now
  ) throws {
    let lists = job.screener
    let choice: TargetChoice
    do {
      choice = try TargetChoice(targets)
      try choice.check(lists.lists)
    } catch {
      throw InputFault(error.description)
    }
    let found = try workspace.map { try MapTies($0, lists, viewpoint) }
    let names = Dictionary(
      (found?.actors ?? []).map { ($0.id, $0.caption) }, uniquingKeysWith: { first, _ in first })
    reasons = ListReasons(
      lists, ties: found?.ties ?? [], actors: names, choice, joined: joined, asOf: asOf,
      day: asOf ?? Self.day(lists.lists))
    identities = found?.identities ?? [:]
    var indexes = lists.indexes
    if let found, !found.actors.isEmpty {
      var builder = ListIndex.Builder(lists.comparer)
      for actor in found.actors { builder.add(actor) }
      let version = ListVersion(
        name: Self.map, title: "Map of the workspace",
        sha256: ContentDigest.sha256(found.actors.map(\.contentDigest)))
      if let index = builder.finished(version) { indexes.append(index) }
    }
    screener = ListScreener(indexes, lists.comparer)
  }

  /// The newest day that an edition tells, else on which one was fetched: the clock is not asked.
  private static func day(_ lists: [ListVersion]) -> String {
    func day(_ text: String?) -> String? {
      guard let text, text.utf8.count >= 10 else { return nil }
      return PartialDate(text.prefix(10)).flatMap { $0.day == nil ? nil : String(text.prefix(10)) }
    }
    return lists.compactMap { day($0.version) ?? day($0.retrieved) }.max() ?? "9999-12-31"
  }

  /// The same job, whose hits say what they have to do with others; as it is when there are no ties.
  package func telling(_ job: ScreenJob) -> ScreenJob {
    var job = job
    job.reasons = reasons
    job.isTelling = true
    job.standIns = identities.mapValues(\.entry)
    return job
  }

  /// Takes an id as it is, and anything else as a name: that of the nearest entity at or above 0.70, of equal ones that
  /// which a tie names.
  package func answer(_ asked: String) -> TiesAnswer {
    if let (entity, list) = screener.entity(asked) {
      return answer(asked, Self.meant(entity, list, 1), others: [])
    }
    // What only ties name has an id and no entry.
    if let reasons, reasons.reasons(asked, limit: 0) != nil {
      let meant = TiesAnswer.Meant(id: asked, name: asked, schema: "Thing", list: "", score: 1)
      return answer(asked, meant, others: [])
    }
    var hits = screener.hits(ScreenQuery([asked]), ScreenLimits(hits: 10, threshold: 0.7)).map {
      Self.meant($0.entity, $0.list, $0.score)
    }
    // An actor of the map that is an entry of a list is one with it.
    let entries = Set(hits.map(\.id))
    hits.removeAll { hit in identities[hit.id].map { entries.contains($0.entry) } ?? false }
    guard let best = hits.first?.score else { return answer(asked, nil, others: []) }
    let taken =
      hits.firstIndex { $0.score >= best - 0.005 && reasons?.reasons(walked($0.id), limit: 0) != nil } ?? 0
    let meant = hits.remove(at: taken)
    return answer(asked, meant, others: hits)
  }

  private static func meant(_ entity: ListEntity, _ list: ListVersion, _ score: Double) -> TiesAnswer.Meant {
    TiesAnswer.Meant(
      id: entity.id, name: entity.caption, schema: entity.schema, list: list.name, score: score)
  }

  /// The id under which ties name an entity.
  private func walked(_ id: String) -> String { identities[id]?.entry ?? id }

  private func answer(_ asked: String, _ taken: TiesAnswer.Meant?, others: [TiesAnswer.Meant]) -> TiesAnswer {
    TiesAnswer(
      asked: asked, taken: taken, others: others, identity: taken.flatMap { identities[$0.id] },
      reasons: taken.flatMap { reasons?.reasons(walked($0.id), hops: hops, limit: limit) }, hops: hops)
  }

  package static func isKnown(_ answer: TiesAnswer) -> Bool { answer.taken != nil }

  package static func text(_ answer: TiesAnswer, _ form: Form) -> String {
    switch form {
    case .text: TiesText.table(answer)
    case .jsonl: TiesText.line(answer)
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteNames
internal import EntenteResolve
internal import EntenteScreen
internal import EntenteShare
package import EntenteStore

/// Finds actors of the map that may be one, or that may be an entry of a list.
package struct PairsJob: Sendable {
  /// The least score that is shown.
  package var threshold = EntityPair.undecided
  /// How many pairs are shown.
  package var limit = 20
  package var isExplained = false

  private let workspace: Workspace
  private let comparer: NameComparer

  /// - Throws: when the program's own data cannot be loaded.
  package init(_ workspace: Workspace) throws {
    self.workspace = workspace
    comparer = try NameComparer()
  }

  /// The least score at which pairs may be joined without being asked; see docs/resolve.md for the sample behind it.
  package static var floor: Double { EntityFinder.automaticFloor }

  /// The actors of the map, those that are shown as one once. Countries are no candidates.
  private func profiles(_ viewpoint: Viewpoint) throws(StoreError) -> [EntityProfile] {
    try workspace.ledger.entities(viewpoint).filter { $0.schema != ActorKind.country.schema }.map { entity in
      var seen: Set<String> = []
      return EntityProfile(
        id: entity.id, schema: entity.schema,
        names: entity.names.filter { seen.insert($0.value).inserted }.map {
          EntityProfile.Name($0.value, language: $0.language)
        },
        countries: entity.countries, hanging: entity.participations)
    }
  }

  /// Pairs of actors of the map that nobody has judged the same or different, as text.
  ///
  /// - Parameter width: columns of the terminal, for the table only.
  package func text(_ viewpoint: Viewpoint, asLines: Bool, width: Int) throws(StoreError) -> String {
    let entities = try profiles(viewpoint)
    let judged = try judged(viewpoint)
    let pairs = finder.pairs(entities).filter { pair in
      let verdict = judged[[entities[pair.left].id, entities[pair.right].id].sorted()]
      return verdict == nil || verdict == .unsure
    }
    let rows = pairs.prefix(limit).map { pair in
      row(pair, entities[pair.left], entities[pair.right], list: nil, judged)
    }
    return asLines ? PairLines.encode(rows) : PairLines.table(rows, of: pairs.count, width: width)
  }

  /// Pairs of actors of the map, those that were judged among them, what a decision would change most first.
  func candidates(_ viewpoint: Viewpoint) throws(StoreError) -> PairCandidates {
    let entities = try profiles(viewpoint)
    return PairCandidates(finder: finder, entities: entities, pairs: finder.pairs(entities))
  }

  /// Pairs of an actor of the map and an entry of a list, as text.
  ///
  /// - Parameters:
  ///   - lists: `PATH` or `NAME=PATH`.
  ///   - note: is told what could not be used of the lists.
  /// - Throws: ``InputFault`` when a list cannot be read; ``StoreError``.
  package func text(
    against lists: [String], _ viewpoint: Viewpoint, asLines: Bool, width: Int,
    note: @escaping (Rejection) -> Void
  ) throws -> String {
    let entities = try profiles(viewpoint)
    let judged = try judged(viewpoint)
    var (pairs, entries, names) = ([EntityPair](), [EntityProfile](), [String]())
    for list in lists {
      let intake = Intake(note)
      do {
        let contents = try ListReader().read(ListSource(argument: list)) { intake.take($0) }
        let first = entries.count
        entries += intake.entries
        names += intake.entries.map { _ in contents.version.name }
        pairs += finder.pairs(entities, against: intake.entries).map {
          EntityPair(
            left: $0.left, right: $0.right + first, score: $0.score, leftName: $0.leftName,
            rightName: $0.rightName,
            hanging: entities[$0.left].hanging)
        }
      } catch {
        throw InputFault(error.description)
      }
    }
    pairs.sort(by: EntityPair.precedes)
    let rows = pairs.prefix(limit).map {
      row($0, entities[$0.left], entries[$0.right], list: names[$0.right], judged)
    }
    return asLines ? PairLines.encode(rows) : PairLines.table(rows, of: pairs.count, width: width)
  }

  private final class Intake {
    var entries: [EntityProfile] = []
    let note: (Rejection) -> Void

    init(_ note: @escaping (Rejection) -> Void) { self.note = note }

    func take(_ item: ListItem) {
      switch item {
      case .entity(let entity, _): if let profile = EntityProfile(entity) { entries.append(profile) }
      case .rejection(let rejection): note(rejection)
      }
    }
  }

  /// Records that the actors of each pair at or above `threshold` are the same, by nobody but the program, with what the
  /// score is made of as the reason. What was ever judged, unsure and taken back too, is left alone.
  ///
  /// - Parameter least: at or above ``floor``.
  /// - Returns: how many judgements were recorded.
  package func decide(atLeast least: Double, now: () -> String) throws(StoreError) -> Int {
    var finder = finder
    finder.threshold = max(least, Self.floor)
    let entities = try profiles(.now)
    var judged = Set(try judged(.now).keys)
    for judgement in try workspace.ledger.judgementHistory(.now) {
      judged.insert([judgement.left, judgement.right])
    }
    let at = now()
    let judgements = finder.pairs(entities).sorted {
      ($1.score, $0.left, $0.right) < ($0.score, $1.left, $1.right)
    }
    .compactMap { pair -> Judgement? in
      let (left, right) = (entities[pair.left], entities[pair.right])
      guard !judged.contains([left.id, right.id].sorted()) else { return nil }
      let parts = finder.parts(of: pair, left, right).map {
        "\(PartText.contribution($0)) \(PartText.of($0))"
      }
      return Judgement(
        left.id, right.id, .same, by: Judgement.automatic,
        reason: "\(PartText.exact(pair.score)): " + parts.joined(separator: "; "), at: at)
    }
    try workspace.judge(judgements, now: now)
    return judgements.count
  }

  private var finder: EntityFinder {
    var finder = EntityFinder(comparer)
    finder.threshold = threshold
    return finder
  }

  /// What was judged of pairs, by the ids under which the two are shown; of several words about a pair, that they are
  /// different first, that they are the same next.
  func judged(_ viewpoint: Viewpoint) throws(StoreError) -> [[String]: Judgement.Verdict] {
    let resolution = try workspace.ledger.resolution(viewpoint)
    let order: [Judgement.Verdict] = [.different, .same, .unsure, .none]
    func place(_ verdict: Judgement.Verdict) -> Int { order.firstIndex(of: verdict) ?? order.count }
    let words = try workspace.ledger.judgements(viewpoint).map { judgement in
      ([judgement.left, judgement.right].map(resolution.shownActor).sorted(), judgement.verdict)
    }
    return Dictionary(words) { place($0) <= place($1) ? $0 : $1 }
  }

  private func row(
    _ pair: EntityPair, _ left: EntityProfile, _ right: EntityProfile, list: String?,
    _ judged: [[String]: Judgement.Verdict]
  ) -> PairLines.Row {
    func side(_ entity: EntityProfile, _ name: Int, _ list: String?) -> PairLines.Side {
      PairLines.Side(
        id: entity.id, name: entity.caption, schema: entity.schema,
        met: name < entity.names.count ? entity.names[name].text : entity.caption,
        participations: entity.hanging,
        list: list)
    }
    return PairLines.Row(
      left: side(left, pair.leftName, nil), right: side(right, pair.rightName, list), score: pair.score,
      change: pair.change, verdict: judged[[left.id, right.id].sorted()],
      parts: isExplained ? finder.parts(of: pair, left, right) : [])
  }
}

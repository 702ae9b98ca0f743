// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// The ties of lists, and of a map beside them, made ready to be asked about any entry: made once for a set of lists.
/// Any number of threads may ask.
package struct ListReasons: TieTeller {
  private let screener: ListScreener
  private let graph: TieGraph
  private let targets: TieTargets
  private let cascades: [OwnershipCascade]
  /// What the actors of the map are called.
  private let actors: [String: String]
  private let owned: Set<String>
  /// What the entities of the graph are called, in its order; empty for one that is in no list and no map. To read an entry
  /// for its name alone costs more than to find a path.
  private let captions: TieTexts

  /// How many ties there are, and how many of their ends are targets.
  package var ties: Int { graph.count }
  package let targetCount: Int

  /// - Parameters:
  ///   - ties: beside those of the lists: of a map.
  ///   - joined: whether entries of several lists with names alike are taken for one.
  ///   - actors: the names of actors of the map, by id.
  ///   - asOf: a day on which a tie must hold to be walked; `nil` for all.
  ///   - day: the day on which shares must hold and rules bind; ISO 8601.
  /// - Returns: `nil` when there are no ties.
  package init?(
    _ screener: ListScreener, ties: [Tie] = [], actors: [String: String] = [:], _ choice: TargetChoice,
    joined: Bool = false, asOf: String?, day: String
  ) {
    guard !ties.isEmpty || screener.indexes.contains(where: { $0.tieCount > 0 }) else { return nil }
    self.screener = screener
    self.actors = actors
    var edges: [OwnershipEdge] = []
    var said = ties
    for index in screener.indexes {
      for entry in index.edges {
        said += Tie.ties(entry, list: index.version.name)
        edges += OwnershipEdge.edges(entry, list: index.version.name)
      }
    }
    let same = SameEntries(joined ? Set(said.flatMap { [$0.from, $0.to] }) : [], screener)
    let graph = TieGraph(said + same.ties)
    let owned = Set(edges.flatMap { [$0.owner, $0.asset] })
    var chosen: [String] = []
    var listed: [String: [String: [String]]] = [:]
    var captions = TieTexts()
    for id in (0..<graph.entities).map({ graph.ids[$0] }) {
      let entries = Self.entries(id, screener)
      _ = captions.append(entries.first?.0.caption ?? actors[id] ?? "")
      for (entity, list) in entries {
        if choice.contains(entity, in: list) { chosen.append(id) }
        guard owned.contains(id) else { continue }
        for rule in OwnershipRule.all {
          if let programmes = rule.programmes(of: entity, in: list) {
            listed[rule.name, default: [:]][id, default: []] += programmes
          }
        }
      }
      guard owned.contains(id) else { continue }
      for hit in same.others[id] ?? [] {
        for rule in OwnershipRule.all {
          guard let programmes = rule.programmes(of: hit.entity, in: hit.list) else { continue }
          let score = Double(Int(hit.score * 100)) / 100
          listed[rule.name, default: [:]][id, default: []] +=
            programmes + ["taken for \(hit.list.name) \(hit.entity.id), score \(score)"]
        }
      }
    }
    let shares = OwnershipGraph(edges, asOf: day)
    cascades = OwnershipRule.all.map { OwnershipCascade($0, shares, listed: listed[$0.name] ?? [:]) }
    (self.graph, self.owned, self.captions) = (graph, owned, captions)
    targetCount = Set(chosen).count
    targets = graph.towards(chosen, asOf: asOf)
  }

  /// The entries of an id: one list may repeat another's.
  private static func entries(_ id: String, _ screener: ListScreener) -> [(ListEntity, ListVersion)] {
    screener.indexes.compactMap { index in index.entity(id: id).map { ($0, index.version) } }
  }

  /// The strongest ways of an entity and its owners; `nil` when no tie names it.
  package func reasons(_ id: String, hops: Int = 3, limit: Int = 3) -> HitReasons? {
    var work = Int.max
    return reasons(id, ReasonLimits(hops: hops, paths: limit), work: &work)
  }

  /// What one tie, share or name that is told counts for, in ties that are looked at: it has to be put together, written and
  /// sent.
  private static let told = 500

  package func reasons(_ id: String, _ limits: ReasonLimits, work: inout Int) -> HitReasons? {
    guard graph.contains(id) else { return nil }
    let paths = targets.paths(from: id, hops: limits.hops, limit: limits.paths, work: &work)
    var reports: [OwnershipReport] = []
    if owned.contains(id) {
      for cascade in cascades {
        reports.append(cascade.report(id, work: &work).shortened(to: limits.owners))
      }
    }
    let names = names(paths, reports)
    let told =
      paths.paths.reduce(names.count) { $0 + $1.ties.count }
      + reports.reduce(0) { $0 + $1.chain.count + $1.holdings.reduce(0) { $0 + 1 + $1.edges.count } }
    work -= told * Self.told
    return HitReasons(paths: paths, ownership: reports, names: names)
  }

  /// What an entity is called; `nil` when it is in no list and no map.
  package func name(_ id: String) -> String? {
    guard let place = graph.ids.sorted(find: id) else {
      return screener.entity(id)?.entity.caption ?? actors[id]
    }
    let caption = captions[place]
    return caption.isEmpty ? nil : caption
  }

  /// The names of all entities that these speak of.
  package func names(_ paths: TiePaths, _ reports: [OwnershipReport]) -> [String: String] {
    var ids: Set<String> = [paths.from]
    for path in paths.paths { ids.formUnion(path.entities) }
    for report in reports {
      for edge in report.chain + report.holdings.flatMap(\.edges) { ids.formUnion([edge.owner, edge.asset]) }
    }
    var names: [String: String] = [:]
    for id in ids { names[id] = name(id) }
    return names
  }
}

// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteReport

/// The whole map as it is seen from one viewpoint, ready to be looked through: initiatives by date, their actors, the
/// documents behind them. Immutable; any thread may read it.
package struct MapSnapshot: Sendable {
  package let viewpoint: Viewpoint
  /// Changes when anything that can be seen here may have changed: what kept answers are kept by.
  package let stamp: String
  /// By date, those without one last; without passages, which are read when one initiative is opened.
  package let initiatives: [Initiative]
  package let documents: [String: Document.Header]
  /// The ids of the documents that speak of each initiative, sorted.
  package let sources: [[String]]
  /// How many passages bear each initiative out.
  package let passages: [Int]
  package let actors: [MapActor]
  package let actorsByID: [String: Int]
  private let byID: [String: Int]
  private let umbrellas: Set<String>
  private let text: SearchText

  init(
    viewpoint: Viewpoint, stamp: String, rows: [(initiative: Initiative, passages: Int)],
    documents: [String: Document.Header],
    sources: [String: Set<String>]
  ) {
    self.viewpoint = viewpoint
    self.stamp = stamp
    self.documents = documents
    let ordered = rows.sorted { left, right in
      let (a, b) = (left.initiative, right.initiative)
      return switch (a.date?.value, b.date?.value) {
      case (let a?, let b?) where a != b: a < b
      case (nil, .some): false
      case (.some, nil): true
      default: (a.title, a.id) < (b.title, b.id)
      }
    }
    let sorted = ordered.map(\.initiative)
    initiatives = sorted
    passages = ordered.map(\.passages)
    self.sources = sorted.map { (sources[$0.id] ?? []).sorted() }
    umbrellas = ReportFigures.umbrellas(sorted)
    actors = MapActor.all(sorted, umbrellas: umbrellas)
    byID = Dictionary(sorted.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    actorsByID = Dictionary(actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var text = SearchText()
    for initiative in sorted { text.add(CodeWords.words(of: initiative)) }
    self.text = text
  }

  package func initiative(_ id: String) -> Initiative? { byID[id].map { initiatives[$0] } }

  /// `false` for an umbrella whose parts are in the list.
  package func isCounted(_ position: Int) -> Bool { !umbrellas.contains(initiatives[position].id) }

  package func actor(_ id: String) -> MapActor? { actorsByID[id].map { actors[$0] } }

  /// The day of the newest document: the day from which the map is told, never the clock's.
  package var asOf: PartialDate? { documents.values.compactMap(\.published).max() }

  /// Positions of the initiatives that `filter` admits, in the order of the list.
  package func positions(_ filter: MapFilter) -> [Int] {
    let matching = text.matches(filter.words)
    return initiatives.indices.filter { matching[$0] && admits($0, filter, except: nil) }
  }

  /// - Parameter facet: one that is not asked, so that its other values can be counted.
  private func admits(_ index: Int, _ filter: MapFilter, except facet: MapFilter.Facet?) -> Bool {
    let it = initiatives[index]
    for (name, wanted) in filter.values where name != facet && !wanted.isEmpty {
      let held = values(index, name)
      let isMet =
        name == .country ? wanted.allSatisfy(held.contains) : wanted.contains(where: held.contains)
      guard isMet else { return false }
    }
    for actor in filter.actors {
      guard
        actor == "any" ? !it.participants.isEmpty : it.participants.contains(where: { $0.entity == actor })
      else { return false }
    }
    let first = it.date?.value.year
    let last = (it.dateEnd ?? it.date)?.value.year
    if let from = filter.from { guard let last, last >= from else { return false } }
    if let to = filter.to { guard let first, first <= to else { return false } }
    if let isFriction = filter.isFriction { guard (it.type == .friction) == isFriction else { return false } }
    if let isDated = filter.isDated { guard (it.date != nil) == isDated else { return false } }
    if let gap = filter.gap {
      guard let held = it.hypeGap else { return false }
      guard gap == "known" || (gap == "over" ? held > 0 : Int(gap) == held) else { return false }
    }
    if let currency = filter.currency {
      guard it.amounts.contains(where: { $0.currency == currency }) else { return false }
    }
    if filter.isCounted { guard !umbrellas.contains(it.id) else { return false } }
    if let place = filter.place { guard it.places.contains(where: { $0.isAt(place) }) else { return false } }
    return true
  }

  /// The values that an initiative has under a facet; `none` when it has none of its own.
  func values(_ index: Int, _ facet: MapFilter.Facet) -> [String] {
    let it = initiatives[index]
    func all(_ values: [String]) -> [String] { values.isEmpty ? ["none"] : values }
    switch facet {
    case .type: return [it.type.rawValue]
    case .sector: return all(it.sectors.map(\.rawValue))
    case .technology: return it.technologies
    case .status: return [it.status?.rawValue ?? "none"]
    case .substance: return [it.substance.map { String($0.rawValue) } ?? "none"]
    case .claimed: return [it.claimed.map { String($0) } ?? "none"]
    case .country: return Array(Set(it.participants.compactMap(\.country))).sorted()
    case .language: return it.language.map { [$0] } ?? []
    case .source: return Array(Set(sources[index].compactMap { documents[$0]?.source.name })).sorted()
    case .document: return sources[index]
    case .year: return [it.date.map { String($0.value.year) } ?? "none"]
    }
  }

  /// How often each value of each facet occurs among what the rest of the filter admits.
  package func counts(_ filter: MapFilter, _ facets: [MapFilter.Facet]) -> [MapFilter.Facet: [(
    value: String, count: Int
  )]] {
    let matching = text.matches(filter.words)
    var result: [MapFilter.Facet: [(value: String, count: Int)]] = [:]
    // What no facet is chosen in is the same for all of them.
    let plain = initiatives.indices.filter { matching[$0] && admits($0, filter, except: nil) }
    for facet in facets {
      let isChosen = filter.values[facet]?.isEmpty == false && facet != .country
      let among =
        isChosen
        ? initiatives.indices.filter { matching[$0] && admits($0, filter, except: facet) } : plain
      var counts: [String: Int] = [:]
      for index in among { for value in values(index, facet) { counts[value, default: 0] += 1 } }
      for value in filter.values[facet] ?? [] where counts[value] == nil { counts[value] = 0 }
      result[facet] = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    }
    return result
  }
}

extension Place {
  /// Whether it has this name, or lies within this tenth of a degree.
  fileprivate func isAt(_ asked: String) -> Bool {
    if name == asked || english == asked || romanised == asked { return true }
    guard let latitude, let longitude else { return false }
    let parts = asked.split(separator: ",").compactMap { Double($0) }
    return parts.count == 2 && abs(parts[0] - latitude) <= 0.051 && abs(parts[1] - longitude) <= 0.051
  }
}

extension MapSnapshot {
  /// The most restrictive marking of all that is seen here.
  package var marking: Marking {
    (initiatives.map(\.marking) + documents.values.map(\.marking)).reduce(.clear) { $0.combined(with: $1) }
  }
}

// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Two actors, countries or sectors side by side, over the counted initiatives of a map.
package struct Comparison: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case actor, country, sector
  }

  /// One of the two.
  package struct Side: Sendable {
    /// Positions of its counted initiatives.
    package let positions: [Int]
    package let friction: Int
    /// First and last year.
    package let years: ClosedRange<Int>?
    package let perYear: [Int: Int]
    package let sectors: [Sector: Int]
    /// How many initiatives claim a level, and how many bear it out, by levels 0...6; those that have both.
    package let claimed: [Int]
    package let substance: [Int]
    /// How many claim more than the evidence bears out, of how many that have both levels.
    package let overclaimed: Int
    package let levelled: Int
    /// Those that take part with it, by their positions, with how often.
    package let partners: [Int: Int]

    package var cooperation: Int { positions.count - friction }
  }

  package let a: Side
  package let b: Side
  /// Positions of the initiatives that both have.
  package let shared: [Int]
  /// Actors that take part with both, most first: by how often with the one with which they do less.
  package let partners: [Int]

  /// - Parameters:
  ///   - a: The id of an actor, the code of a country or of a sector.
  ///   - b: Another one.
  package init(_ kind: Kind, _ a: String, _ b: String, of map: MapSnapshot) {
    let left = Side(kind, a, of: map)
    let right = Side(kind, b, of: map)
    (self.a, self.b) = (left, right)
    let others = Set(right.positions)
    shared = left.positions.filter(others.contains)
    partners = left.partners.keys.filter { right.partners[$0] != nil }.sorted { x, y in
      let weight = { (actor: Int) in min(left.partners[actor] ?? 0, right.partners[actor] ?? 0) }
      return weight(x) != weight(y) ? weight(x) > weight(y) : x < y
    }
  }

  /// The sectors that either has, most of both first, then in the order of the scheme.
  package var sectors: [Sector] {
    Sector.allCases.enumerated().map {
      (order: $0, sector: $1, count: (a.sectors[$1] ?? 0) + (b.sectors[$1] ?? 0))
    }
    .filter { $0.count > 0 }.sorted { ($1.count, $0.order) < ($0.count, $1.order) }.map(\.sector)
  }

  /// The names of the filter under which the list of initiatives shows one of the two.
  package static func facet(_ kind: Kind) -> String { kind.rawValue }
}

extension Comparison.Side {
  init(_ kind: Comparison.Kind, _ value: String, of map: MapSnapshot) {
    var filter = MapFilter()
    filter.isCounted = true
    _ = filter.take(kind.rawValue, value)
    let positions = filter.items.count > 1 ? map.positions(filter) : []
    var (perYear, sectors, partners) = ([Int: Int](), [Sector: Int](), [Int: Int]())
    var (claimed, substance) = ([Int](repeating: 0, count: 7), [Int](repeating: 0, count: 7))
    var (friction, overclaimed, levelled) = (0, 0, 0)
    for position in positions {
      let it = map.initiatives[position]
      if it.type == .friction { friction += 1 }
      if let year = it.date?.value.year { perYear[year, default: 0] += 1 }
      for sector in Set(it.sectors) { sectors[sector, default: 0] += 1 }
      if let claim = it.claimed, let held = it.substance, claimed.indices.contains(claim) {
        claimed[claim] += 1
        substance[held.rawValue] += 1
        levelled += 1
        if claim > held.rawValue { overclaimed += 1 }
      }
      let present = map.actors(in: position)
      guard present.count <= MapSnapshot.widestTie else { continue }
      for actor in present where !Self.isItself(map.actors[actor], kind, value) {
        partners[actor, default: 0] += 1
      }
    }
    self.positions = positions
    self.friction = friction
    years = perYear.keys.min().flatMap { low in perYear.keys.max().map { low...$0 } }
    (self.perYear, self.sectors, self.partners) = (perYear, sectors, partners)
    (self.claimed, self.substance) = (claimed, substance)
    (self.overclaimed, self.levelled) = (overclaimed, levelled)
  }

  /// Whether an actor is what is compared rather than a partner of it.
  private static func isItself(_ actor: MapActor, _ kind: Comparison.Kind, _ value: String) -> Bool {
    switch kind {
    case .actor: actor.id == value
    case .country: actor.country == value
    case .sector: false
    }
  }
}

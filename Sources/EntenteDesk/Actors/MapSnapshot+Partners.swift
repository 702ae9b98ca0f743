// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// With whom an actor takes part.
package struct Partner: Sendable, Hashable {
  /// Position in the map's actors.
  package let actor: Int
  package var cooperation = 0
  package var friction = 0

  package var total: Int { cooperation + friction }
}

extension MapSnapshot {
  /// An initiative with more participants than this ties nobody: a summit is no tie.
  package static let widestTie = 30

  /// Those that take part in the same counted initiatives as `actor`, most first, then in the map's order.
  package func partners(of actor: MapActor) -> [Partner] {
    var found: [Int: Partner] = [:]
    for position in actor.initiatives where isCounted(position) {
      let present = actors(in: position)
      guard present.count <= Self.widestTie else { continue }
      let isFriction = initiatives[position].type == .friction
      for other in present where actors[other].id != actor.id {
        var partner = found[other] ?? Partner(actor: other)
        if isFriction { partner.friction += 1 } else { partner.cooperation += 1 }
        found[other] = partner
      }
    }
    return found.values.sorted { $0.total != $1.total ? $0.total > $1.total : $0.actor < $1.actor }
  }

  /// Positions of the actors that take part in an initiative, each once, ascending.
  package func actors(in position: Int) -> [Int] {
    Set(initiatives[position].participants.compactMap { actorsByID[$0.entity] }).sorted()
  }

  /// How many of the initiatives are of each sector, most first, then in the order of the scheme.
  package func sectors(of positions: [Int]) -> [(sector: Sector, count: Int)] {
    var counts: [Sector: Int] = [:]
    for position in positions where isCounted(position) {
      for sector in Set(initiatives[position].sectors) { counts[sector, default: 0] += 1 }
    }
    return Sector.allCases.compactMap { sector in counts[sector].map { (sector, $0) } }
      .enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
  }
}

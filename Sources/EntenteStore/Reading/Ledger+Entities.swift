// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import GRDB

/// An actor as the ledger holds it: what is said of it, and how much hangs on it.
package struct HeldEntity: Hashable, Sendable {
  /// A name with its provenance.
  package struct Name: Hashable, Sendable {
    package let value: String
    package let language: String?
    /// The id under which the statement stands: that of the actor before it was merged.
    package let entity: String
    package let document: String
  }

  package let id: String
  package internal(set) var schema: String
  /// Names before aliases, each value once, in the order of recording.
  package internal(set) var names: [Name]
  package internal(set) var countries: Set<String>
  /// In how many participations it stands.
  package internal(set) var participations: Int
}

extension Ledger {
  /// The actors that can be seen from `viewpoint` and have a name, in the order in which they were first recorded; those
  /// that are shown under the id of another one are within it, with their names.
  package func entities(_ viewpoint: Viewpoint) throws(StoreError) -> [HeldEntity] {
    try read { db in
      let clause = try ViewpointClause(viewpoint, on: "a", valid: true, at: path)
      let time = try viewpoint.recordedBy.map { try RecordedTime.require($0, at: path).text }
      let resolution = Resolution(merges: try MergeTable(db: db).merges(at: time))
      var gathered = EntityGathering(resolution)
      try Command(
        db,
        """
        SELECT s.entity, s.schema, s.property, s.value, s.language, d.id, s.seq FROM statement s
          CROSS JOIN assertion a ON a.statement = s.seq CROSS JOIN document d ON d.seq = s.document
        WHERE s.property IN ('name', 'alias', 'country', 'participant') AND s.schema <> 'Project' AND \(clause.sql)
        ORDER BY s.seq
        """
      ).each(clause.values) { gathered.take($0) }
      return gathered.finished()
    }
  }
}

/// Puts statements about actors together.
private struct EntityGathering {
  private let resolution: Resolution
  private var entities: [HeldEntity] = []
  private var places: [String: Int] = [:]
  private var aliases: [Int: [HeldEntity.Name]] = [:]
  private var participations: [String: Int] = [:]

  init(_ resolution: Resolution) { self.resolution = resolution }

  mutating func take(_ row: Columns) {
    if row.text(1) == "ProjectParticipant" {
      if row.text(2) == Property.participant.rawValue {
        participations[resolution.shownActor(row.text(3)), default: 0] += 1
      }
      return
    }
    let id = resolution.shownActor(row.text(0))
    let place = places[id] ?? entities.count
    if place == entities.count {
      places[id] = place
      entities.append(HeldEntity(id: id, schema: row.text(1), names: [], countries: [], participations: 0))
    }
    if id == row.text(0) { entities[place].schema = row.text(1) }
    let name = HeldEntity.Name(
      value: row.text(3), language: row.textOrNil(4), entity: row.text(0), document: row.text(5))
    switch row.text(2) {
    case Property.name.rawValue: Self.add(name, to: &entities[place].names)
    case Property.alias.rawValue: aliases[place, default: []].append(name)
    case Property.country.rawValue: entities[place].countries.insert(row.text(3))
    default: break
    }
  }

  private static func add(_ name: HeldEntity.Name, to names: inout [HeldEntity.Name]) {
    if !names.contains(where: { $0.value == name.value && $0.entity == name.entity }) { names.append(name) }
  }

  mutating func finished() -> [HeldEntity] {
    for (place, names) in aliases { for name in names { Self.add(name, to: &entities[place].names) } }
    for index in entities.indices { entities[index].participations = participations[entities[index].id] ?? 0 }
    return entities.filter { !$0.names.isEmpty }
  }
}

// SPDX-License-Identifier: Apache-2.0

import EntenteModel

/// The entities next to one, by the name of the property that leads to them: its own (`owner`), or the other side of
/// theirs (`ownershipOwner`).
struct Adjacency {
  private(set) var byProperty: [String: [ListEntity]] = [:]

  init(_ entity: ListEntity, in screener: any Screener) {
    for (property, values) in entity.properties where Schema.reverse(of: property, in: entity.schema) != nil {
      let found = values.compactMap { $0 == entity.id ? nil : screener.entity($0)?.entity }
      if !found.isEmpty { byProperty[property] = found }
    }
    for other in screener.adjacent(entity.id) where other.id != entity.id {
      for (property, values) in other.properties.sorted(by: { $0.key < $1.key })
      where values.contains(entity.id) {
        guard let reverse = Schema.reverse(of: property, in: other.schema) else { continue }
        byProperty[reverse, default: []].append(other)
      }
    }
  }

  /// Entities of one property that are written inside another.
  static let most = 100

  /// The entity with those next to it in the place of their ids, and with what lies behind a tie.
  static func nested(_ entity: ListEntity, in screener: any Screener) -> JSONValue {
    var members = entity.members
    members["properties"] = properties(entity, Adjacency(entity, in: screener)) { other in
      guard Schema.all[other.schema]?.lineage.contains("Interval") == true else { return other.json }
      // A tie: the other end of it, but not the way back.
      var tie = other.members
      var adjacency = Adjacency(other, in: NoEdges(screener))
      adjacency.byProperty = adjacency.byProperty.mapValues { $0.filter { $0.id != entity.id } }
      tie["properties"] = properties(other, adjacency) { $0.json }
      return .object(tie)
    }
    return .object(members)
  }

  private static func properties(
    _ entity: ListEntity, _ adjacency: Adjacency, _ write: (ListEntity) -> JSONValue
  ) -> JSONValue {
    var properties = entity.properties.mapValues { JSONValue($0) }
    for (name, others) in adjacency.byProperty {
      let ids = Set(others.map(\.id))
      let bare = entity[name].filter { !ids.contains($0) }.map(JSONValue.string)
      if !others.isEmpty { properties[name] = .array(others.prefix(most).map(write) + bare) }
    }
    return .object(properties)
  }
}

/// Knows entities, but none that point to others: what a tie itself names is enough.
private struct NoEdges: Screener {
  let screener: any Screener

  init(_ screener: any Screener) { self.screener = screener }

  var lists: [ListVersion] { screener.lists }
  var count: Int { screener.count }
  func hits(_ query: ScreenQuery, _ limits: ScreenLimits) -> [ScreenHit] { [] }
  func entity(_ id: String) -> (entity: ListEntity, list: ListVersion)? { screener.entity(id) }
  func adjacent(_ id: String) -> [ListEntity] { [] }
}

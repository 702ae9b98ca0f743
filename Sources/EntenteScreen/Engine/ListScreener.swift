// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
package import EntenteNames
internal import Synchronization

/// Looks names up in the indexes of lists. Any number of threads may ask at once; each works in a room of its own, and
/// nobody waits but for taking one.
package final class ListScreener: Screener {
  package let indexes: [ListIndex]
  package let comparer: NameComparer
  private let rooms: Mutex<[SearchRoom]>

  package init(_ indexes: [ListIndex], _ comparer: NameComparer) {
    self.indexes = indexes
    self.comparer = comparer
    rooms = Mutex([])
  }

  package var lists: [ListVersion] { indexes.map(\.version) }
  package var count: Int { indexes.reduce(0) { $0 + $1.count } }

  package func hits(_ query: ScreenQuery, _ limits: ScreenLimits) -> [ScreenHit] {
    var room = rooms.withLock { $0.popLast() } ?? SearchRoom(comparer)
    defer { rooms.withLock { $0.append(room) } }
    return hits(query, limits, &room)
  }

  /// The same in a room of the caller's.
  package func hits(_ query: ScreenQuery, _ limits: ScreenLimits, _ room: inout SearchRoom) -> [ScreenHit] {
    guard limits.hits > 0 else { return [] }
    let schema = query.schema.flatMap(Schema.named)
    let prepared = comparer.query(query.names, Self.subjects(schema))
    var found: [Found] = []
    for (number, index) in indexes.enumerated()
    where limits.lists.isEmpty || limits.lists.contains(index.version.name) {
      for hit in index.names.search(prepared, limit: limits.hits * 2, for: .search, &room)
      where !query.properties.isEmpty || hit.score >= limits.threshold {
        found.append(Found(list: number, hit: hit, score: hit.score))
      }
      identified(query, index, number, &found)
    }
    // Properties may change the order, so that more than asked for are looked at when there are some.
    found.sort(by: Found.precedes)
    var hits: [ScreenHit] = []
    for candidate in found.prefix(query.properties.isEmpty ? limits.hits * 2 : limits.hits * 4) {
      guard let hit = hit(candidate, query, schema, limits) else { continue }
      hits.append(hit)
      if query.properties.isEmpty, hits.count == limits.hits { break }
    }
    if !query.properties.isEmpty {
      hits = hits.enumerated().sorted { ($0.element.score, $1.offset) > ($1.element.score, $0.offset) }.map(
        \.element)
    }
    return Array(hits.prefix(limits.hits))
  }

  package func entity(_ id: String) -> (entity: ListEntity, list: ListVersion)? {
    for index in indexes {
      if let entity = index.entity(id: id) { return (entity, index.version) }
    }
    return nil
  }

  package func adjacent(_ id: String) -> [ListEntity] { indexes.flatMap { $0.mentioning(id) } }

  private struct Found {
    let list: Int
    let hit: NameIndex.Hit
    var score: Double

    static func precedes(_ left: Found, _ right: Found) -> Bool {
      left.score != right.score
        ? left.score > right.score
        : (left.list, left.hit.entity, left.hit.name) < (right.list, right.hit.entity, right.hit.name)
    }
  }

  private static func subjects(_ schema: Schema?) -> [NameSubject] {
    switch schema?.name {
    case nil, "Thing": [.person, .body, .vehicle]
    case "LegalEntity": [.person, .body]
    case "Asset": [.body, .vehicle]
    case let name?: [NameSubject(schema: name)]
    }
  }

  /// Entries that have an identifier of the query, whatever they are called.
  private func identified(_ query: ScreenQuery, _ index: ListIndex, _ list: Int, _ found: inout [Found]) {
    for (property, values) in query.properties.sorted(by: { $0.key < $1.key })
    where Schema.kind(of: property) == .identifier {
      for value in values {
        for number in index.numbers(identifier: value)
        where !found.contains(where: { $0.list == list && $0.hit.entity == number }) {
          found.append(Found(list: list, hit: NameIndex.Hit(entity: number), score: 0))
        }
      }
    }
  }

  private func hit(_ found: Found, _ query: ScreenQuery, _ schema: Schema?, _ limits: ScreenLimits)
    -> ScreenHit?
  {
    let index = indexes[found.list]
    guard let entity = index.entity(found.hit.entity) else { return nil }
    if let schema, let other = Schema.named(entity.schema), !Self.mayBe(schema, other) { return nil }
    let names = entity.allNames
    let name = found.hit.name < names.count ? names[found.hit.name] : (entity.caption, "name")
    let queried = found.hit.query < query.names.count ? query.names[found.hit.query] : query.names.first ?? ""
    let weighed = Circumstances.weighed(found.score, query, entity)
    guard weighed.score >= limits.threshold else { return nil }
    var parts: [ScorePart] = []
    if limits.explained {
      var matcher = comparer.matcher()
      let subject = NameSubject(schema: entity.schema)
      parts =
        comparer.explained(queried, name.0, subject, for: .search, &matcher).parts + weighed.parts
      if found.hit.burden > 0 {
        parts.append(
          ScorePart(
            .apart, role: "kind of name", left: queried, right: entity.schema, likeness: 0,
            contribution: -found.hit.burden))
      }
    }
    return ScreenHit(
      entity: entity, score: weighed.score, name: name.0, property: name.1, queried: queried, parts: parts,
      list: index.version)
  }

  /// Whether one thing may be of both schemata: persons, bodies and vehicles are apart; a body of one kind for one list
  /// may be one of another kind for another.
  private static func mayBe(_ asked: Schema, _ held: Schema) -> Bool {
    if asked.name == "Thing" || held.name == "Thing" { return true }
    return asked.isComparable(with: held)
      || NameSubject(schema: asked.name) == NameSubject(schema: held.name)
  }
}

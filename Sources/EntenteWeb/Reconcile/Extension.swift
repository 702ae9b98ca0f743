// SPDX-License-Identifier: Apache-2.0

import EntenteModel

/// Properties of entries that have been found, for further columns.
enum Extension {
  static func propose(_ arguments: Arguments, _ served: Served) throws -> Answer {
    _ = try Scope(arguments, served)
    let schema = arguments.text("type") ?? "Thing"
    let names = Schema.properties(of: schema)
    let limit = arguments.integer("limit")
    return .json([
      "type": .string(schema), "limit": .integer(limit),
      "properties": .array(names.prefix(limit).map(Suggestion.property)),
    ])
  }

  /// `{"ids": […], "properties": [{"id": …, "settings": {"limit": …}}]}`.
  static func answer(_ json: JSONValue, _ served: Served) throws(Problem) -> Answer {
    guard case .array(let ids) = json["ids"], case .array(let properties) = json["properties"] else {
      throw Problem(422, #"extend is not {"ids": […], "properties": […]}"#)
    }
    guard ids.count <= served.limits.batch else {
      throw Problem(413, "\(ids.count) ids in one call; at most \(served.limits.batch)")
    }
    guard properties.count <= served.limits.values else {
      throw Problem(413, "\(properties.count) properties in one call; at most \(served.limits.values)")
    }
    var wanted: [(name: String, limit: Int)] = []
    for property in properties {
      guard case .string(let name) = property["id"] else {
        throw Problem(422, "extend: a property has no string id")
      }
      var limit = 0
      if case .integer(let number) = property["settings"]?["limit"], number > 0 { limit = number }
      wanted.append((name, limit))
    }
    var rows: [String: JSONValue] = [:]
    for id in ids {
      guard case .string(let id) = id else { throw Problem(422, "extend: an id is \(id.kind), not a string") }
      rows[id] = row(served.screener.entity(id)?.entity, wanted, served.screener)
    }
    let meta = wanted.map { Suggestion.property(ReconcileQuery.bare($0.name)) }
    return .json(["meta": .array(meta), "rows": .object(rows)], headers: ["x-batch-size": String(ids.count)])
  }

  /// What an entry has of the properties; empty cells for one that is not there.
  private static func row(
    _ entity: ListEntity?, _ wanted: [(name: String, limit: Int)], _ screener: any Screener
  ) -> JSONValue {
    var row: [String: JSONValue] = [:]
    for (name, limit) in wanted {
      let bare = ReconcileQuery.bare(name)
      let values = entity?[bare] ?? []
      let leads = entity.map { Schema.reverse(of: bare, in: $0.schema) != nil } ?? false
      row[name] = .array(
        values.prefix(limit > 0 ? limit : values.count).map { value in
          guard leads, let other = screener.entity(value)?.entity else { return ["str": .string(value)] }
          return ["id": .string(value), "name": .string(other.caption)]
        })
    }
    return .object(row)
  }
}

// SPDX-License-Identifier: Apache-2.0

import EntenteModel

/// One query of OpenRefine: a cell, with what stands beside it in the row.
struct ReconcileQuery {
  let key: String
  let query: ScreenQuery
  let limit: Int

  /// From which score on OpenRefine may take a candidate without asking.
  static let threshold = 0.7
  /// From which score on a candidate is shown.
  static let cutoff = 0.5

  static func read(_ json: JSONValue, _ limits: ScreenServerLimits) throws(Problem) -> [ReconcileQuery] {
    guard case .object(let queries) = json else {
      throw Problem(422, "queries is \(json.kind), not an object")
    }
    guard queries.count <= limits.batch else {
      throw Problem(413, "\(queries.count) queries in one call; at most \(limits.batch)")
    }
    var read: [ReconcileQuery] = []
    for (key, query) in queries.sorted(by: { $0.key < $1.key }) {
      read.append(try ReconcileQuery(key, query, limits))
    }
    return read
  }

  private init(_ key: String, _ json: JSONValue, _ limits: ScreenServerLimits) throws(Problem) {
    let place = "query \(Problem.excerpt(key))"
    guard case .object(let members) = json else {
      throw Problem(422, "\(place) is \(json.kind), not an object")
    }
    var properties: [String: [String]] = [:]
    for property in try Self.properties(members["properties"], place, limits) {
      guard case .object(let pair) = property, case .string(let name) = pair["pid"], let value = pair["v"]
      else {
        throw Problem(422, #"\#(place): a property is not {"pid": …, "v": …}"#)
      }
      // A value may be an entity; its id is what counts.
      let given: [JSONValue] = if case .array(let elements) = value { elements } else { [value] }
      let values = try PropertyValues.read(.array(given.map { $0["id"] ?? $0 }), place, limits)
      properties[Self.bare(name), default: []] += values
    }
    var names = MatchQuery.names(properties)
    switch members["query"] {
    case nil, .null: break
    case .some(let text): names = try PropertyValues.read(text, "\(place): query", limits) + names
    }
    switch members["limit"] {
    case nil, .null: limit = 10
    case .integer(let number) where number > 0: limit = min(number, limits.results)
    case .some: throw Problem(422, "\(place): limit is not a whole number above 0")
    }
    self.key = key
    query = ScreenQuery(
      names, schema: try Self.schema(members["type"], place),
      properties: properties.filter { !MatchQuery.naming.contains($0.key) && !$0.value.isEmpty })
  }

  private static func properties(
    _ json: JSONValue?, _ place: String, _ limits: ScreenServerLimits
  ) throws(Problem) -> [JSONValue] {
    switch json {
    case nil, .null: return []
    case .array(let elements) where elements.count <= limits.values: return elements
    default: throw Problem(422, "\(place): properties is not an array of at most \(limits.values)")
    }
  }

  /// The schema asked for; of several the first. `nil` for none, and for one against which no names are matched.
  private static func schema(_ json: JSONValue?, _ place: String) throws(Problem) -> String? {
    let first: JSONValue? = if case .array(let elements) = json { elements.first } else { json }
    switch first {
    case nil, .null, "": return nil
    case .string(let name):
      guard let schema = Schema.all[name] else {
        throw Problem(400, "\(place): no type is called \(Problem.excerpt(name))")
      }
      return schema.isMatchable ? name : nil
    default: throw Problem(422, "\(place): type is not a string")
    }
  }

  /// `birthDate` of `Person:birthDate`.
  static func bare(_ property: String) -> String {
    property.split(separator: ":").last.map(String.init) ?? property
  }

  func answer(_ scope: Scope, _ served: Served) -> JSONValue {
    guard !query.names.isEmpty else { return [] }
    let limits = ScreenLimits(hits: limit, threshold: Self.cutoff, explained: true)
    let found = scope.hits(query, limits, in: served.screener, depth: served.limits.depth)
    return .array(found.hits.map(Self.candidate))
  }

  private static func candidate(_ hit: ScreenHit) -> JSONValue {
    var members = Suggestion.entity(hit.entity)
    members["score"] = .number(hit.score)
    members["match"] = .boolean(hit.score >= threshold)
    members["features"] = .array(
      hit.parts.map { ["id": .string($0.feature), "value": .number($0.likeness)] })
    return .object(members)
  }
}

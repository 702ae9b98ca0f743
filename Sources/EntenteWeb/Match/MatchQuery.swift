// SPDX-License-Identifier: Apache-2.0

import EntenteModel

/// One query of a call to match: an example of an entity.
struct MatchQuery {
  let key: String
  let query: ScreenQuery
  /// The example as it was understood.
  let echo: JSONValue

  /// The queries of a body, in the order of their keys.
  ///
  /// - Throws: 422 for another shape than `{"queries": {"key": {"schema": …, "properties": {…}}}}`, 400 for what has the
  ///   shape and no meaning, 413 for too many.
  static func read(_ body: JSONValue, _ limits: ScreenServerLimits) throws(Problem) -> [MatchQuery] {
    guard case .object(let members) = body else {
      throw Problem(422, "the body is \(body.kind), not an object")
    }
    guard case .object(let queries) = members["queries"] else {
      throw Problem(422, #"the body has no object "queries""#)
    }
    for name in ["weights", "config"] {
      switch members[name] {
      case nil, .null, .object: continue
      case .some(let other): throw Problem(422, "\(name) is \(other.kind), not an object")
      }
    }
    if case .object(let weights) = members["weights"] {
      for (name, weight) in weights {
        switch weight {
        case .integer, .number: continue
        default: throw Problem(422, "weights: \(Problem.excerpt(name)) is \(weight.kind), not a number")
        }
      }
    }
    guard !queries.isEmpty else { throw Problem(400, "queries is empty") }
    guard queries.count <= limits.batch else {
      throw Problem(413, "\(queries.count) queries in one call; at most \(limits.batch)")
    }
    var read: [MatchQuery] = []
    for (key, example) in queries.sorted(by: { $0.key < $1.key }) {
      read.append(try MatchQuery(key, example, limits))
    }
    return read
  }

  private init(_ key: String, _ example: JSONValue, _ limits: ScreenServerLimits) throws(Problem) {
    let place = "query \(Problem.excerpt(key))"
    guard key.unicodeScalars.count <= limits.name else {
      throw Problem(422, "\(place): the key is longer than \(limits.name) characters")
    }
    guard case .object(let members) = example else {
      throw Problem(422, "\(place) is \(example.kind), not an object")
    }
    guard case .string(let schema) = members["schema"] else {
      throw Problem(422, "\(place) has no string \"schema\"")
    }
    guard Schema.all[schema]?.isMatchable == true else {
      throw Problem(
        400,
        "\(place): names are not matched against the schema \(Problem.excerpt(schema)); one of "
          + Schema.matchable.joined(separator: ", "))
    }
    guard case .object(let given) = members["properties"] else {
      throw Problem(422, "\(place) has no object \"properties\"")
    }
    var id: String?
    switch members["id"] {
    case nil, .null: break
    case .string(let text) where text.unicodeScalars.count <= limits.name: id = text
    default: throw Problem(422, "\(place): id is not a string of at most \(limits.name) characters")
    }
    guard given.count <= limits.values else {
      throw Problem(422, "\(place) has \(given.count) properties; at most \(limits.values)")
    }
    var properties: [String: [String]] = [:]
    for (name, value) in given {
      let values = try PropertyValues.read(value, "\(place): \(Problem.excerpt(name))", limits)
      if !values.isEmpty { properties[name] = values }
    }
    let query = ScreenQuery(
      Self.names(properties), schema: schema, properties: properties.filter { !Self.naming.contains($0.key) },
      id: id)
    guard !query.names.isEmpty else {
      throw Problem(400, "\(place) has no name; entries are found by their names, and by nothing else")
    }
    self.key = key
    self.query = query
    echo = [
      "id": JSONValue(id), "schema": .string(schema),
      "properties": .object(properties.mapValues { JSONValue($0) }),
    ]
  }

  static let naming = Set(ListEntity.nameProperties)

  /// The names of an example: what stands under the properties that hold names, else a person's name put together.
  static func names(_ properties: [String: [String]]) -> [String] {
    var names: [String] = []
    for name in ListEntity.nameProperties.flatMap({ properties[$0] ?? [] }) where !names.contains(name) {
      names.append(name)
    }
    guard names.isEmpty else { return names }
    func first(_ names: String...) -> String? { names.lazy.compactMap { properties[$0]?.first }.first }
    guard let family = first("lastName") else { return first("firstName").map { [$0] } ?? [] }
    let given = [first("firstName"), first("middleName", "fatherName"), family]
    return [given.compactMap { $0 }.joined(separator: " ")]
  }
}

/// The values of a property: one, or an array of them; numbers count as their digits, `null` and blanks as nothing.
enum PropertyValues {
  static func read(_ value: JSONValue, _ place: String, _ limits: ScreenServerLimits) throws(Problem)
    -> [String]
  {
    let given: [JSONValue] = if case .array(let elements) = value { elements } else { [value] }
    guard given.count <= limits.values else {
      throw Problem(422, "\(place) has \(given.count) values; at most \(limits.values)")
    }
    var texts: [String] = []
    for element in given {
      switch element {
      case .null: continue
      case .string(let text):
        guard text.unicodeScalars.count <= limits.name else {
          throw Problem(422, "\(place) has a value longer than \(limits.name) characters")
        }
        if text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) { texts.append(text) }
      case .integer(let number): texts.append(String(number))
      case .number(let number): texts.append(String(number))
      case .boolean(let flag): texts.append(String(flag))
      case .array, .object: throw Problem(422, "\(place) has \(element.kind) for a value; strings are taken")
      }
    }
    return texts
  }
}

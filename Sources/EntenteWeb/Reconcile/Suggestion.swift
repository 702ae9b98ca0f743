// SPDX-License-Identifier: Apache-2.0

import EntenteModel

/// What OpenRefine offers while someone types.
enum Suggestion {
  static func entities(_ arguments: Arguments, _ served: Served) throws -> Answer {
    let scope = try Scope(arguments, served)
    let prefix = arguments.text("prefix") ?? ""
    guard prefix.contains(where: { !$0.isWhitespace }) else { return answer([], arguments) }
    let found = scope.hits(
      ScreenQuery([prefix]),
      ScreenLimits(
        hits: arguments.integer("limit") + arguments.integer("cursor"), threshold: SearchRoute.fuzzyThreshold),
      in: served.screener, depth: served.limits.depth)
    return answer(found.hits.map { .object(entity($0.entity)) }, arguments)
  }

  static func types(_ arguments: Arguments, _ served: Served) throws -> Answer {
    _ = try Scope(arguments, served)
    return answer(Schema.matchable.filter { begins($0, arguments) }.map(type), arguments)
  }

  static func properties(_ arguments: Arguments, _ served: Served) throws -> Answer {
    _ = try Scope(arguments, served)
    let names = Set(Schema.matchable.flatMap(Schema.properties)).sorted()
    return answer(names.filter { begins($0, arguments) }.map(property), arguments)
  }

  private static func begins(_ name: String, _ arguments: Arguments) -> Bool {
    let prefix = (arguments.text("prefix") ?? "").lowercased()
    return name.lowercased().hasPrefix(prefix) || Schema.words(name).lowercased().hasPrefix(prefix)
  }

  private static func answer(_ results: [JSONValue], _ arguments: Arguments) -> Answer {
    let shown = results.dropFirst(arguments.integer("cursor")).prefix(arguments.integer("limit"))
    return .json([
      "code": "/api/status/ok", "status": "200 OK", "prefix": .string(arguments.text("prefix") ?? ""),
      "result": .array(Array(shown)),
    ])
  }

  static func type(_ schema: String) -> JSONValue {
    ["id": .string(schema), "name": .string(Schema.words(schema))]
  }

  static func property(_ name: String) -> JSONValue {
    ["id": .string(name), "name": .string(Schema.words(name))]
  }

  static func entity(_ entity: ListEntity) -> [String: JSONValue] {
    [
      "id": .string(entity.id), "name": .string(entity.caption), "description": .string(summary(entity)),
      "type": [type(entity.schema)],
    ]
  }

  /// `Person · ru · 1960-02-03 · ofac-sdn`: what tells namesakes apart.
  static func summary(_ entity: ListEntity) -> String {
    let told =
      [Schema.words(entity.schema)] + Scope.countryProperties.flatMap { entity[$0] } + entity["birthDate"]
    var parts: [String] = []
    for part in told + entity.datasets where !parts.contains(part) && parts.count < 8 { parts.append(part) }
    return parts.joined(separator: " · ")
  }
}

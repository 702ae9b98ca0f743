// SPDX-License-Identifier: Apache-2.0

extension OpenAPI {
  static let text: JSONValue = ["type": "string"]
  static let texts: JSONValue = ["type": "array", "items": ["type": "string"]]
  static let flag: JSONValue = ["type": "boolean"]
  static let count: JSONValue = ["type": "integer", "minimum": 0]
  static let maybe: JSONValue = ["type": ["string", "null"]]
  static let share: JSONValue = ["type": "number", "minimum": 0, "maximum": 1]

  /// An object with these members, all of which are there.
  static func record(_ members: [String: JSONValue], optional: Set<String> = []) -> JSONValue {
    [
      "type": "object", "properties": .object(members),
      "required": JSONValue(members.keys.filter { !optional.contains($0) }.sorted()),
    ]
  }

  static func map(_ values: JSONValue) -> JSONValue {
    ["type": "object", "additionalProperties": values]
  }
  static func list(_ items: JSONValue) -> JSONValue { ["type": "array", "items": items] }

  static func schemas(_ limits: ScreenServerLimits) -> [String: JSONValue] {
    asked(limits).merging(entities) { first, _ in first }.merging(lists) { first, _ in first }
      .merging(reconciliation) { first, _ in first }.merging(ties) { first, _ in first }
  }

  private static func asked(_ limits: ScreenServerLimits) -> [String: JSONValue] {
    let word: JSONValue = ["type": "string", "maxLength": .integer(limits.name)]
    let value: JSONValue = ["anyOf": [word, ["type": ["number", "boolean", "null"]]]]
    let values: JSONValue = [
      "anyOf": [value, ["type": "array", "items": value, "maxItems": .integer(limits.values)]]
    ]
    // As the other properties, but one of them has to say something.
    let name: JSONValue = [
      "anyOf": [
        ["type": "string", "pattern": "\\S", "maxLength": .integer(limits.name)],
        ["type": ["number", "boolean"]],
      ]
    ]
    let names: JSONValue = [
      "anyOf": [
        name,
        ["type": "array", "items": value, "contains": name, "maxItems": .integer(limits.values)],
      ]
    ]
    let weights: JSONValue = ["type": ["object", "null"], "additionalProperties": ["type": "number"]]
    return [
      "MatchBody": record(
        [
          "queries": [
            "type": "object", "minProperties": 1, "maxProperties": .integer(limits.batch),
            "additionalProperties": reference("Example"), "propertyNames": word,
          ], "weights": weights, "config": ["type": ["object", "null"]],
        ], optional: ["weights", "config"]),
      "Example": record(
        [
          "id": ["type": ["string", "null"], "maxLength": .integer(limits.name)],
          "schema": ["type": "string", "enum": JSONValue(Schema.matchable)],
          "properties": [
            "type": "object", "properties": ["name": names], "required": ["name"],
            "maxProperties": .integer(limits.values), "additionalProperties": values,
          ],
        ], optional: ["id"]),
      "ReconcileForm": record(
        [
          "queries": ["type": "string", "contentMediaType": "application/json"],
          "extend": ["type": "string", "contentMediaType": "application/json"],
        ], optional: ["queries", "extend"]),
      "Problem": record(["type": text, "title": text, "status": ["type": "integer"], "detail": text]),
      "Document": ["type": "object", "required": ["openapi", "paths"]],
      "Status": record(["status": text]),
    ]
  }

  private static var entities: [String: JSONValue] {
    let entity: [String: JSONValue] = [
      "id": text, "caption": text, "schema": text, "datasets": texts, "referents": texts, "target": flag,
      "properties": map(list(["anyOf": [text, reference("Entity")]])), "first_seen": maybe,
      "last_seen": maybe,
      "last_change": maybe,
    ]
    let scored: [String: JSONValue] = [
      "score": share, "match": flag, "features": map(share), "explanations": map(reference("Explanation")),
      "matched": record([
        "list": text, "version": maybe, "name": text, "property": text, "queried": text,
      ]),
    ]
    let told = reasons.merging(["tiesLeftOut": ["type": "boolean", "const": true]]) { first, _ in first }
    let result = entity.merging(scored) { first, _ in first }.merging(told) { first, _ in first }
    return [
      "Entity": record(entity),
      "ScoredEntity": record(result, optional: Set(told.keys)),
      "Explanation": record([
        "score": share, "weight": ["type": "number"], "detail": text, "query": maybe, "candidate": maybe,
      ]),
      "Total": record(["value": count, "relation": ["type": "string", "enum": ["eq", "gte"]]]),
      "MatchAnswer": record([
        "limit": count, "matcher": map(reference("Feature")),
        "responses": map(
          record([
            "status": ["type": "integer", "const": 200], "query": ["type": "object"],
            "total": reference("Total"),
            "results": list(reference("ScoredEntity")),
          ])),
      ]),
      "SearchAnswer": record([
        "limit": count, "offset": count, "total": reference("Total"), "results": list(reference("Entity")),
        "facets": map(
          record(["label": text, "values": list(record(["name": text, "label": text, "count": count]))])),
      ]),
      "AdjacentPage": record([
        "limit": count, "offset": count, "total": reference("Total"), "results": list(reference("Entity")),
      ]),
      "AdjacentAnswer": record(["entity": reference("Entity"), "adjacent": map(reference("AdjacentPage"))]),
    ]
  }

  private static var lists: [String: JSONValue] {
    [
      "Catalog": record([
        "datasets": list(reference("List")), "current": texts, "outdated": texts, "index_stale": flag,
      ]),
      "List": record([
        "name": text, "title": text, "summary": maybe, "url": maybe, "version": maybe, "index_version": maybe,
        "updated_at": maybe, "checksum": maybe, "load": flag, "index_current": flag, "children": texts,
        "entity_count": ["type": ["integer", "null"]], "publisher": ["type": ["object", "null"]],
      ]),
      "Feature": record(["description": text, "coefficient": ["type": "number"], "url": maybe]),
      "Algorithms": record([
        "default": text, "best": text,
        "algorithms": list(
          record([
            "name": text, "description": text, "docs": map(reference("Feature")),
            "features": map(reference("Feature")),
          ])),
      ]),
    ]
  }

  private static var reconciliation: [String: JSONValue] {
    [
      "Reconciliation": ["type": "object"],
      "Suggestions": record([
        "code": text, "status": text, "prefix": text, "result": list(reference("Suggestion")),
      ]),
      "Suggestion": record(
        ["id": text, "name": text, "description": text, "type": list(["type": "object"])],
        optional: ["description", "type"]),
      "Proposal": record([
        "type": text, "limit": count, "properties": list(record(["id": text, "name": text])),
      ]),
      "Flyout": record(["id": text, "html": text]),
    ]
  }
}

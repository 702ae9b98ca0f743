// SPDX-License-Identifier: Apache-2.0

import EntenteModel

extension API {
  /// The shapes of answers, by the names that routes give.
  static let schemas: [String: JSONValue] = [
    "InitiativeList": page("initiatives", OpenAPI.reference("InitiativeInBrief")),
    "ActorList": page("actors", OpenAPI.reference("Actor")),
    "DocumentList": page("documents", OpenAPI.reference("Document")),
    "Initiative": OpenAPI.record(initiative.merging(whole) { first, _ in first }),
    "InitiativeInBrief": OpenAPI.record(
      initiative.merging(["evidenceCount": OpenAPI.count]) { first, _ in first }),
    "Actor": OpenAPI.record(
      [
        "id": OpenAPI.text, "name": OpenAPI.text, "english": OpenAPI.maybe, "romanised": OpenAPI.maybe,
        "kind": choice(ActorKind.allCases.map(\.rawValue)), "country": OpenAPI.maybe,
        "initiativeCount": OpenAPI.count,
        "initiatives": OpenAPI.list(OpenAPI.reference("InitiativeInBrief")),
      ], optional: ["initiatives"]),
    "Document": OpenAPI.record(
      [
        "id": OpenAPI.text, "name": OpenAPI.text, "title": OpenAPI.maybe, "source": OpenAPI.text,
        "reliability": OpenAPI.text, "published": OpenAPI.maybe, "marking": OpenAPI.text,
        "author": OpenAPI.maybe, "language": OpenAPI.maybe, "mediaType": OpenAPI.text,
        "origin": OpenAPI.maybe, "text": OpenAPI.text,
      ], optional: ["author", "language", "mediaType", "origin", "text"]),
    "Overview": OpenAPI.record([
      "initiatives": OpenAPI.count, "umbrellas": OpenAPI.count, "cooperation": OpenAPI.count,
      "friction": OpenAPI.count, "actors": OpenAPI.count, "countries": OpenAPI.count,
      "documents": OpenAPI.count, "undated": OpenAPI.count, "overclaimed": OpenAPI.count,
      "medianHypeGap": ["type": ["number", "null"]], "asOf": OpenAPI.maybe, "marking": OpenAPI.text,
      "amounts": OpenAPI.list(
        OpenAPI.record(["currency": OpenAPI.text, "total": ["type": "number"], "initiatives": OpenAPI.count])),
    ]),
    "Facets": OpenAPI.record([
      "facets": OpenAPI.map(
        OpenAPI.list(OpenAPI.record(["value": OpenAPI.text, "count": OpenAPI.count])))
    ]),
    "Status": OpenAPI.record(["status": OpenAPI.text]),
    "Problem": OpenAPI.record([
      "type": OpenAPI.text, "title": OpenAPI.maybe, "status": ["type": "integer"], "detail": OpenAPI.text,
    ]),
  ]

  private static func page(_ name: String, _ item: JSONValue) -> JSONValue {
    OpenAPI.record(["total": OpenAPI.count, name: OpenAPI.list(item), "next": OpenAPI.maybe])
  }

  private static func choice(_ values: [String]) -> JSONValue {
    ["type": "string", "enum": JSONValue(values)]
  }

  private static func maybe(_ values: [String]) -> JSONValue {
    ["enum": .array(values.map(JSONValue.string) + [.null])]
  }

  private static let objects: JSONValue = OpenAPI.list(["type": "object"])

  /// docs/json.md tells what each means.
  private static let initiative: [String: JSONValue] = [
    "id": OpenAPI.text, "title": OpenAPI.text, "titleOriginal": OpenAPI.maybe, "language": OpenAPI.maybe,
    "type": choice(InitiativeType.allCases.map(\.rawValue)), "partOf": OpenAPI.maybe,
    "umbrella": OpenAPI.flag,
    "status": maybe(ReportedStatus.allCases.map(\.rawValue)), "claimed": ["type": ["integer", "null"]],
    "substance": ["type": ["integer", "null"]], "hypeGap": ["type": ["integer", "null"]],
    "substanceReason": OpenAPI.text, "end": OpenAPI.maybe, "participants": objects, "sectors": OpenAPI.texts,
    "technologies": OpenAPI.texts, "transfer": ["type": ["object", "null"]],
    "date": ["type": ["object", "null"]], "dateEnd": ["type": ["object", "null"]], "places": objects,
    "amounts": objects, "confidence": OpenAPI.share, "marking": OpenAPI.text, "method": OpenAPI.text,
  ]

  private static let whole: [String: JSONValue] = ["evidence": objects, "alternatives": objects]
}

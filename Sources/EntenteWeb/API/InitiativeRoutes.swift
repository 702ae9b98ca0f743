// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel

/// `/api/v1/initiatives`: what the pages of initiatives show, as JSON.
enum InitiativeRoutes {
  static let routes: [DeskRoute] = [
    DeskRoute(
      method: .get, path: "/api/v1/initiatives", summary: "Initiatives that meet a filter, a page at a time.",
      tag: "Map", parameters: parameters, result: "InitiativeList", refusals: [422],
      answer: { arguments, call in
        let request = try ListRequest(arguments)
        let cursor = try Cursor(arguments)
        return try call.kept { try list(request, cursor, $0) }
      }),
    DeskRoute(
      method: .get, path: "/api/v1/initiatives/{id}", summary: "One initiative with its evidence.",
      tag: "Map",
      pathParameters: [Parameter("id", .text(longest: 200), "The id of an initiative.", required: true)],
      parameters: view, result: "Initiative", refusals: [404, 422],
      answer: { arguments, call in try call.kept { try one(arguments.text("id") ?? "", $0) } }),
    DeskRoute(
      method: .get, path: "/api/v1/facets",
      summary: "How often each value occurs among what a filter admits.",
      tag: "Map", parameters: parameters.filter { !["cursor", "limit", "sort"].contains($0.name) },
      result: "Facets", refusals: [422],
      answer: { arguments, call in
        let request = try ListRequest(arguments)
        return try call.kept { try facets(request, $0) }
      }),
    DeskRoute(
      method: .get, path: "/initiatives/export", summary: "The initiatives that meet a filter, as a file.",
      tag: "Map",
      parameters: ListRequest.parameters + view + [
        Parameter(
          "format", .choice(["csv", "jsonl", "geojson", "graphml"]), "The form of the file.", initial: "csv")
      ], result: nil, refusals: [422], act: .export,
      answer: { arguments, call in
        let request = try ListRequest(arguments)
        return try export(request, arguments.text("format") ?? "csv", call)
      }),
  ]

  /// From where one looks.
  static let view = [
    Parameter(
      "recorded", .text(longest: 30), "What was known on this day (2026-01-31) or at this time (ISO 8601)."),
    Parameter("valid", .text(longest: 30), "What was true on this day."),
  ]

  private static let parameters =
    ListRequest.parameters.filter { $0.name != "page" } + view + Cursor.parameters

  private static func list(_ request: ListRequest, _ cursor: Cursor, _ call: DeskCall) throws(Problem)
    -> Answer
  {
    let map = try call.map()
    let positions = request.order.sorted(map.positions(request.filter), of: map)
    let shown = positions.dropFirst(cursor.offset).prefix(cursor.limit)
    return .json([
      "total": .integer(positions.count),
      "initiatives": .array(shown.map { brief(map.initiatives[$0], passages: map.passages[$0]) }),
      "next": JSONValue(cursor.next(after: positions.count)),
    ])
  }

  /// The initiative without its passages, which `/initiatives/{id}` has.
  static func brief(_ initiative: Initiative, passages: Int) -> JSONValue {
    guard case .object(var members) = value(MapText.json(initiative)) else { return .null }
    members["evidence"] = nil
    members["alternatives"] = nil
    members["evidenceCount"] = .integer(passages)
    return .object(members)
  }

  private static func value(_ json: String) -> JSONValue {
    (try? JSONReader.read(Array(json.utf8))) ?? .null
  }

  private static func one(_ id: String, _ call: DeskCall) throws(Problem) -> Answer {
    let found: Initiative?
    do { found = try call.desk.shelf.initiative(id, call.viewpoint) } catch { throw Problem(error) }
    guard let found else { throw Problem(404, "there is no initiative with this id, or you may not see it") }
    return Answer(type: "application/json", bytes: Array(MapText.json(found).utf8))
  }

  private static func facets(_ request: ListRequest, _ call: DeskCall) throws(Problem) -> Answer {
    let counts = try call.map().counts(request.filter, MapFilter.Facet.allCases)
    var facets: [String: JSONValue] = [:]
    for (facet, values) in counts {
      facets[facet.rawValue] = .array(
        values.prefix(500).map { ["value": .string($0.value), "count": .integer($0.count)] })
    }
    return .json(["facets": .object(facets)])
  }

  private static func export(_ request: ListRequest, _ name: String, _ call: DeskCall) throws(Problem)
    -> Answer
  {
    let map = try call.map()
    let positions = request.order.sorted(map.positions(request.filter), of: map)
    let whole: [Initiative]
    do { whole = try call.desk.shelf.whole(positions.map { map.initiatives[$0].id }, call.viewpoint) } catch {
      throw Problem(error)
    }
    guard let format = MapFormat(rawValue: name), let text = MapText.encode(whole, as: format) else {
      throw Problem(422, "format is one of csv, jsonl, geojson, graphml")
    }
    let types = [
      "csv": "text/csv; charset=utf-8", "jsonl": "application/x-ndjson", "geojson": "application/geo+json",
      "graphml": "application/graphml+xml",
    ]
    return Answer(
      type: types[name] ?? "text/plain",
      headers: ["content-disposition": "attachment; filename=\"initiatives.\(name)\""],
      bytes: Array(text.utf8))
  }
}

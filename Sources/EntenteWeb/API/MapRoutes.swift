// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// `/api/v1`: actors, documents and figures of the map.
enum MapRoutes {
  static let routes: [DeskRoute] = [
    DeskRoute(
      method: .get, path: "/api/v1/overview", summary: "The figures of the overview.", tag: "Map",
      parameters: InitiativeRoutes.view, result: "Overview", refusals: [422],
      answer: { _, call in try call.kept(overview) }),
    DeskRoute(
      method: .get, path: "/api/v1/actors", summary: "Actors, the most active first, a page at a time.",
      tag: "Map",
      parameters: InitiativeRoutes.view + Cursor.parameters, result: "ActorList", refusals: [422],
      answer: { arguments, call in
        let cursor = try Cursor(arguments)
        return try call.kept { try actors(cursor, $0) }
      }),
    DeskRoute(
      method: .get, path: "/api/v1/actors/{id}", summary: "One actor with its initiatives.", tag: "Map",
      pathParameters: [Parameter("id", .text(longest: 200), "The id of an entity.", required: true)],
      parameters: InitiativeRoutes.view, result: "Actor", refusals: [404, 422],
      answer: { arguments, call in try call.kept { try actor(arguments.text("id") ?? "", $0) } }),
    DeskRoute(
      method: .get, path: "/api/v1/documents", summary: "Documents, the newest first, a page at a time.",
      tag: "Map", parameters: InitiativeRoutes.view + Cursor.parameters, result: "DocumentList",
      refusals: [422],
      answer: { arguments, call in
        let cursor = try Cursor(arguments)
        return try call.kept { try documents(cursor, $0) }
      }),
    DeskRoute(
      method: .get, path: "/api/v1/documents/{id}", summary: "One document with its text.", tag: "Map",
      pathParameters: [Parameter("id", .text(longest: 200), "The SHA-256 of a document.", required: true)],
      parameters: InitiativeRoutes.view, result: "Document", refusals: [404, 422],
      answer: { arguments, call in try call.kept { try document(arguments.text("id") ?? "", $0) } }),
  ]

  private static func overview(_ call: DeskCall) throws(Problem) -> Answer {
    let map = try call.map()
    let figures = ReportFigures(initiatives: map.initiatives, documents: map.documents.count)
    return .json([
      "initiatives": .integer(figures.counted), "umbrellas": .integer(figures.umbrellas),
      "cooperation": .integer(figures.cooperation), "friction": .integer(figures.friction),
      "actors": .integer(figures.actors), "countries": .integer(figures.countries),
      "documents": .integer(figures.documents), "undated": .integer(figures.undated),
      "medianHypeGap": figures.medianHypeGap.map(JSONValue.number) ?? .null,
      "overclaimed": .integer(figures.overclaimed),
      "amounts": .array(
        figures.amounts.map {
          [
            "currency": .string($0.currency), "total": .number($0.total),
            "initiatives": .integer($0.initiatives),
          ]
        }),
      "asOf": JSONValue(map.asOf.map { $0.description }), "marking": .string(map.marking.description),
    ])
  }

  private static func members(_ actor: MapActor) -> [String: JSONValue] {
    [
      "id": .string(actor.id), "name": .string(actor.name), "english": JSONValue(actor.english),
      "romanised": JSONValue(actor.romanised), "kind": .string(actor.kind.rawValue),
      "country": JSONValue(actor.country), "initiativeCount": .integer(actor.initiatives.count),
    ]
  }

  private static func actors(_ cursor: Cursor, _ call: DeskCall) throws(Problem) -> Answer {
    let map = try call.map()
    return .json([
      "total": .integer(map.actors.count),
      "actors": .array(
        map.actors.dropFirst(cursor.offset).prefix(cursor.limit).map { .object(members($0)) }),
      "next": JSONValue(cursor.next(after: map.actors.count)),
    ])
  }

  private static func actor(_ id: String, _ call: DeskCall) throws(Problem) -> Answer {
    let map = try call.map()
    guard let actor = map.actor(id) else {
      throw Problem(404, "there is no actor with this id, or you may not see it")
    }
    var all = members(actor)
    all["initiatives"] = .array(
      actor.initiatives.prefix(500).map {
        InitiativeRoutes.brief(map.initiatives[$0], passages: map.passages[$0])
      })
    return .json(.object(all))
  }

  private static func members(_ header: Document.Header) -> [String: JSONValue] {
    [
      "id": .string(header.id), "name": .string(header.name), "title": JSONValue(header.title),
      "source": .string(header.source.name), "reliability": .string(header.source.reliability.rawValue),
      "published": JSONValue(header.published.map { $0.description }),
      "marking": .string(header.marking.description),
    ]
  }

  private static func documents(_ cursor: Cursor, _ call: DeskCall) throws(Problem) -> Answer {
    let map = try call.map()
    let all = map.documents.values.sorted { a, b in
      let (left, right) = (a.published?.firstDay ?? "", b.published?.firstDay ?? "")
      return left != right ? left > right : (a.name, a.id) < (b.name, b.id)
    }
    return .json([
      "total": .integer(all.count),
      "documents": .array(all.dropFirst(cursor.offset).prefix(cursor.limit).map { .object(members($0)) }),
      "next": JSONValue(cursor.next(after: all.count)),
    ])
  }

  private static func document(_ id: String, _ call: DeskCall) throws(Problem) -> Answer {
    let map = try call.map()
    let found: Document?
    do { found = try call.desk.shelf.document(id, call.viewpoint) } catch { throw Problem(error) }
    guard let document = found, let header = map.documents[id] else {
      throw Problem(404, "there is no document with this id, or you may not see it")
    }
    var all = members(header)
    all["author"] = JSONValue(document.author)
    all["language"] = JSONValue(document.language)
    all["mediaType"] = .string(document.mediaType)
    // A path of this machine is nobody else's to know.
    all["origin"] = document.origin.contains("://") ? .string(document.origin) : .null
    all["text"] = .string(document.text)
    return .json(.object(all))
  }
}

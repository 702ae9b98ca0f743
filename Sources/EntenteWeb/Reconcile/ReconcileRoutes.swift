// SPDX-License-Identifier: Apache-2.0

import EntenteModel

/// `/reconcile/{dataset}`: the Reconciliation Service API 0.2 of the W3C's community group, as OpenRefine speaks it.
enum ReconcileRoutes {
  static func routes(_ limits: ScreenServerLimits) -> [Route] {
    let form = [
      Parameter(
        "queries", .text(longest: 2_000), "Queries as JSON; without it the manifest is given."),
      Parameter("extend", .text(longest: 2_000), "A request for properties as JSON."),
    ]
    func suggest(
      _ path: String, _ summary: String, _ answer: @escaping @Sendable (Arguments, Served) throws -> Answer
    )
      -> Route
    {
      Route(
        method: .get, path: "/reconcile/{dataset}/suggest/" + path, summary: summary, tag: "Reconciliation",
        pathParameters: [.dataset(limits)],
        parameters: [
          Parameter("prefix", .text(longest: limits.name), "How it begins.", initial: ""),
          Parameter("cursor", .integer(0...limits.depth), "Suggestions to leave out.", initial: "0"),
          Parameter("limit", .integer(1...100), "Suggestions.", initial: "10"),
        ], result: "Suggestions", refusals: [404, 422, 503], isWeighty: path == "entity",
        answer: { arguments, served in try answer(arguments, served) })
    }
    return [
      Route(
        method: .get, path: "/reconcile/{dataset}",
        summary: "The manifest of the service, or answers to queries.",
        tag: "Reconciliation", pathParameters: [.dataset(limits)], parameters: form, result: "Reconciliation",
        refusals: [400, 404, 413, 422, 503], isWeighty: true
      ) { arguments, served in
        try await answer(arguments, served, arguments.text("queries"), arguments.text("extend"))
      },
      Route(
        method: .post, path: "/reconcile/{dataset}", summary: "Answers to queries, or properties of entries.",
        tag: "Reconciliation", pathParameters: [.dataset(limits)], body: .form("ReconcileForm"),
        result: "Reconciliation", refusals: [400, 404, 413, 415, 422, 503], isWeighty: true
      ) { arguments, served in
        let form = try arguments.form()
        return try await answer(arguments, served, form["queries"].first, form["extend"].first)
      },
      suggest("entity", "Entries whose names are like a text.", Suggestion.entities),
      suggest("type", "Schemata by the beginning of their names.", Suggestion.types),
      suggest("property", "Properties by the beginning of their names.", Suggestion.properties),
      Route(
        method: .get, path: "/reconcile/{dataset}/extend/property",
        summary: "Properties that a schema may have.",
        tag: "Reconciliation", pathParameters: [.dataset(limits)],
        parameters: [
          Parameter("type", .choice(Schema.names), "The schema.", initial: "Thing"),
          Parameter("limit", .integer(1...500), "Properties.", initial: "200"),
        ], result: "Proposal", refusals: [404, 422], answer: { try Extension.propose($0, $1) }),
      Route(
        method: .get, path: "/reconcile/{dataset}/preview", summary: "A small page about an entry.",
        tag: "Reconciliation", pathParameters: [.dataset(limits)], parameters: [Preview.id], result: nil,
        refusals: [404, 422], answer: { try Preview.page($0, $1) }),
      Route(
        method: .get, path: "/reconcile/{dataset}/flyout/entity",
        summary: "A few words about an entry, as HTML.",
        tag: "Reconciliation", pathParameters: [.dataset(limits)], parameters: [Preview.id], result: "Flyout",
        refusals: [404, 422], answer: { try Preview.flyout($0, $1) }),
    ]
  }

  private static func answer(
    _ arguments: Arguments, _ served: Served, _ queries: String?, _ extend: String?
  ) async throws -> Answer {
    let scope = try Scope(arguments, served)
    if let extend, !extend.isEmpty { return try Extension.answer(try json(extend, "extend"), served) }
    guard let queries, !queries.isEmpty else { return .json(Manifest.json(arguments, served)) }
    let read = try ReconcileQuery.read(try json(queries, "queries"), served.limits)
    var answers: [String: JSONValue] = [:]
    for (done, query) in read.enumerated() {
      try served.inTime(done, of: read.count)
      answers[query.key] = ["result": query.answer(scope, served)]
      await Task.yield()
    }
    return .json(.object(answers), headers: ["x-batch-size": String(read.count)])
  }

  private static func json(_ text: String, _ name: String) throws(Problem) -> JSONValue {
    do { return try JSONReader.read(Array(text.utf8)) } catch {
      throw Problem(400, "\(name) \(error.message) (byte \(error.offset))")
    }
  }
}

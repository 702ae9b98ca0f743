// SPDX-License-Identifier: Apache-2.0

import EntenteModel

/// `POST /match/{dataset}`: which entries are like the examples.
enum MatchRoute {
  /// What an `algorithm` may be. There is one way of comparing; yente's own names stand for it, so that a caller need not
  /// change.
  static let algorithms = [
    "best", "entente", "logic-v1", "logic-v2", "name-based", "name-matcher", "name-qualified",
    "regression-v1",
    "regression-v2", "ofac-249",
  ]

  static func filters(_ limits: ScreenServerLimits) -> [Parameter] {
    [
      Parameter("include_dataset", .text(longest: 200), "Further lists to look in, by name.", list: true),
      Parameter("exclude_dataset", .text(longest: 200), "Lists not to look in, by name.", list: true),
      Parameter("exclude_schema", .choice(Schema.names), "Schemata not to be shown.", list: true),
      Parameter("topics", .text(longest: 100), "Only entries with one of these topics.", list: true),
      Parameter(
        "changed_since", .text(longest: 40), "Taken and not used: lists do not say when an entry changed.",
        deprecated: true),
    ]
  }

  static func routes(_ limits: ScreenServerLimits) -> [Route] {
    [
      Route(
        method: .post, path: "/match/{dataset}",
        summary: "Which entries of the lists are like these examples?",
        tag: "Matching", pathParameters: [.dataset(limits)],
        parameters: [
          Parameter("limit", .integer(1...limits.results), "Results of each query.", initial: "5"),
          Parameter("threshold", .number(0...1), "From which score on a result is a match.", initial: "0.7"),
          Parameter("cutoff", .number(0...1), "Below which score nothing is shown.", initial: "0.5"),
          Parameter(
            "algorithm", .choice(algorithms), "There is one; yente's names are taken.", initial: "best"),
          Parameter(
            "explain", .boolean, "Whether results say what their scores are made of.", initial: "true"),
          Parameter(
            "ties", .boolean, "Whether matches say what they are tied to and who owns them.", initial: "true"),
          Parameter(
            "exclude_entity_ids", .text(longest: 200), "Entries not to be shown, by id.", list: true),
        ] + filters(limits),
        body: .json("MatchBody"), result: "MatchAnswer", refusals: [400, 404, 413, 415, 422, 503],
        isWeighty: true, tellsTies: true, answer: answer)
    ]
  }

  static func answer(_ arguments: Arguments, _ served: Served) async throws -> Answer {
    let scope = try Scope(arguments, served)
    try since(arguments)
    let body = try arguments.json()
    let queries = try MatchQuery.read(body, served.limits)
    let threshold = arguments.number("threshold")
    let limits = ScreenLimits(
      hits: arguments.integer("limit"), threshold: min(arguments.number("cutoff"), threshold),
      explained: arguments.flag("explain"))
    var telling = TieTelling(served, wanted: arguments.flag("ties"))
    var responses: [String: JSONValue] = [:]
    for (done, query) in queries.enumerated() {
      try served.inTime(done, of: queries.count)
      let found = scope.hits(query.query, limits, in: served.screener, depth: served.limits.depth)
      var results: [JSONValue] = []
      for hit in found.hits {
        try served.inTime(done, of: queries.count)
        results.append(hit.json(threshold: threshold, telling: &telling))
      }
      responses[query.key] = [
        "status": 200, "query": query.echo, "results": .array(results),
        "total": .total(found.hits.count, exact: found.isAll),
      ]
      // Others wait for this thread.
      await Task.yield()
    }
    var headers = ["x-batch-size": String(queries.count)]
    if telling.leftOut > 0 { headers["x-ties-left-out"] = String(telling.leftOut) }
    if let ignored = ignored(arguments, body) { headers["x-ignored-parameters"] = ignored }
    return .json(
      [
        "responses": .object(responses), "limit": .integer(limits.hits),
        "matcher": ScorePart.Relation.documentation,
      ], headers: headers)
  }

  /// - Throws: 422 when `changed_since` is no date.
  static func since(_ arguments: Arguments) throws(Problem) {
    guard let since = arguments.text("changed_since") else { return }
    guard ListEntity.isDate(since) || since.utf8.count == 16 && ListEntity.isDate(since + ":00") else {
      throw Problem(422, "changed_since is a date such as 2026-11-25, not \(Problem.excerpt(since))")
    }
  }

  /// What the call asked for that has no effect here.
  private static func ignored(_ arguments: Arguments, _ body: JSONValue) -> String? {
    var names: [String] = []
    if !["best", "entente"].contains(arguments.text("algorithm")) { names.append("algorithm") }
    if arguments.text("changed_since") != nil { names.append("changed_since") }
    for name in ["config", "weights"] {
      if case .object(let members) = body[name], !members.isEmpty { names.append(name) }
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}

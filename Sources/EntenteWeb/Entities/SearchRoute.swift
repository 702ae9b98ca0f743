// SPDX-License-Identifier: Apache-2.0

import EntenteModel

/// `GET /search/{dataset}`: entries by a piece of a name.
enum SearchRoute {
  static func routes(_ limits: ScreenServerLimits) -> [Route] {
    [
      Route(
        method: .get, path: "/search/{dataset}", summary: "Entries whose names are like a text.",
        tag: "Matching",
        pathParameters: [.dataset(limits)],
        parameters: [
          Parameter("q", .text(longest: limits.name), "The text: a name.", required: true),
          Parameter("schema", .choice(Schema.names), "What the entries are.", initial: "Thing"),
          Parameter("limit", .integer(0...limits.results), "Results.", initial: "10"),
          Parameter(
            "offset", .integer(0...(limits.depth - limits.results)), "Results to leave out.", initial: "0"),
          Parameter("countries", .text(longest: 20), "Only entries of one of these countries.", list: true),
          Parameter("datasets", .text(longest: 200), "Further lists to look in, by name.", list: true),
          Parameter(
            "facets", .choice(Facets.all), "What is counted.", initial: nil, list: true),
          Parameter("fuzzy", .boolean, "Shows what is less alike, too.", initial: "false"),
          Parameter("simple", .boolean, "Taken; a text has no syntax here.", initial: "false"),
          Parameter("sort", .text(longest: 100), "Taken and not used: the nearest come first.", list: true),
          Parameter("filter", .text(longest: 200), "Taken and not used.", list: true, deprecated: true),
          Parameter("target", .boolean, "Only entries that are, or are not, listed themselves."),
        ] + MatchRoute.filters(limits),
        result: "SearchAnswer", refusals: [400, 404, 422, 503], isWeighty: true, answer: answer)
    ]
  }

  /// From which likeness on an entry answers a search.
  static let threshold = 0.6
  static let fuzzyThreshold = 0.4

  static func answer(_ arguments: Arguments, _ served: Served) async throws -> Answer {
    let scope = try Scope(arguments, served, schema: arguments.text("schema"))
    try MatchRoute.since(arguments)
    let (limit, offset) = (arguments.integer("limit"), arguments.integer("offset"))
    let found = scope.hits(
      ScreenQuery([arguments.text("q") ?? ""]),
      ScreenLimits(
        hits: served.limits.depth, threshold: arguments.flag("fuzzy") ? fuzzyThreshold : threshold),
      in: served.screener, depth: served.limits.depth)
    var entities = found.hits.map(\.entity)
    if arguments.text("target") != nil {
      let target = arguments.flag("target")
      entities = entities.filter { $0.isTarget == target }
    }
    let facets = arguments.texts("facets")
    return .json([
      "limit": .integer(limit), "offset": .integer(offset),
      "total": .total(entities.count, exact: found.isAll),
      "results": .array(entities.dropFirst(offset).prefix(limit).map(\.json)),
      "facets": Facets.count(entities, facets.isEmpty ? Facets.initial : facets, served.screener.lists),
    ])
  }
}

/// How many of the entries that were found have each value of something.
enum Facets {
  static let all = ["countries", "topics", "datasets", "schema", "names", "identifiers", "genders"]
  static let initial = ["countries", "topics", "datasets"]
  /// Values of a facet that are shown, the most frequent first.
  static let most = 50

  static func count(_ entities: [ListEntity], _ names: [String], _ lists: [ListVersion]) -> JSONValue {
    let titles = Dictionary(lists.map { ($0.name, $0.title) }, uniquingKeysWith: { first, _ in first })
    var facets: [String: JSONValue] = [:]
    for name in names {
      var counts: [String: Int] = [:]
      for entity in entities {
        for value in Set(values(of: entity, name)) { counts[value, default: 0] += 1 }
      }
      let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      facets[name] = [
        "label": .string(Schema.words(name)),
        "values": .array(
          sorted.prefix(most).map { value, count in
            let label = name == "datasets" ? titles[value] ?? value : value
            return ["name": .string(value), "label": .string(label), "count": .integer(count)]
          }),
      ]
    }
    return .object(facets)
  }

  private static func values(of entity: ListEntity, _ facet: String) -> [String] {
    switch facet {
    case "countries": Scope.countryProperties.flatMap { entity[$0] }.map { $0.lowercased() }
    case "topics": entity["topics"]
    case "datasets": entity.datasets
    case "schema": [entity.schema]
    case "names": ListEntity.nameProperties.flatMap { entity[$0] }
    case "identifiers": identifiers.flatMap { entity[$0] }
    case "genders": entity["gender"]
    default: []
    }
  }

  private static let identifiers = [
    "registrationNumber", "taxNumber", "idNumber", "innCode", "ogrnCode", "leiCode", "imoNumber",
    "passportNumber",
    "uscCode", "vatCode", "swiftBic", "dunsCode", "wikidataId",
  ]
}

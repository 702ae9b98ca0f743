// SPDX-License-Identifier: Apache-2.0

import EntenteModel

/// What of the lists a call wants to see: which lists, and which entries of them.
struct Scope {
  /// The lists to look in, by name; never empty unless there is nothing to be found.
  let lists: Set<String>
  /// Whether that is all of them.
  let isWhole: Bool
  private let excludedSchemata: Set<String>
  private let excludedIDs: Set<String>
  private let topics: Set<String>
  private let countries: Set<String>
  private let schema: String?

  static let everything = "default"

  /// - Throws: 404 for a list that is not there, 400 for one in a filter: a filter with a slip in it would find nothing, and nobody would notice.
  init(_ arguments: Arguments, _ served: Served, schema: String? = nil) throws(Problem) {
    let all = Set(served.screener.lists.map(\.name))
    let dataset = arguments.text("dataset") ?? Self.everything
    guard dataset == Self.everything || all.contains(dataset) else {
      throw Problem(404, "no list is called \(Problem.excerpt(dataset)); /catalog names them")
    }
    let included = arguments.texts("include_dataset") + arguments.texts("datasets")
    let excluded = arguments.texts("exclude_dataset")
    for name in included + excluded where name != Self.everything && !all.contains(name) {
      throw Problem(400, "no list is called \(Problem.excerpt(name)); /catalog names them")
    }
    var wanted = dataset == Self.everything ? all : [dataset]
    if !included.isEmpty, !included.contains(Self.everything) {
      wanted = dataset == Self.everything ? Set(included) : wanted.union(included)
    }
    wanted.subtract(excluded)
    lists = wanted
    isWhole = wanted == all
    excludedSchemata = Set(arguments.texts("exclude_schema"))
    excludedIDs = Set(arguments.texts("exclude_entity_ids"))
    topics = Set(arguments.texts("topics"))
    countries = Set(arguments.texts("countries").map { $0.lowercased() })
    self.schema = schema
  }

  /// Whether an entry may be shown.
  func holds(_ entity: ListEntity) -> Bool {
    guard !excludedIDs.contains(entity.id), !excludedSchemata.contains(entity.schema) else { return false }
    if let schema, !Schema.isKind(entity.schema, of: schema) { return false }
    guard topics.isEmpty || entity["topics"].contains(where: topics.contains) else { return false }
    guard !countries.isEmpty else { return true }
    return Self.countryProperties.contains { entity[$0].contains { countries.contains($0.lowercased()) } }
  }

  /// Where an entry names countries.
  static let countryProperties = [
    "country", "mainCountry", "jurisdiction", "nationality", "citizenship", "birthCountry", "flag",
  ]

  /// The nearest entries that may be shown, best first.
  ///
  /// - Returns: at most `limits.hits`, and whether that is all there is within the bounds of a search.
  func hits(
    _ query: ScreenQuery, _ limits: ScreenLimits, in screener: any Screener, depth: Int
  ) -> (hits: [ScreenHit], isAll: Bool) {
    guard !lists.isEmpty else { return ([], true) }
    var limits = limits
    let wanted = limits.hits
    if !isWhole { limits.lists = lists }
    // What is left out is found out after the search: ask for more until there are enough, or there is no more.
    limits.hits = wanted + excludedIDs.count
    while true {
      let found = screener.hits(query, limits)
      let kept = found.filter { holds($0.entity) }
      if found.count < limits.hits || kept.count >= wanted || limits.hits >= depth {
        let isAll = found.count < limits.hits && kept.count <= wanted
        return (Array(kept.prefix(wanted)), isAll)
      }
      limits.hits = min(depth, limits.hits * 4)
    }
  }
}

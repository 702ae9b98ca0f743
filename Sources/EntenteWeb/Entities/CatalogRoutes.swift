// SPDX-License-Identifier: Apache-2.0

import EntenteModel

/// `GET /catalog` and `GET /algorithms`: what is looked in, and how.
enum CatalogRoutes {
  static func routes(_ limits: ScreenServerLimits) -> [Route] {
    [
      Route(
        method: .get, path: "/catalog", summary: "The lists that are looked in, with their editions.",
        tag: "Lists",
        result: "Catalog"
      ) { _, served in .json(catalog(served.screener)) },
      Route(
        method: .get, path: "/algorithms", summary: "How names are compared.", tag: "Lists",
        result: "Algorithms"
      ) { _, _ in .json(algorithms) },
    ]
  }

  static func catalog(_ screener: any Screener) -> JSONValue {
    let lists = screener.lists
    let whole: JSONValue = [
      "name": .string(Scope.everything), "title": "All lists", "summary": .null, "url": .null,
      "version": .null,
      "index_version": .null, "updated_at": .null, "publisher": .null, "checksum": .null, "load": true,
      "index_current": true, "entity_count": .integer(screener.count),
      "children": JSONValue(lists.map(\.name)),
    ]
    return [
      "datasets": .array([whole] + lists.map(\.json)),
      "current": JSONValue([Scope.everything] + lists.map(\.name)),
      "outdated": [], "index_stale": false,
    ]
  }

  static let algorithms: JSONValue = [
    "algorithms": [
      [
        "name": "entente",
        "description":
          "Compares the parts of names across scripts. From 0.70 on it is more likely the same than not.",
        "docs": ScorePart.Relation.documentation, "features": ScorePart.Relation.documentation,
      ]
    ],
    "default": "entente", "best": "entente",
  ]
}

extension ListVersion {
  var json: JSONValue {
    let edition = version ?? retrieved
    return [
      "name": .string(name), "title": .string(title), "summary": .null, "url": JSONValue(address),
      "version": JSONValue(edition), "index_version": JSONValue(edition),
      "updated_at": ListEntity.date(retrieved),
      "publisher": publisher.map { ["name": .string($0), "url": .null] } ?? .null,
      "checksum": .string(sha256),
      "load": true, "index_current": true, "entity_count": .null, "children": [],
    ]
  }
}

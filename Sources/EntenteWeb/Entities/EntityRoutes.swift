// SPDX-License-Identifier: Apache-2.0

import EntenteModel

/// `GET /entities/{id}` and what lies next to an entity.
enum EntityRoutes {
  static func routes(_ limits: ScreenServerLimits) -> [Route] {
    let page = [
      Parameter("limit", .integer(0...limits.results), "Results of each property.", initial: "10"),
      Parameter("offset", .integer(0...100_000), "Results to leave out.", initial: "0"),
      Parameter(
        "sort", .text(longest: 100), "Taken and not used: the order is that of the lists.", list: true),
    ]
    return [
      Route(
        method: .get, path: "/entities/{id}", summary: "An entry by its id.", tag: "Entities",
        pathParameters: [.id],
        parameters: [
          Parameter("nested", .boolean, "Whether entities next to it are written out.", initial: "true")
        ],
        result: "Entity", refusals: [404, 422]
      ) { arguments, served in
        let entity = try find(arguments, served)
        return .json(arguments.flag("nested") ? Adjacency.nested(entity, in: served.screener) : entity.json)
      },
      Route(
        method: .get, path: "/entities/{id}/adjacent", summary: "What lies next to an entry, by property.",
        tag: "Entities", pathParameters: [.id], parameters: page, result: "AdjacentAnswer",
        refusals: [404, 422]
      ) { arguments, served in
        let entity = try find(arguments, served)
        let adjacent = Adjacency(entity, in: served.screener).byProperty
        return .json([
          "entity": entity.json, "adjacent": .object(adjacent.mapValues { results($0, arguments) }),
        ])
      },
      Route(
        method: .get, path: "/entities/{id}/adjacent/{property}",
        summary: "What one property of an entry leads to.",
        tag: "Entities", pathParameters: [.id, .property], parameters: page, result: "AdjacentPage",
        refusals: [404, 422]
      ) { arguments, served in
        let entity = try find(arguments, served)
        let property = arguments.text("property") ?? ""
        let adjacent = Adjacency(entity, in: served.screener).byProperty
        guard let others = adjacent[property] else {
          let names = adjacent.keys.sorted().joined(separator: ", ")
          throw Problem(
            404,
            "\(Problem.excerpt(property)) leads to no entity from here"
              + (names.isEmpty ? "; nothing does" : "; these do: \(names)"))
        }
        return .json(results(others, arguments))
      },
    ]
  }

  static func find(_ arguments: Arguments, _ served: Served) throws(Problem) -> ListEntity {
    let id = arguments.text("id") ?? ""
    guard let found = served.screener.entity(id) else {
      throw Problem(404, "no entry has the id \(Problem.excerpt(id))")
    }
    return found.entity
  }

  private static func results(_ entities: [ListEntity], _ arguments: Arguments) -> JSONValue {
    let (limit, offset) = (arguments.integer("limit"), arguments.integer("offset"))
    return [
      "results": .array(entities.dropFirst(offset).prefix(limit).map(\.json)),
      "total": .total(entities.count),
      "limit": .integer(limit), "offset": .integer(offset),
    ]
  }
}

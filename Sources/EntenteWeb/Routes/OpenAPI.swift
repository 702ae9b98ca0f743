// SPDX-License-Identifier: Apache-2.0

/// The OpenAPI 3.1 document of the table of routes.
enum OpenAPI {
  static func document<Call>(
    _ routes: [RouteOf<Call>], title: String = "Entente: screening",
    description: String = "yente's API over the lists that this server holds. Scores run from 0 to 1.",
    schemas: [String: JSONValue]
  ) -> JSONValue {
    var paths: [String: [String: JSONValue]] = [:]
    for route in routes {
      paths[route.path, default: [:]][route.method.rawValue.lowercased()] = operation(route)
    }
    return [
      "openapi": "3.1.0",
      "info": [
        "title": .string(title), "version": "1", "description": .string(description),
        "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
      ],
      "paths": .object(paths.mapValues { .object($0) }),
      "components": ["schemas": .object(schemas)],
    ]
  }

  private static func operation<Call>(_ route: RouteOf<Call>) -> JSONValue {
    var operation: [String: JSONValue] = [
      "summary": .string(route.summary), "tags": [.string(route.tag)], "operationId": .string(id(route)),
      "parameters": .array(
        route.pathParameters.map { parameter($0, in: "path") }
          + route.parameters.map { parameter($0, in: "query") }),
    ]
    switch route.body {
    case .json(let name): operation["requestBody"] = body("application/json", name)
    case .form(let name): operation["requestBody"] = body("application/x-www-form-urlencoded", name)
    case nil: break
    }
    // What the server itself may answer with anywhere.
    let refusals = Set(
      route.refusals + [400, 405, 413, 414] + (route.body == nil ? [] : [408])
        + (route.tellsTies ? [421] : []))
    var responses: [String: JSONValue] = ["200": success(route)]
    for status in refusals { responses[String(status)] = refusal(status) }
    operation["responses"] = .object(responses)
    return .object(operation)
  }

  private static func id<Call>(_ route: RouteOf<Call>) -> String {
    let words = route.path.split { !$0.isLetter }.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return route.method.rawValue.lowercased() + words.joined()
  }

  private static func parameter(_ parameter: Parameter, in place: String) -> JSONValue {
    var members: [String: JSONValue] = [
      "name": .string(parameter.name), "in": .string(place), "description": .string(parameter.summary),
      "required": .boolean(parameter.isRequired), "schema": parameter.schema,
    ]
    if parameter.isDeprecated { members["deprecated"] = true }
    if parameter.isList { members["explode"] = true }
    return .object(members)
  }

  private static func body(_ type: String, _ schema: String) -> JSONValue {
    ["required": true, "content": .object([type: ["schema": reference(schema)]])]
  }

  private static func success<Call>(_ route: RouteOf<Call>) -> JSONValue {
    guard let result = route.result else {
      return [
        "description": "The page.", "content": ["text/html; charset=utf-8": ["schema": ["type": "string"]]],
      ]
    }
    return ["description": "The answer.", "content": ["application/json": ["schema": reference(result)]]]
  }

  private static func refusal(_ status: Int) -> JSONValue {
    [
      "description": .string(Problem.titles[status] ?? "Refused"),
      "content": ["application/problem+json": ["schema": reference("Problem")]],
    ]
  }

  static func reference(_ name: String) -> JSONValue { ["$ref": .string("#/components/schemas/" + name)] }
}

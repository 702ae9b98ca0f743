// SPDX-License-Identifier: Apache-2.0

typealias RouteTable = RouteTableOf<Served>

extension RouteTableOf where Call == Served {
  /// The API of screening.
  init(_ limits: ScreenServerLimits) {
    let routes =
      MatchRoute.routes(limits) + SearchRoute.routes(limits) + EntityRoutes.routes(limits)
      + PathsRoute.routes(limits)
      + CatalogRoutes.routes(limits) + ReconcileRoutes.routes(limits) + SystemRoutes.routes(limits)
    let document = OpenAPI.document(routes, schemas: OpenAPI.schemas(limits)).bytes
    self.init(
      routes: routes + [
        Route(
          method: .get, path: "/openapi.json", summary: "This description, as OpenAPI 3.1.", tag: "System",
          result: "Document",
          answer: { _, _ in Answer(type: "application/json", bytes: document) })
      ])
  }
}

/// All that is served, in the order of the OpenAPI document.
struct RouteTableOf<Call: Sendable>: Sendable {
  let routes: [RouteOf<Call>]

  /// The route of a call with the values of its path.
  ///
  /// - Throws: 404 when no route has the path, 405 when none of them has the method.
  func find(_ method: String, _ path: [String]) throws(Problem) -> (
    route: RouteOf<Call>, values: [String: String]
  ) {
    let wanted = method == "HEAD" ? "GET" : method
    var allowed: [String] = []
    for route in routes {
      guard let values = route.match(path) else { continue }
      if route.method.rawValue == wanted { return (route, values) }
      allowed.append(route.method.rawValue)
    }
    guard !allowed.isEmpty else {
      throw Problem(404, "nothing is served under this path; /openapi.json says what is")
    }
    let methods = Self.methods(allowed)
    throw Problem(405, "this path takes \(methods)", headers: ["allow": methods])
  }

  /// The methods of a path, as the header `Allow` lists them; `nil` when nothing is served there.
  func allowed(_ path: [String]) -> String? {
    let found = routes.filter { $0.match(path) != nil }.map(\.method.rawValue)
    return found.isEmpty ? nil : Self.methods(found)
  }

  private static func methods(_ names: [String]) -> String {
    (Set(names).sorted() + (names.contains("GET") ? ["HEAD"] : []) + ["OPTIONS"]).joined(separator: ", ")
  }
}

// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel

/// The API of the desk: what the pages show, as JSON, and what watches a server.
enum API {
  static let routes: [DeskRoute] = InitiativeRoutes.routes + MapRoutes.routes + health

  /// The description of the rest.
  static let document: [DeskRoute] = [
    DeskRoute(
      method: .get, path: "/api/v1/openapi.json", summary: "This description, as OpenAPI 3.1.", tag: "System",
      result: "Document",
      answer: { _, _ in
        Answer(type: "application/json", headers: ["cache-control": "no-cache"], bytes: description)
      })
  ]

  private static let description = OpenAPI.document(
    routes.filter { $0.path.hasPrefix("/api/") }, title: "Entente: the map",
    description: """
      What the pages of the desk show. Answers carry an ETag and change only when something was recorded. Lists are paged \
      by `cursor`; the next one is in the answer.
      """, schemas: schemas
  ).bytes

  private static let health: [DeskRoute] = [
    DeskRoute(
      method: .get, path: "/healthz", summary: "Whether the server answers.", tag: "System", result: "Status",
      act: nil, answer: { _, _ in .json(["status": "ok"]) }),
    DeskRoute(
      method: .get, path: "/readyz", summary: "Whether the workspace can be read.", tag: "System",
      result: "Status", refusals: [503], act: nil,
      answer: { _, call in
        do throws(DeskFault) { _ = try call.desk.shelf.stamp() } catch { throw Problem(503, error.text) }
        return .json(["status": "ok"])
      }),
  ]
}

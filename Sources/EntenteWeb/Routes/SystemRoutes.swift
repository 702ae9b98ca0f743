// SPDX-License-Identifier: Apache-2.0

import EntenteModel

/// `/healthz`, `/readyz` and `/updatez`.
enum SystemRoutes {
  static func routes(_ limits: ScreenServerLimits) -> [Route] {
    [
      Route(
        method: .get, path: "/healthz", summary: "Whether the server answers.", tag: "System",
        result: "Status"
      ) { _, _ in .json(["status": "ok"]) },
      Route(
        method: .get, path: "/readyz", summary: "Whether there is a list to look in.", tag: "System",
        result: "Status", refusals: [503]
      ) { _, served in
        guard !served.screener.lists.isEmpty else { throw Problem(503, "no list is loaded") }
        return .json(["status": "ok"])
      },
      Route(
        method: .post, path: "/updatez", summary: "Reads the lists again.", tag: "System",
        parameters: [
          Parameter("token", .text(longest: 500), "What the server was started with.", initial: ""),
          Parameter("sync", .boolean, "Whether to wait until they are read.", initial: "false"),
        ], result: "Status", refusals: [403, 422, 503]
      ) { arguments, served in
        guard let token = served.token, !token.isEmpty, same(token, arguments.text("token") ?? "") else {
          throw Problem(403, "the token is missing or wrong")
        }
        do { try await served.update(arguments.flag("sync")) } catch {
          throw Problem(503, "the lists could not be read again; those that were there are still served")
        }
        return .json(["status": "ok"])
      },
    ]
  }

  /// Equal texts, in a time that does not tell where they differ.
  static func same(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    var difference = left.count ^ right.count
    for index in left.indices { difference |= Int(left[index] ^ (index < right.count ? right[index] : 0)) }
    return difference == 0
  }
}

// SPDX-License-Identifier: Apache-2.0

import EntenteModel

/// `GET /entities/{id}/paths`: what an entry is tied to, and who owns it.
enum PathsRoute {
  static func routes(_ limits: ScreenServerLimits) -> [Route] {
    [
      Route(
        method: .get, path: "/entities/{id}/paths",
        summary: "The paths of an entry to targets over ties, and what the rules of ownership say of it.",
        tag: "Entities", pathParameters: [.id],
        parameters: [
          Parameter("hops", .integer(1...3), "Steps of a path at most.", initial: "3"),
          Parameter(
            "limit", .integer(0...limits.results), "Paths, the strongest; all are counted.", initial: "100"),
        ],
        result: "PathsAnswer", refusals: [404, 422, 503], isWeighty: true, tellsTies: true
      ) { arguments, served in
        let entity = try EntityRoutes.find(arguments, served)
        guard let teller = served.screener.ties else {
          throw Problem(404, "no ties are told here: the server was started with --no-ties")
        }
        let asked = ReasonLimits(
          hops: arguments.integer("hops"), paths: arguments.integer("limit"), owners: served.limits.results)
        var work = served.limits.work
        let reasons = teller.reasons(entity.id, asked, work: &work) ?? .none(entity.id)
        return .json(.object(reasons.members.merging(["entity": entity.json]) { first, _ in first }))
      }
    ]
  }
}

// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// Who shares initiatives with whom, as of a year, with communities, centrality and paths.
enum NetworkPage {
  static let routes: [DeskRoute] = [
    DeskRoute(
      method: .get, path: "/network", summary: "The network of actors.", tag: "Pages",
      parameters: NetworkRequest.parameters, result: nil, refusals: [404, 422],
      answer: { arguments, call in try answer(NetworkRequest(arguments), call) }),
    DeskRoute(
      method: .get, path: "/network/drawing",
      summary: "The drawing of the network in one year, in its places.",
      tag: "Pages",
      parameters: NetworkRequest.parameters + [
        Parameter("by", .integer(1...9999), "The year whose ties are drawn.", required: true)
      ], result: nil, refusals: [404, 422],
      answer: { arguments, call in
        try drawing(NetworkRequest(arguments), by: arguments.integer("by"), call)
      }),
  ]

  static func drawn(_ asked: NetworkRequest, _ map: MapSnapshot, _ call: DeskCall) throws(Problem)
    -> DrawnNetwork
  {
    for id in [asked.choice.focus, asked.choice.from, asked.choice.to] {
      guard let id else { continue }
      guard map.actor(id) != nil else {
        throw Problem(404, "there is no actor with the id \(Problem.excerpt(id)), or you may not see it")
      }
    }
    var request = asked
    // The last year is all there is: what has no date counts too.
    if let until = request.choice.until, let years = map.years, until >= years.upperBound {
      request.choice.until = nil
    }
    let key = DrawnNetwork.Key(viewpoint: call.viewpoint, stamp: map.stamp, request: request)
    return call.desk.networks.value(key) { DrawnNetwork(map, request, call.view) }
  }

  private static func drawing(_ request: NetworkRequest, by year: Int, _ call: DeskCall) throws(Problem)
    -> Answer
  {
    let map = try call.map()
    let drawn = try drawn(request, map, call)
    guard let picture = drawn.picture else {
      throw Problem(
        422, "only up to \(NetworkChoice.mostNamed) actors are drawn by years; ask for fewer nodes")
    }
    let (shown, ties) = drawn.network.by(year, map)
    return .page(picture.html(shown: shown, ties: DrawnNetwork.ties(ties)))
  }

  private static func answer(_ request: NetworkRequest, _ call: DeskCall) throws(Problem) -> Answer {
    let map = try call.map()
    let drawn = try drawn(request, map, call)
    let network = drawn.network
    let parts = NetworkParts(request: request, drawn: drawn, map: map, call: call)
    let years = map.years
    var replayed = request
    replayed.choice.until = nil
    return Shell.page(
      "network", title: "Network", tab: "/network", call, marking: map.marking,
      [
        "lead": .text(parts.lead), "drawing": .raw(drawn.html), "isEmpty": .flag(network.nodes.isEmpty),
        "isNamed": .flag(drawn.picture != nil),
        "coarse": .flag(drawn.picture == nil),
        "communities": .text(ReportWords.count(network.communities, "community", "communities")),
        "most": .text(min(network.communities, CommunityPicture.most)),
        "legend": .list(drawn.legend.map { ["colour": .text($0.colour), "words": .raw($0.words)] }),
        "years": years.map { range in
          [
            "first": .text(range.lowerBound), "last": .text(range.upperBound),
            "chosen": .text(request.choice.until ?? range.upperBound),
            "frames": .optional(
              drawn.picture == nil ? nil : call.view.link("/network/drawing", replayed.items)),
          ]
        } ?? false,
        "choices": parts.choices, "kept": .list(parts.kept), "minimum": .text(request.choice.minimum),
        "focus": parts.focus, "path": parts.path, "ends": parts.ends,
        "rows": .list(parts.rows), "rowsNote": .text(parts.rowsNote),
        "actorsHref": .text(call.view.link("/actors")),
        "wholeHref": .text(call.view.link("/network")), "tooWide": .text(parts.tooWide),
        "script": .text("network.js"),
      ])
  }
}

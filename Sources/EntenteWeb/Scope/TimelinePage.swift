// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// When initiatives happened, in lanes by sector or by actor.
enum TimelinePage {
  static let routes: [DeskRoute] = [
    DeskRoute(
      method: .get, path: "/timeline", summary: "The timeline.", tag: "Pages",
      parameters: ScopeRequest.parameters + [
        Parameter("lanes", .choice(["sector", "actor"]), "What a lane stands for.", initial: "sector"),
        Parameter("actors", .integer(1...40), "Lanes of actors at most.", initial: "20"),
      ], result: nil, refusals: [422],
      answer: { arguments, call in
        try answer(
          ScopeRequest(arguments), byActor: arguments.text("lanes") == "actor", arguments.integer("actors"),
          call)
      })
  ]

  private static func answer(_ request: ScopeRequest, byActor: Bool, _ most: Int, _ call: DeskCall)
    throws(Problem) -> Answer
  {
    let map = try call.map()
    let positions = map.positions(request.filter)
    let drawing: String
    if byActor {
      drawing = request.drawing("timeline/actor\(most)", positions, map, call) { sections in
        let actors = map.mostActive(of: positions, most: most)
        return sections.lanes(
          .actors(actors.map(\.id)),
          note: "The \(ReportWords.count(actors.count, "actor")) with most initiatives of this choice.")
      }
    } else {
      let chosen = Set((request.filter.values[.sector] ?? []).compactMap(Sector.init))
      drawing = request.drawing("timeline/sector", positions, without: ["sector"], map, call) {
        $0.lanes(.sectors(chosen))
      }
    }
    var values = request.form(map, call)
    values.merge([
      "action": "/timeline", "drawing": .raw(drawing), "byActor": .flag(byActor), "isTimeline": true,
      "count": .text(
        positions.count == map.initiatives.count
          ? ReportWords.count(positions.count, "initiative")
          : ReportWords.grouped(positions.count) + " of "
            + ReportWords.count(map.initiatives.count, "initiative")),
      "listHref": .text(call.view.link("/initiatives", request.filter.items)),
    ]) { $1 }
    return Shell.page("timeline", title: "Timeline", tab: "/timeline", call, marking: map.marking, values)
  }
}

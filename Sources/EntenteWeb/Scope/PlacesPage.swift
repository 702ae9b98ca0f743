// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// Where initiatives are: the map of the world and the list of places.
enum PlacesPage {
  static let routes: [DeskRoute] = [
    DeskRoute(
      method: .get, path: "/places", summary: "The map of places.", tag: "Pages",
      parameters: ScopeRequest.parameters + [
        Parameter("page", .integer(1...1_000_000), "The page of the list.", initial: "1")
      ], result: nil, refusals: [422],
      answer: { arguments, call in try answer(ScopeRequest(arguments), arguments.integer("page"), call) })
  ]

  private static let size = 100

  private static func answer(_ request: ScopeRequest, _ asked: Int, _ call: DeskCall) throws(Problem)
    -> Answer
  {
    let map = try call.map()
    let positions = map.positions(request.filter)
    let places = map.places(of: positions)
    let pages = max(1, (places.count + size - 1) / size)
    let page = min(max(1, asked), pages)
    func href(_ page: Int) -> String {
      call.view.link("/places", request.filter.items + (page > 1 ? [("page", String(page))] : []))
    }
    var values = request.form(map, call)
    values.merge([
      "action": "/places", "drawing": .raw(request.drawing("places", positions, map, call) { $0.places() }),
      "count": .text(ReportWords.count(places.count, "place")), "none": .flag(places.isEmpty),
      "rows": .list(
        places.dropFirst((page - 1) * size).prefix(size).map { place in
          [
            "href": .text(
              call.view.link(
                "/initiatives", [("place", place.key)] + request.filter.items + [("counted", "yes")])),
            "name": .raw(
              ReportWords.name(place.name, english: place.english, romanised: place.romanised)),
            "country": .text(place.country.map(ReportWords.country) ?? ""),
            "drawn": .text(place.isLocated ? "yes" : "no"), "count": .text(ReportWords.grouped(place.count)),
          ]
        }),
      "isPaged": .flag(pages > 1), "page": .text("Page \(page) of \(pages)"),
      "previous": .optional(page > 1 ? href(page - 1) : nil),
      "next": .optional(page < pages ? href(page + 1) : nil),
    ]) { $1 }
    return Shell.page("places", title: "Map", tab: "/places", call, marking: map.marking, values)
  }
}

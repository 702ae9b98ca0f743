// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// The list of initiatives: searched, narrowed by facets, ordered, paged, exported.
enum InitiativesPage {
  static let routes: [DeskRoute] = [
    DeskRoute(
      method: .get, path: "/initiatives", summary: "The list of initiatives.", tag: "Pages",
      parameters: ListRequest.parameters, result: nil, refusals: [422],
      answer: { arguments, call in
        let request = try ListRequest(arguments)
        return try call.kept { try answer(request, $0) }
      })
  ]

  private static let facets: [MapFilter.Facet] = [
    .type, .sector, .status, .substance, .country, .year, .technology, .language, .source,
  ]

  private static func answer(_ request: ListRequest, _ call: DeskCall) throws(Problem) -> Answer {
    let map = try call.map()
    let positions = request.order.sorted(map.positions(request.filter), of: map)
    let pages = max(1, (positions.count + ListRequest.size - 1) / ListRequest.size)
    let page = min(request.page, pages)
    let shown = positions.dropFirst((page - 1) * ListRequest.size).prefix(ListRequest.size)
    func href(_ other: ListRequest, page: Int = 1) -> String {
      call.view.link("/initiatives", other.items + (page > 1 ? [("page", String(page))] : []))
    }
    let counts = map.counts(request.filter, facets)
    let marking = shown.map { map.initiatives[$0].marking }.reduce(Marking.clear) { $0.combined(with: $1) }
    return Shell.page(
      "initiatives", title: "Initiatives", tab: "/initiatives", call, marking: marking,
      [
        "count": .text(summary(positions.count, of: map.initiatives.count, request)),
        "q": .text(request.filter.words),
        "from": .text(request.filter.from.map { String($0) } ?? ""),
        "to": .text(request.filter.to.map { String($0) } ?? ""),
        "kept": .list(kept(request, call)),
        "orders": .list(
          MapOrder.allCases.map {
            ["value": .text($0.rawValue), "label": .text($0.label), "chosen": .flag($0 == request.order)]
          }),
        "chips": .list(Chips.all(request, map) { href($0) }),
        "hasChips": .flag(!request.filter.items.isEmpty),
        "clearHref": .text(call.view.link("/initiatives")),
        "facets": .list(
          facets.compactMap { facet in self.facet(facet, counts[facet] ?? [], request) { href($0) } }),
        "rows": .list(shown.map { InitiativeRows.row(map.initiatives[$0], call) }),
        "none": .flag(shown.isEmpty),
        "isPaged": .flag(pages > 1),
        "page": .text("Page \(page) of \(ReportWords.grouped(pages))"),
        "previous": .optional(page > 1 ? href(request, page: page - 1) : nil),
        "next": .optional(page < pages ? href(request, page: page + 1) : nil),
        "exports": .list(
          ["csv", "jsonl", "geojson", "graphml"].map { format in
            [
              "name": .text(format),
              "href": .text(call.view.link("/initiatives/export", request.items + [("format", format)])),
            ]
          }),
      ])
  }

  private static func summary(_ count: Int, of all: Int, _ request: ListRequest) -> String {
    count == all && request.filter.items.isEmpty
      ? ReportWords.count(all, "initiative")
      : ReportWords.grouped(count) + " of " + ReportWords.count(all, "initiative")
  }

  /// What the form of words and years has to carry on.
  private static func kept(_ request: ListRequest, _ call: DeskCall) -> [[String: Page.Value]] {
    (request.filter.items.filter { !["q", "from", "to"].contains($0.name) } + call.view.items).map {
      ["name": .text($0.name), "value": .text($0.value)]
    }
  }

  /// Values of a facet that are shown before the rest is opened.
  private static let most = 12

  private static func facet(
    _ facet: MapFilter.Facet, _ counts: [(value: String, count: Int)], _ request: ListRequest,
    _ href: (ListRequest) -> String
  ) -> [String: Page.Value]? {
    guard !counts.isEmpty else { return nil }
    let chosen = request.filter.values[facet] ?? []
    let ordered = facet == .year || facet == .substance ? counts.sorted { $0.value > $1.value } : counts
    func rows(_ some: some Sequence<(value: String, count: Int)>) -> Page.Value {
      .list(
        some.map { value, count in
          [
            "href": .text(href(request.toggling(facet, value))), "name": .raw(Chips.value(facet, value)),
            "count": .text(ReportWords.grouped(count)), "chosen": .flag(chosen.contains(value)),
          ]
        })
    }
    let rest = ordered.dropFirst(Self.most)
    return [
      "label": .text(facet.label), "open": .flag(!chosen.isEmpty || facet == .type || facet == .sector),
      "rows": rows(ordered.prefix(Self.most)), "hasRest": .flag(!rest.isEmpty),
      "restCount": .text("\(rest.count) more"), "rest": rows(rest.prefix(200)),
    ]
  }
}

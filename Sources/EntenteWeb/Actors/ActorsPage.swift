// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// The list of actors: searched by any of their names, narrowed by kind and country, paged.
enum ActorsPage {
  static let routes: [DeskRoute] = [
    DeskRoute(
      method: .get, path: "/actors", summary: "The list of actors.", tag: "Pages",
      parameters: [
        Parameter("q", .text(longest: 300), "Words that all occur in the names of an actor, in any script."),
        Parameter("kind", .choice(ActorKind.allCases.map(\.rawValue)), "Kinds, as alternatives.", list: true),
        Parameter(
          "country", .text(longest: 8), "Countries (ISO 3166-1 alpha-2), or none, as alternatives.",
          list: true),
        Parameter("sort", .choice(["activity", "name"]), "The order.", initial: "activity"),
        Parameter("page", .integer(1...1_000_000), "The page of the list.", initial: "1"),
      ], result: nil, refusals: [422],
      answer: { arguments, call in try answer(choice(arguments), arguments.integer("page"), call) })
  ]

  /// Rows of one page.
  private static let size = 100

  private static func choice(_ arguments: Arguments) -> ActorIndex.Choice {
    var choice = ActorIndex.Choice()
    choice.words = arguments.text("q") ?? ""
    choice.kinds = arguments.texts("kind")
    choice.countries = arguments.texts("country").filter { !$0.isEmpty }
    choice.isByName = arguments.text("sort") == "name"
    return choice
  }

  static func items(_ choice: ActorIndex.Choice) -> [(name: String, value: String)] {
    (choice.words.isEmpty ? [] : [("q", choice.words)]) + choice.kinds.map { ("kind", $0) }
      + choice.countries.map { ("country", $0) } + (choice.isByName ? [("sort", "name")] : [])
  }

  private static func answer(_ choice: ActorIndex.Choice, _ asked: Int, _ call: DeskCall) throws(Problem)
    -> Answer
  {
    let map = try call.map()
    let index = try call.actorIndex(map)
    let positions = index.positions(choice)
    let counts = index.counts(choice)
    let pages = max(1, (positions.count + size - 1) / size)
    let page = min(max(1, asked), pages)
    func href(_ other: ActorIndex.Choice, page: Int = 1) -> String {
      call.view.link("/actors", items(other) + (page > 1 ? [("page", String(page))] : []))
    }
    let shown = positions.dropFirst((page - 1) * size).prefix(size)
    let all = items(choice).filter { $0.name != "sort" }.isEmpty
    return Shell.page(
      "actors", title: "Actors", tab: "/actors", call, marking: map.marking,
      [
        "count": .text(
          all
            ? ReportWords.count(positions.count, "actor")
            : ReportWords.grouped(positions.count) + " of " + ReportWords.count(map.actors.count, "actor")),
        "q": .text(choice.words),
        "byName": .flag(choice.isByName),
        "kept": .list(
          (items(choice).filter { ["kind", "country"].contains($0.name) } + call.view.items).map {
            ["name": .text($0.name), "value": .text($0.value)]
          }),
        "kinds": facet(counts.kinds, choice.kinds) { value in
          var other = choice
          other.kinds = toggled(choice.kinds, value)
          return (ReportWords.label(ActorKind(rawValue: value) ?? .org), href(other))
        },
        "countries": facet(counts.countries, choice.countries) { value in
          var other = choice
          other.countries = toggled(choice.countries, value)
          return (value == "none" ? "no country" : ReportWords.country(value), href(other))
        },
        "rows": .list(shown.map { row(map.actors[$0], call) }), "none": .flag(shown.isEmpty),
        "isPaged": .flag(pages > 1), "page": .text("Page \(page) of \(ReportWords.grouped(pages))"),
        "previous": .optional(page > 1 ? href(choice, page: page - 1) : nil),
        "next": .optional(page < pages ? href(choice, page: page + 1) : nil),
        "clear": .optional(all ? nil : call.view.link("/actors")),
      ])
  }

  private static func row(_ actor: MapActor, _ call: DeskCall) -> [String: Page.Value] {
    [
      "href": .text(call.actorLink(actor.id)),
      "name": .raw(ReportWords.name(actor.name, english: actor.english, romanised: actor.romanised)),
      "kind": .text(ReportWords.label(actor.kind)),
      "country": .text(actor.country.map(ReportWords.country) ?? ""),
      "count": .text(ReportWords.grouped(actor.activity)),
    ]
  }

  private static func toggled(_ values: [String], _ value: String) -> [String] {
    values.contains(value) ? values.filter { $0 != value } : values + [value]
  }

  private static func facet(
    _ counts: [(String, Int)], _ chosen: [String], _ link: (String) -> (name: String, href: String)
  ) -> Page.Value {
    let missing = chosen.filter { value in !counts.contains { $0.0 == value } }.map { ($0, 0) }
    return .list(
      (counts + missing).prefix(60).map { value, count in
        let (name, href) = link(value)
        return [
          "href": .text(href), "name": .text(name), "count": .text(ReportWords.grouped(count)),
          "chosen": .flag(chosen.contains(value)),
        ]
      })
  }
}

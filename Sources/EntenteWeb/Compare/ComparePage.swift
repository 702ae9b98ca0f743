// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// Two actors, countries or sectors side by side.
enum ComparePage {
  static let routes: [DeskRoute] = [
    DeskRoute(
      method: .get, path: "/compare", summary: "Two actors, countries or sectors side by side.", tag: "Pages",
      parameters: [
        Parameter(
          "kind", .choice(Comparison.Kind.allCases.map(\.rawValue)), "What is compared.", initial: "actor"),
        Parameter("a", .text(longest: 500), "An id of an actor, a code of a country or of a sector."),
        Parameter("b", .text(longest: 500), "Another one."),
        Parameter("q", .text(longest: 300), "Words by which actors are found to choose from."),
      ], result: nil, refusals: [404, 422],
      answer: { arguments, call in
        func text(_ name: String) -> String? { arguments.text(name).flatMap { $0.isEmpty ? nil : $0 } }
        return try answer(
          arguments.text("kind").flatMap(Comparison.Kind.init) ?? .actor, text("a"), text("b"),
          text("q") ?? "", call)
      })
  ]

  private static func answer(
    _ kind: Comparison.Kind, _ a: String?, _ b: String?, _ words: String, _ call: DeskCall
  ) throws(Problem) -> Answer {
    let map = try call.map()
    let choices = CompareChoices(kind: kind, map: map, words: words)
    for value in [a, b].compactMap({ $0 }) where !choices.has(value) {
      throw Problem(404, "there is no \(kind.rawValue) \(Problem.excerpt(value)), or you may not see it")
    }
    let index = kind == .actor && !words.isEmpty ? try call.actorIndex(map) : nil
    var values: [String: Page.Value] = [
      "kinds": .list(
        Comparison.Kind.allCases.map { other in
          [
            "name": .text(other == .country ? "countries" : other.rawValue + "s"),
            "href": .text(call.view.link("/compare", [("kind", other.rawValue)])),
            "active": .flag(other == kind),
          ]
        }),
      "kind": .text(kind.rawValue), "isActor": .flag(kind == .actor), "q": .text(words),
      "kept": .list(call.view.items.map { ["name": .text($0.name), "value": .text($0.value)] }),
      "as": choices.options(a, index), "bs": choices.options(b, index),
      "swapHref": .optional(
        a.flatMap { a in
          b.map { call.view.link("/compare", [("kind", kind.rawValue), ("a", $0), ("b", a)]) }
        }),
      "isChosen": false,
    ]
    guard let a, let b else {
      return Shell.page("compare", title: "Compare", tab: "/actors", call, marking: map.marking, values)
    }
    let parts = CompareParts(
      kind: kind, a: a, b: b, names: (choices.plain(a), choices.plain(b)),
      comparison: Comparison(kind, a, b, of: map), map: map, call: call)
    values["isChosen"] = true
    values["nameA"] = .raw(choices.html(a, call))
    values["nameB"] = .raw(choices.html(b, call))
    values.merge(parts.values) { $1 }
    return Shell.page(
      "compare", title: choices.plain(a) + " and " + choices.plain(b), tab: "/actors", call,
      marking: map.marking, values)
  }
}

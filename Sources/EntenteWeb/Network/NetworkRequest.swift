// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel

/// What a page of the network was asked for.
struct NetworkRequest: Hashable, Sendable {
  enum Colour: String, CaseIterable, Sendable {
    case country, community
  }

  var choice = NetworkChoice()
  var colour = Colour.country

  static let parameters = [
    Parameter("until", .integer(1...9999), "The last year that counts."),
    Parameter("sector", .choice(Sector.allCases.map(\.rawValue)), "Sectors, as alternatives.", list: true),
    Parameter(
      "country", .text(longest: 8), "Countries of actors (ISO 3166-1 alpha-2), as alternatives.", list: true),
    Parameter("states", .boolean, "Whether countries that stand as actors are drawn.", initial: "true"),
    Parameter("minimum", .integer(1...1_000), "Initiatives that two must share.", initial: "1"),
    Parameter("nodes", .integer(2...NetworkChoice.most), "Actors at most.", initial: "60"),
    Parameter("focus", .text(longest: 500), "The id of an actor to look around."),
    Parameter("depth", .integer(1...2), "Over how many ties.", initial: "1"),
    Parameter("from", .text(longest: 500), "The id of the actor from which a path is looked for."),
    Parameter("to", .text(longest: 500), "The id of the actor to which it leads."),
    Parameter(
      "colour", .choice(Colour.allCases.map(\.rawValue)), "What colours stand for.", initial: "country"),
  ]

  init(_ arguments: Arguments) {
    func text(_ name: String) -> String? { arguments.text(name).flatMap { $0.isEmpty ? nil : $0 } }
    choice.until = text("until").flatMap { Int($0) }
    choice.sectors = arguments.texts("sector")
    choice.countries = arguments.texts("country").filter { !$0.isEmpty }
    choice.isWithoutCountries = !arguments.flag("states")
    choice.minimum = arguments.integer("minimum")
    choice.nodes = arguments.integer("nodes")
    choice.focus = text("focus")
    choice.depth = arguments.integer("depth")
    choice.from = text("from")
    choice.to = text("to")
    colour = arguments.text("colour").flatMap(Colour.init) ?? .country
  }

  /// The names and values that give it again.
  var items: [(name: String, value: String)] {
    var items: [(String, String)] = choice.until.map { [("until", String($0))] } ?? []
    items += choice.sectors.map { ("sector", $0) } + choice.countries.map { ("country", $0) }
    if choice.isWithoutCountries { items.append(("states", "no")) }
    if choice.minimum > 1 { items.append(("minimum", String(choice.minimum))) }
    if choice.nodes != 60 { items.append(("nodes", String(choice.nodes))) }
    if let focus = choice.focus { items.append(("focus", focus)) }
    if choice.depth > 1 { items.append(("depth", String(choice.depth))) }
    if let from = choice.from { items.append(("from", from)) }
    if let to = choice.to { items.append(("to", to)) }
    if colour != .country { items.append(("colour", colour.rawValue)) }
    return items
  }

  /// The same around an actor.
  func around(_ id: String?, depth: Int = 1) -> NetworkRequest {
    var other = self
    (other.choice.focus, other.choice.depth) = (id, depth)
    (other.choice.from, other.choice.to) = (nil, nil)
    return other
  }
}

// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel

/// What a list of initiatives was asked for: filter, order, page.
struct ListRequest: Sendable {
  var filter = MapFilter()
  var order = MapOrder.newest
  var page = 1

  /// Rows of one page.
  static let size = 50

  /// The parameters of every route that takes a filter.
  static let parameters: [Parameter] =
    MapFilter.Facet.allCases.map { facet in
      Parameter(facet.rawValue, .text(longest: 500), facet.summary, list: true)
    } + [
      Parameter(
        "actor", .text(longest: 500), "The id of an actor that takes part; all given ones must.", list: true),
      Parameter("place", .text(longest: 200), "A place by its name, or a tenth of a degree as 45.7,126.6."),
      Parameter("from", .integer(1...9999), "The first year."),
      Parameter("to", .integer(1...9999), "The last year."),
      Parameter("friction", .boolean, "Friction alone, or cooperation alone."),
      Parameter("kind", .choice(["friction", "cooperation"]), "The same in words."),
      Parameter("gap", .text(longest: 8), "A hype gap, over for any above 0, known for any."),
      Parameter("dated", .boolean, "With a date, or without."),
      Parameter("currency", .text(longest: 8), "With an amount in this currency (ISO 4217)."),
      Parameter("counted", .boolean, "Without umbrellas whose parts are counted."),
      Parameter("q", .text(longest: 300), "Words that all occur, in any language."),
      Parameter("sort", .choice(MapOrder.allCases.map(\.rawValue)), "The order.", initial: "newest"),
      Parameter("page", .integer(1...1_000_000), "The page of the list.", initial: "1"),
    ]

  init() {}

  /// - Throws: 422 for a value that its name does not take.
  init(_ arguments: Arguments) throws(Problem) {
    for name in MapFilter.names {
      for value in arguments.texts(name) where !filter.take(name, value) {
        throw Problem(422, "\(name) does not take \(Problem.excerpt(value))")
      }
    }
    order = arguments.text("sort").flatMap(MapOrder.init) ?? .newest
    page = max(1, arguments.integer("page"))
  }

  var items: [(name: String, value: String)] {
    filter.items + (order == .newest ? [] : [("sort", order.rawValue)])
  }

  /// The same with one value of a facet taken in or out; the first page of it.
  func toggling(_ facet: MapFilter.Facet, _ value: String) -> ListRequest {
    var other = self
    other.page = 1
    var values = other.filter.values[facet] ?? []
    if let place = values.firstIndex(of: value) { values.remove(at: place) } else { values.append(value) }
    other.filter.values[facet] = values.isEmpty ? nil : values
    return other
  }
}

extension MapFilter.Facet {
  /// In words, as a heading.
  var label: String {
    switch self {
    case .type: "Type"
    case .sector: "Sector"
    case .technology: "Technology"
    case .status: "Reported status"
    case .substance: "Substance"
    case .claimed: "Claimed level"
    case .country: "Country"
    case .language: "Language"
    case .source: "Source"
    case .document: "Document"
    case .year: "Year"
    }
  }

  var summary: String {
    switch self {
    case .country: "Countries (ISO 3166-1 alpha-2) that all take part."
    case .substance, .claimed: "A level from 0 to 6, or none."
    case .year: "A year of the date, or none."
    case .document: "The id of a document that speaks of it."
    default: label + ", or none where it has none; several are alternatives."
    }
  }
}

// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// Which initiatives the map and the timeline draw: by sector, country, years and words.
struct ScopeRequest: Sendable {
  var filter = MapFilter()

  private static let names = ["sector", "country", "from", "to", "friction", "q"]

  static let parameters = [
    Parameter("sector", .text(longest: 40), "Sectors, as alternatives.", list: true),
    Parameter("country", .text(longest: 8), "Countries (ISO 3166-1 alpha-2) that all take part.", list: true),
    Parameter("from", .integer(1...9999), "The first year."),
    Parameter("to", .integer(1...9999), "The last year."),
    Parameter("friction", .boolean, "Friction alone, or cooperation alone."),
    Parameter("q", .text(longest: 300), "Words that all occur, in any language."),
  ]

  /// - Throws: 422 for a value that its name does not take.
  init(_ arguments: Arguments) throws(Problem) {
    for name in Self.names {
      for value in arguments.texts(name) where !filter.take(name, value) {
        throw Problem(422, "\(name) does not take \(Problem.excerpt(value))")
      }
    }
  }

  /// The charts over what is admitted, their links narrowed as the page is; kept, for they take time.
  func drawing(
    _ name: String, _ positions: [Int], without: Set<String> = [], _ map: MapSnapshot, _ call: DeskCall,
    _ draw: (ReportSections) -> String
  )
    -> String
  {
    let scope = filter.items.filter { !without.contains($0.name) }
    let key = DrawingKey(
      viewpoint: call.viewpoint, stamp: map.stamp, name: name + "?" + Address.query(filter.items))
    return call.desk.drawings.value(key) {
      draw(
        ReportSections(
          initiatives: positions.map { map.initiatives[$0] }, documents: map.documents.count, asOf: map.asOf,
          view: Address.query(call.view.items), scope: Address.query(scope)))
    }
  }

  /// The fields of the form.
  func form(_ map: MapSnapshot, _ call: DeskCall) -> [String: Page.Value] {
    let countries = Set(map.actors.compactMap(\.country)).map { ($0, ReportWords.country($0)) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    func options(_ values: [(String, String)], _ facet: MapFilter.Facet) -> Page.Value {
      let chosen = Set(filter.values[facet] ?? [])
      return .list(
        values.map { ["value": .text($0), "label": .text($1), "chosen": .flag(chosen.contains($0))] })
    }
    return [
      "sectors": options(Sector.allCases.map { ($0.rawValue, ReportWords.label($0)) }, .sector),
      "countries": options(countries, .country), "q": .text(filter.words),
      "from": .text(filter.from.map { String($0) } ?? ""), "to": .text(filter.to.map { String($0) } ?? ""),
      "kept": .list(call.view.items.map { ["name": .text($0.name), "value": .text($0.value)] }),
    ]
  }
}

/// What a drawing depends on.
struct DrawingKey: Hashable, Sendable {
  let viewpoint: Viewpoint
  let stamp: String
  let name: String
}

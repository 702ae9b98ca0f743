// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// What a list is narrowed by, each with a way to take it off.
enum Chips {
  static func all(_ request: ListRequest, _ map: MapSnapshot, _ href: (ListRequest) -> String)
    -> [[String: Page.Value]]
  {
    request.filter.items.map { item in
      var other = ListRequest()
      other.order = request.order
      for kept in request.filter.items where kept != item { _ = other.filter.take(kept.name, kept.value) }
      return ["href": .text(href(other)), "name": .raw(words(item.name, item.value, map))]
    }
  }

  private static func words(_ name: String, _ value: String, _ map: MapSnapshot) -> String {
    if let facet = MapFilter.Facet(rawValue: name) {
      if facet == .document { return ReportWords.marked(map.documents[value]?.name ?? value) }
      return ReportWords.escaped(facet.label) + ": " + self.value(facet, value)
    }
    switch name {
    case "actor":
      if value == "any" { return "with a named actor" }
      return map.actor(value).map {
        ReportWords.name($0.name, english: $0.english, romanised: $0.romanised)
      } ?? ReportWords.escaped(value)
    case "friction": return value == "yes" ? "friction" : "cooperation"
    case "gap":
      return value == "over"
        ? "claims more than the evidence bears out"
        : value == "known" ? "with a hype gap" : "hype gap " + ReportWords.escaped(value)
    case "dated": return value == "yes" ? "with a date" : "without a date"
    case "counted": return "counted once"
    case "from": return "from " + ReportWords.escaped(value)
    case "to": return "to " + ReportWords.escaped(value)
    case "q": return "“" + ReportWords.marked(value) + "”"
    default: return ReportWords.escaped(name) + ": " + ReportWords.marked(value)
    }
  }

  /// The value of a facet in words, as HTML.
  static func value(_ facet: MapFilter.Facet, _ value: String) -> String {
    if value == "none" { return "none" }
    switch facet {
    case .type: return value
    case .sector: return ReportWords.escaped(Sector(rawValue: value).map(ReportWords.label) ?? value)
    case .status: return value
    case .substance, .claimed:
      let words = Int(value).flatMap(Substance.init(rawValue:)).map { "\($0.rawValue) \($0)" }
      return ReportWords.escaped(words ?? value)
    case .country: return ReportWords.escaped(ReportWords.country(value))
    case .language:
      let names = ["en": "English", "ru": "Russian", "zh": "Chinese"]
      return ReportWords.escaped(names[value] ?? value)
    case .technology: return ReportWords.escaped(value.split(separator: "-").joined(separator: " "))
    case .source, .document, .year: return ReportWords.marked(value)
    }
  }
}

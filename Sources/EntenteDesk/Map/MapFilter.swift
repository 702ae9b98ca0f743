// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// Which initiatives a page or a call of the API is about. Every member is one name in an address; several values of one
/// member are alternatives, but for countries and actors, which must all take part (`country=CN&country=RU` is a pair).
package struct MapFilter: Hashable, Sendable {
  /// The members with a closed or growing list of values, by the name they have in addresses.
  package enum Facet: String, CaseIterable, Sendable {
    case type, sector, technology, status, substance, claimed, country, language, source, document, year
  }

  /// Values by facet; `none` stands for those that have no value.
  package var values: [Facet: [String]] = [:]
  /// Ids of actors that all take part; `any` asks for a participant with a name.
  package var actors: [String] = []
  /// A place by its name in any script or language, or a tenth of a degree as `45.7,126.6`.
  package var place: String?
  /// Years, both included.
  package var from: Int?
  package var to: Int?
  /// `true` for friction alone, `false` for cooperation alone.
  package var isFriction: Bool?
  /// Claims more than the evidence bears out; `known` for those that have both levels.
  package var gap: String?
  package var isDated: Bool?
  package var currency: String?
  /// Umbrellas left out whose parts are counted.
  package var isCounted = false
  /// Words that all occur, in any of the languages.
  package var words = ""

  package init() {}

  /// The names that addresses and calls may have.
  package static let names: [String] =
    Facet.allCases.map(\.rawValue) + [
      "actor", "place", "from", "to", "friction", "kind", "gap", "dated", "currency", "counted", "q",
    ]

  /// Reads one name and value of an address.
  ///
  /// - Returns: whether it is one of a filter and has a value that the name takes.
  package mutating func take(_ name: String, _ value: String) -> Bool {
    guard !value.isEmpty else { return Self.names.contains(name) }
    if let facet = Facet(rawValue: name) {
      guard facet.takes(value) else { return false }
      if values[facet]?.contains(value) != true { values[facet, default: []].append(value) }
      return true
    }
    switch name {
    case "actor": actors.append(value)
    case "place": place = value
    case "from":
      from = Self.year(value)
      return from != nil
    case "to":
      to = Self.year(value)
      return to != nil
    case "friction":
      isFriction = Self.flag(value)
      return isFriction != nil
    case "kind":
      isFriction = value == "friction" ? true : value == "cooperation" ? false : nil
      return isFriction != nil
    case "gap":
      gap = ["over", "known"].contains(value) || Int(value) != nil ? value : nil
      return gap != nil
    case "dated":
      isDated = Self.flag(value)
      return isDated != nil
    case "currency": currency = value
    case "counted":
      isCounted = Self.flag(value) ?? false
      return Self.flag(value) != nil
    case "q": words = value
    default: return false
    }
    return true
  }

  /// The names and values that give this filter again, in a fixed order.
  package var items: [(name: String, value: String)] {
    var items: [(String, String)] = []
    for facet in Facet.allCases { for value in values[facet] ?? [] { items.append((facet.rawValue, value)) } }
    for actor in actors { items.append(("actor", actor)) }
    func add(_ name: String, _ value: String?) { if let value { items.append((name, value)) } }
    add("place", place)
    add("from", from.map { String($0) })
    add("to", to.map { String($0) })
    add("friction", isFriction.map { $0 ? "yes" : "no" })
    add("gap", gap)
    add("dated", isDated.map { $0 ? "yes" : "no" })
    add("currency", currency)
    add("counted", isCounted ? "yes" : nil)
    add("q", words.isEmpty ? nil : words)
    return items
  }

  private static func year(_ text: String) -> Int? {
    Int(text).flatMap { (1...9999).contains($0) ? $0 : nil }
  }

  private static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "true", "1": true
    case "no", "false", "0": false
    default: nil
    }
  }
}

extension MapFilter.Facet {
  /// Whether the facet can have the value.
  func takes(_ value: String) -> Bool {
    switch self {
    case .type: InitiativeType(rawValue: value) != nil
    case .sector: value == "none" || Sector(rawValue: value) != nil
    case .status: value == "none" || ReportedStatus(rawValue: value) != nil
    case .substance, .claimed: value == "none" || Int(value).map { (0...6).contains($0) } == true
    case .year: value == "none" || Int(value).map { (1...9999).contains($0) } == true
    case .country, .language: value.utf8.count <= 8
    case .technology, .source, .document: value.utf8.count <= 500
    }
  }
}

// SPDX-License-Identifier: Apache-2.0

/// Where the links of a chart lead when the list of initiatives is a page of its own: to `/initiatives` with the filter
/// as its query, and to the page of an initiative.
struct DeskLinks: Sendable {
  /// What every address carries, such as `recorded=2026-01-01`; empty for nothing.
  let view: String
  /// What addresses of the list carry beside their own filter, such as `sector=ai`; empty for nothing.
  var scope = ""
  /// The ids of actors, by the numbers that filters name them by.
  let actors: [String]
  /// The columns before and after the years that have one of their own.
  let span: YearSpan?

  typealias Attributes = [(name: StaticString, value: String)]

  /// Attributes that lead to the desk's pages. A group of a drawing is put within a link, whose start goes to `page`.
  func redirected(_ name: StaticString, _ attributes: Attributes, into page: inout String) -> Attributes {
    if name.description == "svg" {
      // A drawing with links in it is no image: what is in an image cannot be reached.
      return attributes.map { $0.name.description == "role" && $0.value == "img" ? ("role", "group") : $0 }
    }
    guard let address = address(attributes) else { return attributes }
    var kept = attributes.filter { !Self.own.contains($0.name.description) }
    if name.description == "a" {
      kept.insert(("href", address), at: 0)
    } else if wraps(name, attributes) {
      page += "<a href=\""
      Escaping.append(address, to: &page)
      page += "\">"
    }
    return kept
  }

  /// Whether the element stands within a link of its own.
  func wraps(_ name: StaticString, _ attributes: Attributes) -> Bool {
    name.description == "g" && address(attributes) != nil
  }

  private static let own: Set<String> = ["href", "data-filter", "data-label", "data-go"]

  private func address(_ attributes: Attributes) -> String? {
    func value(_ name: String) -> String? { attributes.first { $0.name.description == name }?.value }
    if let filter = value("data-filter") { return list(filter) }
    if let entry = value("data-go") { return Self.entry(entry).map(adding) }
    return value("href").flatMap {
      $0.hasPrefix("#i-") ? Self.entry(String($0.dropFirst())).map(adding) : nil
    }
  }

  /// `i-…` is the anchor of an initiative with a plain id.
  private static func entry(_ anchor: String) -> String? {
    anchor.hasPrefix("i-no-") || anchor.contains(".") ? nil : "/initiatives/" + anchor.dropFirst(2)
  }

  private func adding(_ path: String) -> String { view.isEmpty ? path : path + "?" + view }

  private func list(_ filter: String) -> String {
    var items: [String] = []
    for word in filter.split(separator: " ") {
      let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      switch (parts[0], parts[1]) {
      case ("actor", let number):
        guard let index = Int(number), actors.indices.contains(index) else { continue }
        items.append("actor=" + Self.escaped(actors[index]))
      case ("year", "earlier"): items += span.map { ["to=\($0.first - 1)"] } ?? []
      case ("year", "later"): items += span.map { ["from=\($0.last + 1)"] } ?? []
      case ("place", let key): items.append("place=" + Self.degrees(key))
      case (let name, let value): items.append(name + "=" + Self.escaped(value))
      }
    }
    if !scope.isEmpty { items.append(scope) }
    if !view.isEmpty { items.append(view) }
    return "/initiatives" + (items.isEmpty ? "" : "?" + items.joined(separator: "&"))
  }

  /// Tenths of a degree, `457_1266`, as the list of initiatives takes a place: `45.7,126.6`.
  private static func degrees(_ key: String) -> String {
    key.split(separator: "_").map { Wording.decimal((Double($0) ?? 0) / 10, places: 1) }.joined(
      separator: ",")
  }

  /// Percent escapes for all but letters, digits and `-._~,`.
  static func escaped(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2C:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return result
  }
}

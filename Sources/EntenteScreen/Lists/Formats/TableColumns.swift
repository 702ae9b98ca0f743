// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// What each column of one table stands for.
struct TableColumns {
  /// By column: the property, or `nil` when it is left out.
  private(set) var properties: [String?]
  /// The schema of entries that tell none.
  var schema: String?

  /// Guesses from a header. When a `clean name` is there, it is the name.
  ///
  /// - Returns: `nil` when no column is one of names.
  init?(header: [String]) {
    properties = header.map(UsualHeaders.property)
    let keys = header.map(UsualHeaders.key)
    if let clean = keys.firstIndex(where: { $0 == "cleanname" || $0 == "namecleaned" }) {
      for index in properties.indices where properties[index] == "name" { properties[index] = nil }
      properties[clean] = "name"
    }
    // The first column of names has the name, further ones have other names.
    var hasName = false
    for index in properties.indices where properties[index] == "name" {
      if hasName { properties[index] = "alias" }
      hasName = true
    }
    if !hasName, let other = properties.firstIndex(where: { $0 == "alias" || $0 == "abbreviation" }) {
      properties[other] = "name"
      hasName = true
    }
    for single in ["id", "schema"] {
      var isTaken = false
      for index in properties.indices where properties[index] == single {
        if isTaken { properties[index] = nil }
        isTaken = true
      }
    }
    guard hasName else { return nil }
  }

  /// - Throws: ``ListFault`` when a column that `map` names is not in the header.
  init(header: [String], map: ColumnMap, place: String) throws(ListFault) {
    properties = Array(repeating: nil, count: header.count)
    schema = map.schema
    for (property, column) in map.columns {
      guard
        let index = header.firstIndex(of: column)
          ?? header.firstIndex(where: { UsualHeaders.key($0) == UsualHeaders.key(column) })
      else {
        if property == "schema", schema != nil { continue }
        throw ListFault(
          "bad-mapping", place: place,
          "there is no column \(column); the columns are \(header.prefix(40).joined(separator: ", "))")
      }
      if property == "schema" { schema = nil }
      properties[index] = property
    }
  }

  var hasID: Bool { properties.contains("id") }

  /// The parts of a value: lists stand in one field, divided by semicolons, bars or line ends.
  static func parts(_ value: String, of property: String) -> [String] {
    // A line end within a name divides nothing.
    if property == "name" { return value.split(whereSeparator: { ";；".contains($0) }).map(String.init) }
    switch Schema.kind(of: property) {
    case .text
    where property != "topics" && property != "program" && property != "website" && property != "phone":
      return [value]
    default:
      guard value.utf8.contains(where: { $0 == 0x3B || $0 == 0x7C || $0 == 0x0A || $0 == 0xEF }) else {
        return [value]
      }
      return value.split(whereSeparator: { ";；|\n\r\r\n".contains($0) }).map(String.init)
    }
  }
}

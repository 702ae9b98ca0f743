// SPDX-License-Identifier: Apache-2.0

/// An entry in the making. Values are trimmed, spaces within them made one, equal ones taken once.
struct EntityDraft {
  var id = ""
  var schema = "LegalEntity"
  private(set) var properties: [String: [String]] = [:]
  var datasets: [String] = []
  var firstSeen: String?
  var lastSeen: String?
  private(set) var count = 0
  private(set) var fault: (rule: String, message: String)?
  private let valueBytes: Int

  init(_ limits: ListLimits, id: String = "", schema: String = "LegalEntity") {
    (valueBytes, self.id, self.schema) = (limits.valueBytes, id, schema)
  }

  subscript(property: String) -> [String] { properties[property] ?? [] }

  /// What is said of a person's descent and belief is not read: nothing here uses it.
  private static let unread: Set<String> = ["ethnicity", "religion", "political"]

  /// Takes a value; an empty one is none.
  mutating func add(_ property: String, _ value: String) {
    if Self.unread.contains(property) { return }
    guard let value = clean(value, of: property) else { return }
    count += 1
    guard var values = properties.removeValue(forKey: property) else {
      properties[property] = [value]
      return
    }
    // Long lists of values are compared with their first ones only, to stay linear.
    if !values.prefix(256).contains(value) { values.append(value) }
    properties[property] = values
  }

  mutating func add(_ property: String, _ values: [String]) { for value in values { add(property, value) } }

  /// A name, unless the entry has it under a better property.
  mutating func addAlias(_ value: String, weak: Bool = false) {
    guard let value = clean(value, of: "alias") else { return }
    if properties["name"]?.contains(value) == true || properties["alias"]?.contains(value) == true { return }
    add(weak ? "weakAlias" : "alias", value)
  }

  private mutating func clean(_ value: String, of property: String) -> String? {
    if value.utf8.count > valueBytes {
      fault = fault ?? ("too-long", "a value of \(property) has more than \(valueBytes) bytes; shorten it")
      return nil
    }
    var isPlain = true
    var previous: UInt8 = 0x20
    for byte in value.utf8 {
      if byte < 0x20 || byte == 0x7F {
        if !(0x09...0x0D).contains(byte) {
          fault =
            fault ?? ("control-character", "a value of \(property) holds a control character; take it out")
          return nil
        }
        isPlain = false
      } else if byte == 0x20 && previous == 0x20 {
        isPlain = false
      } else if byte == 0xC2 || byte == 0xE3 || byte == 0xE2 || byte == 0xEF {
        // The leads of no-break, ideographic, thin and zero-width spaces.
        isPlain = isPlain && !Self.hasOtherSpace(value)
      }
      previous = byte
    }
    if previous == 0x20 { isPlain = false }
    if value.isEmpty { return nil }
    if isPlain { return value }
    var kept = String.UnicodeScalarView()
    var pending = false
    for scalar in value.unicodeScalars {
      if scalar.properties.isWhitespace {
        pending = !kept.isEmpty
      } else if scalar.value != 0xFEFF && scalar.value != 0x200B {
        if pending { kept.append(" ") }
        pending = false
        kept.append(scalar)
      }
    }
    return kept.isEmpty ? nil : String(kept)
  }

  private static func hasOtherSpace(_ value: String) -> Bool {
    value.unicodeScalars.contains {
      $0.value > 0x7F && ($0.properties.isWhitespace || $0.value == 0xFEFF || $0.value == 0x200B)
    }
  }

  /// Its names and id, for a rejection.
  var text: String {
    ([id] + ["name", "alias"].compactMap { properties[$0]?.first }).filter { !$0.isEmpty }.joined(
      separator: " ")
  }
}

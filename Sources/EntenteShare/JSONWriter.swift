// SPDX-License-Identifier: Apache-2.0

/// Writes JSON (RFC 8259) whose bytes depend on nothing but the calls: keys stand in the order given, no
/// white space, whole numbers without a decimal point.
///
/// Strings escape what JSON demands and, so that one value stays on one line in every reader, the other
/// control characters and line separators (U+007F–U+009F, U+2028, U+2029). All else is written as it is.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private var comma = false

  package init() {}

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func object(_ members: (inout Self) -> Void) { nested("{", "}", members) }

  package mutating func array(_ elements: (inout Self) -> Void) { nested("[", "]", elements) }

  package mutating func array<Element>(_ elements: [Element], _ write: (inout Self, Element) -> Void) {
    array { writer in for element in elements { write(&writer, element) } }
  }

  /// Starts a member of an object; the next call writes its value.
  package mutating func key(_ name: String) {
    string(name)
    raw(":")
    comma = false
  }

  package mutating func string(_ value: String?) {
    guard let value else { return null() }
    separate()
    bytes.append(UInt8(ascii: "\""))
    for scalar in value.unicodeScalars { escape(scalar) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// `nil` and what is not finite become `null`.
  package mutating func number(_ value: Double?) {
    guard let value, value.isFinite else { return null() }
    separate()
    raw(Self.plain(value))
  }

  package mutating func integer(_ value: Int?) {
    guard let value else { return null() }
    separate()
    raw(String(value))
  }

  package mutating func bool(_ value: Bool) {
    separate()
    raw(value ? "true" : "false")
  }

  package mutating func null() {
    separate()
    raw("null")
  }

  package mutating func newline() {
    raw("\n")
    comma = false
  }

  /// The shortest decimal text that reads back as `value`: `300000000`, `0.82`, `-0.5`.
  package static func plain(_ value: Double) -> String {
    if let whole = Int64(exactly: value), abs(value) < 9_007_199_254_740_992 { return String(whole) }
    return value.description
  }

  private mutating func nested(_ open: String, _ close: String, _ body: (inout Self) -> Void) {
    separate()
    raw(open)
    comma = false
    body(&self)
    raw(close)
    comma = true
  }

  private mutating func separate() {
    if comma { bytes.append(UInt8(ascii: ",")) }
    comma = true
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x22: raw("\\\"")
    case 0x5C: raw("\\\\")
    case 0x08: raw("\\b")
    case 0x09: raw("\\t")
    case 0x0A: raw("\\n")
    case 0x0C: raw("\\f")
    case 0x0D: raw("\\r")
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029:
      let digits = String(scalar.value, radix: 16)
      raw("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
    default:
      if let encoded = UTF8.encode(scalar) { bytes.append(contentsOf: encoded) }
    }
  }
}

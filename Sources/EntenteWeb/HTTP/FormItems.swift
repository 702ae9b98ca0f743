// SPDX-License-Identifier: Apache-2.0

/// The names and values of a query or of a form (`application/x-www-form-urlencoded`), in their order.
package struct FormItems: Sendable {
  private(set) var items: [(name: String, value: String)] = []

  static let most = 1_000

  /// - Throws: 400 for a `%` without two hexadecimal digits, for what is not UTF-8, and for too many items.
  package init(_ text: some StringProtocol) throws(Problem) {
    for item in text.split(separator: "&") {
      guard items.count < Self.most else { throw Problem(400, "more than \(Self.most) parameters") }
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count > 1 ? try Self.decoded(parts[1], plus: true) : ""
      items.append((try Self.decoded(parts[0], plus: true), value))
    }
  }

  package subscript(name: String) -> [String] { items.lazy.filter { $0.name == name }.map(\.value) }

  /// The text without its percent escapes.
  ///
  /// - Parameter plus: whether `+` stands for a space, as in forms.
  static func decoded(_ text: some StringProtocol, plus: Bool = false) throws(Problem) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var rest = text.utf8.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = digit(rest.next()), let low = digit(rest.next()) else {
          throw Problem(
            400, "the address has a % without two hexadecimal digits; write %25 for a percent sign")
        }
        bytes.append(high << 4 | low)
      case UInt8(ascii: "+") where plus: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
    guard let decoded = String(validating: bytes, as: UTF8.self) else {
      throw Problem(400, "the address or the form has bytes that are not UTF-8")
    }
    return decoded
  }

  private static func digit(_ byte: UInt8?) -> UInt8? {
    switch byte {
    case let byte? where byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case let byte? where byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "f"):
      (byte | 0x20) - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}

// SPDX-License-Identifier: Apache-2.0

/// Where JSON could not be read, and why.
package struct JSONFault: Error, Hashable, Sendable {
  /// What went wrong and how it may be remedied.
  package let message: String
  /// Offset in bytes from the start of what was given to the cursor.
  package let offset: Int
}

/// Reads JSON from bytes one token at a time, so that a caller takes what it knows and skips the rest without making
/// values of it. Nothing is nested deeper than 64; a text that is not UTF-8 is a fault. The bytes must outlive it.
package struct JSONCursor {
  package static let deepest = 64

  private let bytes: UnsafeBufferPointer<UInt8>
  /// Offset of the next byte.
  package private(set) var position: Int
  private let end: Int
  private var depth = 0

  /// Reads `range` of `bytes`.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>? = nil) {
    self.bytes = bytes
    position = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
  }

  /// The next byte that is no space; `nil` at the end.
  package mutating func peek() -> UInt8? {
    while position < end {
      let byte = bytes[position]
      guard byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) else { return byte }
      position += 1
    }
    return nil
  }

  package func fault(_ message: String) -> JSONFault { JSONFault(message: message, offset: position) }

  /// - Throws: when anything but space is left.
  package mutating func finish() throws(JSONFault) {
    if peek() != nil { throw fault("there is something after the end of the JSON value") }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  private mutating func enter(_ byte: UInt8, _ kind: String) throws(JSONFault) {
    guard take(byte) else { throw fault("\(kind) is expected here") }
    depth += 1
    guard depth <= Self.deepest else { throw fault("nested deeper than \(Self.deepest)") }
  }

  // MARK: Objects and arrays

  /// Reads an object: `member` is called with each key and must read or skip the value.
  package mutating func object(
    _ member: (String, inout JSONCursor) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try enter(UInt8(ascii: "{"), "an object")
    defer { depth -= 1 }
    if take(UInt8(ascii: "}")) { return }
    while true {
      let key = try string()
      guard take(UInt8(ascii: ":")) else { throw fault("a colon is expected after the key") }
      try member(key, &self)
      if take(UInt8(ascii: "}")) { return }
      guard take(UInt8(ascii: ",")) else { throw fault("a comma or } is expected") }
    }
  }

  /// Reads an array: `element` is called at each element and must read or skip it.
  package mutating func array(
    _ element: (inout JSONCursor) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try enter(UInt8(ascii: "["), "an array")
    defer { depth -= 1 }
    if take(UInt8(ascii: "]")) { return }
    while true {
      try element(&self)
      if take(UInt8(ascii: "]")) { return }
      guard take(UInt8(ascii: ",")) else { throw fault("a comma or ] is expected") }
    }
  }

  /// Passes over one value of any kind.
  package mutating func skip() throws(JSONFault) {
    switch peek() {
    case UInt8(ascii: "{"): try object { (_, cursor) throws(JSONFault) in try cursor.skip() }
    case UInt8(ascii: "["): try array { (cursor) throws(JSONFault) in try cursor.skip() }
    case UInt8(ascii: "\""): _ = try rawString()
    default: _ = try scalar()
    }
  }

  // MARK: Values without parts

  /// A number, `true`, `false` or `null`, as it is written.
  package mutating func scalar() throws(JSONFault) -> String {
    _ = peek()
    let start = position
    while position < end {
      let byte = bytes[position]
      guard
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2B || byte == 0x2D
          || byte == 0x2E || byte == 0x45
      else { break }
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard ["true", "false", "null"].contains(text) || (text.first != "+" && isNumber(text)) else {
      position = start
      throw fault("a value is expected here")
    }
    return text
  }

  private func isNumber(_ text: String) -> Bool {
    guard let first = text.utf8.first, first == 0x2D || (0x30...0x39).contains(first) else { return false }
    return Double(text)?.isFinite == true
  }

  package mutating func string() throws(JSONFault) -> String {
    let (range, escaped) = try rawString()
    if !escaped {
      guard let text = String(validating: bytes[range], as: UTF8.self) else {
        throw JSONFault(message: Self.notUTF8, offset: range.lowerBound)
      }
      return text
    }
    return try unescaped(range)
  }

  private static let notUTF8 = "the text is not valid UTF-8; convert the file, for example with iconv"

  /// The bytes between the quotes, and whether there are escapes among them.
  private mutating func rawString() throws(JSONFault) -> (Range<Int>, Bool) {
    guard take(UInt8(ascii: "\"")) else { throw fault("a text in double quotes is expected here") }
    let start = position
    var escaped = false
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return (start..<(position - 1), escaped)
      }
      if byte == UInt8(ascii: "\\") {
        escaped = true
        position += 1
      } else if byte < 0x20 {
        throw fault("a control character stands in a text")
      }
      position += 1
    }
    position = start
    throw fault("the text that begins here has no closing quote")
  }

  private func unescaped(_ range: Range<Int>) throws(JSONFault) -> String {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "\\") else {
        utf8.append(byte)
        continue
      }
      let kind = bytes[index]
      index += 1
      switch kind {
      case UInt8(ascii: "n"): utf8.append(0x0A)
      case UInt8(ascii: "t"): utf8.append(0x09)
      case UInt8(ascii: "r"): utf8.append(0x0D)
      case UInt8(ascii: "b"): utf8.append(0x08)
      case UInt8(ascii: "f"): utf8.append(0x0C)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): utf8.append(kind)
      case UInt8(ascii: "u"):
        utf8.append(contentsOf: String(Character(try escape(&index, range.upperBound))).utf8)
      default: throw JSONFault(message: "an unknown escape stands in a text", offset: index - 2)
      }
    }
    guard let text = String(validating: utf8, as: UTF8.self) else {
      throw JSONFault(message: Self.notUTF8, offset: range.lowerBound)
    }
    return text
  }

  /// What `\u` stands for; half of a surrogate pair is U+FFFD.
  private func escape(_ index: inout Int, _ end: Int) throws(JSONFault) -> Unicode.Scalar {
    let first = try codeUnit(&index, end)
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    guard index + 6 <= end, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
      return "\u{FFFD}"
    }
    var after = index + 2
    let second = try codeUnit(&after, end)
    guard (0xDC00..<0xE000).contains(second) else { return "\u{FFFD}" }
    index = after
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private func codeUnit(_ index: inout Int, _ end: Int) throws(JSONFault) -> UInt32 {
    guard index + 4 <= end else { throw JSONFault(message: "a \\u escape is cut short", offset: index) }
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = bytes[index]
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: throw JSONFault(message: "a \\u escape needs four hexadecimal digits", offset: index)
      }
      index += 1
    }
    return value
  }
}

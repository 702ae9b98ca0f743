// SPDX-License-Identifier: Apache-2.0

/// Why bytes are not JSON that is read here.
package struct JSONFault: Error, Hashable {
  package init(message: String, offset: Int) {
    self.message = message
    self.offset = offset
  }

  package let message: String
  /// The offset of the byte where it was noticed.
  package let offset: Int
}

/// Reads JSON (RFC 8259) that strangers send: UTF-8 only, no deeper and no more values than allowed, no key twice in an
/// object, no number beyond a double. Time and memory grow with the bytes alone.
package struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0
  private var values = 0
  private let depth: Int
  private let most: Int

  /// - Parameters:
  ///   - depth: how deep arrays and objects may lie in one another.
  ///   - values: how many values there may be in all.
  package static func read(_ bytes: [UInt8], depth: Int = 32, values: Int = 100_000) throws(JSONFault)
    -> JSONValue
  {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw JSONFault(message: "is not UTF-8", offset: 0)
    }
    var reader = JSONReader(bytes: bytes, depth: depth, most: values)
    let value = try reader.value(0)
    reader.skipSpace()
    guard reader.place == bytes.count else { throw reader.fault("has something after its end") }
    return value
  }

  private init(bytes: [UInt8], depth: Int, most: Int) {
    self.bytes = bytes
    self.depth = depth
    self.most = most
  }

  private func fault(_ message: String) -> JSONFault { JSONFault(message: message, offset: place) }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
  }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: byte) else { return false }
    place += 1
    return true
  }

  private mutating func value(_ level: Int) throws(JSONFault) -> JSONValue {
    guard level <= depth else { throw fault("is nested deeper than \(depth) levels") }
    values += 1
    guard values <= most else { throw fault("has more than \(most) values") }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object(level)
    case UInt8(ascii: "["): return try array(level)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw fault("ends too early")
    default: return try number()
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONFault) -> JSONValue {
    let end = place + word.utf8CodeUnitCount
    guard end <= bytes.count, bytes[place..<end].elementsEqual(word.description.utf8) else {
      throw fault("has a word that is none of JSON")
    }
    place = end
    return value
  }

  private mutating func object(_ level: Int) throws(JSONFault) -> JSONValue {
    place += 1
    var members: [String: JSONValue] = [:]
    skipSpace()
    if take("}") { return .object(members) }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw fault("has an object whose key is not a string") }
      let key = try string()
      skipSpace()
      guard take(":") else { throw fault("has no colon after a key") }
      guard members.updateValue(try value(level + 1), forKey: key) == nil else {
        throw fault("has the key \(Problem.excerpt(key)) twice in one object")
      }
      skipSpace()
    } while take(",")
    guard take("}") else { throw fault("has an object without an end") }
    return .object(members)
  }

  private mutating func array(_ level: Int) throws(JSONFault) -> JSONValue {
    place += 1
    var elements: [JSONValue] = []
    skipSpace()
    if take("]") { return .array(elements) }
    repeat {
      elements.append(try value(level + 1))
      skipSpace()
    } while take(",")
    guard take("]") else { throw fault("has an array without an end") }
    return .array(elements)
  }

  private mutating func digits() throws(JSONFault) {
    let start = place
    while let byte = next, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { place += 1 }
    guard place > start else { throw fault("has something that is no value") }
  }

  private mutating func number() throws(JSONFault) -> JSONValue {
    let start = place
    var whole = true
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") {
      whole = false
      try digits()
    }
    if take("e") || take("E") {
      whole = false
      if !take("+") { _ = take("-") }
      try digits()
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    if whole, let integer = Int(text) { return .integer(integer) }
    guard let number = Double(text), number.isFinite else { throw fault("has a number beyond a double") }
    return .number(number)
  }

  /// A string from its opening to past its closing mark.
  private mutating func string() throws(JSONFault) -> String {
    place += 1
    let start = place
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { place += 1 }
    var text = bytes[start..<place]
    if take("\"") { return String(decoding: text, as: UTF8.self) }
    while let byte = next {
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text.append(contentsOf: String(try escaped()).utf8)
      case 0..<0x20: throw fault("has a bare control character in a string")
      default: text.append(byte)
      }
    }
    throw fault("has a string without an end")
  }

  private mutating func escaped() throws(JSONFault) -> Unicode.Scalar {
    guard let byte = next else { throw fault("ends too early") }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try hexadecimal()
      if let scalar = Unicode.Scalar(unit) { return scalar }
      guard unit < 0xDC00, take("\\"), take("u") else { throw fault("has half of a surrogate pair") }
      let low = try hexadecimal()
      guard (0xDC00..<0xE000).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
      else { throw fault("has half of a surrogate pair") }
      return scalar
    default: throw fault("has an escape that is none of JSON")
    }
  }

  private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw fault("has a \\u without four hexadecimal digits")
      }
      unit = unit << 4 | UInt32(digit)
      place += 1
    }
    return unit
  }
}

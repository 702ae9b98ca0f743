// SPDX-License-Identifier: Apache-2.0

/// Reads elements from an XML text in UTF-8. It knows the five entities of XML and numbers, and no others: what a
/// document type declares is passed over, so that nothing can be made to grow or to be fetched. Nothing is nested
/// deeper than 64.
struct XMLCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  var position: Int
  /// Elements and bytes that one element may hold.
  private let limits: ListLimits
  private var start = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, limits: ListLimits) {
    (self.bytes, self.limits, position) = (bytes, limits, 0)
  }

  /// A tag, as far as it matters to find elements.
  enum Tag {
    case open(String, attributes: [String: String], isEmpty: Bool)
    case close(String)
    case end
  }

  private func fault(_ message: String) -> XMLFault { XMLFault(message: message, offset: position) }

  private func looking(at text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    return text.withUTF8Buffer { $0.elementsEqual(bytes[position..<position + count]) }
  }

  /// Moves behind the next `text`.
  private mutating func pass(_ text: StaticString) throws(XMLFault) {
    let first = text.withUTF8Buffer { $0[0] }
    while position < bytes.count {
      if bytes[position] == first, looking(at: text) {
        position += text.utf8CodeUnitCount
        return
      }
      position += 1
    }
    throw fault("the file ends before \(text)")
  }

  /// Moves behind the next tag, passing over texts.
  mutating func tag() throws(XMLFault) -> Tag {
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        position += 1
        continue
      }
      if try passed() { continue }
      return try readTag()
    }
    return .end
  }

  /// Passes over a comment, a processing instruction, a document type or a literal section, if one begins here.
  private mutating func passed() throws(XMLFault) -> Bool {
    if looking(at: "<!--") {
      position += 4
      try pass("-->")
    } else if looking(at: "<![CDATA[") {
      try pass("]]>")
    } else if looking(at: "<?") {
      try pass("?>")
    } else if looking(at: "<!") {
      var depth = 0
      while position < bytes.count {
        if bytes[position] == UInt8(ascii: "[") { depth += 1 }
        if bytes[position] == UInt8(ascii: "]") { depth -= 1 }
        position += 1
        if bytes[position - 1] == UInt8(ascii: ">") && depth <= 0 { break }
      }
    } else {
      return false
    }
    return true
  }

  private mutating func readTag() throws(XMLFault) -> Tag {
    let start = position
    position += 1
    let isClose = position < bytes.count && bytes[position] == UInt8(ascii: "/")
    if isClose { position += 1 }
    let name = try readName()
    var attributes: [String: String] = [:]
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: ">") {
        position += 1
        return isClose ? .close(name) : .open(name, attributes: attributes, isEmpty: false)
      }
      if byte == UInt8(ascii: "/"), position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: ">") {
        position += 2
        return .open(name, attributes: attributes, isEmpty: true)
      }
      if byte <= 0x20 {
        position += 1
        continue
      }
      let (key, value) = try readAttribute()
      guard attributes.count < 256 else { throw fault("an element has more than 256 attributes") }
      attributes[key] = value
    }
    position = start
    throw fault("the tag that begins here has no end")
  }

  private mutating func readAttribute() throws(XMLFault) -> (String, String) {
    let key = try readName()
    while position < bytes.count, bytes[position] <= 0x20 || bytes[position] == UInt8(ascii: "=") {
      position += 1
    }
    guard position < bytes.count, bytes[position] == 0x22 || bytes[position] == 0x27 else {
      throw fault("the value of an attribute is expected in quotes")
    }
    let quote = bytes[position]
    position += 1
    let from = position
    guard let end = bytes[from...].firstIndex(of: quote), end - from <= limits.valueBytes else {
      throw fault("the value of an attribute is not closed, or is too long")
    }
    var value = ""
    try append(from..<end, to: &value)
    position = end + 1
    return (key, value)
  }

  /// A name without its prefix.
  private mutating func readName() throws(XMLFault) -> String {
    var from = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte <= 0x20 || [0x3E, 0x2F, 0x3D, 0x3C, 0x22, 0x27].contains(byte) { break }
      position += 1
      if byte == UInt8(ascii: ":") { from = position }
    }
    guard position > from, position - from <= 256 else { throw fault("a name is expected here") }
    return String(decoding: bytes[from..<position], as: UTF8.self)
  }

  /// Reads the rest of the element whose opening tag was read last.
  mutating func element(
    _ name: String, _ attributes: [String: String], isEmpty: Bool
  ) throws(XMLFault) -> XMLNode {
    start = position
    var count = 0
    return try rest(of: XMLNode(name: name, attributes: attributes), isEmpty, depth: 1, &count)
  }

  private mutating func rest(
    of opened: XMLNode, _ isEmpty: Bool, depth: Int, _ count: inout Int
  ) throws(XMLFault) -> XMLNode {
    var node = opened
    if isEmpty { return node }
    count += 1
    guard depth <= 64 else { throw fault("nested deeper than 64") }
    guard count <= limits.values else { throw fault("an entry has more than \(limits.values) elements") }
    var text = ""
    while position < bytes.count {
      guard position - start <= limits.lineBytes else {
        throw fault("an entry has more than \(limits.lineBytes) bytes")
      }
      if bytes[position] != UInt8(ascii: "<") {
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        try append(position..<end, to: &text)
        position = end
        continue
      }
      if looking(at: "<![CDATA[") {
        let from = position + 9
        try pass("]]>")
        guard let literal = String(validating: bytes[from..<(position - 3)], as: UTF8.self) else {
          throw fault(notUTF8)
        }
        text += literal
        continue
      }
      if try passed() { continue }
      switch try readTag() {
      case .open(let name, let attributes, let isEmpty):
        node.children.append(
          try rest(of: XMLNode(name: name, attributes: attributes), isEmpty, depth: depth + 1, &count))
      case .close(let name):
        guard name == node.name else { throw fault("</\(name)> closes <\(node.name)>") }
        node.text = text.trimmed
        return node
      case .end: break
      }
    }
    throw fault("the file ends within <\(node.name)>")
  }

  private var notUTF8: String { "the text is not valid UTF-8; convert the file" }

  /// Adds the bytes of a range, entities replaced.
  private mutating func append(_ range: Range<Int>, to text: inout String) throws(XMLFault) {
    var from = range.lowerBound
    while from < range.upperBound {
      let mark = bytes[from..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) ?? range.upperBound
      guard let plain = String(validating: bytes[from..<mark], as: UTF8.self) else { throw fault(notUTF8) }
      text += plain
      guard mark < range.upperBound else { return }
      guard let end = bytes[mark..<min(range.upperBound, mark + 12)].firstIndex(of: UInt8(ascii: ";")) else {
        throw XMLFault(message: "an & begins no entity; write &amp;", offset: mark)
      }
      let name = String(decoding: bytes[(mark + 1)..<end], as: UTF8.self)
      guard let scalar = Self.entity(name) else {
        throw XMLFault(message: "the entity &\(name); is not known", offset: mark)
      }
      text.unicodeScalars.append(scalar)
      from = end + 1
    }
  }

  private static func entity(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.first == "#" else { return nil }
      let digits = name.dropFirst()
      let isHexadecimal = digits.first == "x" || digits.first == "X"
      return UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
        .flatMap(Unicode.Scalar.init)
    }
  }
}

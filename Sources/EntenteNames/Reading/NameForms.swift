// SPDX-License-Identifier: Apache-2.0

/// The names that one string may hold: `X (Y)` and `X / Y` are two names of one thing.
enum NameForms {
  struct Form {
    let text: String
    /// Bytes of the whole before it.
    let offset: Int
  }

  /// At most this many names are taken from one string.
  static let most = 4

  /// The name without what is in brackets (that many spaces stand there instead), then what is in them.
  ///
  /// - Parameter isPerson: in a person's name, one word in brackets stands for the word before it: `Ihor (Igor) Plotnytskyy`.
  static func all(_ name: String, isPerson: Bool = false) -> [Form] {
    let bytes = Array(name.utf8)
    guard bytes.contains(where: { $0 == 0x28 || $0 == 0x2F || $0 == 0xEF }) else {
      return [Form(text: name, offset: 0)]
    }
    var outside = bytes
    var inner: [Range<Int>] = []
    var open: Int?
    var depth = 0
    var index = 0
    while index < bytes.count {
      let wide = index + 2 < bytes.count && bytes[index] == 0xEF && bytes[index + 1] == 0xBC
      let opens = bytes[index] == 0x28 || wide && bytes[index + 2] == 0x88
      let closes = bytes[index] == 0x29 || wide && bytes[index + 2] == 0x89
      let width = wide && (opens || closes) ? 3 : 1
      if opens {
        if depth == 0 { open = index }
        depth += 1
      } else if closes, depth > 0 {
        depth -= 1
        if depth == 0, let start = open {
          inner.append(start + (bytes[start] == 0x28 ? 1 : 3)..<index)
          for place in start..<index + width { outside[place] = 0x20 }
        }
      }
      index += width
    }
    var forms = split(outside)
    for range in inner where forms.count < most {
      let text = String(decoding: bytes[range], as: UTF8.self)
      if isPerson, !text.contains(" ") {
        if let form = replaced(bytes, outside, range) { forms.append(form) }
      } else if isName(text, isPerson: isPerson) {
        forms.append(Form(text: text, offset: range.lowerBound))
      }
    }
    return forms.isEmpty ? [Form(text: name, offset: 0)] : forms
  }

  /// The name with the word in brackets in place of the one before it.
  private static func replaced(_ bytes: [UInt8], _ outside: [UInt8], _ range: Range<Int>) -> Form? {
    var end = range.lowerBound - 1
    while end > 0, outside[end - 1] == 0x20 { end -= 1 }
    var start = end
    while start > 0, outside[start - 1] != 0x20 { start -= 1 }
    guard start < end else { return nil }
    var other = outside
    for place in start..<end { other[place] = 0x20 }
    for place in range { other[place] = bytes[place] }
    return Form(text: String(decoding: other, as: UTF8.self), offset: 0)
  }

  /// At strokes with spaces around them.
  private static func split(_ bytes: [UInt8]) -> [Form] {
    var forms: [Form] = []
    var start = 0
    func add(_ end: Int) {
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      if forms.count < most, text.contains(where: { $0.isLetter || $0.isNumber }) {
        forms.append(Form(text: text, offset: start))
      }
    }
    for index in bytes.indices where bytes[index] == 0x2F && index > 0 && index + 1 < bytes.count {
      guard bytes[index - 1] == 0x20, bytes[index + 1] == 0x20 else { continue }
      add(index)
      start = index + 1
    }
    add(bytes.count)
    return forms
  }

  /// A letter or two, or a number, in brackets is no name of its own; nor is a remark: what has figures beside a person's
  /// name, or more words than names have.
  private static func isName(_ text: String, isPerson: Bool) -> Bool {
    let words = text.split(separator: " ").count
    if words > (isPerson ? 6 : 16) || isPerson && text.contains(where: \.isNumber) { return false }
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count >= 3 || letters.count == 2 && letters.allSatisfy { !$0.isASCII }
  }
}

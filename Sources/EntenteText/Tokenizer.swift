// SPDX-License-Identifier: Apache-2.0

/// Cuts UTF-8 text into ``Token``s.
package struct Tokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  package private(set) var tokens: [Token] = []
  private var scratch: [UInt32] = []
  /// End of the last token, to see whether the next one is glued to it.
  private var lastEnd = -1

  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 4)
    scratch.reserveCapacity(64)
  }

  /// The tokens of `text`, for phrases of a lexicon.
  package static func tokens(of text: String) -> [Token] {
    var text = text
    return text.withUTF8 { bytes in
      var tokenizer = Tokenizer(bytes)
      tokenizer.scan(0..<bytes.count)
      return tokenizer.tokens
    }
  }

  /// Appends the tokens of a range of bytes, which must begin and end between scalars.
  package mutating func scan(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let (value, width) = Scalars.decode(bytes, index)
      switch Scalars.classify(value) {
      case .space, .control: index += width
      case .letter: index = word(from: index, limit: range.upperBound)
      case .han:
        var key = TokenKey()
        key.add(value)
        append(index, index + width, key.finished, .han)
        index += width
      case .digit: index = number(from: index, limit: range.upperBound)
      case .superscript: index = superscript(from: index, limit: range.upperBound)
      case .symbol where value == 0x3C: index = tag(from: index, limit: range.upperBound)
      case .dash: mark(&index, width, 0x2D)
      case .apostrophe: mark(&index, width, 0x27)
      case .symbol, .openQuote, .closeQuote: mark(&index, width, value)
      }
    }
  }

  private mutating func append(
    _ start: Int, _ end: Int, _ key: UInt64, _ kind: Token.Kind, _ flags: Token.Flags = [],
    _ value: Int32 = -1
  ) {
    var flags = flags
    if start == lastEnd { flags.insert(.glued) }
    tokens.append(
      Token(start: Int32(start), end: Int32(end), key: key, kind: kind, flags: flags, value: value))
    lastEnd = end
  }

  private mutating func mark(_ index: inout Int, _ width: Int, _ value: UInt32) {
    var key = TokenKey()
    key.add(value)
    append(index, index + width, key.finished, .mark, [], Int32(value))
    index += width
  }

  /// Inline mark-up that Markdown may hold (`<sup>`, `<span …>`) is no text; a lone `<` is a mark.
  private mutating func tag(from start: Int, limit: Int) -> Int {
    var index = start + 1
    let bound = min(limit, start + 200)
    if index < bound, bytes[index] == 0x2F || (bytes[index] | 0x20) >= 0x61 && (bytes[index] | 0x20) <= 0x7A {
      while index < bound {
        if bytes[index] == 0x3E {
          // What stood on both sides of the mark-up still touches.
          if lastEnd == start { lastEnd = index + 1 }
          return index + 1
        }
        if bytes[index] == 0x0A { break }
        index += 1
      }
    }
    index = start
    mark(&index, 1, 0x3C)
    return index
  }

  private mutating func superscript(from start: Int, limit: Int) -> Int {
    var index = start
    var number: Int32 = 0
    while index < limit {
      let (value, width) = Scalars.decode(bytes, index)
      guard Scalars.classify(value) == .superscript, number < 100_000 else { break }
      let digit: UInt32 = value == 0xB9 ? 1 : value == 0xB2 ? 2 : value == 0xB3 ? 3 : value - 0x2070
      number = number * 10 + Int32(digit)
      index += width
    }
    append(start, index, 0, .note, [], number)
    return index
  }

  /// Letters, then digits and letters, and the full stops of `U.S.`: one word.
  private mutating func word(from start: Int, limit: Int) -> Int {
    var index = start
    var flags: Token.Flags = []
    var letters = 0
    var capitals = 0
    var dots = 0
    scratch.removeAll(keepingCapacity: true)
    scan: while index < limit {
      let (value, width) = Scalars.decode(bytes, index)
      switch Scalars.classify(value) {
      case .letter:
        // `U.S.-Japan` and `Moscow.Then`: a full stop inside a word only after single letters.
        if value >= 0x0300, (0x0300...0x036F).contains(value) { break }
        if Scalars.isUppercase(value) {
          if letters == 0 {
            flags.insert(.capital)
          } else if dots == 0, capitals < letters {
            flags.insert(.camel)
          }
          capitals += 1
        }
        if Scalars.isCyrillic(value) { flags.insert(.cyrillic) }
        letters += 1
        scratch.append(Scalars.fold(value))
      case .digit:
        // A footnote number glued to an ordinary word is taken off (`imports12`); `Skybot2` and `COVID19` are words.
        if letters >= 3, capitals < letters, !flags.contains(.camel) { break scan }
        // `RMB1.5`: a currency and a sum.
        if letters >= 2, capitals == letters, isDecimal(index, limit) { break scan }
        flags.insert(.digits)
        scratch.append(value)
      case .symbol where value == 0x2E && letters == dots + 1 && nextIsLetter(index + 1, limit, single: true):
        dots += 1
        scratch.append(value)
      case .symbol where value == 0x2E && dots > 0 && letters == dots + 1:
        dots += 1
        scratch.append(value)
        index += width
        break scan
      case .symbol
      where value == 0x26 && capitals == letters && letters <= 2 && nextIsCapital(index + 1, limit):
        // `S&T`, `R&D`: one acronym.
        scratch.append(value)
      default: break scan
      }
      index += width
    }
    if capitals >= 2, capitals == letters { flags.insert(.acronym) }
    append(start, index, key(flags), .word, flags)
    return index
  }

  /// Whether digits with a decimal part or groups of thousands begin at `index`.
  private func isDecimal(_ index: Int, _ limit: Int) -> Bool {
    var next = index
    while next < limit, (0x30...0x39).contains(bytes[next]) { next += 1 }
    guard next + 1 < limit, bytes[next] == 0x2E || bytes[next] == 0x2C else { return false }
    return (0x30...0x39).contains(bytes[next + 1])
  }

  private func nextIsLetter(_ index: Int, _ limit: Int, single: Bool) -> Bool {
    guard index < limit else { return false }
    let (value, width) = Scalars.decode(bytes, index)
    guard Scalars.classify(value) == .letter, Scalars.isUppercase(value) else { return false }
    guard single, index + width < limit else { return true }
    return bytes[index + width] == 0x2E
  }

  private func nextIsCapital(_ index: Int, _ limit: Int) -> Bool {
    index < limit && (0x41...0x5A).contains(bytes[index])
  }

  private func key(_ flags: Token.Flags) -> UInt64 {
    var key = TokenKey()
    let length =
      flags.contains(.cyrillic) && !flags.contains(.acronym) ? RussianStem.length(scratch) : scratch.count
    for scalar in scratch.prefix(length) { key.add(scalar) }
    return key.finished
  }

  /// Digits with grouping and decimals: `1,000`, `3.5`, `24`. Then letters make it a word: `5G`, `4th`.
  private mutating func number(from start: Int, limit: Int) -> Int {
    var index = start
    var whole: Int64 = 0
    var plain = true
    scratch.removeAll(keepingCapacity: true)
    while index < limit {
      let (value, width) = Scalars.decode(bytes, index)
      if Scalars.classify(value) == .digit {
        let digit = value >= 0xFF10 ? value - 0xFF10 : value - 0x30
        whole = min(whole * 10 + Int64(digit), 10_000_000_000)
        scratch.append(digit + 0x30)
        index += width
      } else if value == 0x2C || value == 0x2E,
        continues(index, from: start, limit: limit, comma: value == 0x2C)
      {
        plain = false
        scratch.append(value)
        index += width
      } else {
        break
      }
    }
    if index < limit {
      let value = Scalars.decode(bytes, index).value
      if Scalars.classify(value) == .letter, value < 0x0300, scratch.count <= 4, plain {
        var end = index
        var flags: Token.Flags = [.digits]
        if Scalars.isUppercase(value) { flags.formUnion([.capital]) }
        while end < limit {
          let (value, width) = Scalars.decode(bytes, end)
          guard Scalars.classify(value) == .letter || Scalars.classify(value) == .digit else { break }
          scratch.append(Scalars.fold(value))
          end += width
        }
        append(start, end, key(flags), .word, flags, whole <= 999_999_999 ? Int32(whole) : -1)
        return end
      }
    }
    append(start, index, key([]), .number, [], plain && whole <= 999_999_999 ? Int32(whole) : -1)
    return index
  }

  /// Whether the comma or full stop at `index` belongs to the number: a comma only before exactly three digits, a
  /// full stop only before one or more digits. After a year it ends a clause, and what follows is a footnote marker.
  private func continues(_ index: Int, from start: Int, limit: Int, comma: Bool) -> Bool {
    var digits = 0
    var next = index + 1
    while next < limit, (0x30...0x39).contains(bytes[next]) {
      digits += 1
      next += 1
    }
    guard digits > 0 else { return false }
    let before = index - start
    let isYear =
      before == 4
      && (bytes[start] == 0x31 && bytes[start + 1] == 0x39
        || bytes[start] == 0x32 && bytes[start + 1] == 0x30)
    if comma {
      return digits == 3 && before <= 3 || digits == 3 && scratch.contains(0x2C)
    }
    return !isYear
  }
}

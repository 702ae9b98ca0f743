// SPDX-License-Identifier: Apache-2.0
internal import EntenteText

/// Takes a name apart into words. Quick for what most lists hold, Latin letters; nothing is refused.
struct NameTokenizer {
  /// Words beyond this many say nothing about a name.
  static let mostTokens = 64

  private var tokens: [NameToken] = []
  private var current: NameToken?
  private var capitals = 0
  private var written = 0
  /// Whether a comma was seen since the last word.
  private var comma = false

  /// The words of `name`, in order. Letters of scripts without a table of ours go through ICU.
  static func tokens(_ name: String) -> [NameToken] {
    var text = name
    return text.withUTF8 { bytes in
      var tokenizer = NameTokenizer()
      tokenizer.read(bytes)
      return dotted(tokenizer.tokens, bytes)
    }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count, tokens.count < Self.mostTokens {
      let byte = bytes[index]
      if byte < 0x80 {
        ascii(byte, index)
        index += 1
        continue
      }
      let (value, width) = Scalars.decode(bytes, index)
      wide(value, index..<index + width, bytes)
      index += width
    }
    finish()
  }

  private mutating func ascii(_ byte: UInt8, _ index: Int) {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A:
      begin(.latin, index..<index + 1)
      if byte < 0x61 { capitals += 1 }
      written += 1
      if current?.script == .cyrillic {
        current?.letters += LetterTable.lookalike(byte | 0x20) ?? [byte | 0x20]
      } else {
        current?.letters.append(byte | 0x20)
      }
    case 0x30...0x39:
      begin(.digits, index..<index + 1)
      current?.letters.append(byte)
    case 0x27, 0x60: break
    case 0x2C, 0x3B:
      finish()
      comma = true
    case 0x26:
      finish()
      begin(.latin, index..<index + 1)
      current?.letters = Array("and".utf8)
      finish()
    default: finish()
    }
  }

  private mutating func wide(_ value: UInt32, _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
    switch value {
    case 0x2019, 0x2018, 0x02BC, 0x02BB, 0x02B9, 0x02BA, 0x0301, 0x200B, 0x200E, 0x200F, 0xFEFF, 0x00AD: break
    case 0xFF0C, 0x3001:
      finish()
      comma = true
    case 0x0400...0x04FF:
      if let last = current, last.script == .latin, last.range.upperBound == range.lowerBound {
        // `Oбщество`: the letters so far were Cyrillic ones that only look Latin.
        current?.letters = last.letters.flatMap { LetterTable.lookalike($0) ?? [$0] }
        current?.script = .cyrillic
      }
      begin(.cyrillic, range)
      written += 1
      if value < 0x430 || value >= 0x460 && value & 1 == 0 { capitals += 1 }
      current?.letters += LetterTable.cyrillic[Int(value - 0x400)]
    case 0x00C0...0x024F where value != 0xD7 && value != 0xF7, 0x1E00...0x1EFF:
      begin(.latin, range)
      written += 1
      let ascii = LetterTable.latin(value)
      current?.letters += ascii.isEmpty ? Self.other(value) : ascii
      if Scalars.fold(value) != value { capitals += 1 }
    case 0xFF10...0xFF19:
      begin(.digits, range)
      current?.letters.append(UInt8(value - 0xFF10 + 0x30))
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      begin(.latin, range)
      current?.letters.append(UInt8((value - 0xFF21) & 0x1F) + 0x61)
    default:
      switch Scalars.classify(value) {
      case .han:
        begin(.han, range)
        current?.characters.append(value)
      case .letter:
        begin(.other, range)
        current?.letters += Self.other(value)
      default:
        finish()
      }
    }
  }

  private static func other(_ value: UInt32) -> [UInt8] {
    guard let scalar = Unicode.Scalar(value) else { return [] }
    return Romanisation.ascii(String(Character(scalar))).utf8.filter { (0x61...0x7A).contains($0) }
  }

  /// Goes on with the word of `script`, or ends the one before and begins another.
  private mutating func begin(_ script: NameToken.Script, _ range: Range<Int>) {
    if var token = current {
      let goesOn =
        token.script == script || token.script == .cyrillic && script == .latin
        || token.script == .latin && script == .other || token.script == .other && script == .latin
      if goesOn {
        token.range = token.range.lowerBound..<range.upperBound
        current = token
        return
      }
      finish()
    }
    var token = NameToken(range: range, script: script, letters: [])
    token.isAfterComma = comma && !tokens.isEmpty
    comma = false
    current = token
    capitals = 0
    written = 0
  }

  private mutating func finish() {
    guard var token = current else { return }
    current = nil
    token.isCapitals = capitals >= 2 && capitals == written
    if token.script == .han {
      let text = String(String.UnicodeScalarView(token.characters.compactMap(Unicode.Scalar.init)))
      token.characters = Romanisation.simplified(text).unicodeScalars.map(\.value)
    }
    if !token.letters.isEmpty || !token.characters.isEmpty { tokens.append(token) }
  }

  /// `S.A.` and `I.I.` become one word each; a single letter after a space stays an initial.
  private static func dotted(_ tokens: [NameToken], _ bytes: UnsafeBufferPointer<UInt8>) -> [NameToken] {
    guard tokens.contains(where: { $0.letters.count == 1 && $0.script != .digits }) else { return tokens }
    var joined: [NameToken] = []
    for token in tokens {
      if let last = joined.last, token.letters.count == 1, last.letters.count == 1 || last.isDotted,
        token.script == last.script, token.script != .digits, token.script != .han,
        token.range.lowerBound == last.range.upperBound + 1, bytes[last.range.upperBound] == 0x2E
      {
        joined[joined.count - 1].letters += token.letters
        joined[joined.count - 1].range = last.range.lowerBound..<token.range.upperBound
        joined[joined.count - 1].isDotted = true
      } else {
        joined.append(token)
      }
    }
    return joined
  }
}

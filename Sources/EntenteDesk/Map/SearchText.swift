// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText
internal import Foundation

/// The words of many records in one block of bytes, folded, to be looked through.
struct SearchText: Sendable {
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]

  var count: Int { starts.count - 1 }

  /// Adds the words of the next record.
  mutating func add(_ texts: [String]) {
    for text in texts where !text.isEmpty {
      bytes.append(contentsOf: Self.folded(text))
      bytes.append(0)
    }
    starts.append(bytes.count)
  }

  /// The positions of the records in which every term of `words` begins a stretch of letters, or stands anywhere when it is
  /// in a script without spaces.
  func matches(_ words: String) -> [Bool] {
    let terms = Self.terms(words)
    guard !terms.isEmpty else { return [Bool](repeating: true, count: count) }
    return bytes.withUnsafeBufferPointer { all in
      (0..<count).map { record in
        let range = UnsafeBufferPointer(rebasing: all[starts[record]..<starts[record + 1]])
        return terms.allSatisfy { Self.contains(range, $0) }
      }
    }
  }

  /// At most this many terms of a query are looked for.
  static let mostTerms = 12

  static func terms(_ words: String) -> [[UInt8]] {
    let folded = String(decoding: Self.folded(words), as: UTF8.self)
    return folded.split(whereSeparator: { $0.isWhitespace || ",;\"“”«»()".contains($0) }).prefix(mostTerms)
      .map { stem($0) }
  }

  /// The part of a word that its inflected forms share: of Russian by its stem, of English without a plural's `s`.
  private static func stem(_ word: Substring) -> [UInt8] {
    let scalars = word.unicodeScalars.map(\.value)
    if scalars.count >= 5, scalars.allSatisfy(Scalars.isCyrillic) {
      let length = RussianStem.length(scalars)
      return Array(String(String.UnicodeScalarView(word.unicodeScalars.prefix(max(4, length)))).utf8)
    }
    if scalars.count >= 5, word.hasSuffix("s"), word.utf8.allSatisfy({ $0 < 0x80 }) {
      return Array(word.dropLast().utf8)
    }
    return Array(word.utf8)
  }

  private static func folded(_ text: String) -> [UInt8] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return text.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 == 0 ? 0x20 : $0 }
    }
    let plain = text.precomposedStringWithCompatibilityMapping.lowercased()
    return plain.unicodeScalars.flatMap { scalar -> [UInt8] in
      scalar == "ё"
        ? Array("е".utf8) : scalar.value == 0 ? [0x20] : Array(UTF8.encode(scalar) ?? UTF8.EncodedScalar())
    }
  }

  private static func contains(_ text: UnsafeBufferPointer<UInt8>, _ term: [UInt8]) -> Bool {
    guard let first = term.first, text.count >= term.count, let base = text.baseAddress else { return false }
    var position = 0
    let last = text.count - term.count
    while position <= last {
      guard let found = memchr(base + position, Int32(first), last - position + 1) else { return false }
      let place = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
      if term.withUnsafeBytes({
        memcmp(base + place, $0.baseAddress ?? UnsafeRawPointer(base), term.count) == 0
      }),
        first >= 0xE2 || place == 0 || !isLetter(base[place - 1])
      {
        return true
      }
      position = place + 1
    }
    return false
  }

  /// Whether a byte is of a letter or digit, in UTF-8 of Latin or Cyrillic.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || (0x80...0xDF).contains(byte)
  }
}

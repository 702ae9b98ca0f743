// SPDX-License-Identifier: Apache-2.0

/// The language of a text by its script and its most frequent function words.
package enum LanguageGuess {
  /// - Returns: `en`, `ru`, `uk` or `zh`; `nil` when the text is too short, mixed or in another language.
  ///
  /// Looks at the first 20,000 characters.
  package static func language(of text: String) -> String? {
    var text = text
    return text.withUTF8 { language($0) }
  }

  private static func language(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    var counts = Counts()
    scan(text, 20_000) { counts.add($0) }
    let letters = counts.latin + counts.cyrillic + 2 * counts.han + counts.other
    guard letters >= 4 else { return nil }
    // A Chinese character is about two letters of a word.
    if 2 * counts.han * 2 > letters { return counts.kana * 10 > counts.han ? nil : "zh" }
    if counts.cyrillic * 2 > letters { return cyrillic(text, counts) }
    if counts.latin * 2 > letters { return english(text) ? "en" : nil }
    return nil
  }

  private struct Counts {
    var latin = 0
    var cyrillic = 0
    var han = 0
    var kana = 0
    var other = 0
    /// і ї є ґ, which Russian lacks.
    var ukrainian = 0
    /// ы э ё ъ, which Ukrainian lacks.
    var russian = 0
    /// Letters of Belarusian (ў), Serbian and Macedonian that neither has.
    var foreign = 0

    mutating func add(_ scalar: UInt32) {
      switch scalar {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: latin += 1
      case 0x400...0x4FF:
        cyrillic += 1
        switch scalar {
        case 0x456, 0x457, 0x454, 0x491, 0x406, 0x407, 0x404, 0x490: ukrainian += 1
        case 0x44B, 0x44D, 0x451, 0x44A, 0x42B, 0x42D, 0x401, 0x42A: russian += 1
        case 0x45E, 0x40E, 0x452, 0x455, 0x458...0x45C, 0x45F, 0x402, 0x405, 0x408...0x40C, 0x40F:
          foreign += 1
        default: break
        }
      case 0x3400...0x9FFF, 0x20000...0x2FFFF: han += 1
      case 0x3040...0x30FF:
        kana += 1
        other += 1
      case 0x370...0x3FF, 0x530...0x1FFF, 0xAC00...0xD7A3: other += 1
      default: break
      }
    }
  }

  /// Hands `body` the first `limit` scalars.
  @inline(__always)
  private static func scan(_ text: UnsafeBufferPointer<UInt8>, _ limit: Int, _ body: (UInt32) -> Void) {
    var index = 0
    var seen = 0
    while index < text.count, seen < limit {
      let (value, width) = Scalars.decode(text, index)
      body(value)
      index += width
      seen += 1
    }
  }

  private static func cyrillic(_ text: UnsafeBufferPointer<UInt8>, _ counts: Counts) -> String? {
    if counts.foreign * 200 > counts.cyrillic { return nil }
    if counts.ukrainian > counts.russian { return counts.ukrainian * 100 > counts.cyrillic ? "uk" : nil }
    if counts.russian > 0 { return "ru" }
    // Short texts may hold none of the telling letters; Bulgarian has none of them at all.
    var russian = 0
    var bulgarian = 0
    eachWord(text) { word in
      if russianWords.contains(word) { russian += 1 }
      if bulgarianWords.contains(word) { bulgarian += 1 }
    }
    return russian > bulgarian || (counts.cyrillic < 60 && bulgarian == 0) ? "ru" : nil
  }

  private static func english(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var known = 0
    var foreign = 0
    var all = 0
    eachWord(text) { word in
      all += 1
      if englishWords.contains(word) { known += 1 }
      if otherLatinWords.contains(word) { foreign += 1 }
    }
    return known > 0 && known > 2 * foreign && known * 12 >= all
  }

  /// Hands `body` the keys of the words among the first 6,000 characters, in small letters as far as Latin and
  /// Cyrillic go.
  private static func eachWord(_ text: UnsafeBufferPointer<UInt8>, _ body: (UInt64) -> Void) {
    var key = TokenKey()
    var letters = 0
    scan(text, 6_000) { scalar in
      let small: UInt32? =
        switch scalar {
        case 0x41...0x5A, 0x410...0x42F: scalar + 0x20
        case 0x400...0x40F: scalar + 0x50
        case 0x61...0x7A, 0xC0...0x24F, 0x430...0x4FF, 0x27, 0x2019: scalar
        default: nil
        }
      if let small {
        key.add(small)
        letters += 1
      } else if letters > 0 {
        body(key.finished)
        (key, letters) = (TokenKey(), 0)
      }
    }
    if letters > 0 { body(key.finished) }
  }

  private static func keys(_ words: [String]) -> KeySet {
    KeySet(
      words.map { word in
        var key = TokenKey()
        for scalar in word.unicodeScalars { key.add(scalar.value) }
        return key.finished
      })
  }

  private static let englishWords = keys([
    "the", "of", "and", "to", "in", "for", "that", "with", "on", "is", "by", "as", "was", "has", "have",
    "from", "at",
    "its", "will", "are", "be", "an", "this", "which", "their", "been", "it", "were", "our", "we", "or",
    "not", "he",
    "between", "also", "they", "his", "would", "more", "new", "said",
  ])
  private static let otherLatinWords = keys([
    "de", "la", "le", "les", "et", "des", "du", "un", "une", "est", "que", "pour", "dans", "el", "los", "las",
    "y", "en",
    "del", "por", "con", "der", "die", "das", "und", "den", "von", "zu", "mit", "ist", "im", "auf", "il",
    "di", "che", "e",
    "o", "os", "da", "do", "em", "na", "i", "w", "z", "się", "nie", "van", "het", "een",
  ])
  private static let russianWords = keys([
    "и", "в", "не", "на", "что", "с", "по", "как", "из", "для", "от", "о", "его", "также", "был", "году",
    "года", "или",
    "при", "об", "к", "за", "она", "они", "это",
  ])
  private static let bulgarianWords = keys([
    "се", "са", "ще", "от", "във", "със", "за", "че", "като", "е",
  ])
}

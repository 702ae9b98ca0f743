// SPDX-License-Identifier: Apache-2.0
internal import EntenteText

/// The cases of a Russian name whose stems are not that of the nominative, so that a text's `Росатомом`, `Вьетнаме`,
/// `Корее` and `Египта` meet the gazetteer's `Росатом`, `Вьетнам`, `Корея` and `Египет`.
///
/// Most names need none: the stem of all their cases is one. Forms are made by the nominative's ending without knowing
/// the word; one that does not exist meets no text.
struct RussianCases {
  /// Keys of words already met: names share most of theirs.
  private var known: [String: [UInt64]] = [:]

  /// The phrases beside the nominative that stand for `name`: the key of each word, and what the text must look like.
  mutating func of(_ name: String) -> [(keys: [UInt64], form: PhraseTrie.Case)] {
    guard name.unicodeScalars.contains(where: { (0x0400...0x052F).contains($0.value) }) else { return [] }
    let tokens = Tokenizer.tokens(of: name)
    let words = Array(name.utf8)
    var phrases: [[UInt64]] = [[]]
    for token in tokens {
      var keys = [token.key]
      if token.kind == .word, token.has(.cyrillic), !token.has(.acronym), !token.has(.digits) {
        let word = String(decoding: words[Int(token.start)..<Int(token.end)], as: UTF8.self)
        keys += otherKeys(word, token.key)
      }
      // A name has one or two words of this kind; more would be a list.
      if phrases.count * keys.count > 12 { keys = [token.key] }
      phrases = phrases.flatMap { phrase in keys.map { phrase + [$0] } }
    }
    let form: PhraseTrie.Case =
      tokens.first.map { $0.has(.acronym) && tokens.count == 1 ? .acronym : $0.has(.capital) ? .capital : [] }
      ?? []
    return phrases.dropFirst().map { ($0, form) }
  }

  private mutating func otherKeys(_ word: String, _ own: UInt64) -> [UInt64] {
    if let keys = known[word] { return keys }
    var keys: [UInt64] = []
    for form in Self.forms(word.lowercased()) {
      let scalars = form.unicodeScalars.map { Scalars.fold($0.value) }
      var key = TokenKey()
      for scalar in scalars.prefix(RussianStem.length(scalars)) { key.add(scalar) }
      if key.finished != own, !keys.contains(key.finished) { keys.append(key.finished) }
    }
    known[word] = keys
    return keys
  }

  /// The oblique cases of a word in small letters, as far as its ending tells.
  static func forms(_ word: String) -> [String] {
    guard let last = word.last, word.count >= 3 else { return [] }
    let base = String(word.dropLast())
    switch last {
    case "а": return ["ы", "и", "е", "у", "ой"].map { base + $0 }
    case "я": return ["и", "е", "ю", "ей"].map { base + $0 }
    case "о": return ["а", "у", "ом", "е"].map { base + $0 }
    case "е": return ["я", "ю", "ем"].map { base + $0 }
    case "ы", "и": return ["ов", "ам", "ах", "ами", ""].map { base + $0 }
    case "ь": return ["и", "ью", "я", "ю", "ем", "е"].map { base + $0 }
    case "й": return ["я", "ю", "ем", "е", "и"].map { base + $0 }
    case "у", "ю", "э", "ё": return []
    default: return ["а", "у", "ом", "е"].flatMap { ending in stems(word).map { $0 + ending } }
    }
  }

  /// The stem, and the one without its last vowel: `Египет`, `Египт-`.
  private static func stems(_ word: String) -> [String] {
    let letters = Array(word)
    guard letters.count >= 4, "еоё".contains(letters[letters.count - 2]),
      "тцклнг".contains(letters[letters.count - 1]), !vowels.contains(letters[letters.count - 3])
    else { return [word] }
    return [word, String(letters.dropLast(2)) + String(letters[letters.count - 1])]
  }

  private static let vowels: Set<Character> = ["а", "е", "ё", "и", "о", "у", "ы", "э", "ю", "я", "ь"]
}

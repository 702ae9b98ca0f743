// SPDX-License-Identifier: Apache-2.0
internal import CICU

extension Romanisation {
  /// Cyrillic letters, by the language that they are of.
  enum Cyrillic {
    /// - Parameter language: of the whole name, as ``language(of:hint:)`` tells it.
    static func latin(_ text: String, language: String, kind: Kind) -> String {
      if language == "uk" { return ukrainian(text) }
      let system = systems.first { $0.language == language }?.system ?? ENTENTE_RUSSIAN
      guard var made = transliterated(text, system) else { return text }
      // `Шэ`: one capital stands for one, however many letters it becomes.
      let capitals = text.unicodeScalars.count { $0.properties.isUppercase }
      if capitals == 1, text.unicodeScalars.count > 1,
        text.unicodeScalars.first?.properties.isUppercase == true
      {
        made = made.prefix(1) + made.dropFirst().lowercased()
      }
      return system == ENTENTE_RUSSIAN ? usual(made, kind) : withoutMarks(made)
    }

    private static let systems: [(language: String, system: Int)] = [
      ("be", Int(ENTENTE_BELARUSIAN)), ("bg", Int(ENTENTE_BULGARIAN)), ("sr", Int(ENTENTE_SERBIAN)),
      ("mk", Int(ENTENTE_MACEDONIAN)), ("kk", Int(ENTENTE_KAZAKH)), ("ky", Int(ENTENTE_KYRGYZ)),
      ("mn", Int(ENTENTE_MONGOLIAN)),
    ]

    /// Letters that one language has and its neighbours have not, the surest first.
    private static let letters: [(language: String, letters: Set<Unicode.Scalar>)] = [
      ("be", ["ў", "Ў"]), ("uk", ["ї", "Ї", "є", "Є", "ґ", "Ґ"]),
      ("kk", ["ә", "Ә", "ғ", "Ғ", "қ", "Қ", "ұ", "Ұ", "һ", "Һ"]), ("mk", ["ѓ", "Ѓ", "ќ", "Ќ", "ѕ", "Ѕ"]),
      ("sr", ["ђ", "Ђ", "ћ", "Ћ", "љ", "Љ", "њ", "Њ", "џ", "Џ", "ј", "Ј"]),
    ]

    /// The language of a name, by its letters or else by `hint`.
    static func language(of text: String, hint: String?) -> String {
      for (language, letters) in letters where text.unicodeScalars.contains(where: letters.contains) {
        return language
      }
      if text.unicodeScalars.contains(where: { $0 == "і" || $0 == "І" }) {
        return hint.flatMap { ["be", "kk", "uk"].contains($0) ? $0 : nil } ?? "uk"
      }
      return hint ?? "ru"
    }

    /// Without signs for soft and hard, `sky` for `skiy`, `y` for `yy`; a family name ends in `y` too (`Dmitry`).
    private static func usual(_ text: String, _ kind: Kind) -> String {
      var plain = withoutMarks(text)
      let endings: [(String, String)] =
        [("skiy", "sky"), ("yy", "y")] + (kind == .person ? [("iy", "y")] : [])
      for (long, short) in endings where plain.hasSuffix(long) && plain.count > long.count {
        plain = plain.dropLast(long.count) + short
        break
      }
      return plain
    }

    private static func withoutMarks(_ text: String) -> String {
      var plain = String.UnicodeScalarView()
      for scalar in text.unicodeScalars {
        switch scalar {
        case "ʹ", "ʺ", "’", "'", "·": break
        case "ë": plain.append("e")
        case "Ë": plain.append("E")
        default: plain.append(scalar)
        }
      }
      return String(plain)
    }

    /// The national system of 2010: some letters are written otherwise at the start of a word.
    private static func ukrainian(_ text: String) -> String {
      var plain = ""
      var before: Unicode.Scalar?
      for scalar in text.unicodeScalars {
        let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        var letters = (before == nil ? initial[lower] : nil) ?? ukrainianLetters[lower] ?? String(scalar)
        if lower == "г", before == "з" { letters = "gh" }
        plain += lower == scalar ? letters : letters.prefix(1).uppercased() + letters.dropFirst()
        before = lower
      }
      return plain
    }

    private static let initial: [Unicode.Scalar: String] = [
      "є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya",
    ]
    private static let ukrainianLetters: [Unicode.Scalar: String] = [
      "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ie", "ж": "zh", "з": "z",
      "и": "y", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p",
      "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
      "щ": "shch", "ь": "", "ю": "iu", "я": "ia",
    ]
  }
}

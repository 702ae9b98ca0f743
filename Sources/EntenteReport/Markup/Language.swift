// SPDX-License-Identifier: Apache-2.0

/// Which language words are in, for the `lang` attribute: it decides how a screen reader pronounces them and with
/// which characters a browser draws Han.
enum Language {
  /// Text in which every stretch whose script is not that of `base` carries its language.
  ///
  /// - Parameters:
  ///   - hint: The language of the document that the words come from: it decides within a script.
  ///   - base: The language of the surrounding element.
  static func marked(_ text: String, hint: String? = nil, base: String = "en") -> Markup {
    // Most text of most pages.
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return .text(text) }
    return .group(
      stretches(of: text).map { stretch in
        guard let language = stretch.script?.language(hint: hint), language != base else {
          return .text(stretch.text)
        }
        return EntenteReport.tag("span", ["lang": language]) { stretch.text }
      })
  }

  /// The language of a short text that can carry only one: that of its first letter that is not Latin.
  static func tag(of text: String, hint: String?) -> String? {
    for scalar in text.unicodeScalars {
      if case .written(let script) = kind(of: scalar), let script { return script.language(hint: hint) }
    }
    return nil
  }

  /// `hint` when it can stand in a `lang` attribute.
  static func tag(ofDocument hint: String?) -> String? {
    guard let hint, (2...3).contains(hint.utf8.count), hint.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
    else {
      return nil
    }
    return hint
  }

  private enum Script {
    case cyrillic, han, kana, hangul, arabic

    func language(hint: String?) -> String {
      let (usual, others): (String, Set<String>) =
        switch self {
        case .cyrillic: ("ru", ["uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn"])
        case .han: ("zh", ["ja", "ko"])
        case .kana: ("ja", [])
        case .hangul: ("ko", [])
        case .arabic: ("ar", ["fa", "ur", "ps", "ug"])
        }
      return hint.flatMap { others.contains($0) ? $0 : nil } ?? usual
    }
  }

  private enum Kind {
    /// `nil` for Latin and all other scripts.
    case written(Script?)
    /// Digits, spaces and stops: they belong to the letters around them.
    case between
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x0400...0x052F: .written(.cyrillic)
    case 0x0600...0x06FF: .written(.arabic)
    case 0x3040...0x30FF: .written(.kana)
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: .written(.han)
    case 0xAC00...0xD7AF: .written(.hangul)
    default: scalar.properties.isAlphabetic ? .written(nil) : .between
    }
  }

  /// Cuts `text` where the script changes. What stands between letters of one script stays with them; between two
  /// scripts it goes to the surroundings.
  private static func stretches(of text: String) -> [(text: String, script: Script?)] {
    var stretches: [(text: String, script: Script?)] = []
    var waiting = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard case .written(let script) = kind(of: scalar) else {
        waiting.append(scalar)
        continue
      }
      if let last = stretches.last, last.script == script {
        stretches[stretches.count - 1].text.unicodeScalars.append(contentsOf: waiting)
      } else {
        if !waiting.isEmpty { stretches.append((String(waiting), nil)) }
        if stretches.last?.script != script || stretches.isEmpty { stretches.append(("", script)) }
      }
      waiting = String.UnicodeScalarView()
      stretches[stretches.count - 1].text.unicodeScalars.append(scalar)
    }
    if !waiting.isEmpty { stretches.append((String(waiting), nil)) }
    return stretches
  }
}

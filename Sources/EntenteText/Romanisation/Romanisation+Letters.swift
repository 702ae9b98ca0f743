// SPDX-License-Identifier: Apache-2.0
internal import CICU

/// What comparing names needs of a script, one step at a time. Nothing is cached here.
extension Romanisation {
  /// The Mandarin syllable of each character, in small ASCII letters (`lü` is `lv`): those of known words first, since a
  /// character may have several.
  package static func syllables(_ text: String) -> [String] {
    Han.syllables(Array(text)).map { syllable in
      String(
        String.UnicodeScalarView(
          syllable.lowercased().unicodeScalars.map { $0 == "ü" ? "v" : $0 }.filter(\.isASCII)))
    }
  }

  /// Traditional characters as simplified ones; `text` itself where ICU cannot.
  package static func simplified(_ text: String) -> String {
    transliterated(text, ENTENTE_SIMPLIFIED) ?? text
  }

  /// Letters of any script in small ASCII letters, as ICU writes them without knowing the language.
  package static func ascii(_ text: String) -> String {
    (transliterated(text, ENTENTE_ANY) ?? "").lowercased()
  }
}

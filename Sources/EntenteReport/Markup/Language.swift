// SPDX-License-Identifier: Apache-2.0

/// Which language words are in, for the `lang` attribute: it decides how a screen reader pronounces them and with
/// which characters a browser draws Han.
enum Language {
  /// The language of `text` when its script shows that it is not English; within a script `hint` (the document's
  /// language) decides.
  static func tag(of text: String, hint: String?) -> String? {
    var han = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0400...0x052F: return hint.flatMap { cyrillic.contains($0) ? $0 : nil } ?? "ru"
      case 0x3040...0x30FF: return "ja"
      case 0xAC00...0xD7AF: return "ko"
      case 0x0600...0x06FF: return hint.flatMap { arabic.contains($0) ? $0 : nil } ?? "ar"
      case 0x4E00...0x9FFF, 0x3400...0x4DBF: han = true
      default: continue
      }
    }
    if han { return hint.flatMap { ["ja", "ko"].contains($0) ? $0 : nil } ?? "zh" }
    return nil
  }

  /// The language of words quoted from a document in the language `hint`, when it is not English.
  static func tag(ofQuote text: String, hint: String?) -> String? {
    if let tag = tag(of: text, hint: hint) { return tag }
    guard let hint, hint != "en", isTag(hint), !["ru", "zh", "ja", "ko"].contains(hint) else { return nil }
    return hint
  }

  /// Text in the page's words, marked with its language when that is not the page's.
  static func marked(_ text: String, hint: String? = nil) -> Markup {
    guard let language = tag(of: text, hint: hint) else { return .text(text) }
    return EntenteReport.tag("span", ["lang": language]) { text }
  }

  private static func isTag(_ text: String) -> Bool {
    (2...3).contains(text.utf8.count) && text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }

  private static let cyrillic: Set<String> = ["ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn"]
  private static let arabic: Set<String> = ["ar", "fa", "ur", "ps", "ug"]
}

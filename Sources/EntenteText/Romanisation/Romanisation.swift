// SPDX-License-Identifier: Apache-2.0
internal import CICU
internal import Synchronization

/// Names of other scripts in Latin letters, for showing them to a reader of English.
///
/// A romanisation shows how a name is written and nothing more: what is told from a person's name is nothing. Russian
/// follows BGN/PCGN without its marks and with the endings usual in English newspapers (`Московский`: `Moskovsky`),
/// Ukrainian the national system of 2010 (`Київ`: `Kyiv`), Chinese is pinyin without tones. A pure function: the same
/// name gives the same letters on every thread. Han is read as Mandarin whatever language it stands in.
package enum Romanisation {
  package enum Kind: UInt8, Sendable {
    /// Family name first, the given name in one word: `Wang Xiaoming`.
    case person
    /// Words of their own, each with a capital where the script has none: `Chuangxin Touzi Jituan`.
    case name
    /// One word, and the kind of place that ends it: `Shenzhen Shi`.
    case place
  }

  /// `name` in Latin letters; `nil` when all its letters are Latin already.
  ///
  /// - Parameter language: ISO 639-1 code of the text that the name stands in, which decides between languages of one
  ///   script. Letters that only one language has go before it.
  package static func latin(_ name: String, language: String? = nil, kind: Kind = .name) -> String? {
    // Most names of most maps; and nothing that claims to be a name is longer than this.
    if name.utf8.allSatisfy({ $0 < 0x80 }) || name.utf8.count > 4000 { return nil }
    let stretches = Stretch.all(in: name)
    guard stretches.contains(where: { $0.script != .latin && $0.script != .between }) else { return nil }
    let key = CacheKey(name: name, language: language, kind: kind)
    if let known = cache.withLock({ $0[key] }) { return known }
    let made = joined(stretches, Cyrillic.language(of: name, hint: language), kind)
    cache.withLock { cache in
      // Names repeat within a map; one map's names need not be kept for the next.
      if cache.count >= 16_384 { cache.removeAll(keepingCapacity: true) }
      cache[key] = made
    }
    return made
  }

  private struct CacheKey: Hashable {
    let name: String
    let language: String?
    let kind: Kind
  }

  private static let cache = Mutex<[CacheKey: String]>([:])

  /// The stretches in Latin letters, with a space where one script touches another.
  private static func joined(_ stretches: [Stretch], _ language: String, _ kind: Kind) -> String {
    var text = ""
    var wasLetters = false
    let alone = stretches.count { $0.script == .han } == 1
    for stretch in stretches {
      let piece =
        switch stretch.script {
        case .latin: stretch.text
        case .between: marks(stretch.text)
        case .cyrillic: Cyrillic.latin(stretch.text, language: language, kind: kind)
        case .han:
          Han.latin(stretch.text, kind, alone: alone)
        case .other: transliterated(stretch.text, ENTENTE_ANY) ?? stretch.text
        }
      let isLetters = stretch.script != .between
      let touches = text.last.map { isLetters && (wasLetters || $0.isNumber) || !isLetters && $0.isLetter }
      if touches == true, isLetters || piece.first?.isNumber == true { text += " " }
      text += piece
      wasLetters = isLetters
    }
    return text.split(separator: " ").joined(separator: " ")
  }

  /// Marks of Chinese and Russian print as those of English.
  private static func marks(_ text: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "·", "・", "•", "‧", "\u{3000}": plain += " "
      case "（": plain += " ("
      case "）": plain += ") "
      case "，", "、": plain += ", "
      case "；": plain += "; "
      case "：": plain += ": "
      case "《", "「", "『", "«", "„": plain += "“"
      case "》", "」", "』", "»": plain += "”"
      case "—", "－", "–": plain += "-"
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }

  /// What ICU makes of `text`; `nil` when it cannot.
  static func transliterated(_ text: String, _ system: some BinaryInteger) -> String? {
    let units = Array(text.utf16)
    var output = [UInt16](repeating: 0, count: units.count * 8 + 64)
    let written = entente_romanise(
      Int32(system), units, Int32(units.count), &output, Int32(output.count))
    guard written >= 0 else { return nil }
    return String(decoding: output.prefix(Int(written)), as: UTF16.self)
  }
}

// SPDX-License-Identifier: Apache-2.0

/// A word of a name, as written and in small ASCII letters.
struct NameToken: Sendable {
  enum Script: UInt8, Sendable {
    case latin, cyrillic, han, other, digits
    /// Han read as a Chinese name: compared letter by letter, not as a foreign name by its sound.
    case pinyin
  }

  /// Bytes of the name that it stands for.
  var range: Range<Int>
  var script: Script
  /// Small ASCII letters, or digits. Of Han: empty; the reader fills in syllables.
  var letters: [UInt8]
  /// Of Han, its simplified characters; else empty.
  var characters: [UInt32] = []
  /// Written in capitals alone, two letters or more.
  var isCapitals = false
  /// Letters between points: `S.A.`, `I.I.`; the points are gone.
  var isDotted = false
  /// A comma stands before it.
  var isAfterComma = false
}

/// One letter of an alphabet in small ASCII letters.
enum LetterTable {
  /// Cyrillic letters U+0400...U+04FF, of Russian, Ukrainian, Belarusian, Kazakh and the other languages that are
  /// written in them, so that spellings of one name in two of them fall together or nearly so. Not for showing.
  static let cyrillic: [[UInt8]] = {
    var table = [[UInt8]](repeating: [], count: 0x100)
    let rows =
      "аa бb вv гg дd еe ёe жzh зz иi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya іi їi єe "
      + "ґg ўv әa ғg қk ңn өo ұu үu һh ђdj јj љl њn ћc џdz ѓg ќk ѕdz ҳkh ҷj ӣi ӯu ӨO ӘA ҚK ҒG ҮU ҰU ҢN ҺH ӑa ӗe ҫs ӳu җzh ҕg ҟk ҵts ҽch ӡdz ҩo"
    for row in rows.split(separator: " ") {
      let scalars = Array(row.unicodeScalars)
      guard let letter = scalars.first else { continue }
      let ascii = scalars.dropFirst().map { UInt8(truncatingIfNeeded: $0.value | 0x20) }
      for form in [String(letter).lowercased(), String(letter).uppercased()] {
        if let value = form.unicodeScalars.first?.value, form.unicodeScalars.count == 1, value >= 0x400,
          value < 0x500
        {
          table[Int(value - 0x400)] = ascii
        }
      }
    }
    return table
  }()

  /// Latin letters with marks, U+00C0...U+024F and U+1E00...U+1EFF, without them.
  static func latin(_ value: UInt32) -> [UInt8] {
    if let known = marked[value] { return known }
    return []
  }

  private static let marked: [UInt32: [UInt8]] = {
    var table: [UInt32: [UInt8]] = [:]
    let rows = [
      "a àáâãäåāăąǎạảấầẩẫậắằẳẵặǟǻ", "ae æ", "c çćĉċč", "d ďđðḍḏ", "e èéêëēĕėęěẹẻẽếềểễệǝə", "g ĝğġģǧḡ",
      "h ĥħḥḫẖ", "i ìíîïĩīĭįıỉị",
      "j ĵ", "k ķǩḳ", "l ĺļľłḷ", "m ṃ", "n ñńņňŋṅṇ", "o òóôõöøōŏőơọỏốồổỗộớờởỡợǫ", "oe œ", "r ŕŗřṛ",
      "s śŝşšșṣ", "ss ß",
      "t ţťŧțṭṯ", "th þ", "u ùúûüũūŭůűųưụủứừửữựǔǚ", "w ŵẃẅ", "y ýÿŷȳẏỳỹỷỵ", "z źżžẓẕ",
    ]
    for row in rows {
      let parts = row.split(separator: " ")
      guard parts.count == 2 else { continue }
      let ascii = Array(parts[0].utf8)
      for letter in parts[1] {
        for form in [String(letter), String(letter).uppercased()] {
          if let value = form.unicodeScalars.first?.value, form.unicodeScalars.count == 1 {
            table[value] = ascii
          }
        }
      }
    }
    return table
  }()

  /// Latin letters that look like Cyrillic ones, by which a word in both alphabets is read as Cyrillic.
  static func lookalike(_ letter: UInt8) -> [UInt8]? {
    switch letter {
    case 0x63: [0x73]  // c: с
    case 0x68: [0x6E]  // H: Н
    case 0x70: [0x72]  // p: р
    case 0x78: [0x6B, 0x68]  // x: х
    case 0x79: [0x75]  // y: у
    case 0x62: [0x76]  // B: В
    default: nil
    }
  }
}

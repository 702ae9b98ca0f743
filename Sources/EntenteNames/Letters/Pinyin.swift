// SPDX-License-Identifier: Apache-2.0

/// The syllables of Mandarin in pinyin, and how Wade and Giles write them (without marks, as lists do).
enum Pinyin {
  private static let initials: [(pinyin: String, wade: String)] = [
    ("zh", "ch"), ("ch", "ch"), ("sh", "sh"), ("b", "p"), ("p", "p"), ("m", "m"), ("f", "f"), ("d", "t"),
    ("t", "t"),
    ("n", "n"), ("l", "l"), ("g", "k"), ("k", "k"), ("h", "h"), ("j", "ch"), ("q", "ch"), ("x", "hs"),
    ("r", "j"),
    ("z", "ts"), ("c", "ts"), ("s", "s"), ("", ""),
  ]
  private static let finals: [(pinyin: String, wade: String)] = [
    ("a", "a"), ("o", "o"), ("e", "e"), ("ai", "ai"), ("ei", "ei"), ("ao", "ao"), ("ou", "ou"), ("an", "an"),
    ("en", "en"),
    ("ang", "ang"), ("eng", "eng"), ("ong", "ung"), ("i", "i"), ("ia", "ia"), ("iao", "iao"), ("ie", "ieh"),
    ("iu", "iu"),
    ("ian", "ien"), ("in", "in"), ("iang", "iang"), ("ing", "ing"), ("iong", "iung"), ("u", "u"),
    ("ua", "ua"), ("uo", "o"),
    ("uai", "uai"), ("ui", "ui"), ("uan", "uan"), ("un", "un"), ("uang", "uang"), ("ue", "ueh"), ("v", "u"),
    ("ve", "ueh"),
  ]
  private static let special: [String: String] = [
    "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu", "si": "ssu",
    "er": "erh", "yi": "i",
    "ya": "ya", "yao": "yao", "ye": "yeh", "you": "yu", "yan": "yen", "yin": "yin", "yang": "yang",
    "ying": "ying",
    "yong": "yung", "wu": "wu", "wa": "wa", "wo": "wo", "wai": "wai", "wei": "wei", "wan": "wan",
    "wen": "wen",
    "wang": "wang", "weng": "weng", "yu": "yu", "yue": "yueh", "yuan": "yuan", "yun": "yun", "ge": "ko",
    "ke": "ko",
    "he": "ho", "guo": "kuo", "kuo": "kuo", "huo": "huo", "shuo": "shuo", "gui": "kuei", "kui": "kuei",
  ]

  private static let syllables: [[UInt8]: [UInt8]] = {
    var table: [[UInt8]: [UInt8]] = [:]
    for initial in initials {
      for final in finals where !(initial.pinyin.isEmpty && "iuv".contains(final.pinyin.first ?? "a")) {
        table[Array((initial.pinyin + final.pinyin).utf8)] = Array((initial.wade + final.wade).utf8)
      }
    }
    for (pinyin, wade) in special { table[Array(pinyin.utf8)] = Array(wade.utf8) }
    return table
  }()

  /// `letters` by Wade and Giles; `nil` when they are not pinyin throughout.
  static func wadeGiles(_ letters: [UInt8]) -> [UInt8]? {
    guard letters.count <= 20 else { return nil }
    var made: [UInt8] = []
    var index = 0
    while index < letters.count {
      // The longest syllable whose rest begins no syllable with a bare `n` or `g` cut off wrongly.
      var taken = 0
      for length in stride(from: min(6, letters.count - index), to: 0, by: -1) {
        let candidate = Array(letters[index..<index + length])
        guard let wade = syllables[candidate],
          index + length == letters.count || begins(letters[index + length])
        else {
          continue
        }
        made += wade
        taken = length
        break
      }
      if taken == 0 { return nil }
      index += taken
    }
    return made
  }

  /// Whether a syllable may begin with the letter: none begins with these.
  private static func begins(_ letter: UInt8) -> Bool { letter != 0x69 && letter != 0x75 && letter != 0x76 }
}

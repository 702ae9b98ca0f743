// SPDX-License-Identifier: Apache-2.0
internal import CICU

extension Romanisation {
  /// Han characters as pinyin without tones.
  enum Han {
    /// The name of a person: the family name, then the given name in one word. A name that a mark divides
    /// (`弗拉基米尔·普京`) or that is longer than four characters is written part by part.
    ///
    /// - Parameter alone: whether this is the name's only stretch of Han.
    static func person(_ text: String, alone: Bool) -> String {
      let characters = Array(text)
      guard alone, (2...4).contains(characters.count) else { return capitalised(syllables(characters)) }
      let family =
        characters.count > 2 && HanReadings.doubleFamilyNames.contains(String(characters.prefix(2))) ? 2 : 1
      var read = syllables(characters)
      if let other = HanReadings.familyNames[String(characters.prefix(family))] {
        read.replaceSubrange(0..<family, with: other)
      }
      return capitalised(Array(read.prefix(family))) + " " + capitalised(Array(read.dropFirst(family)))
    }

    static func latin(_ text: String, _ kind: Kind, alone: Bool) -> String {
      switch kind {
      case .person: person(text, alone: alone)
      case .place where text.count <= 4: place(Array(text))
      case .name, .place: words(text)
      }
    }

    private static func place(_ characters: [Character]) -> String {
      let read = syllables(characters)
      guard characters.count > 2, HanReadings.kindsOfPlaces.contains(characters[characters.count - 1]),
        characters[characters.count - 1] != "州"
      else { return capitalised(read) }
      return capitalised(Array(read.dropLast())) + " " + capitalised(Array(read.suffix(1)))
    }

    /// The words of a name, each with a capital but for the smallest.
    static func words(_ text: String) -> String {
      let characters = Array(text)
      let read = syllables(characters)
      var words: [String] = []
      var start = 0
      for end in wordEnds(characters) {
        var bounds = [end]
        // The kind of a place or a body is a word of its own: `Shenzhen Shi`, `Guoli Daxue`.
        if end - start >= 3, HanReadings.kindsOfPlaces.contains(characters[end - 1]) {
          bounds = [end - 1, end]
        } else if let length = (2...4).last(where: {
          end - start >= $0 + 2 && HanReadings.kindsOfBodies.contains(String(characters[(end - $0)..<end]))
        }) {
          bounds = [end - length, end]
        }
        for bound in bounds {
          let isSmall = bound == start + 1 && start > 0 && HanReadings.small.contains(characters[start])
          words.append(isSmall ? read[start] : capitalised(Array(read[start..<bound])))
          start = bound
        }
      }
      return words.joined(separator: " ")
    }

    /// The syllable of each character: those of known words first, since a character may have several.
    static func syllables(_ characters: [Character]) -> [String] {
      var read: [String] = []
      while read.count < characters.count {
        let start = read.count
        let longest = stride(from: min(HanReadings.longest, characters.count - start), to: 1, by: -1).lazy
          .compactMap { HanReadings.words[String(characters[start..<start + $0])] }.first
        read += longest ?? [syllable(characters[start])]
      }
      return read
    }

    private static func syllable(_ character: Character) -> String {
      if let known = HanReadings.characters[character] { return known }
      let read = transliterated(String(character), ENTENTE_HAN) ?? String(character)
      return withoutTones(read)
    }

    /// `lǚ` becomes `lü`: the tones go, the vowel stays.
    private static func withoutTones(_ syllable: String) -> String {
      var plain = ""
      for scalar in syllable.unicodeScalars {
        plain += tones.first { $0.marked.unicodeScalars.contains(scalar) }?.plain ?? String(scalar)
      }
      return plain
    }

    private static let tones: [(plain: String, marked: String)] = [
      ("a", "āáǎà"), ("e", "ēéěè"), ("i", "īíǐì"), ("o", "ōóǒò"), ("u", "ūúǔù"), ("ü", "ǖǘǚǜ"), ("n", "ńňǹ"),
      ("m", "ḿ"),
    ]

    /// Without the ends inside the word for a body that the dictionary does not have whole: 科|学院.
    private static func whole(_ ends: [Int], _ characters: [Character]) -> [Int] {
      var kept = ends
      for end in ends {
        for length in 3...4 where end >= length && (end == length || ends.contains(end - length)) {
          guard HanReadings.kindsOfBodies.contains(String(characters[(end - length)..<end])) else { continue }
          kept.removeAll { $0 > end - length && $0 < end }
        }
      }
      return kept
    }

    /// Syllables as one word: an apostrophe before a vowel that could be read with what precedes it (`Xi'an`).
    private static func capitalised(_ syllables: [String]) -> String {
      var word = ""
      for syllable in syllables {
        if !word.isEmpty, let first = syllable.first, "aoe".contains(first) { word += "'" }
        word += syllable
      }
      return word.prefix(1).uppercased() + word.dropFirst()
    }

    /// Where words end, in characters; every character is one when words cannot be told.
    private static func wordEnds(_ characters: [Character]) -> [Int] {
      let units = Array(String(characters).utf16)
      var ends = [Int32](repeating: 0, count: units.count)
      let count = entente_word_ends(units, Int32(units.count), &ends, Int32(ends.count))
      guard count > 0 else { return Array(1...max(1, characters.count)) }
      let found = Set(ends.prefix(Int(count)).map(Int.init))
      var unit = 0
      var kept: [Int] = []
      var singles = 0
      for (index, character) in characters.enumerated() {
        unit += character.utf16.count
        guard found.contains(unit) || index == characters.count - 1 else { continue }
        // Characters that no dictionary has as a word are a name together: 华|为.
        let start = kept.last ?? 0
        let isSingle = index == start && !HanReadings.small.contains(character)
        if isSingle, singles > 0, singles < 3 { kept.removeLast() }
        singles = isSingle ? singles % 3 + 1 : 0
        kept.append(index + 1)
      }
      return whole(kept, characters)
    }
  }
}

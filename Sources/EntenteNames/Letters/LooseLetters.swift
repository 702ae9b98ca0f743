// SPDX-License-Identifier: Apache-2.0

/// The form in which the many Latin spellings of one Russian word are the same: `predpriyatie`, `predpriiatiye` and
/// `предприятие` are `predpriat`.
enum LooseLetters {
  /// - Parameter letters: small ASCII.
  static func form(_ letters: some Collection<UInt8>) -> [UInt8] {
    let text = Array(letters)
    var made: [UInt8] = []
    made.reserveCapacity(text.count)
    var index = 0
    func follows(_ word: StaticString) -> Bool {
      let count = word.utf8CodeUnitCount
      guard index + count <= text.count else { return false }
      for offset in 0..<count where text[index + offset] != word.utf8Start[offset] { return false }
      return true
    }
    func add(_ letter: UInt8) { if made.last != letter { made.append(letter) } }
    while index < text.count {
      if follows("shch") {
        add(0x53)
        index += 4
      } else if follows("sch") {
        add(0x53)
        index += 3
      } else if follows("sh") {
        add(0x53)
        index += 2
      } else if follows("ch") {
        add(0x43)
        index += 2
      } else if follows("kh") {
        add(0x68)
        index += 2
      } else if follows("zh") {
        add(0x5A)
        index += 2
      } else if follows("ts") || follows("tz") || follows("tc") {
        add(0x63)
        index += 2
      } else if follows("ph") {
        add(0x66)
        index += 2
      } else if follows("ks") {
        add(0x78)
        index += 2
      } else {
        switch text[index] {
        case 0x79, 0x6A, 0x69: add(0x69)  // y j i
        case 0x77: add(0x76)  // w: v
        case 0x71: add(0x6B)  // q: k
        default: add(text[index])
        }
        index += 1
      }
    }
    return withoutGlides(made)
  }

  /// Without `i` before another vowel: `ia`, `iu`, `ie` stand for one Cyrillic letter.
  private static func withoutGlides(_ letters: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    for (index, letter) in letters.enumerated() {
      let next = index + 1 < letters.count ? letters[index + 1] : 0
      if letter == 0x69, isVowel(next) { continue }
      if kept.last != letter { kept.append(letter) }
    }
    return kept
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    letter == 0x61 || letter == 0x65 || letter == 0x6F || letter == 0x75
  }

  private static let endings: [[UInt8]] = [
    "ogo", "ego", "omu", "emu", "imi", "ami", "oi", "ei", "ai", "oe", "oa", "ee", "ih", "im", "om", "em",
    "am", "ah", "ov",
    "ii", "ou", "a", "o", "e", "i", "u",
  ].map { Array($0.utf8) }

  /// ``form(_:)`` without one ending of a noun or adjective; at least three letters stay.
  static func stem(_ letters: some Collection<UInt8>) -> [UInt8] {
    let word = form(letters)
    for ending in endings
    where word.count - ending.count >= 3 && word.suffix(ending.count).elementsEqual(ending) {
      return Array(word.dropLast(ending.count))
    }
    return word
  }
}

/// A hash of letters that is the same in every run (FNV-1a, 64 bits).
struct LetterHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  mutating func add(_ character: UInt32) {
    for shift in stride(from: 0, to: 32, by: 8) { add(UInt8(truncatingIfNeeded: character >> shift)) }
  }

  static func of(_ letters: some Sequence<UInt8>, salt: UInt8 = 0) -> UInt64 {
    var hash = LetterHash()
    hash.add(salt)
    for letter in letters { hash.add(letter) }
    return hash.value
  }

  static func of(character: UInt32) -> UInt64 {
    var hash = LetterHash()
    hash.add(UInt8(3))
    hash.add(character)
    return hash.value
  }
}

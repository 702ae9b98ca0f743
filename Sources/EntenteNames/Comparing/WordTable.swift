// SPDX-License-Identifier: Apache-2.0

/// Words of names, each once, and their sounds.
struct WordTable {
  /// The first stands for none.
  private(set) var words: [Word] = [
    Word(
      key: 0, letterKey: 0, mask: 0, sound: 0, length: 0, kind: 0, weight: 0, script: 0, alternative: 0,
      initials: 0)
  ]
  private(set) var sounds: [UInt8] = [0]
  private var numbers: [UInt64: UInt32] = [:]

  init(reserving count: Int = 0) {
    numbers.reserveCapacity(count)
    words.reserveCapacity(count)
  }

  /// The number of the word for `part`, which is added when it is new.
  mutating func number(_ part: ReadPart, _ rarity: Rarity) -> UInt32 {
    var identity = LetterHash()
    identity.add(part.kind.rawValue)
    identity.add(part.script.rawValue)
    for byte in part.letters { identity.add(byte) }
    identity.add(UInt8(0))
    identity.add(part.concept)
    for character in part.characters { identity.add(character) }
    if let known = numbers[identity.value] { return known }
    // Alternatives first, so that the chain points backwards.
    var alternative: UInt32 = 0
    for letters in part.alternatives {
      var other = part
      other.letters = letters
      other.alternatives = []
      alternative = append(other, rarity, alternative)
    }
    let number = append(part, rarity, alternative)
    numbers[identity.value] = number
    return number
  }

  private mutating func append(_ part: ReadPart, _ rarity: Rarity, _ alternative: UInt32) -> UInt32 {
    let form = part.kind == .number ? part.letters : Sound.form(part.letters)
    let key = Self.key(part)
    words.append(
      Word(
        key: key, letterKey: UInt32(truncatingIfNeeded: LetterHash.of(part.letters, salt: 5)),
        mask: part.kind == .number ? 0 : Sound.mask(form), sound: UInt32(sounds.count),
        length: UInt8(min(form.count, Sound.longest)), kind: part.kind.rawValue,
        weight: rarity.weight(part, key),
        script: part.script.rawValue | (part.concept != 0 ? Word.concept : 0) | Self.ending(part),
        alternative: alternative,
        initials: Self.packed(part.initials) | Self.packed(part.meant) << 32))
    sounds += form.prefix(Sound.longest)
    return UInt32(words.count - 1)
  }

  static func key(_ part: ReadPart) -> UInt32 {
    var hash = LetterHash()
    if part.concept != 0 {
      hash.add(UInt8(part.kind == .name ? 9 : 8))
      hash.add(part.concept)
    } else {
      hash.add(part.kind == .number ? UInt8(7) : UInt8(6))
      for byte in part.letters { hash.add(byte) }
    }
    return UInt32(truncatingIfNeeded: hash.value ^ hash.value >> 32)
  }

  private static let men = [
    "ov", "ev", "in", "yn", "sky", "skii", "skiy", "ski", "skyi", "skyy", "ovich", "evich", "or", "il",
  ].map { Array($0.utf8) }

  /// Whose name it is by its ending, roughly: the name of a man and of a woman of one family differ in it.
  private static func ending(_ part: ReadPart) -> UInt8 {
    guard part.kind == .name || part.kind == .patronymic, part.script != .han, part.script != .pinyin else {
      return 0
    }
    let letters = part.letters
    guard letters.count >= 4, let last = letters.last else { return 0 }
    if last == 0x61 || last == 0x68 && letters[letters.count - 2] == 0x61 { return Word.feminine }
    let isMan = men.contains {
      letters.count > $0.count + 1 && letters.suffix($0.count).elementsEqual($0)
    }
    return isMan ? Word.masculine : 0
  }

  private static func packed(_ letters: [UInt8]) -> UInt64 {
    var packed: UInt64 = 0
    for (place, letter) in letters.prefix(4).enumerated() { packed |= UInt64(letter) << (8 * UInt64(place)) }
    return packed
  }
}

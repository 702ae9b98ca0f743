// SPDX-License-Identifier: Apache-2.0

/// What words and names are found by. All keys are 32-bit hashes with a salt for their kind; that two fall together by
/// chance costs a comparison and nothing else.
enum IndexKeys {
  enum Salt: UInt8 {
    case meaning = 1
    case letters = 2
    case skeleton = 3
    case joined = 4
    case acronym = 5
    /// A long word by its consonants, for words that a query has apart.
    case apart = 6
  }

  @inline(__always)
  static func hash(_ salt: Salt, _ value: UInt64) -> UInt32 {
    var mixed = (value ^ UInt64(salt.rawValue) &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    mixed ^= mixed >> 29
    mixed = mixed &* 0x94D0_49BB_1331_11EB
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }

  /// The consonants of a word by the groups of ``Sound/mask(_:)``, without neighbours that are equal; at most 12, four bits
  /// each from the lowest. Vowels, `h`, `y`, `w` between vowels do not count.
  static func skeleton(_ sounds: UnsafePointer<UInt8>, _ length: Int) -> (bits: UInt64, count: Int) {
    var bits: UInt64 = 0
    var count = 0
    var last: UInt64 = 0
    for index in 0..<length where count < 12 {
      let group = Self.groups[Int(sounds[index] & 31)]
      guard group != 0 else { continue }
      if group == last { continue }
      bits |= group << UInt64(4 * count)
      count += 1
      last = group
    }
    return (bits, count)
  }

  /// Consonants that are written for one another share a number; 0 counts for nothing.
  private static let groups: [UInt64] = {
    var table = [UInt64](repeating: 0, count: Sound.symbols)
    let sets = ["bp", "vwf", "dt", "gkqcx2", "l", "r", "m", "n", "sz0341"]
    for (number, set) in sets.enumerated() {
      for letter in set.utf8 {
        table[letter >= 0x61 ? Int(letter - 0x60) : Int(letter - 0x30) + 27] = UInt64(number + 1)
      }
    }
    return table
  }()

  /// Calls `body` with the keys of a word's skeleton: the whole, and, of three consonants and more, it without each.
  static func skeletons(_ word: Word, _ sounds: UnsafePointer<UInt8>, _ body: (UInt32) -> Void) {
    guard word.length > 0, word.kind != PartKind.number.rawValue else { return }
    let (bits, count) = skeleton(sounds + Int(word.sound), Int(word.length))
    guard count > 0 else {
      return body(hash(.skeleton, 0xF000_0000_0000_0000 | UInt64(word.length)))
    }
    body(hash(.skeleton, bits))
    guard count >= 3 else { return }
    var before: UInt64 = 0
    for place in 0..<count {
      let low = bits & ((1 << UInt64(4 * place)) - 1)
      let high = place == 15 ? 0 : bits >> UInt64(4 * (place + 1))
      let without = low | high << UInt64(4 * place)
      if without != before { body(hash(.skeleton, without | 0x0F00_0000_0000_0000)) }
      before = without
    }
  }
}

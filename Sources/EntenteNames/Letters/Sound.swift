// SPDX-License-Identifier: Apache-2.0

/// Letters as the sounds they stand for, roughly: one symbol a sound, whatever number of letters it takes.
///
/// Symbols are 1...26 for `a`...`z` and 27...31 for `sh`, `ch`, `kh`, `zh`, `ts`. Doubled letters count once.
enum Sound {
  /// Symbols beyond this many are left out.
  static let longest = 24
  static let symbols = 32

  static func form(_ letters: [UInt8]) -> [UInt8] {
    var made: [UInt8] = []
    made.reserveCapacity(min(letters.count, longest))
    var index = 0
    while index < letters.count, made.count < longest {
      let letter = letters[index]
      let next = index + 1 < letters.count ? letters[index + 1] : 0
      var symbol = letter >= 0x61 && letter <= 0x7A ? letter - 0x60 : 0
      var width = 1
      if next == 0x68 {  // h
        switch letter {
        case 0x73: (symbol, width) = (27, 2)
        case 0x63: (symbol, width) = (28, 2)
        case 0x6B: (symbol, width) = (29, 2)
        case 0x7A: (symbol, width) = (30, 2)
        case 0x70: (symbol, width) = (6, 2)
        default: break
        }
        // shch, sch
        if symbol == 27, index + 3 < letters.count, letters[index + 2] == 0x63, letters[index + 3] == 0x68 {
          width = 4
        }
      } else if letter == 0x74, next == 0x73 || next == 0x7A {
        (symbol, width) = (31, 2)
      } else if letter == 0x63, next == 0x6B {
        (symbol, width) = (11, 2)
      } else if letter == 0x73, next == 0x63, index + 2 < letters.count, letters[index + 2] == 0x68 {
        (symbol, width) = (27, 3)
      } else if letter == 0x6F, next == 0x6F || next == 0x75 {
        (symbol, width) = (21, 2)
      } else if letter == 0x65, next == 0x65 {
        (symbol, width) = (9, 2)
      }
      if symbol != 0, made.last != symbol { made.append(symbol) }
      index += width
    }
    return made
  }

  /// A bit for each kind of sound in `form`, by which words that cannot be alike are told at once: vowels and what
  /// alternates freely with them (`y`, `j`, `w`, `h`) have none but one for each of three groups.
  static func mask(_ form: [UInt8]) -> UInt32 {
    var mask: UInt32 = 0
    for symbol in form { mask |= 1 << groups[Int(symbol)] }
    return mask & ~1
  }

  /// How many sounds two words begin alike with, and how many the longer has; `h` and what it stands for nothing in is
  /// passed over.
  static func beginning(_ a: UnsafePointer<UInt8>, _ n: Int, _ b: UnsafePointer<UInt8>, _ m: Int) -> (
    alike: Int, longer: Int
  ) {
    groups.withUnsafeBufferPointer { groups in
      var (i, j, alike) = (0, 0, 0)
      while i < n, j < m {
        let (left, right) = (groups[Int(a[i])], groups[Int(b[j])])
        if left == 0 {
          i += 1
        } else if right == 0 {
          j += 1
        } else {
          guard left == right else { break }
          alike += 1
          i += 1
          j += 1
        }
      }
      return (alike, max(n, m))
    }
  }

  /// Bit numbers: sounds that are written for one another share one; 0 counts for nothing.
  private static let groups: [UInt32] = {
    var table = [UInt32](repeating: 0, count: symbols)
    let sets: [[String]] = [
      ["a"], ["o", "u"], ["e"], ["i", "y", "j"], ["b", "p"], ["v", "w", "f"], ["d", "t"],
      ["g", "k", "q", "c", "x", "2"], ["l"], ["r"],
      ["m"], ["n"], ["s", "z", "0", "3", "4", "1"],
    ]
    for (bit, set) in sets.enumerated() {
      for letter in set {
        guard let byte = letter.utf8.first else { continue }
        table[byte >= 0x61 ? Int(byte - 0x60) : Int(byte - 0x30) + 27] = UInt32(bit + 1)
      }
    }
    return table
  }()
}

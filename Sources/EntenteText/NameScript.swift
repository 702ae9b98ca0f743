// SPDX-License-Identifier: Apache-2.0

/// The script in which a name stands: Latin unless a letter of another one is in it.
package enum NameScript: Sendable {
  case latin, cyrillic, han, other

  package static func of(_ name: String) -> NameScript {
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0...0x03FF: continue
      case 0x0400...0x052F: return .cyrillic
      case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: return .han
      case 0x1E00...0x1EFF, 0x2000...0x206F, 0x3000...0x303F, 0xFF01...0xFF5E: continue
      default: if scalar.properties.isAlphabetic { return .other }
      }
    }
    return .latin
  }

  /// How much of two names in Latin letters is the same, 0...1: the pairs of letters that both have (Dice).
  package static func likeness(_ left: String, _ right: String) -> Double {
    let (a, b) = (pairs(left), pairs(right))
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    var rest = b
    var shared = 0
    for pair in a {
      if let index = rest.firstIndex(of: pair) {
        rest.swapAt(index, rest.count - 1)
        rest.removeLast()
        shared += 1
      }
    }
    return Double(2 * shared) / Double(a.count + b.count)
  }

  private static func pairs(_ name: String) -> [UInt16] {
    // What one sound is written as by the ways of writing Chinese in Russian and in pinyin.
    var plain = name.lowercased()
    for (from, to) in [
      ("chzh", "zh"), ("tsz", "j"), ("ts", "q"), ("ng", "n"), ("w", "v"), ("x", "s"), ("c", "k"),
    ] {
      plain = plain.replacing(from, with: to)
    }
    let letters = plain.utf8.filter { (0x61...0x7A).contains($0) }.prefix(120)
    return zip(letters, letters.dropFirst()).map { UInt16($0) << 8 | UInt16($1) }
  }
}

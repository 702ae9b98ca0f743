// SPDX-License-Identifier: Apache-2.0

extension Romanisation {
  /// Letters of one script in a row, or what stands between letters.
  struct Stretch {
    enum Script {
      case latin, cyrillic, han, other
      /// Digits, spaces and marks.
      case between
    }

    let script: Script
    var text: String

    static func all(in name: String) -> [Stretch] {
      var stretches: [Stretch] = []
      for scalar in name.unicodeScalars {
        var script = script(of: scalar)
        // An accent belongs to the letter before it.
        if script == nil { script = stretches.last?.script ?? .between }
        if let script, script == stretches.last?.script {
          stretches[stretches.count - 1].text.unicodeScalars.append(scalar)
        } else if let script {
          stretches.append(Stretch(script: script, text: String(scalar)))
        }
      }
      return stretches
    }

    /// `nil` for a mark that changes the letter before it.
    private static func script(of scalar: Unicode.Scalar) -> Script? {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A: .latin
      case 0x00...0x7F: .between
      case 0x0300...0x036F: nil
      case 0x0400...0x052F: .cyrillic
      case 0x3005, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: .han
      case 0xAA, 0xBA, 0xC0...0x024F, 0x1E00...0x1EFF, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
        scalar.properties.isAlphabetic ? .latin : .between
      default: scalar.properties.isAlphabetic ? .other : .between
      }
    }
  }
}

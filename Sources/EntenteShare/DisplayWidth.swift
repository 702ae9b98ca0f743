// SPDX-License-Identifier: Apache-2.0

/// How many columns of a terminal a text takes, and texts cut to a number of columns.
///
/// A Character is not a column: 中 takes two, a combining accent none.
package enum DisplayWidth {
  /// The columns that `text` takes once ``printable(_:)``.
  package static func of(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + columns($1) } }

  /// `text` on one line without anything that steers a terminal: white space becomes a space, other control
  /// characters U+FFFD, and marks that reorder the line (bidirectional controls) go.
  package static func printable(_ text: String) -> String {
    var clean = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x85, 0x2028, 0x2029: clean += " "
      case 0..<0x20, 0x7F...0x9F: clean += "\u{FFFD}"
      case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: break
      default: clean.unicodeScalars.append(scalar)
      }
    }
    return clean
  }

  /// `text`, printable, at most `width` columns wide; what was cut off leaves an ellipsis.
  package static func cut(_ text: String, to width: Int) -> String {
    let clean = printable(text)
    guard of(clean) > width else { return clean }
    guard width > 0 else { return "" }
    var kept = ""
    var used = 0
    for character in clean {
      let columns = of(String(character))
      guard used + columns <= width - 1 else { break }
      kept.append(character)
      used += columns
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// `text`, printable, cut or filled with spaces on the right to exactly `width` columns.
  package static func fit(_ text: String, to width: Int) -> String {
    let cut = cut(text, to: width)
    return cut + String(repeating: " ", count: max(0, width - of(cut)))
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value == 0xAD ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide(scalar.value) ? 2 : 1
    }
  }

  /// East Asian Wide and Fullwidth, and pictographs that terminals show in two columns (Unicode TR 11).
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

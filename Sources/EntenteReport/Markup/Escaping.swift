// SPDX-License-Identifier: Apache-2.0

/// How text from strangers is made harmless in a page.
enum Escaping {
  /// Appends `text` so that it reads the same and can only be text or an attribute's value.
  ///
  /// Controls that would turn the order of the letters around (U+202E and its kin) or that HTML does not allow are
  /// shown by their number, `⟨U+202E⟩`: a reader must see that they are there.
  static func append(_ text: String, to page: inout String) {
    if !text.utf8.contains(where: needsCare) {
      page += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": page += "&amp;"
      case "<": page += "&lt;"
      case ">": page += "&gt;"
      case "\"": page += "&quot;"
      case "'": page += "&#39;"
      case "\u{0B}", "\u{0C}": page += " "
      default:
        if isHidden(scalar) {
          page += "⟨U+" + hexadecimal(scalar.value) + "⟩"
        } else {
          page.unicodeScalars.append(scalar)
        }
      }
    }
  }

  /// Whether a link may have this address: a place in the page, or the web.
  static func isSafeAddress(_ address: String) -> Bool {
    address.hasPrefix("#") || address.hasPrefix("https://") || address.hasPrefix("http://")
  }

  /// Bytes of markup, of controls, and those with which U+0080...U+009F, U+2028...U+202E, U+2066...U+2069 and
  /// U+FFFE begin in UTF-8.
  private static func needsCare(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x26, 0x3C, 0x3E, 0x22, 0x27, 0x7F, 0xC2, 0xE2, 0xEF: true
    case 0x09, 0x0A, 0x0D: false
    default: byte < 0x20
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

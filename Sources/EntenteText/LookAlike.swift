// SPDX-License-Identifier: Apache-2.0
internal import CICU

/// Normal forms of short texts, and whether they can be taken for others: for names that people choose for themselves.
package enum LookAlike {
  /// Units of UTF-16 that a text may have; longer ones have no form.
  package static let longest = 4_096

  /// NFKC: one spelling for each text that Unicode holds equal, whatever the keyboard.
  package static func normal(_ text: String) -> String? { form(ENTENTE_NFKC, text) }

  /// NFKC_Casefold: Иванова for ИВАНОВА, admin for Ａｄｍｉｎ.
  package static func folded(_ text: String) -> String? { form(ENTENTE_NFKC_CASEFOLD, text) }

  /// What texts that look alike have in common (UTS 39): the same for Latin `ape` and Cyrillic `аре`.
  package static func skeleton(_ text: String) -> String? { form(ENTENTE_SKELETON, text) }

  /// Whether `text` keeps to one script, or Latin beside Chinese, Japanese or Korean, has digits of one system and
  /// nothing invisible: `аdmin` with a Cyrillic а does not.
  package static func isOfOneScript(_ text: String) -> Bool {
    let units = Array(text.utf16)
    guard units.count <= longest else { return false }
    return entente_is_of_one_script(units, Int32(units.count)) == 1
  }

  private static func form(_ form: some BinaryInteger, _ text: String) -> String? {
    let units = Array(text.utf16)
    guard units.count <= longest else { return nil }
    // No scalar becomes more than eighteen units (U+FDFA).
    var output = [UInt16](repeating: 0, count: units.count * 18 + 16)
    let count = entente_normalise(Int32(form), units, Int32(units.count), &output, Int32(output.count))
    return count < 0 ? nil : String(decoding: output[..<Int(count)], as: UTF16.self)
  }
}

// SPDX-License-Identifier: Apache-2.0
package import EntenteStore
internal import EntenteText

/// Names of accounts: bounded, in one script, and none that looks like another one.
package enum AccountName {
  /// Scalars that a name may have.
  package static let longest = 64

  /// The forms by which a new name is kept and compared.
  ///
  /// - Throws: ``AccessFault`` `bad-name`, with what a name has to be.
  package static func forms(_ text: String) throws(AccessFault) -> NameForms {
    guard text.unicodeScalars.count <= longest, let name = LookAlike.normal(text),
      (1...longest).contains(name.unicodeScalars.count), let key = LookAlike.folded(name), !key.isEmpty,
      let skeleton = LookAlike.skeleton(key)
    else { throw AccessFault(.badName, "A name has 1 to \(longest) characters.") }
    guard name.unicodeScalars.allSatisfy(isAllowed), let first = name.unicodeScalars.first, isWord(first)
    else {
      throw AccessFault(
        .badName,
        "A name is made of letters, digits and . - _ @, and begins with a letter or a digit: no spaces. "
          + "What people call somebody is the display name.")
    }
    guard LookAlike.isOfOneScript(name) else {
      throw AccessFault(
        .badName,
        "The name mixes scripts, such as a Cyrillic letter among Latin ones, and could be taken for another. "
          + "Keep to one script.")
    }
    return NameForms(name: name, key: key, skeleton: skeleton)
  }

  /// The form by which a name that somebody gives is looked up; `nil` for what no account can have.
  package static func key(_ text: String) -> String? {
    guard text.unicodeScalars.prefix(longest + 1).count <= longest else { return nil }
    return LookAlike.normal(text).flatMap(LookAlike.folded)
  }

  /// A name that people read: 1 to 100 characters, nothing invisible.
  package static func display(_ text: String) throws(AccessFault) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard (1...100).contains(words.unicodeScalars.count), words.unicodeScalars.allSatisfy(isVisible) else {
      throw AccessFault(.badValue, "A display name has 1 to 100 visible characters.")
    }
    return words
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    isWord(scalar) || isMark(scalar) || [".", "-", "_", "@"].contains(scalar)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
      true
    default: false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}

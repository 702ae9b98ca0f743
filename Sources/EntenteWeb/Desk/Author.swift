// SPDX-License-Identifier: Apache-2.0

import EntenteModel
import Foundation

extension DeskCall {
  /// Under what name a person's word is recorded: that of the account. Where nobody logs in, as the person said on a form
  /// before, else the user that runs the desk.
  var author: String {
    guard case .local = viewer.how,
      let name = cookies["entente-name"].flatMap({ try? FormItems.decoded($0) }), !name.isEmpty,
      name.unicodeScalars.count <= Self.longestName
    else { return viewer.name }
    return name
  }

  static let longestName = 100
  /// Unicode scalars of a reason.
  static let longestReason = 1_000

  /// The name that a form gives, to be kept for the next one; the one known without it.
  ///
  /// - Throws: 422 for one that is too long.
  func author(_ form: FormItems) throws(Problem) -> (name: String, cookie: String?) {
    guard case .local = viewer.how, let given = form.text("by"), given != author else { return (author, nil) }
    guard given.unicodeScalars.count <= Self.longestName else {
      throw Problem(422, "the name is longer than \(Self.longestName) characters")
    }
    return (given, "entente-name=\(Address.escaped(given)); Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly")
  }
}

extension FormItems {
  /// The last value of `name` without spaces at its ends and without control characters; `nil` when it is empty.
  func text(_ name: String) -> String? {
    guard let value = self[name].last else { return nil }
    let plain = String(
      String.UnicodeScalarView(
        value.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    let trimmed = plain.trimmingCharacters(in: .whitespacesAndNewlines)
    return trimmed.isEmpty ? nil : trimmed
  }

  /// The reason that a form gives.
  ///
  /// - Throws: 422 when there is none, or it is too long.
  func reason() throws(Problem) -> String {
    guard let reason = text("reason") else {
      throw Problem(422, "a reason is missing; say in a few words why, for whoever reads it later")
    }
    guard reason.unicodeScalars.count <= DeskCall.longestReason else {
      throw Problem(422, "the reason is longer than \(DeskCall.longestReason) characters")
    }
    return reason
  }
}

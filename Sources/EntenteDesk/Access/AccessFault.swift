// SPDX-License-Identifier: Apache-2.0

/// A wish about accounts or keys that is not granted. Nothing has been recorded of it when it throws.
package struct AccessFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong, as a word that callers can compare; new ones may come.
  package struct Code: Hashable, Sendable {
    package let word: String

    /// Whoever asks may not.
    package static let notAllowed = Code(word: "not-allowed")
    package static let badName = Code(word: "bad-name")
    package static let nameTaken = Code(word: "name-taken")
    package static let badPassword = Code(word: "bad-password")
    /// The current password that was given is not the one of the account.
    package static let wrongPassword = Code(word: "wrong-password")
    package static let badValue = Code(word: "bad-value")
    package static let notFound = Code(word: "not-found")
    /// Too much is being asked at once, or too often.
    package static let busy = Code(word: "busy")
  }

  package let code: Code
  /// What went wrong and what to do about it.
  package let description: String

  init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteText

/// What a password has to be, after NIST SP 800-63B: long, and not what everybody tries first. No kind of character is
/// demanded, none is forbidden, and none has to be changed after a time.
package enum PasswordRules {
  /// Scalars, after NFKC.
  package static let shortest = 12
  package static let longest = 256

  /// The bytes that are hashed: UTF-8 of NFKC, so that the same password from another keyboard is the same.
  ///
  /// - Returns: `nil` for what no password can be.
  package static func bytes(_ password: String) -> [UInt8]? {
    guard password.unicodeScalars.prefix(longest + 1).count <= longest else { return nil }
    return LookAlike.normal(password).map { Array($0.utf8) }
  }

  /// The bytes of a new password.
  ///
  /// - Parameter names: of the account, which a password must not hold.
  /// - Throws: ``AccessFault`` `bad-password`, with what a password has to be.
  package static func check(_ password: String, names: [String]) throws(AccessFault) -> [UInt8] {
    guard let bytes = bytes(password) else {
      throw AccessFault(.badPassword, "A password has at most \(longest) characters.")
    }
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    guard scalars.count >= shortest else {
      throw AccessFault(
        .badPassword, "A password has at least \(shortest) characters. A sentence is easy to keep in mind.")
    }
    if isMonotonous(scalars) {
      throw AccessFault(.badPassword, "The password repeats itself or counts. Take another one.")
    }
    let folded = LookAlike.folded(password) ?? ""
    for name in names + ["entente"] {
      guard let name = LookAlike.folded(name), name.unicodeScalars.count > 2 || name == folded else {
        continue
      }
      // The name may be part of a long one: what remains without it has to be long enough.
      let rest = folded.replacing(name, with: "")
      if rest.unicodeScalars.count < shortest && rest.unicodeScalars.count < folded.unicodeScalars.count {
        throw AccessFault(
          .badPassword, "The password is little more than a name that is known. Take another.")
      }
    }
    return bytes
  }

  /// Fewer than five different characters, or mostly steps from each character to the next one or the one before.
  private static func isMonotonous(_ scalars: [Unicode.Scalar]) -> Bool {
    guard Set(scalars).count >= 5 else { return true }
    let steps = zip(scalars, scalars.dropFirst()).map { Int($1.value) - Int($0.value) }
    let even = steps.count { abs($0) <= 1 }
    return even * 3 >= steps.count * 2
  }
}

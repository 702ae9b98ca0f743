// SPDX-License-Identifier: Apache-2.0
internal import EntenteSecrets

/// The text of an API key: `entente_`, eight characters that tell keys apart, `_`, and a token. A search for
/// `entente_` finds keys that were left lying about.
enum KeyText {
  private static let start = "entente_"
  private static let prefixLength = start.utf8.count + 8

  /// A new one, with the prefix that may be shown.
  static func make() -> (prefix: String, text: String) {
    var random = SystemRandomNumberGenerator()
    let prefix = start + SecretToken.digest(of: SecretToken(using: &random).text).prefix(8)
    return (prefix, prefix + "_" + SecretToken(using: &random).text)
  }

  static func isOne(_ text: String) -> Bool {
    guard text.utf8.count == prefixLength + 1 + SecretToken.length, text.hasPrefix(start) else {
      return false
    }
    let rest = text.dropFirst(prefixLength)
    return rest.first == "_" && SecretToken(String(rest.dropFirst())) != nil
  }
}

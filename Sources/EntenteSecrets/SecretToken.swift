// SPDX-License-Identifier: Apache-2.0
internal import CryptoExtras
internal import Foundation

/// What cannot be guessed: 256 random bits as 43 characters of base64url. Kept only as its ``digest``: who reads the
/// ledger's file learns no token from it.
package struct SecretToken: Hashable, Sendable {
  /// Secret: for the one that it is given to, never for a file or a log.
  package let text: String

  package static let length = 43

  package init(using random: inout some RandomNumberGenerator) {
    text = Base64.url(Self.bytes(32, using: &random))
  }

  /// A token that somebody presents.
  ///
  /// - Returns: `nil` for what no token looks like.
  package init?(_ text: String) {
    guard text.utf8.count == Self.length, text.utf8.allSatisfy(Base64.isURL) else { return nil }
    self.text = text
  }

  /// SHA-256, lowercase hexadecimal. A fast hash does: there are too many tokens to try them.
  package var digest: String { Self.digest(of: text) }

  package static func digest(of text: String) -> String {
    hexadecimal(SHA256.hash(data: Array(text.utf8)))
  }

  /// A secret that follows from this one for one purpose: HMAC-SHA-256 of `purpose` in base64url. From it nobody finds
  /// the token or what follows for another purpose.
  package func derived(for purpose: String) -> String {
    let code = HMAC<SHA256>.authenticationCode(
      for: Array(purpose.utf8), using: SymmetricKey(data: Array(text.utf8)))
    return Base64.url(Array(code))
  }

  static func bytes(_ count: Int, using random: inout some RandomNumberGenerator) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
  }

  private static func hexadecimal(_ digest: SHA256.Digest) -> String {
    digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}

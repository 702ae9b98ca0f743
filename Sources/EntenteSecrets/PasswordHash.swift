// SPDX-License-Identifier: Apache-2.0
internal import CryptoExtras
internal import Foundation

/// A password as it is kept: scrypt (RFC 7914) with its cost and salt, so that the cost can rise later.
///
/// The text is in the PHC form, `$scrypt$ln=15,r=8,p=3$SALT$HASH`, in base64 without padding.
package struct PasswordHash: Hashable, Sendable {
  /// What a hash costs: `128 * r * 2^ln` bytes of memory, `p` times over in time.
  package struct Cost: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The logarithm of N to the base 2.
    package let ln: Int
    package let r: Int
    package let p: Int

    /// - Returns: `nil` outside ln 1...20, r 1...16, p 1...16 or above 256 MiB: a hash from a stranger's file must not
    ///   take the machine.
    package init?(ln: Int, r: Int, p: Int) {
      guard (1...20).contains(ln), (1...16).contains(r), (1...16).contains(p), 128 * r << ln <= 256 << 20
      else { return nil }
      self.init(known: ln, r, p)
    }

    private init(known ln: Int, _ r: Int, _ p: Int) { (self.ln, self.r, self.p) = (ln, r, p) }

    /// 32 MiB and three passes: one of the equal choices that OWASP's Password Storage Cheat Sheet names as the least
    /// for scrypt (from 2^17 with one pass to 2^13 with ten); two at once fit beside all else.
    package static let standard = Cost(known: 15, 8, 3)
    /// For tests of what does not depend on the cost.
    package static let least = Cost(known: 4, 8, 1)

    /// As in the PHC form: `ln=15,r=8,p=3`.
    package var description: String { "ln=\(ln),r=\(r),p=\(p)" }

    private var work: Int { r * p << ln }

    package static func < (left: Self, right: Self) -> Bool { left.work < right.work }
  }

  package let cost: Cost
  private let salt: [UInt8]
  private let hash: [UInt8]

  private static let saltLength = 16
  private static let hashLength = 32

  /// Hashes `password` with a new salt. Takes the time and memory of `cost`.
  ///
  /// - Throws: when the memory cannot be had.
  package init(
    _ password: some Sequence<UInt8>, cost: Cost = .standard, using random: inout some RandomNumberGenerator
  ) throws {
    let salt = SecretToken.bytes(Self.saltLength, using: &random)
    try self.init(password: password, salt: salt, cost: cost, length: Self.hashLength)
  }

  /// Hashes with a given salt: for comparing and for known answers.
  package init(password: some Sequence<UInt8>, salt: [UInt8], cost: Cost, length: Int) throws {
    let key = try KDF.Scrypt.deriveKey(
      from: Array(password), salt: salt, outputByteCount: length, rounds: 1 << cost.ln, blockSize: cost.r,
      parallelism: cost.p)
    self.cost = cost
    self.salt = salt
    hash = key.withUnsafeBytes { Array($0) }
  }

  /// Whether `password` is the one that was hashed. Takes as long for a wrong one as for the right one.
  package func isOf(_ password: some Sequence<UInt8>) throws -> Bool {
    let other = try PasswordHash(password: password, salt: salt, cost: cost, length: hash.count)
    return ConstantTime.equal(other.hash, hash)
  }

  /// The derived bytes in hexadecimal.
  package var hexadecimal: String {
    hash.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}

extension PasswordHash: LosslessStringConvertible {
  package var description: String {
    "$scrypt$\(cost)$\(Base64.plain(salt))$\(Base64.plain(hash))"
  }

  /// - Returns: `nil` for any other form, and for costs and lengths out of bounds.
  package init?(_ text: String) {
    guard text.utf8.count <= 256 else { return nil }
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt", let cost = Self.cost(parts[2]),
      let salt = Base64.bytes(plain: parts[3]), let hash = Base64.bytes(plain: parts[4]),
      (8...64).contains(salt.count), (16...64).contains(hash.count)
    else { return nil }
    self.cost = cost
    self.salt = salt
    self.hash = hash
  }

  private static func cost(_ text: Substring) -> Cost? {
    let fields = text.split(separator: ",", omittingEmptySubsequences: false)
    let names = ["ln=", "r=", "p="]
    guard fields.count == names.count else { return nil }
    let numbers = zip(fields, names).compactMap { field, name -> Int? in
      field.hasPrefix(name) ? Int(field.dropFirst(name.count)) : nil
    }
    return numbers.count == 3 ? Cost(ln: numbers[0], r: numbers[1], p: numbers[2]) : nil
  }
}

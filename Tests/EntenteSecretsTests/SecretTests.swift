// SPDX-License-Identifier: Apache-2.0
import EntenteSecrets
import Testing

@Suite struct SecretTests {
  /// RFC 7914, section 12.
  static let answers: [(password: String, salt: String, cost: (Int, Int, Int), hash: String)] = [
    (
      "password", "NaCl", (10, 8, 16),
      "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830da"
        + "c727afb94a83ee6d8360cbdfa2cc0640"
    ),
    (
      "pleaseletmein", "SodiumChloride", (14, 8, 1),
      "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9"
        + "e61e85dc0d651e40dfcf017b45575887"
    ),
  ]

  @Test("scrypt gives what its RFC gives", arguments: answers)
  func scrypt(known: (password: String, salt: String, cost: (Int, Int, Int), hash: String)) throws {
    let cost = try #require(PasswordHash.Cost(ln: known.cost.0, r: known.cost.1, p: known.cost.2))
    let hash = try PasswordHash(
      password: known.password.utf8, salt: Array(known.salt.utf8), cost: cost, length: 64)
    #expect(hash.hexadecimal == known.hash)
  }

  @Test(
    "a password is known again from its text, and no other is",
    arguments: [
      "correct horse battery staple", "правильная лошадь батарея", "正确的马电池订书钉正确的马", "", "a\u{0}b",
    ])
  func known(password: String) throws {
    var random = SystemRandomNumberGenerator()
    let hash = try PasswordHash(password.utf8, cost: .least, using: &random)
    let kept = try #require(PasswordHash(hash.description))
    #expect(kept == hash)
    #expect(try kept.isOf(password.utf8))
    #expect(try !kept.isOf((password + " ").utf8))
    #expect(try hash != PasswordHash(password.utf8, cost: .least, using: &random))
  }

  @Test(
    "what is no hash of ours is refused before it costs anything",
    arguments: [
      "", "$", "$scrypt$", "$argon2id$ln=15,r=8,p=3$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAA",
      "$scrypt$ln=31,r=8,p=3$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAA",
      "$scrypt$ln=20,r=16,p=3$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAA",
      "$scrypt$ln=15,r=8$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAA",
      "$scrypt$ln=15,r=8,p=0$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAA",
      "$scrypt$ln=15,r=8,p=3$AAAAAAAAAAAAAAAAAAAAAA$", "$scrypt$ln=15,r=8,p=3$ $AAAAAAAAAAAAAAAAAAAAAAAA",
      "$scrypt$ln=15,r=8,p=3$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAA",
    ])
  func refused(text: String) { #expect(PasswordHash(text) == nil) }

  @Test func `costs rise with memory and passes`() throws {
    let more = try #require(PasswordHash.Cost(ln: 16, r: 8, p: 3))
    #expect(PasswordHash.Cost.least < .standard && .standard < more)
  }

  @Test func `tokens are 256 bits of their own, and their digests do not tell them`() throws {
    var random = SystemRandomNumberGenerator()
    let tokens = (0..<1_000).map { _ in SecretToken(using: &random) }
    #expect(Set(tokens).count == 1_000 && Set(tokens.map(\.digest)).count == 1_000)
    for token in tokens {
      #expect(SecretToken(token.text) == token)
      #expect(token.digest != token.text && token.derived(for: "a") != token.derived(for: "b"))
    }
    // The SHA-256 of "abc", FIPS 180-2.
    #expect(
      SecretToken.digest(of: "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test(
    "what no token looks like is none",
    arguments: [
      "", "abc", String(repeating: "a", count: 42), String(repeating: "a", count: 44),
      String(repeating: "a", count: 42) + "=", String(repeating: "a", count: 42) + "é",
      String(repeating: "王", count: 43), String(repeating: "a", count: 100_000),
    ])
  func noToken(text: String) { #expect(SecretToken(text) == nil) }

  @Test(
    "texts are equal or not",
    arguments: [
      ("", "", true), ("a", "a", true), ("a", "b", false), ("a", "", false), ("王伟", "王伟", true),
      ("王伟", "王偉", false),
    ])
  func equal(left: String, right: String, same: Bool) { #expect(ConstantTime.equal(left, right) == same) }
}

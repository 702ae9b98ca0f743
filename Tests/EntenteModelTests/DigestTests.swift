// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import Testing

@Suite struct DigestTests {
  @Test func `the digest is that of FIPS 180-4`() {
    #expect(
      Digest.sha256(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test(
    "a separator inside a field never collides",
    arguments: [
      (["a.b", "c"], ["a", "b.c"]), (["a"], ["a", ""]), (["ab", ""], ["a", "b"]), (["中", "俄"], ["中俄", ""]),
    ])
  func lengthPrefixed(left: [String], right: [String]) {
    #expect(Digest.identifier("x", left) != Digest.identifier("x", right))
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteText
internal import Testing

@Suite("Sets of token keys")
struct KeySetTests {
  @Test("A set holds what was put in, and nothing else, however much that is")
  func holdsWhatWasPutIn() {
    // Keys that differ in their high bits only meet in one slot, and those that follow fill it.
    for step: UInt64 in [1, 3, 1 << 40] {
      var set = KeySet()
      for number: UInt64 in 1...5_000 {
        set.insert(number &* step)
        set.insert(number &* step)
      }
      #expect((1...5_000).allSatisfy { set.contains($0 &* step) })
      #expect(!(5_001...10_000).contains { set.contains($0 &* step) })
    }
  }

  @Test(
    "Words are found in any case and script", arguments: ["the", "The", "министерство", "Министерства", "校"])
  func wordsAreFound(word: String) throws {
    let set = KeySet(words: ["THE", "министерство", "学校"])
    let token = try #require(Tokenizer.tokens(of: word).first)
    #expect(set.contains(token.key))
  }

  @Test("A set without keys holds nothing, and none holds the key of a footnote marker")
  func notesAreInNoSet() {
    var set = KeySet()
    #expect(!set.contains(7) && set.first == nil)
    set.insert(0)
    #expect(!set.contains(0) && set.first == nil)
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteResolve
internal import Testing

@Suite("Texts as shingles and numbers")
struct ShinglesTests {
  static let alikePairs: [(String, String)] = [
    ("One two three four five six.", "ONE two, three – four «five» six!"),
    ("Ёлка стоит в большом зале дворца сегодня", "елка стоит в большом зале дворца  сегодня"),
    ("中方代表团今天上午抵达莫斯科。", "中方代表团，今天上午\n抵达莫斯科"),
    (
      "See https://example.org/a/1 for all the five words here",
      "See https://example.com/b?c=2 for all the five words here"
    ),
  ]

  @Test("Case, punctuation, spaces and addresses do not matter", arguments: alikePairs)
  func alike(_ pair: (String, String)) {
    #expect(Shingles(of: pair.0).hashes == Shingles(of: pair.1).hashes)
    #expect(!Shingles(of: pair.0).hashes.isEmpty)
  }

  static let numberCases: [(String, Int)] = [
    ("On 14 May 2024", 2), ("第四十九次会议", 1), ("第三次会议", 1), ("三次会议", 1), ("一个统一的市场", 0), ("S-400", 1),
    ("mark 1743944331900 of the system", 0), ("二〇二四年五月", 2), ("", 0),
  ]

  @Test("Numbers stand in digits or in Han numerals", arguments: numberCases)
  func numbers(_ one: (text: String, count: Int)) {
    #expect(Shingles(of: one.text).numbers.count == one.count, "\(one.text)")
  }

  static let hostileTexts = [
    "", " ", "\u{0}", "a", "://", "://////", "第", "😀😀😀", "\u{301}\u{301}", String(repeating: "一", count: 500),
  ]

  @Test("No text is too strange", arguments: hostileTexts)
  func hostile(_ text: String) {
    let sketch = Sketch(of: text)
    #expect(Sketch(bytes: sketch.bytes) == sketch)
  }

  @Test(
    "Bytes that are no sketch are none",
    arguments: [[], [1], [2, 0, 0, 0, 0, 0, 0], [1, 9, 0, 0, 0, 0, 0], [1, 0, 5, 0, 0, 0, 0]])
  func noSketch(_ bytes: [UInt8]) { #expect(Sketch(bytes: bytes) == nil) }

  @Test func `scripts left over from a page do not count, nor does a brace that nothing closes`() {
    let text = "one two three four five six"
    #expect(
      Shingles(of: "one two (function(d,s){var js=1;}) three four five six").numbers.isEmpty
        && Shingles(of: text + " {").hashes == Shingles(of: text).hashes)
    #expect(Shingles(of: String(repeating: "{", count: 300_000) + text).hashes == Shingles(of: text).hashes)
  }

  @Test func `a long text keeps a quarter, a short one all`() {
    let long = Sketch(of: (0..<5_000).map { "word\($0)" }.joined(separator: " "))
    let short = Sketch(of: (0..<50).map { "word\($0)" }.joined(separator: " "))
    #expect(long.level == 2 && (1_000...1_500).contains(long.hashes.count))
    #expect(short.level == 0 && short.hashes.count == 46)
  }
}

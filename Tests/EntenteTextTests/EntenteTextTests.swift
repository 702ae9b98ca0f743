// SPDX-License-Identifier: Apache-2.0
import EntenteText
import Testing

/// The tokens, sentences and footnote markers of a text, as strings.
private struct Read {
  var tokens: [String] = []
  var notes: [Int32] = []
  var sentences: [String] = []

  init(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var tokenizer = Tokenizer(bytes)
      tokenizer.scan(0..<bytes.count)
      var found = tokenizer.tokens
      var last: Int32 = 0
      FootnoteMarkers.mark(&found, 0..<found.count, last: &last)
      func string(_ start: Int32, _ end: Int32) -> String {
        String(decoding: bytes[Int(start)..<Int(end)], as: UTF8.self)
      }
      tokens = found.filter { $0.kind != .note }.map { string($0.start, $0.end) }
      notes = found.filter { $0.kind == .note && $0.value > 0 }.map(\.value)
      sentences = Sentences.split(found, 0..<found.count).map {
        string(found[$0.lowerBound].start, found[$0.upperBound - 1].end)
      }
    }
  }
}

@Suite struct TokenizerTests {
  @Test(
    "words, numbers and marks are told apart",
    arguments: [
      ("China’s 5G test", ["China", "’", "s", "5G", "test"]),
      ("the U.S.-Japan R&D", ["the", "U.S.", "-", "Japan", "R&D"]),
      ("1,000 and 3.5%", ["1,000", "and", "3.5", "%"]),
      ("中俄5G", ["中", "俄", "5G"]),
      ("в Пекине.", ["в", "Пекине", "."]),
      ("Mail.ru Group", ["Mail", ".", "ru", "Group"]),
      ("9<sup>th</sup> Summit", ["9", "th", "Summit"]),
    ] as [(String, [String])])
  func tokens(text: String, expected: [String]) { #expect(Read(text).tokens == expected) }

  @Test(
    "a footnote marker is never part of a number, a date or an amount",
    arguments: [
      ("opened in Moscow.72 By", [72]), ("of China’.15 Then", [15]), ("in October 2019,2 the", [2]),
      ("in 2018.49 This", [49]), ("it rose 3.5 percent", []), ("5G and S-400", []), ("1,000 people", []),
      ("(Author & Other 2019, note 49)", [49]), ("(Author & Other 2019, notes 52 and 53)", [52, 53]),
      ("as shown [12] there", [12]), ("the first¹² of", [12]), ("No.5 of 10", []),
      ("on 12.05.2019 there", []),
      ("в Москве.7 Затем", [7]), ("在莫斯科。7", [7]),
    ] as [(String, [Int32])])
  func notes(text: String, expected: [Int32]) { #expect(Read(text).notes == expected) }

  @Test(
    "sentences end where they end",
    arguments: [
      ("It began in the U.S. The plan followed.", 2), ("Mr. Smith of Acme Inc. said so.", 1),
      ("‘It works.’ They left.", 2), ("At 3.5 p.m. it ended. So.", 2), ("Он приехал. Они ушли.", 2),
      ("中国和俄罗斯签署协议。双方同意合作。", 2), ("Work is done.81 Although late.", 2),
    ])
  func sentences(text: String, count: Int) {
    #expect(Read(text).sentences.count == count, "\(Read(text).sentences)")
  }
}

@Suite struct TextStructureTests {
  @Test func `headings, bullets, quotations and wrapped lines are found`() {
    var text = """
      Title of the report

      # Part one
      The first paragraph is long enough to be text, and it says what the report is about in a full sentence; then it ends thus:
      A quotation stands here.
      - one bullet
      1. another
      > said so
      Next heading
      Text again, with a full stop.
      """
    let kinds = text.withUTF8 { bytes in TextStructure.blocks(bytes).map(\.kind) }
    #expect(
      kinds == [.heading, .heading, .paragraph, .quote, .bullet, .bullet, .quote, .heading, .paragraph])
  }

  @Test func `byte offsets become scalar offsets in any script`() {
    var text = String(repeating: "aя中𠀀", count: 100)
    text.withUTF8 { bytes in
      let offsets = ScalarOffsets(bytes)
      for group in 0...100 { #expect(offsets.scalar(at: group * 10, in: bytes) == group * 4) }
    }
  }
}

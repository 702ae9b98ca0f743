// SPDX-License-Identifier: Apache-2.0
package import EntenteText

/// A text cut into sentences for the tagger, each with the language that its letters are of.
package struct TaggedText {
  package struct Sentence {
    package var tokens: Range<Int>
    /// An index into ``Tagger/languages``.
    package var language: Int
  }

  package private(set) var tokens: [Token] = []
  package private(set) var sentences: [Sentence] = []

  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var tokenizer = Tokenizer(bytes)
    var ranges: [Range<Int>] = []
    for block in TextStructure.blocks(bytes) {
      let start = tokenizer.tokens.count
      tokenizer.scan(block.range)
      ranges.append(start..<tokenizer.tokens.count)
    }
    tokens = tokenizer.tokens
    var last: Int32 = 0
    for range in ranges where !range.isEmpty {
      FootnoteMarkers.mark(&tokens, range, last: &last)
      for sentence in Sentences.split(tokens, range) {
        sentences.append(Sentence(tokens: sentence, language: Self.language(tokens[sentence])))
      }
    }
  }

  /// By the script of most of the letters: a Chinese character is about three letters.
  package static func language(_ tokens: ArraySlice<Token>) -> Int {
    var (latin, cyrillic, han) = (0, 0, 0)
    for token in tokens {
      if token.kind == .han {
        han += 1
      } else if token.has(.cyrillic) {
        cyrillic += 3
      } else if token.kind == .word {
        latin += 3
      }
    }
    if han > latin && han > cyrillic { return 2 }
    return cyrillic > latin ? 1 : 0
  }
}

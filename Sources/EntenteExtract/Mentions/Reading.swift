// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteTag
internal import EntenteText

/// One document while it is read: tokens, blocks, sentences, and what was found in each sentence. Used by one thread.
struct Reading {
  struct Sentence {
    var tokens: Range<Int>
    var block: Int
    var pack: Int
    var cues: [CueHit] = []
    var mentions: [Mention] = []
    /// What the statistical tagger takes for names.
    var tagged: [TaggedName] = []
    var dates: [DateMention] = []
    var money: [MoneyMention] = []
    var technologies: [Int32] = []
    /// Token at which each of `technologies` stands.
    var technologyTokens: [Int] = []
    /// The index after each.
    var technologyEnds: [Int] = []
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let document: Document
  var tokens: [Token]
  var blocks: [Block]
  var sentences: [Sentence]
  /// Words that the document also writes without a capital: no names when they open a sentence.
  var ordinary: KeySet
  /// Words with a capital inside a sentence: names, when they open one too.
  var proper: KeySet
  /// How often each country is spoken of.
  var countries: [String: Int] = [:]
  /// What the text says of the names of its actors, and those names, to be found again.
  var aliases: [DocumentAlias] = []
  var localNames = LocalNames()
  /// Countries of names found by their form, by the key of the first word.
  var nameCountries: [UInt64: String] = [:]
  /// First words of names of persons whose title the text gives.
  var persons: KeySet = []
  /// What the document says of names in Chinese.
  var han = HanContext()
  /// Countries of the offices of persons, by the key of the last word.
  var personCountries: [UInt64: String] = [:]
  /// Known bodies that the text names in quotation marks, by the key of the one word.
  var quoted: [UInt64: Mention] = [:]
  /// First words of names of things.
  var products: KeySet = []

  init(_ document: Document, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    self.document = document
    blocks = TextStructure.blocks(bytes)
    var tokenizer = Tokenizer(bytes)
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(blocks.count)
    for block in blocks {
      let start = tokenizer.tokens.count
      tokenizer.scan(block.range)
      ranges.append(start..<tokenizer.tokens.count)
    }
    tokens = tokenizer.tokens
    sentences = []
    sentences.reserveCapacity(tokens.count / 20 + 1)
    ordinary = []
    proper = []
    var last: Int32 = 0
    for (block, range) in ranges.enumerated() where !range.isEmpty {
      FootnoteMarkers.mark(&tokens, range, last: &last)
      for sentence in Sentences.split(tokens, range) {
        if let first = sentence.first(where: { tokens[$0].isWord || tokens[$0].kind == .number }) {
          tokens[first].flags.insert(.first)
        }
        // What a colon or a quotation opens has its capital from there.
        for index in sentence.dropFirst()
        where tokens[index].isWord
          && (tokens[index - 1].isMark(":") || tokens[index - 1].isMark("“") || tokens[index - 1].isMark("‘"))
        {
          tokens[index].flags.insert(.first)
        }
        sentences.append(Sentence(tokens: sentence, block: block, pack: script(of: sentence)))
        if blocks[block].kind != .heading { note(sentence) }
      }
    }
  }

  /// 0 English, 1 Russian, 2 Chinese: by the script of most of the letters.
  private func script(of range: Range<Int>) -> Int {
    var counts = (0, 0, 0)
    for token in tokens[range] {
      if token.kind == .han {
        counts.2 += 1
      } else if token.has(.cyrillic) {
        counts.1 += 3
      } else if token.kind == .word {
        counts.0 += 3
      }
    }
    if counts.2 > counts.0 && counts.2 > counts.1 { return 2 }
    return counts.1 > counts.0 ? 1 : 0
  }

  private mutating func note(_ range: Range<Int>) {
    for token in tokens[range] where token.kind == .word {
      if !token.has(.capital) {
        ordinary.insert(token.key)
      } else if !token.has(.first) {
        proper.insert(token.key)
      }
    }
  }

  /// The text of a range of tokens.
  func text(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    return String(
      decoding: bytes[Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)],
      as: UTF8.self)
  }

  /// The sentence that holds a token; every token but those of empty blocks is in one.
  func sentence(at token: Int) -> Sentence? {
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].tokens.contains(token) ? sentences[low] : nil
  }

  /// ISO 639-1 code of the words at a token: that of the rules that read its sentence, or the document's own where it is
  /// another language in Cyrillic letters.
  func language(at token: Int) -> String {
    let pack = sentence(at: token)?.pack ?? 0
    if pack == 1, let stated = document.language, Self.cyrillic.contains(stated) { return stated }
    return Lexicons.languages[pack]
  }
  private static let cyrillic: Set<String> = ["uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg"]

  /// The block of a sentence.
  func block(of sentence: Int) -> Block { blocks[sentences[sentence].block] }
}

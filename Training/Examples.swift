// SPDX-License-Identifier: Apache-2.0
import EntenteTag
import EntenteText

/// The sentences to learn from: for each token the rows of its features and its label, laid flat.
struct Examples {
  struct Sentence {
    /// Tokens in the flat arrays.
    var tokens: Range<Int>
    var weight: Float
  }

  private(set) var sentences: [Sentence] = []
  private(set) var labels: [UInt8] = []
  /// Where the rows of each token begin; one more at the end.
  private(set) var starts: [Int] = [0]
  private(set) var rows: [UInt32] = []

  /// Reads the sentences of `language` in `files`, twice: to count features, then to number those that are left.
  ///
  /// - Parameter limit: tokens of all files together after which no more are read.
  init(
    _ files: [String], language: Int, _ extractor: inout SentenceFeatures, _ index: inout FeatureIndex,
    limit: Int
  )
    throws
  {
    for pass in 0..<2 {
      var tokens = 0
      for file in files {
        var ofFile = 0
        try Record.each(file) { record in
          guard tokens < limit else { return }
          var text = record.text
          text.withUTF8 { bytes in
            let cut = Cut(record, bytes)
            var next = 0
            for sentence in cut.text.sentences {
              while next < cut.names.count, cut.names[next].tokens.lowerBound < sentence.tokens.lowerBound {
                next += 1
              }
              var names: [TaggedName] = []
              var probe = next
              while probe < cut.names.count, cut.names[probe].tokens.upperBound <= sentence.tokens.upperBound
              {
                var name = cut.names[probe]
                let base = sentence.tokens.lowerBound
                name.tokens = (name.tokens.lowerBound - base)..<(name.tokens.upperBound - base)
                names.append(name)
                probe += 1
              }
              guard sentence.language == language, sentence.tokens.count > 1 else { continue }
              tokens += sentence.tokens.count
              ofFile += sentence.tokens.count
              if pass == 0 {
                extractor.each(bytes, cut.text.tokens, sentence.tokens) { index.count($1) }
              } else {
                add(bytes, cut.text.tokens, sentence.tokens, names, record.weight ?? 1, &extractor, &index)
              }
            }
          }
        }
        if pass == 0 { say("  \(file): \(ofFile) tokens") }
      }
    }
  }

  private mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: [Token], _ range: Range<Int>, _ names: [TaggedName],
    _ weight: Float, _ extractor: inout SentenceFeatures, _ index: inout FeatureIndex
  ) {
    let first = labels.count
    labels += TagLabel.labels(names, count: range.count)
    var at = 0
    extractor.each(bytes, tokens, range) { token, feature in
      while at < token {
        starts.append(rows.count)
        at += 1
      }
      if let row = index.row(feature) { rows.append(row) }
    }
    while at < range.count {
      starts.append(rows.count)
      at += 1
    }
    sentences.append(Sentence(tokens: first..<labels.count, weight: weight))
  }

  /// Keeps the rows that `kept` gives a new number.
  mutating func keep(_ kept: [Int32]) {
    var (rows, starts) = ([UInt32](), [0])
    rows.reserveCapacity(self.rows.count)
    starts.reserveCapacity(self.starts.count)
    for token in labels.indices {
      for row in self.rows[self.starts[token]..<self.starts[token + 1]] where kept[Int(row)] >= 0 {
        rows.append(UInt32(kept[Int(row)]))
      }
      starts.append(rows.count)
    }
    (self.rows, self.starts) = (rows, starts)
  }
}

/// The features of sentences of one language, as ``TagSession`` makes them.
struct SentenceFeatures {
  let language: Int
  let lists: PhraseBits
  let classes: WordClasses
  private var words = Words()
  private var cuts: [HanFeatures.Cut] = []
  private var letters = LetterFeatures()
  private var han = HanFeatures()
  private var cutter = WordCutter()

  init(language: Int, lists: PhraseBits, classes: WordClasses) {
    self.language = language
    self.lists = lists
    self.classes = classes
  }

  mutating func each(
    _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: [Token], _ range: Range<Int>, _ sink: (Int, UInt64) -> Void
  ) {
    tokens.withUnsafeBufferPointer { tokens in
      words.fill(bytes, tokens, range, classes, lists)
      if language == 2 {
        cutter.cut(bytes, tokens, range, classes, &cuts)
        han.each(words.words, cuts, sink)
      } else {
        letters.each(words.words, sink)
      }
    }
  }
}

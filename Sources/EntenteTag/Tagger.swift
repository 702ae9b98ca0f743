// SPDX-License-Identifier: Apache-2.0
package import EntenteText
package import Foundation

/// Finds names of persons, organisations and places in sentences of English, Russian and Chinese.
///
/// A linear chain over the tokens of a sentence: weights of features were learnt by `entente-train`
/// (docs/models.md); the names are those of the likeliest chain of labels. A value that threads share; each works
/// with a ``TagSession`` of its own.
package struct Tagger: Sendable {
  /// English, Russian, Chinese.
  package static let languages = ["en", "ru", "zh"]
  package let models: [TagModel]
  /// Names the weights: changes when any of them does.
  package let version: String

  package init(models: [TagModel]) {
    self.models = models
    version = models.map { String($0.checksum, radix: 16) }.joined(separator: "-")
  }

  /// Where the weights lie that ship with the program.
  package static var shipped: URL { Bundle.module.bundleURL.appendingPathComponent("Models") }

  /// Reads `en.tag`, `ru.tag` and `zh.tag` of a directory.
  ///
  /// - Throws: ``TagError`` that names the file.
  package init(directory: URL) throws(TagError) {
    var models: [TagModel] = []
    for language in Self.languages {
      let url = directory.appendingPathComponent(language + ".tag")
      guard let data = try? Data(contentsOf: url) else {
        throw TagError("\(url.path) cannot be read; build the program again from a clean checkout")
      }
      do throws(TagError) { models.append(try TagModel(data)) } catch {
        throw TagError("\(url.path): \(error.message)")
      }
    }
    self.init(models: models)
  }
}

/// What one thread needs to tag sentence after sentence.
package struct TagSession {
  private var words = Words()
  private var cuts: [HanFeatures.Cut] = []
  private var sums: [SIMD16<Int16>] = []
  private var labels: [UInt8] = []
  private var letters = LetterFeatures()
  private var han = HanFeatures()
  private var decoders: [Viterbi]
  private let tagger: Tagger
  private var cutter = WordCutter()

  package init(_ tagger: Tagger) {
    self.tagger = tagger
    decoders = tagger.models.map { Viterbi(transitions: $0.transitions) }
  }

  /// The names of the sentence `range` of `tokens`, in order.
  ///
  /// - Parameter language: an index into ``Tagger/languages``.
  package mutating func names(
    _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>, _ range: Range<Int>,
    language: Int
  ) -> [TaggedName] {
    var names = chain(bytes, tokens, range, language: language)
    guard language != Self.chinese else { return names }
    // Chinese names quoted in a sentence of another script.
    var index = range.lowerBound
    var quoted = false
    while index < range.upperBound {
      guard tokens[index].kind == .han else {
        index += 1
        continue
      }
      let start = index
      while index < range.upperBound, tokens[index].kind == .han { index += 1 }
      guard index - start > 1 else { continue }
      for name in chain(bytes, tokens, start..<index, language: Self.chinese)
      where !names.contains(where: { $0.tokens.overlaps(name.tokens) }) {
        names.append(name)
        quoted = true
      }
    }
    if quoted { names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound } }
    return names
  }

  private static let chinese = 2

  /// The names of the likeliest chain of labels over `range`.
  private mutating func chain(
    _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>, _ range: Range<Int>,
    language: Int
  ) -> [TaggedName] {
    guard !range.isEmpty else { return [] }
    let model = tagger.models[language]
    words.fill(bytes, tokens, range, model.classes, model.lists)
    sums.removeAll(keepingCapacity: true)
    sums.append(contentsOf: repeatElement(.zero, count: range.count))
    if language == Self.chinese { cutter.cut(bytes, tokens, range, model.classes, &cuts) }
    model.weights.starts.withUnsafeBufferPointer { starts in
      model.weights.rows.withUnsafeBufferPointer { rows in
        let reader = WeightReader(starts, rows)
        sums.withUnsafeMutableBufferPointer { sums in
          if language == Self.chinese {
            han.each(words.words, cuts) { reader.add($1, to: &sums[$0]) }
          } else {
            letters.each(words.words) { reader.add($1, to: &sums[$0]) }
          }
        }
      }
    }
    decoders[language].decode(sums, &labels)
    var names: [TaggedName] = []
    Viterbi.names(labels, from: range.lowerBound, into: &names)
    return names
  }
}

/// Says for each token of a Chinese sentence which word of ICU's dictionary it is in.
package struct WordCutter {
  private var ends: [Int32] = []

  package init() {}

  package mutating func cut(
    _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>, _ range: Range<Int>,
    _ classes: WordClasses, _ cuts: inout [HanFeatures.Cut]
  ) {
    cuts.removeAll(keepingCapacity: true)
    guard !range.isEmpty else { return }
    let start = Int(tokens[range.lowerBound].start)
    let stretch = start..<Int(tokens[range.upperBound - 1].end)
    WordBreaks.ends(bytes, stretch, into: &ends)
    var token = range.lowerBound
    for end in ends {
      let first = token
      var form = TokenKey()
      while token < range.upperBound, Int(tokens[token].start) < start + Int(end) {
        form.add(UInt32(truncatingIfNeeded: tokens[token].key))
        token += 1
      }
      guard token > first else { continue }
      let word = form.finished
      let cut = HanFeatures.Cut(
        form: word, start: Int32(first - range.lowerBound), end: Int32(token - range.lowerBound),
        known: classes.find(word))
      for _ in first..<token { cuts.append(cut) }
    }
    while token < range.upperBound {
      let place = Int32(token - range.lowerBound)
      cuts.append(HanFeatures.Cut(form: tokens[token].key, start: place, end: place + 1, known: WordClass()))
      token += 1
    }
  }
}

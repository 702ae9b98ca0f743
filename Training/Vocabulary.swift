// SPDX-License-Identifier: Apache-2.0
import EntenteTag
import EntenteText
import Foundation

/// The sentences of plain texts as numbers of words, and how the words are written.
struct Vocabulary {
  private(set) var forms: [UInt64] = []
  private(set) var counts: [Int] = []
  private(set) var sentences: [[Int32]] = []
  private var capitals: [Int] = []
  private var smalls: [Int] = []

  /// Reads the texts of `files` in one language; words that occur less than `least` times are left out of the
  /// sentences.
  init(_ files: [String], language: Int, least: Int, most: Int, limit: Int) throws {
    var numbers: [UInt64: Int32] = [:]
    var raw: [[Int32]] = []
    var words = Words()
    var cuts: [HanFeatures.Cut] = []
    var cutter = WordCutter()
    let none = WordClasses()
    var total = 0
    for file in files {
      try Record.each(file) { record in
        guard total < limit else { return }
        var text = record.text
        text.withUTF8 { bytes in
          let cut = TaggedText(bytes)
          cut.tokens.withUnsafeBufferPointer { tokens in
            for sentence in cut.sentences where sentence.language == language && sentence.tokens.count > 2 {
              var row: [Int32] = []
              func add(_ form: UInt64) -> Int {
                if let number = numbers[form] {
                  counts[Int(number)] += 1
                  row.append(number)
                  return Int(number)
                }
                let number = Int32(counts.count)
                numbers[form] = number
                forms.append(form)
                counts.append(1)
                capitals.append(0)
                smalls.append(0)
                row.append(number)
                return Int(number)
              }
              if language == 2 {
                cutter.cut(bytes, tokens, sentence.tokens, none, &cuts)
                var index = 0
                while index < cuts.count {
                  _ = add(cuts[index].form)
                  index = max(index + 1, Int(cuts[index].end))
                }
              } else {
                let high = sentence.tokens.count { tokens[$0].has(.capital) } * 2 > sentence.tokens.count
                var first = true
                for index in sentence.tokens {
                  let number = add(words.form(bytes, tokens[index]))
                  guard tokens[index].kind == .word else { continue }
                  if !first, !high {
                    if tokens[index].has(.capital) { capitals[number] += 1 } else { smalls[number] += 1 }
                  }
                  first = false
                }
              }
              total += row.count
              raw.append(row)
            }
          }
        }
      }
    }
    // The most frequent words first, so that equal counts stand in the order of the text.
    let order = counts.indices.filter { counts[$0] >= least }.sorted { (counts[$1], $0) < (counts[$0], $1) }
      .prefix(most)
    var renamed = [Int32](repeating: -1, count: counts.count)
    for (new, old) in order.enumerated() { renamed[old] = Int32(new) }
    sentences = raw.map { row in row.compactMap { renamed[Int($0)] < 0 ? nil : renamed[Int($0)] } }
    let (oldForms, oldCounts, oldCapitals, oldSmalls) = (forms, counts, capitals, smalls)
    forms = order.map { oldForms[$0] }
    counts = order.map { oldCounts[$0] }
    capitals = order.map { oldCapitals[$0] }
    smalls = order.map { oldSmalls[$0] }
    say("  \(total) words, \(forms.count) different ones kept")
  }

  /// 1 hardly ever, 2 sometimes, 3 nearly always with a capital; 0 when not seen inside a sentence.
  func capital(_ word: Int) -> UInt8 {
    let all = capitals[word] + smalls[word]
    guard all > 0 else { return 0 }
    return capitals[word] * 20 < all ? 1 : capitals[word] * 10 >= all * 9 ? 3 : 2
  }
}

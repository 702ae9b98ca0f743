// SPDX-License-Identifier: Apache-2.0
import EntenteTag
import EntenteText
import Foundation

/// How well a model finds the names of annotated records: exact spans, precision, recall and F1 over all three kinds,
/// as `../shared/eval/score_ner.py` counts them.
struct Check {
  let tagger: Tagger
  let language: Int
  /// Lists, for each file, what is missed and what is wrongly found, on standard output.
  var listsMistakes = false

  init(_ model: TagModel, language: Int) {
    tagger = Tagger(models: Tagger.languages.map { _ in model })
    self.language = language
  }

  private struct Counts {
    var gold = 0
    var found = 0
    var right = 0
  }

  func print(_ files: [String]) throws {
    for file in files {
      var session = TagSession(tagger)
      var counts = Counts()
      try Record.each(file) { record in
        var text = record.text
        text.withUTF8 { check(record, $0, &session, &counts) }
      }
      func share(_ part: Int, _ whole: Int) -> Double { Double(part * 1000 / max(whole, 1)) / 1000 }
      say(
        "  \(file.split(separator: "/").last ?? ""): P \(share(counts.right, counts.found)) "
          + "R \(share(counts.right, counts.gold)) F1 \(share(2 * counts.right, counts.gold + counts.found))")
    }
  }

  private func check(
    _ record: Record, _ bytes: UnsafeBufferPointer<UInt8>, _ session: inout TagSession, _ counts: inout Counts
  ) {
    let cut = Cut(record, bytes)
    let wanted = Set(cut.names)
    let taken = Set(cut.names.map(\.tokens))
    var names: Set<TaggedName> = []
    cut.text.tokens.withUnsafeBufferPointer { tokens in
      for sentence in cut.text.sentences where sentence.language == language {
        for name in session.names(bytes, tokens, sentence.tokens, language: language)
        where !cut.ignored.contains(name.tokens) || taken.contains(name.tokens) {
          names.insert(name)
        }
      }
    }
    counts.gold += record.gold.count
    counts.found += names.count
    counts.right += names.intersection(wanted).count
    guard listsMistakes else { return }
    func list(_ sign: String, _ names: Set<TaggedName>) {
      for name in names.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
        let first = max(0, name.tokens.lowerBound - 6)
        let last = min(cut.text.tokens.count, name.tokens.upperBound + 6)
        func text(_ range: Range<Int>) -> String {
          guard !range.isEmpty else { return "" }
          return String(
            decoding: bytes[
              Int(cut.text.tokens[range.lowerBound].start)..<Int(cut.text.tokens[range.upperBound - 1].end)],
            as: UTF8.self)
        }
        Swift.print(
          "\(sign) \(name.kind) [\(text(name.tokens))]  \(text(first..<name.tokens.lowerBound)) … "
            + text(name.tokens.upperBound..<last))
      }
    }
    list("missed", wanted.subtracting(names))
    list("wrong ", names.subtracting(wanted))
  }
}

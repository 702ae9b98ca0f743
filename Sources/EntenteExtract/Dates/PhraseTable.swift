// SPDX-License-Identifier: Apache-2.0
package import EntenteText

/// Phrases of a lexicon, found at a token by their keys: the longest first, in one probe for most tokens.
package struct PhraseTable<Term: Sendable>: Sendable {
  package struct Entry: Sendable {
    package let term: Term
    /// Keys of the tokens after the first.
    let rest: Range<Int32>
  }

  /// Open addressing with linear probes; at most half full. A free slot has no entries.
  private let keys: [UInt64]
  private let spans: [Range<Int32>]
  private let mask: Int
  private let entries: [Entry]
  private let rests: [UInt64]

  package init(_ phrases: [(keys: [UInt64], term: Term)]) {
    var groups: [UInt64: [(keys: [UInt64], term: Term)]] = [:]
    var order: [UInt64] = []
    for phrase in phrases {
      guard let first = phrase.keys.first else { continue }
      if groups[first] == nil { order.append(first) }
      groups[first, default: []].append(phrase)
    }
    var size = 64
    while size < order.count * 3 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var spans = [Range<Int32>](repeating: 0..<0, count: size)
    var entries: [Entry] = []
    var rests: [UInt64] = []
    for first in order {
      let start = Int32(entries.count)
      // A stable sort: of phrases with one length, the lexicon's order holds.
      for (_, phrase) in (groups[first] ?? []).enumerated()
        .sorted(by: { ($1.element.keys.count, $0.offset) < ($0.element.keys.count, $1.offset) })
      {
        let from = Int32(rests.count)
        rests.append(contentsOf: phrase.keys.dropFirst())
        entries.append(Entry(term: phrase.term, rest: from..<Int32(rests.count)))
      }
      var slot = Int(truncatingIfNeeded: first) & (size - 1)
      while !spans[slot].isEmpty { slot = (slot + 1) & (size - 1) }
      keys[slot] = first
      spans[slot] = start..<Int32(entries.count)
    }
    (self.keys, self.spans, self.entries, self.rests) = (keys, spans, entries, rests)
    mask = size - 1
  }

  /// The entries whose phrases begin with `key`.
  package func span(_ key: UInt64) -> Range<Int32> {
    var slot = Int(truncatingIfNeeded: key) & mask
    while true {
      let span = spans[slot]
      if span.isEmpty || keys[slot] == key { return span }
      slot = (slot + 1) & mask
    }
  }

  package func begins(_ key: UInt64) -> Bool { !span(key).isEmpty }

  /// The term of a phrase of one word.
  package func single(_ key: UInt64, accepts: (Term) -> Bool) -> Term? {
    for position in span(key) where entries[Int(position)].rest.isEmpty {
      if accepts(entries[Int(position)].term) { return entries[Int(position)].term }
    }
    return nil
  }

  /// The longest phrase at token `index` whose term `accepts`, and the index after it.
  package func match(
    _ tokens: UnsafeBufferPointer<Token>, _ index: Int, limit: Int, accepts: (Term) -> Bool
  ) -> (term: Term, next: Int)? {
    guard index < limit, tokens[index].kind != .note else { return nil }
    let span = span(tokens[index].key)
    for position in span {
      let entry = entries[Int(position)]
      guard accepts(entry.term), index + 1 + entry.rest.count <= limit else { continue }
      var at = index + 1
      var same = true
      for rest in entry.rest {
        guard tokens[at].key == rests[Int(rest)], tokens[at].kind != .note else {
          same = false
          break
        }
        at += 1
      }
      if same { return (entry.term, at) }
    }
    return nil
  }
}

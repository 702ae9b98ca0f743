// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Another name of an actor, as the document says: `深圳创新投资集团（Shenzhen Innovation Investment Group）`.
struct DocumentAlias: Sendable {
  /// The name that it is another one of, as a mention.
  var full: Mention
  /// Index of the sentence of both.
  var sentence: Int
  /// Its tokens, without quotation marks and the words that introduce it.
  var tokens: Range<Int>
  /// A full name in another script, which leads to the same actor in every document; else it holds in this one.
  var isStrong: Bool

  /// From the name to the alias.
  var passage: Range<Int> { full.tokens.lowerBound..<tokens.upperBound }
}

/// The names that a document introduces for itself, to be found again in what follows.
struct LocalNames: Sendable {
  private var byFirst: [UInt64: [(keys: [UInt64], mention: Mention)]] = [:]

  mutating func add(_ tokens: ArraySlice<Token>, _ mention: Mention) {
    guard let first = tokens.first?.key else { return }
    let keys = tokens.map(\.key)
    guard byFirst[first]?.contains(where: { $0.keys == keys }) != true else { return }
    byFirst[first, default: []].append((keys, mention))
  }

  /// The longest of the names that stands at `index`, as the mention that it is there.
  func longest(_ tokens: [Token], _ index: Int, _ limit: Int) -> Mention? {
    guard !byFirst.isEmpty, let names = byFirst[tokens[index].key] else { return nil }
    var best: Mention?
    for (keys, mention) in names
    where index + keys.count <= limit && keys.count > best?.tokens.count ?? 0
      && (tokens[index].kind != .word || tokens[index].has(.capital) || tokens[index].has(.digits))
      && zip(keys, tokens[index...]).allSatisfy({ $0 == $1.key })
    {
      var found = mention
      found.tokens = index..<(index + keys.count)
      best = found
    }
    return best
  }
}

// SPDX-License-Identifier: Apache-2.0
package import EntenteText

/// Finds the sums of money that a text names, in all languages of its lexicons at once.
///
/// A sum is a number with its currency; numbers without one and vague sums ("hundreds of millions of dollars") are
/// left out. A range ("$20–30 million") gives two mentions, the lower first.
package struct MoneyFinder: Sendable {
  let table: PhraseTable<MoneyTerm>

  package init(_ lexicons: [MoneyLexicon]) {
    table = PhraseTable(lexicons.flatMap(\.phrases))
  }

  /// The sums among the tokens `range`, in order and apart from each other. `bytes` is the text that the tokens'
  /// offsets are in.
  package func find(
    _ tokens: UnsafeBufferPointer<Token>, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> [MoneyMention] {
    var scanner = MoneyScanner(
      table: table, tokens: tokens, bytes: bytes, range: range.clamped(to: 0..<tokens.count))
    scanner.run()
    return scanner.mentions
  }

  /// The same over an array.
  package func find(_ tokens: [Token], in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>)
    -> [MoneyMention]
  {
    tokens.withUnsafeBufferPointer { find($0, in: bytes, range) }
  }
}

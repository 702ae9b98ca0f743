// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
package import EntenteText

/// Finds the dates that a text names, in all languages of its calendars at once.
///
/// A value, made once; finding needs no memory beyond what it returns.
package struct DateFinder: Sendable {
  let table: PhraseTable<CalendarTerm>

  package init(_ calendars: [CalendarLexicon]) {
    table = PhraseTable(calendars.flatMap(\.phrases))
  }

  /// The dates among the tokens `range`, in order and apart from each other.
  ///
  /// - Parameters:
  ///   - bytes: the text that the tokens' offsets are in.
  ///   - reference: the date of the document. Without it, dates that need one are left out.
  package func find(
    _ tokens: UnsafeBufferPointer<Token>, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    reference: PartialDate?
  ) -> [DateMention] {
    var scanner = DateScanner(
      table: table, tokens: tokens, bytes: bytes, range: range.clamped(to: 0..<tokens.count),
      reference: reference.map { Stamp($0) })
    scanner.run()
    return scanner.mentions
  }

  /// The same over an array.
  package func find(
    _ tokens: [Token], in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, reference: PartialDate?
  ) -> [DateMention] {
    tokens.withUnsafeBufferPointer { find($0, in: bytes, range, reference: reference) }
  }
}

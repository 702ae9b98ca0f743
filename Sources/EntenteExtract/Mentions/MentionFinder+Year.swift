// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Dates without a year in a document without a date of its own.
extension MentionFinder {
  /// Reads `on 19 December` as of the year that the document itself writes out, where nobody says when it was published:
  /// the year of the latest day or month that it names. What hangs on the day of writing (`yesterday`, `in June`) stays
  /// unknown.
  func completeDates(_ reading: inout Reading) {
    guard reading.document.published == nil else { return }
    let stated = reading.sentences.flatMap(\.dates).filter { !$0.named && $0.role != .until && !$0.planned }
    guard let year = stated.filter({ $0.value.month != nil }).map(\.value.year).max(),
      let reference = PartialDate(year: year, month: 12, day: 31)
    else { return }
    reading.tokens.withUnsafeBufferPointer { tokens in
      for index in reading.sentences.indices {
        let found = dates.find(
          tokens, in: reading.bytes, reading.sentences[index].tokens, reference: reference)
        reading.sentences[index].dates = found.filter { date in
          !date.relative || date.value.day != nil && date.tokens.contains { tokens[$0].kind == .number }
        }
      }
    }
  }
}

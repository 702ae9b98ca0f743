// SPDX-License-Identifier: Apache-2.0
internal import CICU

/// Cuts text into words by ICU's dictionary, for scripts that do not write spaces. Used by one thread at a time.
package final class WordBreaks {
  private let words: OpaquePointer
  private var ends: [Int32] = []

  /// - Parameter language: ISO 639-1, as `zh`.
  /// - Returns: `nil` when this ICU has no rules for the language.
  package init?(language: String) {
    guard let words = entente_words_open(language) else { return nil }
    self.words = words
  }

  deinit { entente_words_close(words) }

  /// The ends of the words of a range of UTF-8 bytes, as offsets from the start of the range; the whole as one word
  /// when ICU refuses it.
  package func ends(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Int32] {
    guard !range.isEmpty, let base = bytes.baseAddress else { return [] }
    if ends.count < range.count { ends = [Int32](repeating: 0, count: range.count + 64) }
    let count = entente_words_ends(
      words, base + range.lowerBound, Int64(range.count), &ends, Int32(ends.count))
    return count < 0 ? [Int32(range.count)] : Array(ends[0..<Int(count)])
  }
}

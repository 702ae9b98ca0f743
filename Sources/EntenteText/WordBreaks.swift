// SPDX-License-Identifier: Apache-2.0
internal import CICU

/// Cuts Chinese text into words by ICU's dictionary. Any thread may call it.
package enum WordBreaks {
  /// Writes the ends of the words of a range of UTF-8 bytes into `ends`, as offsets from the start of the range; the
  /// whole as one word when ICU refuses it.
  package static func ends(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into ends: inout [Int32]
  ) {
    ends.removeAll(keepingCapacity: true)
    guard !range.isEmpty, let base = bytes.baseAddress else { return }
    ends.append(contentsOf: repeatElement(0, count: range.count))
    let count = entente_word_ends_utf8(
      base + range.lowerBound, Int64(range.count), &ends, Int32(ends.count))
    ends.removeLast(ends.count - max(0, Int(count)))
    if count < 0 { ends.append(Int32(range.count)) }
  }
}

// SPDX-License-Identifier: Apache-2.0

/// Finds where the number of a footnote stands in a text.
package enum NoteNumber {
  /// Where `note` stands: glued to a word or a stop, within the passage or right behind it; `nil` when it does not.
  ///
  /// - Parameter passage: offsets in `scalars`.
  package static func range(_ note: String, of passage: Range<Int>, in scalars: [Unicode.Scalar]) -> Range<
    Int
  >? {
    let digits = Array(note.unicodeScalars)
    guard !digits.isEmpty, digits.count < 10, digits.allSatisfy(isDigit) else { return nil }
    let first = max(1, passage.lowerBound)
    let last = min(passage.upperBound + 2, scalars.count - digits.count)
    // The last one in the passage: a number earlier in it is more often a quantity.
    for start in stride(from: last, through: first, by: -1) where scalars[start] == digits[0] {
      let end = start + digits.count
      let before = scalars[start - 1]
      if scalars[start..<end].elementsEqual(digits), !before.properties.isWhitespace, !isDigit(before),
        end == scalars.count || !isDigit(scalars[end])
      {
        return start..<end
      }
    }
    return nil
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}

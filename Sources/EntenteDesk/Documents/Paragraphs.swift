// SPDX-License-Identifier: Apache-2.0

/// The paragraphs of a text for showing it.
package enum Paragraphs {
  /// Lines shorter than this that follow each other are one paragraph, broken to fit a page's width.
  private static let brokenLine = 140

  /// The paragraphs of a text, with the breaks of lines within them, without what stands between them.
  package static func ranges(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: Range<Int>?
    var start = 0
    while start < scalars.count {
      var end = start
      while end < scalars.count, !isLineEnd(scalars[end]) { end += 1 }
      let line = start..<end
      if line.allSatisfy({ scalars[$0].properties.isWhitespace }) {
        if let paragraph = open { found.append(paragraph) }
        open = nil
      } else if let paragraph = open, line.count < brokenLine {
        open = paragraph.lowerBound..<end
      } else {
        if let paragraph = open { found.append(paragraph) }
        open = line
        if line.count >= brokenLine {
          found.append(line)
          open = nil
        }
      }
      start = end + 1
    }
    if let paragraph = open { found.append(paragraph) }
    return found
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}"
  }
}

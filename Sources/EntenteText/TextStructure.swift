// SPDX-License-Identifier: Apache-2.0

/// A run of text that belongs together, and what it is.
package struct Block: Sendable, Hashable {
  package enum Kind: UInt8, Sendable {
    case heading, paragraph, bullet, quote, row
  }

  package var kind: Kind
  /// 1 for the outermost heading that mark-up names, 0 when the level is not stated; 0 for other blocks.
  package var level: Int
  /// Bytes of the content, without the mark that makes it a heading or a bullet.
  package var range: Range<Int>
}

/// Finds headings, paragraphs, bullets, quotations and table rows in plain text and Markdown.
///
/// Blank lines and line breaks separate blocks; lines that were wrapped at a fixed width are put together again.
/// A line that goes on in small letters where the one before did not end is put together with it: web pages saved as
/// text break lines at links. A short line without a full stop above text is a heading.
package enum TextStructure {
  private struct Line {
    var range: Range<Int>
    var scalars: Int
    var blankBefore: Bool
  }

  package static func blocks(_ bytes: UnsafeBufferPointer<UInt8>) -> [Block] {
    let lines = split(bytes)
    let wrapped = isWrapped(lines)
    var blocks: [Block] = []
    blocks.reserveCapacity(lines.count)
    var previous: Line?
    for line in lines {
      let block = classify(line, bytes)
      if let before = previous, let last = blocks.last, wrapped, !line.blankBefore, block.kind == .paragraph,
        last.kind != .heading, last.kind != .row, (45...130).contains(before.scalars)
      {
        blocks[blocks.count - 1].range = last.range.lowerBound..<line.range.upperBound
      } else if let last = blocks.last, !line.blankBefore, last.kind == .paragraph, block.kind == .paragraph,
        last.range.count > 40, goesOn(block.range, after: last.range, bytes)
      {
        blocks[blocks.count - 1].range = last.range.lowerBound..<line.range.upperBound
      } else {
        blocks.append(block)
      }
      previous = line
    }
    for index in blocks.indices { promote(&blocks, index, bytes) }
    return blocks
  }

  private static func goesOn(
    _ line: Range<Int>, after last: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let (value, _) = Scalars.decode(bytes, line.lowerBound)
    guard Scalars.classify(value) == .letter, !Scalars.isUppercase(value), !endsSentence(last, bytes) else {
      return false
    }
    return true
  }

  private static func split(_ bytes: UnsafeBufferPointer<UInt8>) -> [Line] {
    var lines: [Line] = []
    var start = 0
    var blank = true
    while start <= bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      let range = trimmed(bytes, start..<end)
      if range.isEmpty {
        blank = true
      } else {
        var scalars = 0
        for index in range where bytes[index] & 0xC0 != 0x80 { scalars += 1 }
        lines.append(Line(range: range, scalars: scalars, blankBefore: blank))
        blank = false
      }
      if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { end += 1 }
      start = end + 1
    }
    return lines
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, bytes[low] == 0x20 || bytes[low] == 0x09 || bytes[low] == 0x0C { low += 1 }
    while high > low, bytes[high - 1] == 0x20 || bytes[high - 1] == 0x09 { high -= 1 }
    // Ideographic spaces indent Chinese paragraphs.
    while high - low >= 3, bytes[low] == 0xE3, bytes[low + 1] == 0x80, bytes[low + 2] == 0x80 { low += 3 }
    return low..<high
  }

  /// Whether the text was broken into lines of a fixed width: most lines that another follows are nearly as long as
  /// the longest usual line.
  private static func isWrapped(_ lines: [Line]) -> Bool {
    let followed = zip(lines, lines.dropFirst()).filter { !$1.blankBefore }.map { $0.0.scalars }
    guard followed.count >= 4 else { return false }
    return followed.count { (45...130).contains($0) } * 10 >= followed.count * 7
  }

  private static func classify(_ line: Line, _ bytes: UnsafeBufferPointer<UInt8>) -> Block {
    let range = line.range
    let first = bytes[range.lowerBound]
    if first == 0x23 {  // #
      var level = 0
      while level < range.count, bytes[range.lowerBound + level] == 0x23 { level += 1 }
      if level <= 6, level < range.count, bytes[range.lowerBound + level] == 0x20 {
        return Block(
          kind: .heading, level: level, range: trimmed(bytes, (range.lowerBound + level)..<range.upperBound))
      }
    }
    if first == 0x3E, range.count > 1 {  // >
      return Block(kind: .quote, level: 0, range: trimmed(bytes, (range.lowerBound + 1)..<range.upperBound))
    }
    if let content = bulletContent(range, bytes) { return Block(kind: .bullet, level: 0, range: content) }
    if first == 0x7C || containsCellBreak(range, bytes) {
      return Block(kind: .row, level: 0, range: range)
    }
    return Block(kind: .paragraph, level: 0, range: range)
  }

  private static func containsCellBreak(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard range.count >= 3 else { return false }
    return (range.lowerBound..<(range.upperBound - 2)).contains {
      bytes[$0] == 0x20 && bytes[$0 + 1] == 0x7C && bytes[$0 + 2] == 0x20
    }
  }

  /// What follows `- `, `* `, `• `, `– `, `1. `, `12) ` or `(a) `.
  private static func bulletContent(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var index = range.lowerBound
    let (value, width) = Scalars.decode(bytes, index)
    switch value {
    case 0x2D, 0x2A, 0x2B, 0x2022, 0x2013, 0x2014, 0x25CF, 0x25AA, 0x25E6, 0xB7, 0xF0B7:
      index += width
    case 0x30...0x39:
      while index < range.upperBound, (0x30...0x39).contains(bytes[index]) { index += 1 }
      guard index - range.lowerBound <= 2, index < range.upperBound,
        bytes[index] == 0x2E || bytes[index] == 0x29
      else { return nil }
      index += 1
    case 0x28:
      guard index + 2 < range.upperBound, bytes[index + 2] == 0x29 else { return nil }
      index += 3
    default: return nil
    }
    guard index < range.upperBound else { return nil }
    let (next, spaceWidth) = Scalars.decode(bytes, index)
    guard Scalars.classify(next) == .space else { return nil }
    let content = trimmed(bytes, (index + spaceWidth)..<range.upperBound)
    return content.isEmpty ? nil : content
  }

  /// A short paragraph without a full stop, with a longer block after it, is a heading; a paragraph after one that
  /// ends in a colon, standing by itself, is a quotation.
  private static func promote(_ blocks: inout [Block], _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard blocks[index].kind == .paragraph else { return }
    var range = blocks[index].range
    if range.count > 4, bytes[range.lowerBound] == 0x2A, bytes[range.lowerBound + 1] == 0x2A,
      bytes[range.upperBound - 1] == 0x2A, range.count < 160
    {  // **A heading in bold**
      range = (range.lowerBound + 2)..<(range.upperBound - 2)
      blocks[index] = Block(kind: .heading, level: 0, range: range)
      return
    }
    if length(range, bytes) <= 110, !endsSentence(range, bytes), index + 1 < blocks.count,
      startsHigh(range, bytes)
    {
      let next = blocks[index + 1]
      if next.range.count > range.count || next.kind == .bullet || next.kind == .heading {
        blocks[index].kind = .heading
        return
      }
    }
    if index > 0, blocks[index - 1].kind == .paragraph, bytes[blocks[index - 1].range.upperBound - 1] == 0x3A,
      blocks[index - 1].range.count > 110
    {
      blocks[index].kind = .quote
    }
  }

  /// The length of a line, letters of two bytes counted as one and characters of three as three, as wide as they are.
  private static func length(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard range.count <= 240 else { return range.count }
    return range.count - bytes[range].count { $0 & 0xE0 == 0xC0 }
  }

  private static func endsSentence(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = range.upperBound - 1
    // A footnote marker may stand after the full stop.
    while index > range.lowerBound, (0x30...0x39).contains(bytes[index]) { index -= 1 }
    switch bytes[index] {
    case 0x2E, 0x21, 0x3B, 0x2C, 0x3A: return true  // . ! ; , : (a question may be a heading)
    default: break
    }
    while index > range.lowerBound, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    let (value, _) = Scalars.decode(bytes, index)
    return [0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0xFF0C, 0xFF1A, 0x2026].contains(value)
  }

  private static func startsHigh(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let (value, _) = Scalars.decode(bytes, range.lowerBound)
    switch Scalars.classify(value) {
    case .letter: return Scalars.isUppercase(value)
    case .han, .digit, .openQuote: return true
    default: return false
    }
  }
}

// SPDX-License-Identifier: Apache-2.0

/// Makes running text of the lines that `pdftotext` prints: page headers, footers and numbers that repeat are dropped,
/// lines are joined into paragraphs and words that a line end divided are joined again, also over the end of a page.
struct PDFText {
  static func assemble(_ raw: String) -> String {
    var pages = raw.split(separator: "\u{0C}", omittingEmptySubsequences: false).map { page in
      page.split(separator: "\n", omittingEmptySubsequences: false).map { trimmed($0) }
    }
    RunningLines.drop(from: &pages)
    let words = DividedWords(pages.joined())
    var blocks: [Block] = []
    for page in pages { append(page: page, to: &blocks, words) }
    return render(blocks)
  }

  private struct Block {
    var text: String
    /// How many lines it was set in.
    var lines: Int
    var isItem: Bool
    /// Whether it begins like a note at the foot of a page.
    var isNote: Bool
  }

  /// Without white space at the ends; any white space within is one space.
  private static func trimmed(_ line: Substring) -> String {
    var text = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      if scalar.properties.isWhitespace || scalar.value < 0x20 {
        if let last = text.last, last != " " { text.append(" ") }
      } else {
        text.append(scalar)
      }
    }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  private static func append(page: [String], to blocks: inout [Block], _ words: DividedWords) {
    var fresh: [Block] = []
    for lines in page.split(whereSeparator: \.isEmpty) {
      let width = lines.lazy.map(\.count).max() ?? 0
      var current: Block?
      var lastLength = 0
      for line in lines {
        let (text, isItem) = withoutBullet(line)
        if text.isEmpty && !isItem { continue }
        let ends = current.map { endsSentence($0.text) && lastLength * 4 < width * 3 } ?? false
        if isItem || ends, let block = current {
          fresh.append(block)
          current = nil
        }
        if var block = current {
          block.text = words.join(block.text, text)
          block.lines += 1
          current = block
        } else {
          current = Block(text: text, lines: 1, isItem: isItem, isNote: beginsNote(line))
        }
        lastLength = line.count
      }
      if let current { fresh.append(current) }
    }
    continueParagraph(&fresh, in: &blocks, words)
    blocks += fresh
  }

  /// Joins the first paragraph of a page to the unfinished one of the page before, notes at its foot left aside.
  private static func continueParagraph(
    _ fresh: inout [Block], in blocks: inout [Block], _ words: DividedWords
  ) {
    guard let first = fresh.first, !first.isItem, let start = first.text.first else { return }
    guard let index = blocks.lastIndex(where: { !$0.isNote }), blocks.count - index < 12 else { return }
    let unfinished = !endsSentence(blocks[index].text) && blocks[index].text.count > 60
    let continues = start.isLowercase || isHan(start) && isHan(blocks[index].text.last ?? " ")
    guard unfinished && continues else { return }
    blocks[index].text = words.join(blocks[index].text, first.text)
    blocks[index].lines += first.lines
    fresh.removeFirst()
  }

  private static func render(_ blocks: [Block]) -> String {
    var text = ""
    for (index, block) in blocks.enumerated() {
      let previous = index > 0 ? blocks[index - 1] : nil
      if let previous { text += previous.isItem && block.isItem ? "\n" : "\n\n" }
      if block.isItem {
        text += "- " + block.text
      } else if isHeading(block, next: index + 1 < blocks.count ? blocks[index + 1] : nil) {
        text += (index == 0 ? "# " : "## ") + block.text
      } else {
        text += block.text
      }
    }
    return text
  }

  /// Whether a block is a heading: short, set alone before prose, with a capital at its start and no full stop.
  private static func isHeading(_ block: Block, next: Block?) -> Bool {
    guard let next, block.lines <= 2, let first = block.text.first else { return false }
    guard next.isItem || next.text.count >= 60 || (isHan(first) && next.text.count >= 25) else {
      return false
    }
    guard first.isUppercase || first.isNumber || isHan(first), block.text.contains(where: \.isLetter) else {
      return false
    }
    return block.text.count <= (isHan(first) ? 40 : 100) && StatedInText.isTitle(block.text)
      && StatedDate.parse(block.text) == nil && StatedInText.author(block.text) == nil
  }

  private static func withoutBullet(_ line: String) -> (String, Bool) {
    guard let first = line.first, "•▪●○◦‣⁃■□►➢➤✓\u{F0B7}\u{F0A7}".contains(first) else {
      for dash in ["– ", "— ", "- "] where line.hasPrefix(dash) { return (String(line.dropFirst(2)), true) }
      return (line, false)
    }
    return (String(line.dropFirst().drop { $0 == " " }), true)
  }

  /// `12 Author, title` and `12. Author, title`.
  private static func beginsNote(_ line: String) -> Bool {
    let digits = line.prefix { $0.isNumber }
    guard (1...3).contains(digits.count) else { return false }
    let rest = line.dropFirst(digits.count)
    return (rest.hasPrefix(" ") || rest.hasPrefix(". ")) && rest.count > 8
  }

  static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.first.map {
      (0x2E80...0x9FFF).contains($0.value) || (0xFF00...0xFFEF).contains($0.value)
    }
      ?? false
  }

  private static func endsSentence(_ text: String) -> Bool {
    // A footnote's number may stand after the full stop, a closing quotation mark too.
    let end = text.unicodeScalars.reversed().drop {
      (0x30...0x39).contains($0.value) || "”’»\")]".unicodeScalars.contains($0)
    }.first
    return end.map { ".!?:;。！？：；…".unicodeScalars.contains($0) } ?? true
  }
}

// SPDX-License-Identifier: Apache-2.0

/// Makes running text of a PDF's lines: page headers, footers and numbers are dropped, lines are joined into
/// paragraphs, words that a line end divided are joined again, also over the end of a page, and what is set larger
/// than the text becomes a heading.
struct PDFText {
  private let words: DividedWords
  /// The height of most letters of the document.
  private let body: Double
  /// Heights of headings, the largest first.
  private let larger: [Double]
  private var blocks: [Block] = []

  static func assemble(_ layout: PDFLayout) -> String {
    var pages = layout.pages
    RunningLines.drop(from: &pages)
    var text = PDFText(pages)
    for page in pages { text.append(page) }
    return text.render()
  }

  private struct Block {
    var text: String
    /// How many lines it was set in.
    var lines: Int
    let isItem: Bool
    /// Whether it begins like a note at the foot of a page.
    let isNote: Bool
    let height: Double
  }

  private init(_ pages: [PDFLayout.Page]) {
    let lines = pages.lazy.flatMap(\.blocks).joined()
    words = DividedWords(lines.lazy.map(\.text))
    var letters: [Int: Int] = [:]
    for line in lines { letters[Int(line.height * 2), default: 0] += line.text.utf8.count }
    let most = letters.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    let body = Double(most) / 2
    let all = letters.values.reduce(0, +)
    let sizes = letters.filter { Double($0.key) / 2 >= body * 1.12 && $0.value * 5 < all }.keys.sorted(by: >)
    larger = sizes.map { Double($0) / 2 }
    self.body = body
  }

  private mutating func append(_ page: PDFLayout.Page) {
    var fresh: [Block] = []
    for lines in page.blocks { fresh += paragraphs(lines) }
    continueParagraph(&fresh)
    blocks += fresh
  }

  /// Divides lines that stand together into paragraphs.
  private func paragraphs(_ lines: [PDFLayout.Line]) -> [Block] {
    let left = lines.lazy.map(\.left).min() ?? 0
    let width = (lines.lazy.map(\.right).max() ?? 0) - left
    var found: [Block] = []
    var current: Block?
    var last: PDFLayout.Line?
    for line in lines {
      let (text, isItem) = Self.withoutBullet(line.text)
      if text.isEmpty && !isItem { continue }
      if let block = current, let before = last, !breaks(before, line, block, left: left, width: width),
        !isItem
      {
        var block = block
        block.text = words.join(block.text, text)
        block.lines += 1
        current = block
      } else {
        if let current { found.append(current) }
        current = Block(
          text: text, lines: 1, isItem: isItem, isNote: Self.beginsNote(line.text), height: line.height)
      }
      last = line
    }
    if let current { found.append(current) }
    return found.filter { !$0.text.isEmpty }
  }

  private func breaks(
    _ before: PDFLayout.Line, _ line: PDFLayout.Line, _ block: Block, left: Double, width: Double
  ) -> Bool {
    let size = max(before.height, line.height)
    if abs(before.height - line.height) > 0.15 * size { return true }
    if line.top - before.bottom > 0.9 * size { return true }
    guard Self.endsSentence(block.text) else { return false }
    // A short last line, or an indented first one.
    return before.right < left + 0.8 * width || line.left > left + 0.8 * size
  }

  /// Joins the first paragraph of a page to the unfinished one of the page before, notes at its foot left aside.
  private mutating func continueParagraph(_ fresh: inout [Block]) {
    guard let first = fresh.first, !first.isItem, let start = first.text.first else { return }
    guard let index = blocks.lastIndex(where: { !$0.isNote }), blocks.count - index < 12 else { return }
    let before = blocks[index]
    let unfinished = !Self.endsSentence(before.text) && before.text.count > 60
    let continues = start.isLowercase || Self.isHan(start) && Self.isHan(before.text.last ?? " ")
    guard unfinished && continues && abs(before.height - first.height) < 1 else { return }
    blocks[index].text = words.join(before.text, first.text)
    blocks[index].lines += first.lines
    fresh.removeFirst()
  }

  private func render() -> String {
    var text = ""
    for (index, block) in blocks.enumerated() {
      if index > 0 { text += blocks[index - 1].isItem && block.isItem ? "\n" : "\n\n" }
      if block.isItem {
        text += "- " + block.text
      } else if let level = headingLevel(block, next: index + 1 < blocks.count ? blocks[index + 1] : nil) {
        text += String(repeating: "#", count: level) + " " + block.text
      } else {
        text += block.text
      }
    }
    return text
  }

  /// A heading is set larger than the text, or stands alone before prose with a capital at its start and no full stop.
  private func headingLevel(_ block: Block, next: Block?) -> Int? {
    guard block.text.contains(where: \.isLetter), block.lines <= 4, block.text.count <= 200 else {
      return nil
    }
    if let rank = larger.firstIndex(where: { block.height >= $0 }), !block.isNote { return min(rank + 1, 4) }
    guard let next, block.lines <= 2, let first = block.text.first, block.height >= body * 0.95 else {
      return nil
    }
    guard next.isItem || next.text.count >= 60 || (Self.isHan(first) && next.text.count >= 25) else {
      return nil
    }
    guard first.isUppercase || first.isNumber || Self.isHan(first) else { return nil }
    let isHeading =
      block.text.count <= (Self.isHan(first) ? 40 : 100) && StatedInText.isTitle(block.text)
      && StatedDate.parse(block.text) == nil && StatedInText.author(block.text) == nil
    return isHeading ? min(larger.count + 1, 4) : nil
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
    } ?? false
  }

  private static func endsSentence(_ text: String) -> Bool {
    // A note's number may stand after the full stop, and a closing quotation mark.
    let end = text.unicodeScalars.reversed().drop {
      (0x30...0x39).contains($0.value) || "”’»\")]".unicodeScalars.contains($0)
    }.first
    return end.map { ".!?:;。！？：；…".unicodeScalars.contains($0) } ?? true
  }
}

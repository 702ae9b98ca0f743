// SPDX-License-Identifier: Apache-2.0

/// Lines in the margins of pages that are no part of the text: those that come again on other pages, whatever number
/// they hold, and page numbers.
enum RunningLines {
  /// How much of a page's height is its upper and its lower margin.
  private static let margin = 0.1

  static func drop(from pages: inout [PDFLayout.Page]) {
    var seen: [String: Int] = [:]
    let used = pages.count { !$0.blocks.isEmpty }
    for page in pages {
      let lines = page.blocks.joined().filter { isInMargin($0, page) }
      for key in Set(lines.map { key($0.text) }) { seen[key, default: 0] += 1 }
    }
    // Left and right pages may differ, so that a third of the pages is enough.
    let enough = max(3, used / 3)
    for index in pages.indices {
      dropContents(from: &pages[index])
      let page = pages[index]
      for block in page.blocks.indices {
        pages[index].blocks[block].removeAll { line in
          isInMargin(line, page)
            && (isPageNumber(line.text)
              || (line.text.count < 140 && seen[key(line.text), default: 0] >= enough))
        }
      }
      pages[index].blocks.removeAll(where: \.isEmpty)
    }
  }

  /// Takes the lines of a table of contents away, which lead to a page's number by a row of full stops, and the
  /// numbers that stand in columns of their own beside them.
  private static func dropContents(from page: inout PDFLayout.Page) {
    guard page.blocks.joined().count(where: { isLeader($0.text) }) >= 3 else { return }
    for block in page.blocks.indices {
      page.blocks[block].removeAll { isLeader($0.text) || !$0.text.contains(where: \.isLetter) }
    }
    page.blocks.removeAll(where: \.isEmpty)
  }

  private static func isLeader(_ line: String) -> Bool {
    var run = 0
    for byte in line.utf8 where byte != 0x20 {
      run = byte == 0x2E ? run + 1 : 0
      if run >= 6 { return true }
    }
    return false
  }

  private static func isInMargin(_ line: PDFLayout.Line, _ page: PDFLayout.Page) -> Bool {
    line.bottom < page.height * margin || line.top > page.height * (1 - margin)
  }

  private static func key(_ line: String) -> String {
    var key = ""
    var inNumber = false
    for character in line where !character.isWhitespace {
      if character.isNumber {
        if !inNumber { key.append("#") }
        inNumber = true
      } else {
        inNumber = false
        key.append(contentsOf: character.lowercased())
      }
    }
    return key
  }

  /// `12`, `- 12 -`, `Page 12 of 30`, `стр. 12`, `第12页`, `xiv`.
  static func isPageNumber(_ line: String) -> Bool {
    guard line.count <= 24 else { return false }
    let words = line.lowercased().split { !$0.isLetter && !$0.isNumber }
    let around: Set<Substring> = ["page", "p", "of", "pg", "стр", "страница", "из", "с"]
    let rest = words.filter { !around.contains($0) }
    guard !rest.isEmpty, rest.count <= 2 else { return false }
    return rest.allSatisfy { word in
      let bare = word.filter { !"第页頁共".contains($0) }
      return (1...4).contains(bare.count) && (bare.allSatisfy { $0.isASCII && $0.isNumber } || isRoman(bare))
    }
  }

  private static func isRoman(_ word: String) -> Bool { word.allSatisfy { "ivxl".contains($0) } }
}

// SPDX-License-Identifier: Apache-2.0

/// Lines at the top or foot of pages that are no part of the text: those that come again on other pages, whatever
/// number they hold, and page numbers.
enum RunningLines {
  static func drop(from pages: inout [[String]]) {
    var tops: [String: Int] = [:]
    var feet: [String: Int] = [:]
    let used = pages.count { page in page.contains { !$0.isEmpty } }
    for page in pages {
      for key in Set(edge(page).map(key)) { tops[key, default: 0] += 1 }
      for key in Set(edge(page.reversed()).map(key)) { feet[key, default: 0] += 1 }
    }
    // Left and right pages may differ, so that a third of the pages is enough.
    let enough = max(3, used / 3)
    for index in pages.indices {
      clean(&pages[index]) { tops[$0, default: 0] >= enough }
      pages[index].reverse()
      clean(&pages[index]) { feet[$0, default: 0] >= enough }
      pages[index].reverse()
    }
  }

  /// The first three lines that are not blank.
  private static func edge(_ lines: [String]) -> [String] {
    Array(lines.lazy.filter { !$0.isEmpty }.prefix(3))
  }

  private static func clean(_ lines: inout [String], isRunning: (String) -> Bool) {
    var seen = 0
    for index in lines.indices where !lines[index].isEmpty {
      seen += 1
      if seen > 3 { return }
      if isPageNumber(lines[index]) || (lines[index].count < 140 && isRunning(key(lines[index]))) {
        lines[index] = ""
      } else if seen == 1 && lines[index].count >= 140 {
        return
      }
    }
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

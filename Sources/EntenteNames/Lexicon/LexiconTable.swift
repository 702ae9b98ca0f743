// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// A lexicon's file: rows of cells between tabs, lines that begin with `#` left out.
struct LexiconTable {
  let rows: [[Substring]]

  /// - Throws: when the file cannot be read or is no UTF-8.
  init(_ file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    rows = text.split(separator: "\n").lazy.filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
  }

  static func variants(_ row: [Substring], _ column: Int) -> [Substring] {
    column < row.count ? row[column].split(separator: "|") : []
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteText

/// The rows of a lexicon: tab-separated columns, `#` comments, and `# version 1` among the comments.
struct LexiconLines {
  struct Row {
    let line: Int
    let columns: [Substring]

    func column(_ index: Int) -> Substring { index < columns.count ? columns[index] : "" }
    /// The keys that the tokeniser gives the phrase in `column`.
    func keys(_ index: Int) -> [UInt64] { Tokenizer.tokens(of: String(column(index))).map(\.key) }
    /// A phrase that is written with a capital is only found with a capital.
    func isCapital(_ index: Int) -> Bool {
      column(index).unicodeScalars.first.map { Scalars.isUppercase($0.value) } ?? false
    }
  }

  let rows: [Row]

  init(_ text: String, columns: Int) throws(LexiconFault) {
    var rows: [Row] = []
    var version = false
    var line = 0
    for raw in text.split(separator: "\n", omittingEmptySubsequences: false) {
      line += 1
      let content = raw.last == "\r" ? raw.dropLast() : raw
      if content.first == "#" {
        if content == "# version 1" { version = true }
        continue
      }
      if content.allSatisfy(\.isWhitespace) { continue }
      let cells = content.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count >= columns else {
        throw LexiconFault(line: line, message: "expected at least \(columns) columns separated by tabs")
      }
      rows.append(Row(line: line, columns: cells))
    }
    guard version else { throw LexiconFault(line: 1, message: "expected a comment `# version 1`") }
    self.rows = rows
  }
}

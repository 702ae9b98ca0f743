// SPDX-License-Identifier: Apache-2.0

/// A lexicon file as rows of cells: UTF-8, tab-separated, `#` begins a comment line, `|` separates alternatives.
struct LexiconTable: Sendable {
  struct Row: Sendable {
    /// File and line, for messages.
    let place: String
    let cells: [Substring]

    /// The cell in `column`, empty when the row is shorter.
    func cell(_ column: Int) -> Substring { column < cells.count ? cells[column] : "" }
    /// The alternatives in `column`.
    func list(_ column: Int) -> [String] { cell(column).split(separator: "|").map(String.init) }
  }

  let rows: [Row]
  /// The number in the comment `# version N`; 0 when there is none.
  let version: Int

  init(_ text: String, name: String) {
    var rows: [Row] = []
    var version = 0
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("#") {
        if line.hasPrefix("# version ") { version = Int(line.dropFirst(10)) ?? version }
      } else if !line.isEmpty {
        rows.append(
          Row(
            place: name + ":" + String(number + 1),
            cells: line.split(separator: "\t", omittingEmptySubsequences: false)))
      }
    }
    self.rows = rows
    self.version = version
  }
}

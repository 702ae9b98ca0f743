// SPDX-License-Identifier: Apache-2.0

/// The words of one language for money, read from `money.tsv`.
package struct MoneyLexicon: Sendable {
  let phrases: [(keys: [UInt64], term: MoneyTerm)]

  /// - Parameter text: the content of a lexicon: sense, phrase, value and marks (`before`, `weak`).
  package init(_ text: String) throws(LexiconFault) {
    var phrases: [(keys: [UInt64], term: MoneyTerm)] = []
    for row in try LexiconLines(text, columns: 2).rows {
      guard let sense = MoneyTerm.Sense(rawValue: String(row.column(0))) else {
        throw LexiconFault(line: row.line, message: "no sense is called `\(row.column(0))`")
      }
      let keys = row.keys(1)
      guard !keys.isEmpty else { throw LexiconFault(line: row.line, message: "expected a phrase") }
      var term = MoneyTerm(sense: sense, capital: row.isCapital(1))
      if !Self.read(row.column(2), into: &term) {
        throw LexiconFault(line: row.line, message: "`\(row.column(2))` is no value of `\(sense.rawValue)`")
      }
      for mark in row.column(3).split(separator: " ") {
        switch mark {
        case "before": term.before = true
        case "weak": term.weak = true
        default: throw LexiconFault(line: row.line, message: "no mark is called `\(mark)`")
        }
      }
      phrases.append((keys, term))
    }
    self.phrases = phrases
  }

  private static func read(_ text: Substring, into term: inout MoneyTerm) -> Bool {
    switch term.sense {
    case .currency:
      term.currency = String(text)
      return text.utf8.count == 3 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    case .scale, .times:
      guard let power = Int(text), (1...18).contains(power) else { return false }
      term.power = power
      return true
    case .count, .whole:
      let parts = text.split(separator: "e", omittingEmptySubsequences: false)
      let number = parts[0].split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == (term.sense == .whole ? 2 : 1), number.count <= 2,
        let digits = Int(number.joined()), (0..<1_000_000).contains(digits)
      else { return false }
      (term.digits, term.decimals) = (digits, number.count == 2 ? number[1].utf8.count : 0)
      if parts.count == 2 {
        guard let power = Int(parts[1]), (1...18).contains(power) else { return false }
        term.power = power
      }
      return true
    case .about, .limit, .more, .vague, .unlike, .from, .join:
      return text.isEmpty
    }
  }
}

// SPDX-License-Identifier: Apache-2.0

/// A phrase that amounts are made of, with what it says.
struct MoneyTerm: Sendable {
  /// What a phrase does in an amount. The names are those of the lexicon's first column.
  enum Sense: String, Sendable {
    /// `US$`, `yuan`: an ISO 4217 code.
    case currency
    /// `billion`: a power of ten that ends a group.
    case scale
    /// `hundred`, `十`: a power of ten inside a group.
    case times
    /// `two`, `half a`: digits, perhaps with a decimal point.
    case count
    /// `полмиллиарда`: a number with its scale, as `5e8`.
    case whole
    /// `about`.
    case about
    /// `up to`.
    case limit
    /// `多` inside an amount: somewhat more.
    case more
    /// `several`, `数`: no amount follows.
    case vague
    /// What follows makes a word of the currency's: `素` after `元`.
    case unlike
    /// `from` before the first of two amounts.
    case from
    /// `to` between two amounts.
    case join
  }

  let sense: Sense
  var currency = ""
  /// A whole number without its `decimals` last digits behind the point.
  var digits = 0
  var decimals = 0
  var power = 0
  /// May stand before its number.
  var before = false
  /// Also an ordinary word: counts only beside a scale.
  var weak = false
  /// Only found with a capital.
  var capital = false
}

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

// SPDX-License-Identifier: Apache-2.0

/// The words of one language for dates, read from `calendar.tsv`.
package struct CalendarLexicon: Sendable {
  let phrases: [(keys: [UInt64], term: CalendarTerm)]

  /// - Parameter text: the content of a lexicon: sense, phrase, value and marks (`weak`, `begin`, `mid`, `end`).
  package init(_ text: String) throws(LexiconFault) {
    var phrases: [(keys: [UInt64], term: CalendarTerm)] = []
    for row in try LexiconLines(text, columns: 2).rows {
      guard let sense = CalendarTerm.Sense(rawValue: String(row.column(0))) else {
        throw LexiconFault(line: row.line, message: "no sense is called `\(row.column(0))`")
      }
      let keys = row.keys(1)
      guard !keys.isEmpty else { throw LexiconFault(line: row.line, message: "expected a phrase") }
      var term = CalendarTerm(sense: sense, capital: row.isCapital(1))
      if !Self.read(row.column(2), into: &term) {
        throw LexiconFault(line: row.line, message: "`\(row.column(2))` is no value of `\(sense.rawValue)`")
      }
      for mark in row.column(3).split(separator: " ") {
        switch mark {
        case "weak": term.weak = true
        case "begin": term.part = 1
        case "mid": term.part = 2
        case "end": term.part = 3
        default: throw LexiconFault(line: row.line, message: "no mark is called `\(mark)`")
        }
      }
      phrases.append((keys, term))
    }
    self.phrases = phrases
  }

  /// A whole number, a unit, a unit with a shift (`year+1`) or a preposition, as the sense wants it.
  private static func read(_ text: Substring, into term: inout CalendarTerm) -> Bool {
    switch term.sense {
    case .filler, .of, .and, .join, .determiner, .fiscal, .yearmark, .monthmark, .daymark, .decademark,
      .items, .numbered, .future, .verb, .apart:
      return text.isEmpty
    case .prep, .post:
      term.preposition = CalendarTerm.Preposition(rawValue: String(text))
      return term.preposition != nil
    case .unit, .relative, .anaphor:
      let name = text.prefix { $0.isLetter }
      term.unit = CalendarTerm.Unit(rawValue: String(name))
      let shift = text.dropFirst(name.count)
      guard term.unit != nil else { return false }
      if shift.isEmpty { return true }
      guard let value = Int(shift), abs(value) < 100 else { return false }
      term.value = value
      return true
    case .month, .season, .part, .trail, .quarter, .half, .ordinal, .count, .weekday, .shift, .ago:
      guard let value = Int(text), abs(value) < 100 else { return false }
      term.value = value
      if term.sense == .month { return (1...12).contains(value) }
      if term.sense == .quarter || term.sense == .season { return (1...4).contains(value) }
      return true
    }
  }
}

// SPDX-License-Identifier: Apache-2.0

/// A phrase that dates are made of, with what it says.
struct CalendarTerm: Sendable {
  /// What a phrase does in a date. The names are those of the lexicon's first column.
  enum Sense: String, Sendable {
    /// `October`: 1...12.
    case month
    /// `summer`: 1...4, from winter. A season makes the year no more precise.
    case season
    /// `early`, `the end of`: a part of what follows. 1 beginning, 2 middle, 3 end.
    case part
    /// The same after its year or month, as in Chinese.
    case trail
    /// `Q3`: 1...4.
    case quarter
    /// `H1`: 1...2.
    case half
    /// `third`.
    case ordinal
    /// `two`.
    case count
    case unit
    /// `Monday`: 1...7.
    case weekday
    /// `yesterday`, `day-1`: fixed to the reference date.
    case relative
    /// `last`, `this`, `next`: -1, 0, 1; before a unit, month, season or weekday.
    case shift
    /// `that year`, `the following year`: fixed to the date before.
    case anaphor
    /// `ago`, after a number and a unit; 1 for a time limit, `内`.
    case ago
    case prep
    /// `to` between two dates.
    case join
    /// `and` between two dates.
    case and
    /// Words to be passed over: articles and `about`.
    case filler
    /// `of` between the parts of a date.
    case of
    /// `its`, `this`: what follows is named by the year.
    case determiner
    /// `fiscal year` before its number.
    case fiscal
    /// `года`, `年` after the number of a year.
    case yearmark
    case monthmark
    case daymark
    /// `年代`, `-е годы` after the number of a decade.
    case decademark
    /// Countable nouns: a number before one is no year.
    case items
    /// `Resolution`: a number after one is no year.
    case numbered
    /// `will`: a date without a year lies ahead.
    case future
    /// `saw`: the subject before it may be a year.
    case verb
    /// `onwards`, `以来` after a date.
    case post
  }

  enum Unit: String, Sendable { case day, week, month, quarter, half, year, decade, century }

  enum Preposition: String, Sendable {
    /// `in`.
    case at
    /// `of`, `for`: may stand before a quantity as well.
    case weak
    /// `on`: before days.
    case on
    case since, until
    /// `by`: a time limit.
    case by
    case from, between
    /// `within`, `in`: before a length of time ahead.
    case within
    /// `over`: before a length of time.
    case over
  }

  let sense: Sense
  var value = 0
  var unit: Unit?
  var preposition: Preposition?
  /// Only found with a capital.
  var capital = false
  /// Also an ordinary word: needs a preposition, a day or a year beside it. Of units: the plural, which needs a number.
  var weak = false
  /// For `relative` terms: 1...3 as with `part`.
  var part = 0
}

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
      .items, .numbered, .future, .verb:
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

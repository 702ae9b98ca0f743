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
    /// `at`, `which`: begins something new, so that a date before it is no adjective.
    case apart
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

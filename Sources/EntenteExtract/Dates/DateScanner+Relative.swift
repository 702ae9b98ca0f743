// SPDX-License-Identifier: Apache-2.0
internal import EntenteText

/// Dates that lean on the document's date or on a date before them.
extension DateScanner {
  /// "yesterday", "next year", "last September", "two years ago", "that year".
  func relativePoint(_ index: Int) -> Point? {
    if let (term, next) = term(index, .anaphor), let unit = term.unit, let before = anchor(before: index),
      let value = before.moved(term.value, unit)
    {
      var point = Point(start: index, next: next, value: value, relative: true)
      if unit == .year || unit == .month { detail(&point) }
      return point
    }
    if let (term, next) = term(index, .relative), let unit = term.unit, let found = current(unit, term.value),
      unit != .day || isDay(index)
    {
      var point = Point(
        start: index, next: next, value: found.stamp, last: found.last, relative: true, part: term.part)
      if unit == .year || unit == .month, term.part == 0 { detail(&point) }
      // `上周五`: the week's name begins the day's.
      if unit == .week, let (day, after) = self.term(next, .weekday) ?? self.term(next - 1, .weekday),
        after > next,
        let today = reference?.weekday,
        let value = reference?.moved(term.value * 7 + day.value - today, .day)
      {
        (point.value, point.next) = (value, after)
      }
      return point
    }
    if let point = shifted(index) { return point }
    return passed(index)
  }

  /// "last year", "this week", "next September", "the past five years".
  private func shifted(_ index: Int) -> Point? {
    guard let (shift, next) = term(index, .shift), let reference else { return nil }
    if let (unit, after) = term(next, .unit), let many = Optional(unit.weak), let unit = unit.unit,
      unit != .half
    {
      // "in the coming years" is no date, "the last quarter of 2018" no relative one.
      if many || unit == .day || tokens[index].kind == .han || isPluralAdjective(next - 1) || isOf(after)
        || unit == .quarter && isDash(after)
      {
        return nil
      }
      guard let found = current(unit, shift.value) else { return nil }
      var point = Point(start: index, next: after, value: found.stamp, last: found.last, relative: true)
      if unit == .year || unit == .month { detail(&point) }
      return point
    }
    if let (month, after) = term(next, .month), let year = reference.year {
      var value = Stamp(year: year, month: month.value)
      if let (day, end) = dayNumber(after), shift.value == 0 {
        value.day = day
        return Point(start: index, next: end, value: value, relative: true)
      }
      if shift.value < 0, value.last >= reference.first { value.year = year - 1 }
      if shift.value > 0, value.first <= reference.last { value.year = year + 1 }
      return Point(start: index, next: after, value: value, relative: true)
    }
    if let (season, after) = term(next, .season), let year = reference.year {
      var year = year
      // Seasons end, roughly, in February, May, August and November.
      let ends = season.value * 3 - 1
      if shift.value < 0, let month = reference.month, ends >= month { year -= 1 }
      if shift.value > 0, let month = reference.month, ends - 2 <= month { year += 1 }
      return Point(start: index, next: after, value: Stamp(year: year), relative: true)
    }
    if let (day, after) = term(next, .weekday) { return weekday(index, day.value, after, shift.value) }
    if let (count, at) = number(next), let (unit, after) = term(at, .unit), let unit = unit.unit,
      shift.value != 0,
      let moved = reference.moved(shift.value * count, unit)
    {
      let here =
        unit == .decade || unit == .century ? Stamp(year: reference.year) : current(unit)?.stamp ?? reference
      let ahead = shift.value > 0
      return Point(
        start: index, next: after, value: ahead ? here : moved, last: ahead ? moved : here, relative: true)
    }
    return nil
  }

  /// "two years ago", "a decade ago".
  func passed(_ index: Int) -> Point? {
    let counted = number(index)
    let at = counted?.next ?? index
    // A length without a number is one only in Russian: `год назад`.
    guard counted != nil || tokens[index].has(.cyrillic), let (unit, next) = term(at, .unit),
      counted != nil || !unit.weak, let unit = unit.unit, let (ago, after) = term(next, .ago),
      let value = reference?.moved(ago.value * (counted?.count ?? 1), unit)
    else { return nil }
    return Point(start: index, next: after, value: value, relative: true, role: ago.value > 0 ? .until : nil)
  }

  /// "in two years", "within five years", "over the past year".
  func lengthOfTime(_ prefix: Prefix) -> Point? {
    guard let reference, term(prefix.next, .prep) == nil else { return nil }
    switch prefix.preposition {
    case .within, .at, .over: break
    default: return nil
    }
    if let (shift, at) = term(prefix.next, .shift), shift.value > 0, let (count, after) = number(at),
      let (unit, next) = term(after, .unit), let unit = unit.unit, let value = reference.moved(count, unit)
    {
      return Point(start: prefix.next, next: next, value: value, relative: true, role: .until)
    }
    // "the past year" is the year that the text was written in.
    if let (shift, at) = term(prefix.next, .shift), shift.value < 0, let (unit, next) = term(at, .unit),
      unit.unit == .year, let year = reference.year,
      isPast(prefix.next)
    {
      return Point(start: prefix.next, next: next, value: Stamp(year: year), relative: true)
    }
    let one: (count: Int, next: Int)? = prefix.preposition == .within ? (1, prefix.next) : nil
    guard !prefix.article, let (count, at) = number(prefix.next) ?? one, let (unit, next) = term(at, .unit),
      let unit = unit.unit, unit != .half, unit != .quarter, unit != .day || count > 1,
      !isMark(next, "'"), prefix.preposition == .within || isAhead(prefix.next),
      let value = reference.moved(count, unit),
      isEndOfPhrase(next)
    else { return nil }
    return Point(start: prefix.next, next: next, value: value, relative: true, role: .until)
  }

  /// Whether a length of time ends its phrase: "in two years" but not "in two years of work".
  private func isEndOfPhrase(_ index: Int) -> Bool {
    guard let token = token(index) else { return true }
    return token.kind != .word || term(index, .of) == nil && term(index, .ago) == nil
  }

  /// Whether "in two years" looks ahead, unlike "the first time in two years".
  private func isAhead(_ index: Int) -> Bool {
    for at in max(range.lowerBound, index - 9)..<index where term(at, .ordinal)?.term.value == 1 {
      return false
    }
    return liesAhead(index)
  }

  /// Whether a word for a day means that day: no "challenges of today", "a better tomorrow", `美好的明天`.
  private func isDay(_ index: Int) -> Bool {
    if term(index - 1, .determiner) != nil || isOf(index - 1) { return false }
    guard let token = token(index), token.kind == .word, token.has(.capital), !token.has(.first),
      let previous = self.token(index - 1)
    else { return true }
    // A capital inside a sentence makes a name of it.
    return previous.kind != .word
  }

  private func isOf(_ index: Int) -> Bool {
    term(index, .of) != nil && term(index, .prep)?.term.preposition == .weak
  }

  /// "past" rather than "last".
  private func isPast(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return table.match(tokens, index, limit: range.upperBound) { $0.sense == .shift }.map {
      $0.next - index > 1
    } == true
      || token.end - token.start == 4 && bytes[Int(token.start)] | 0x20 == 0x70
  }

  /// The unit that is `shift` away from the one that the reference date lies in.
  func current(_ unit: CalendarTerm.Unit, _ shift: Int = 0) -> (stamp: Stamp, last: Stamp?)? {
    guard let reference, let year = reference.year, let moved = reference.moved(shift, unit) else {
      return nil
    }
    switch unit {
    case .day, .month, .quarter, .year: return (moved, nil)
    case .half: return nil
    case .week:
      // A week may lie in two months: its day is not said.
      return (Stamp(year: moved.year, month: moved.month), nil)
    case .decade:
      // "the past decade" is the last ten years, "this decade" the calendar's.
      if shift != 0 {
        return (Stamp(year: min(year, year + shift * 10)), Stamp(year: max(year, year + shift * 10)))
      }
      return (Stamp(year: year / 10 * 10), Stamp(year: year / 10 * 10 + 9))
    case .century:
      let start = year / 100 * 100 + shift * 100
      return (Stamp(year: start), Stamp(year: start + 99))
    }
  }

  /// "this year", "of the same year" where a year is looked for.
  func relativeYear(_ index: Int) -> (year: Int, next: Int)? {
    if let (term, next) = term(index, .anaphor), term.unit == .year, let year = anchor(before: index)?.year {
      return (year + term.value, next)
    }
    guard let year = reference?.year else { return nil }
    if let (term, next) = term(index, .relative), term.unit == .year { return (year + term.value, next) }
    if let (shift, at) = term(index, .shift), let (unit, next) = term(at, .unit), unit.unit == .year {
      return (year + shift.value, next)
    }
    return nil
  }

  /// The day that a weekday's name means: the nearest one not after the reference, or not before it.
  func weekday(_ index: Int, _ day: Int, _ next: Int, _ shift: Int = 0) -> Point? {
    guard let reference, let today = reference.weekday else { return nil }
    var move = day - today
    if shift > 0 || shift == 0 && liesAhead(index) {
      if move < 0 || shift > 0 && move == 0 { move += 7 }
    } else if move > 0 || shift < 0 && move == 0 {
      move -= 7
    }
    guard let value = reference.moved(move, .day) else { return nil }
    return Point(start: index, next: next, value: value, relative: true, needsPreposition: shift == 0)
  }

  /// Digits or a number word.
  func number(_ index: Int) -> (count: Int, next: Int)? {
    if let token = token(index), token.kind == .number, (1...99).contains(token.value) {
      return (Int(token.value), index + 1)
    }
    if let token = token(index), token.kind == .han { return hanNumber(index) }
    guard let (term, next) = term(index, .count) else { return nil }
    return (term.value, next)
  }

  /// `三`, `十`, `十二`, `二十一`.
  func hanNumber(_ index: Int) -> (count: Int, next: Int)? {
    guard token(index)?.kind == .han, let (first, after) = term(index, .count) else { return nil }
    var (count, next) = (first.value, after)
    if count < 10, let (ten, after) = term(next, .count), ten.value == 10 {
      (count, next) = (count * 10, after)
    }
    if count >= 10, count % 10 == 0, let (unit, after) = term(next, .count), (1...9).contains(unit.value) {
      (count, next) = (count + unit.value, after)
    }
    return count > 0 ? (count, next) : nil
  }

  /// A Russian adjective in the plural: `последние`, `ближайших`.
  private func isPluralAdjective(_ index: Int) -> Bool {
    guard let token = token(index), token.has(.cyrillic), token.end - token.start >= 8 else { return false }
    let end = Int(token.end)
    let last = (bytes[end - 4], bytes[end - 3], bytes[end - 2], bytes[end - 1])
    let vowel = last.0 == 0xD0 && last.1 == 0xB8 || last.0 == 0xD1 && last.1 == 0x8B
    return vowel && (last.2 == 0xD0 && last.3 == 0xB5 || last.2 == 0xD1 && last.3 == 0x85)
  }

  /// Whether words about the future stand near `index`.
  func liesAhead(_ index: Int) -> Bool {
    for at in max(range.lowerBound, index - 24)..<min(range.upperBound, index + 8)
    where tokens[at].isWord && term(at, .future) != nil { return true }
    return false
  }
}

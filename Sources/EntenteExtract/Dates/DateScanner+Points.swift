// SPDX-License-Identifier: Apache-2.0
internal import EntenteText

extension DateScanner {
  /// The point in time that begins at `index`.
  func point(_ index: Int, depth: Int = 0) -> Point? {
    guard depth < 4, let token = token(index) else { return nil }
    if token.kind == .number || token.has(.digits) {
      if let point = numeric(index, token, depth) ?? passed(index) { return point }
    }
    guard token.kind != .mark, table.begins(token.key) else { return nil }
    if token.kind == .han, let point = hanPoint(index, depth) { return point }
    if let (term, next) = term(index, .month), let point = month(index, term, next, depth) { return point }
    if let point = relativePoint(index) { return point }
    if let (term, next) = term(index, .weekday) {
      var at = next
      if isMark(at, ",") { at += 1 }
      while let (_, after) = self.term(at, .filler) { at = after }
      if var inner = self.point(at, depth: depth + 1), inner.value.day != nil {
        inner.start = index
        return inner
      }
      return weekday(index, term.value, next)
    }
    if let (term, next) = term(index, .part), let point = part(index, term, next, depth) { return point }
    if let point = division(index, depth) { return point }
    if let (_, next) = term(index, .fiscal), let found = yearNumber(next) {
      return Point(start: index, next: found.next, value: Stamp(year: found.year))
    }
    return nil
  }

  /// "early", "the end of", "mid-" and what they are a part of.
  private func part(_ index: Int, _ term: CalendarTerm, _ next: Int, _ depth: Int) -> Point? {
    var at = next
    if isDash(at) { at += 1 }
    if let (_, after) = self.term(at, .of) { at = after }
    if let (_, after) = self.term(at, .filler) { at = after }
    if let (unit, after) = self.term(at, .unit), at > next || tokens[at].has(.cyrillic), let unit = unit.unit,
      var value = current(unit)
    {
      if unit == .year, after < range.upperBound, let found = yearNumber(after) {
        value.stamp.year = found.year
        return Point(start: index, next: found.next, value: value.stamp, part: term.value)
      }
      return Point(
        start: index, next: after, value: value.stamp, last: value.last, relative: true, part: term.value)
    }
    guard var inner = point(at, depth: depth + 1), inner.start == at else { return nil }
    // "early 5 June", "start 2,000": only what has parts.
    guard inner.value.day == nil, !inner.bare || isYearClear(inner.next, inner.value.year ?? 0, strong: true)
    else {
      return nil
    }
    if inner.bare, at == next, next < range.upperBound, !tokens[at].has(.glued), isMark(next, ",") {
      return nil
    }
    (inner.start, inner.part, inner.bare, inner.needsPreposition) = (index, term.value, false, false)
    return inner
  }

  /// "Q3 2022", "third quarter of 2022", "the first half of the year", "summer of 2019".
  private func division(_ index: Int, _ depth: Int) -> Point? {
    var quarter: Int?
    var half: Int?
    var season: Int?
    var next = index
    if let (term, after) = term(index, .quarter) {
      (quarter, next) = (term.value, after)
    } else if let (term, after) = term(index, .half) {
      (half, next) = (term.value, after)
    } else if let (term, after) = term(index, .season), !term.weak {
      (season, next) = (term.value, after)
    } else if let (term, after) = term(index, .ordinal) {
      var at = after
      if isDash(at) { at += 1 }
      guard let (unit, end) = self.term(at, .unit) else { return nil }
      if unit.unit == .quarter, (1...4).contains(term.value) {
        quarter = term.value
      } else if unit.unit == .half {
        half = min(term.value, 2)
      } else {
        return nil
      }
      next = end
    } else {
      return nil
    }
    var at = next
    if isMark(at, ",") { at += 1 }
    if let (_, after) = term(at, .of) { at = after }
    if let (_, after) = term(at, .filler) { at = after }
    if let found = yearNumber(at), found.marked || isYearClear(found.next, found.year, strong: true) {
      return Point(start: index, next: found.next, value: Stamp(year: found.year, quarter: quarter))
    }
    if let year = relativeYear(at) {
      return Point(
        start: index, next: year.next, value: Stamp(year: year.year, quarter: quarter), relative: true)
    }
    if at > next, let (unit, after) = term(at, .unit), let unit = unit.unit, let current = current(unit) {
      return Point(
        start: index, next: after, value: Stamp(year: current.stamp.year, quarter: quarter),
        last: current.last,
        relative: true)
    }
    // `上半年`
    if half != nil, let reference, let year = reference.year, tokens[index].kind == .han {
      return Point(start: index, next: next, value: Stamp(year: year), relative: true)
    }
    // "half of the 1990s", but no half of anything else.
    if half != nil, at > next, let inner = point(at, depth: depth + 1), inner.last != nil, inner.start == at {
      var inner = inner
      inner.start = index
      return inner
    }
    if let quarter {
      return Point(start: index, next: next, value: Stamp(quarter: quarter), needsPreposition: true)
    }
    if season != nil, let reference, let year = reference.year {
      return Point(
        start: index, next: next, value: Stamp(year: year), relative: true, needsPreposition: true)
    }
    return nil
  }

  // MARK: Months

  private func month(_ index: Int, _ term: CalendarTerm, _ next: Int, _ depth: Int) -> Point? {
    var at = next
    if isMark(at, "."), tokens[at].has(.glued) { at += 1 }
    var point = Point(start: index, next: next, value: Stamp(month: term.value), needsPreposition: true)
    if let (day, after) = dayNumber(at) {
      var end = after
      point.value.day = day
      point.needsPreposition = false
      // "September 20–22, 2018", "June 5 and 6"
      var to = end
      if isDash(to) {
        to += 1
      } else if let (_, after) = self.term(to, .join) ?? self.term(to, .and) {
        to = after
      }
      if to > end, let (last, after) = dayNumber(to), last > day, self.term(after, .month) == nil {
        point.last = Stamp(month: term.value, day: last)
        end = after
      }
      point.next = end
      at = end
    }
    let comma = isMark(at, ",") && at + 1 < range.upperBound
    if let found = year(after: comma ? at + 1 : at) {
      (point.value.year, point.next, point.relative) = (found.year, found.next, found.relative)
      point.needsPreposition = false
    } else if point.value.day == nil, term.weak, !tokens[index].has(.capital) && term.capital {
      return nil
    } else if let year = sharedYear(point.next, depth) {
      point.value.year = year
      point.needsPreposition = false
    }
    if point.last != nil { point.last?.year = point.value.year }
    return point
  }

  /// "2019", "of 2019", "this year" after a month or day.
  func year(after index: Int) -> (year: Int, next: Int, relative: Bool)? {
    var at = index
    if let (_, next) = term(at, .of) { at = next }
    if let found = yearNumber(at), found.marked || isYearClear(found.next, found.year, strong: true) {
      return (found.year, found.next, false)
    }
    if let found = relativeYear(at) { return (found.year, found.next, true) }
    return nil
  }

  /// The year of "May" in "May and June 2018".
  private func sharedYear(_ index: Int, _ depth: Int) -> Int? {
    var at = index
    if isMark(at, ",") || isMark(at, "/") { at += 1 }
    if let (_, next) = term(at, .and) { at = next }
    guard at > index, depth < 3 else { return nil }
    guard let second = point(at, depth: depth + 1), second.value.month != nil, !second.relative else {
      return nil
    }
    return second.value.year
  }

  // MARK: Numbers

  private func numeric(_ index: Int, _ token: Token, _ depth: Int) -> Point? {
    if token.kind == .number {
      if token.value < 0 { return dotted(index) }
      if let point = isoOrSlashed(index, token) { return point }
      if let point = markedDecade(index, token) { return point }
      if let found = yearNumber(index) {
        var point = Point(start: index, next: found.next, value: Stamp(year: found.year), bare: !found.marked)
        if found.marked { detail(&point) }
        return point
      }
      if let point = markedMonth(index) { return point }
    } else if let decade = decade(index, token) {
      return decade
    } else if let found = yearNumber(index) {
      return Point(start: index, next: found.next, value: Stamp(year: found.year))
    }
    // Day first.
    guard let (day, next) = dayNumber(index) else { return nil }
    var point = Point(start: index, next: next, value: Stamp(day: day), needsPreposition: true)
    var at = next
    if let (_, after) = term(at, .of) { at = after }
    if let (month, after) = term(at, .month) {
      var end = after
      if isMark(end, "."), tokens[end].has(.glued), year(after: end + 1) != nil { end += 1 }
      (point.value.month, point.next, point.needsPreposition) = (month.value, after, false)
      let comma = isMark(end, ",") ? end + 1 : end
      if let found = year(after: comma) {
        (point.value.year, point.next, point.relative) = (found.year, found.next, found.relative)
      } else if let year = sharedYear(after, depth) {
        point.value.year = year
      }
      return point
    }
    if let (_, after) = term(next, .daymark) {
      (point.next, point.needsPreposition) = (after, false)
      return point
    }
    // The day alone: only as the first of two, "5–7 June", or "the 5th".
    var to = next
    if isDash(to) { to += 1 } else if let (_, after) = term(to, .join) ?? term(to, .and) { to = after }
    guard to > next, depth == 0, let second = self.point(to, depth: depth + 1), second.value.day != nil,
      second.value.month != nil, second.start == to, second.last == nil
    else { return nil }
    return Point(
      start: index, next: second.next,
      value: Stamp(year: second.value.year, month: second.value.month, day: day), last: second.value,
      relative: second.relative)
  }

  /// 1...31, as `5`, `05` or `5th`, and no count of things.
  func dayNumber(_ index: Int) -> (day: Int, next: Int)? {
    guard let token = token(index), (1...31).contains(token.value) else { return nil }
    if token.kind == .number {
      guard token.end - token.start <= 2 || bytes[Int(token.start)] > 0x7F else { return nil }
      let next = index + 1
      if isItems(next) || isMark(next, "%") { return nil }
      if isDash(next), let after = self.token(next + 1), after.has(.glued), after.kind == .word,
        term(next + 1, .month) == nil
      {
        return nil
      }
      return (Int(token.value), next)
    }
    guard token.kind == .word, token.has(.digits) else { return nil }
    let digits = token.value > 9 ? 2 : 1
    guard Int(token.end - token.start) == digits + 2 else { return nil }
    let (a, b) = (bytes[Int(token.start) + digits] | 0x20, bytes[Int(token.start) + digits + 1] | 0x20)
    let ordinal: [(UInt8, UInt8)] = [(0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68)]
    guard ordinal.contains(where: { $0 == (a, b) }) else { return nil }
    return (Int(token.value), index + 1)
  }
}

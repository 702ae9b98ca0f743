// SPDX-License-Identifier: Apache-2.0
internal import EntenteText

/// Dates whose numbers carry the word for what they count, from the year down, as in Chinese: `2019年6月5日`.
extension DateScanner {
  /// A date that begins with a Han numeral.
  func hanPoint(_ index: Int, _ depth: Int) -> Point? {
    guard term(index, .count) != nil else { return nil }
    if let found = yearNumber(index) {
      var point = Point(start: index, next: found.next, value: Stamp(year: found.year))
      detail(&point)
      return point
    }
    guard var point = markedMonth(index) else { return nil }
    // `十月` alone is a word as often as a date.
    if point.value.day == nil { point.needsPreposition = true }
    return point
  }

  /// `6月`, `6月5日`.
  func markedMonth(_ index: Int) -> Point? {
    guard let (month, next) = monthNumber(index) else { return nil }
    var point = Point(start: index, next: next, value: Stamp(month: month))
    detail(&point)
    return point
  }

  /// Reads on after a year or a month: its month and day, its quarter, half, season, beginning or end.
  func detail(_ point: inout Point) {
    var at = point.next
    if point.value.month == nil {
      // `1－4月`
      if let (from, dash) = plainNumber(at), (1...12).contains(from), isDash(dash), tokens[dash].has(.glued),
        let (to, next) = monthNumber(dash + 1), to > from
      {
        (point.value.month, point.next) = (from, next)
        point.last = Stamp(year: point.value.year, month: to)
        return
      }
      if let (month, next) = monthNumber(at) {
        (point.value.month, point.next, at) = (month, next, next)
      } else if let (quarter, next) = term(at, .quarter) {
        (point.value.quarter, point.next) = (quarter.value, next)
        return
      } else if let (_, next) = term(at, .half) ?? term(at, .season) {
        point.next = next
        return
      }
    }
    if point.value.month != nil, let (day, next) = countedDay(at) {
      (point.value.day, point.next) = (day, next)
    } else if let (trail, next) = term(at, .trail) {
      (point.part, point.next) = (trail.value, next)
    }
  }

  private func monthNumber(_ index: Int) -> (month: Int, next: Int)? {
    guard let (month, at) = plainNumber(index), (1...12).contains(month), let (_, next) = term(at, .monthmark)
    else { return nil }
    return (month, next)
  }

  private func countedDay(_ index: Int) -> (day: Int, next: Int)? {
    guard let (day, at) = plainNumber(index), (1...31).contains(day), let (_, next) = term(at, .daymark)
    else { return nil }
    return (day, next)
  }

  private func plainNumber(_ index: Int) -> (count: Int, next: Int)? {
    guard let token = token(index) else { return nil }
    if token.kind == .number { return (1...31).contains(token.value) ? (Int(token.value), index + 1) : nil }
    return token.kind == .han ? hanNumber(index) : nil
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// A date being put together: any part may still be missing.
struct Stamp {
  var year: Int?
  var quarter: Int?
  var month: Int?
  var day: Int?

  init(year: Int? = nil, quarter: Int? = nil, month: Int? = nil, day: Int? = nil) {
    (self.year, self.quarter, self.month, self.day) = (year, quarter, month, day)
  }

  init(_ date: PartialDate) {
    self.init(year: date.year, quarter: date.quarter, month: date.month, day: date.day)
  }

  /// `nil` while parts are missing, and for days that do not exist.
  var date: PartialDate? {
    guard let year, (1...9999).contains(year) else { return nil }
    if let quarter { return PartialDate(year: year, quarter: quarter) }
    if let month { return PartialDate(year: year, month: month, day: day) }
    return day == nil ? PartialDate(year: year) : nil
  }

  /// The first day it may mean, as a number in the order of days.
  var first: Int {
    (year ?? 0) * 10_000 + (month ?? quarter.map { $0 * 3 - 2 } ?? 1) * 100 + (day ?? 1)
  }

  /// The last day it may mean.
  var last: Int {
    (year ?? 0) * 10_000 + (month ?? quarter.map { $0 * 3 } ?? 12) * 100 + (day ?? 31)
  }

  /// Moves by whole units, keeping what is known of the date down to the unit. `nil` when the unit is finer than
  /// the date and it cannot be said where the move leads.
  func moved(_ count: Int, _ unit: CalendarTerm.Unit) -> Stamp? {
    guard let year else { return nil }
    switch unit {
    case .year, .half: return Stamp(year: year + count)
    case .decade: return Stamp(year: year + count * 10)
    case .century: return Stamp(year: year + count * 100)
    case .quarter:
      guard let quarter = quarter ?? month.map({ ($0 + 2) / 3 }) else { return Stamp(year: year) }
      let index = year * 4 + quarter - 1 + count
      return Stamp(year: index / 4, quarter: index % 4 + 1)
    case .month:
      guard let month else { return Stamp(year: year) }
      let index = year * 12 + month - 1 + count
      return Stamp(year: index / 12, month: index % 12 + 1)
    case .week, .day:
      guard let month, let day else {
        return month == nil ? Stamp(year: year) : Stamp(year: year, month: month)
      }
      let number = Self.days(year, month, day) + count * (unit == .week ? 7 : 1)
      return Self.civil(number)
    }
  }

  /// 1...7 from Monday, when the day is known.
  var weekday: Int? {
    guard let year, let month, let day else { return nil }
    let rest = (Self.days(year, month, day) + 3) % 7
    return (rest + 7) % 7 + 1
  }

  /// Days since 1970-01-01 in the Gregorian calendar.
  static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func civil(_ days: Int) -> Stamp {
    let z = days + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    return Stamp(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * mp + 2) / 5 + 1)
  }
}

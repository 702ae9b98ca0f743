// SPDX-License-Identifier: Apache-2.0

/// A calendar date as precisely as a source gives it: `2018`, `2018-Q3`, `2018-10` or `2018-10-29`.
///
/// A partial date is not an interval of certainty: `2018` says that the source named the year, not that
/// the event lasted all of it.
public struct PartialDate: Hashable, Sendable {
  public enum Precision: String, Hashable, Sendable, CaseIterable {
    case year, quarter, month, day
  }

  public let year: Int
  /// 1...4, only when the precision is `quarter`.
  public let quarter: Int?
  /// 1...12, when the precision is `month` or `day`.
  public let month: Int?
  /// 1...31, when the precision is `day`.
  public let day: Int?

  public init(year: Int) { (self.year, quarter, month, day) = (year, nil, nil, nil) }

  /// - Returns: `nil` unless `quarter` is 1...4.
  public init?(year: Int, quarter: Int) {
    guard (1...4).contains(quarter) else { return nil }
    (self.year, self.quarter, month, day) = (year, quarter, nil, nil)
  }

  /// - Returns: `nil` when the month or the day does not exist.
  public init?(year: Int, month: Int, day: Int? = nil) {
    guard (1...12).contains(month) else { return nil }
    if let day { guard (1...Self.days(in: month, of: year)).contains(day) else { return nil } }
    (self.year, quarter, self.month, self.day) = (year, nil, month, day)
  }

  /// Reads `yyyy`, `yyyy-Qn`, `yyyy-mm` or `yyyy-mm-dd`, and the date part of an ISO 8601 timestamp.
  public init?(_ text: some StringProtocol) {
    let date = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)[0]
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4, let year = Int(parts[0]), year > 0 else {
      return nil
    }
    if parts.count == 1 {
      self.init(year: year)
    } else if parts.count == 2, parts[1].first == "Q", let quarter = Int(parts[1].dropFirst()) {
      self.init(year: year, quarter: quarter)
    } else if parts.count == 2, parts[1].utf8.count == 2, let month = Int(parts[1]) {
      self.init(year: year, month: month)
    } else if parts.count == 3, parts[2].utf8.count == 2, let month = Int(parts[1]), let day = Int(parts[2]) {
      self.init(year: year, month: month, day: day)
    } else {
      return nil
    }
  }

  public var precision: Precision {
    if day != nil { .day } else if month != nil { .month } else if quarter != nil { .quarter } else { .year }
  }

  /// The first day that the date may mean, as `yyyy-mm-dd`: the order of dates in lists and queries.
  public var firstDay: String {
    Self.text(year, month ?? quarter.map { $0 * 3 - 2 } ?? 1, day ?? 1)
  }

  /// The last day that the date may mean, as `yyyy-mm-dd`.
  public var lastDay: String {
    let month = month ?? quarter.map { $0 * 3 } ?? 12
    return Self.text(year, month, day ?? Self.days(in: month, of: year))
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  private static func text(_ year: Int, _ month: Int, _ day: Int) -> String {
    padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  fileprivate static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension PartialDate: CustomStringConvertible {
  /// The form that ``init(_:)`` reads.
  public var description: String {
    let year = Self.padded(year, 4)
    if let quarter { return year + "-Q" + String(quarter) }
    guard let month else { return year }
    guard let day else { return year + "-" + Self.padded(month, 2) }
    return year + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
  }
}

extension PartialDate: Comparable {
  /// By the first day, then the more precise date first.
  public static func < (a: Self, b: Self) -> Bool {
    (a.firstDay, a.lastDay) < (b.firstDay, b.lastDay)
  }
}

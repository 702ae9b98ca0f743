// SPDX-License-Identifier: Apache-2.0

/// Days as numbers, so that the time between two is a difference.
enum DayNumber {
  /// Days since 1 March of the year 0 of the Gregorian calendar.
  ///
  /// - Parameter day: `yyyy-mm-dd`.
  static func of(_ day: String) -> Int {
    let digits = day.utf8.map { Int($0) - 48 }
    guard digits.count >= 10 else { return 0 }
    let month = digits[5] * 10 + digits[6]
    let year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3] - (month < 3 ? 1 : 0)
    let shifted = (month + 9) % 12
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * shifted + 2) / 5 + digits[8] * 10
      + digits[9] - 1
  }
}

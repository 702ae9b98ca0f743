// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// How long a site asks to be left alone (RFC 9110, 10.2.3): seconds, or a date.
enum RetryAfter {
  /// - Returns: seconds from `now` on, not negative; `nil` for what is neither.
  static func seconds(_ value: String?, now: Date) -> Double? {
    guard let value = value?.trimmingCharacters(in: .whitespaces), !value.isEmpty else { return nil }
    if value.allSatisfy(\.isNumber) { return Double(value) }
    let parts = value.split { " :,-".contains($0) }
    // Sun, 06 Nov 1994 08:49:37 GMT
    guard parts.count == 8, let day = Int(parts[1]), let month = months[parts[2].lowercased()],
      let year = Int(parts[3]), let hour = Int(parts[4]), let minute = Int(parts[5]),
      let second = Int(parts[6]),
      (1970...9999).contains(year), (1...31).contains(day)
    else { return nil }
    // Days since 1970, the year beginning in March.
    let shifted = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let days = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    let time = Double(days) * 86_400 + Double(hour * 3_600 + minute * 60 + second)
    return max(0, time - now.timeIntervalSince1970)
  }

  private static let months: [String: Int] = [
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10,
    "nov": 11, "dec": 12,
  ]
}

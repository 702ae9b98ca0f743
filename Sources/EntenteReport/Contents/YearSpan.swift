// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// The years that charts draw side by side. What lies before or after is counted in one column each, so that a
/// single treaty of 1950 does not squeeze all the rest.
package struct YearSpan: Hashable, Sendable {
  package let first: Int
  package let last: Int
  /// Whether anything lies before `first`, and after `last`.
  package let hasEarlier: Bool
  package let hasLater: Bool

  /// At most this many years stand side by side.
  static let widest = 16

  /// The span of at most ``widest`` years that holds the most of `years`, the latest one among equals, without
  /// empty years at its ends; `nil` when there are none.
  package init?(_ years: [Int]) {
    guard let low = years.min(), let high = years.max() else { return nil }
    var perYear: [Int: Int] = [:]
    for year in years { perYear[year, default: 0] += 1 }
    var best = (held: 0, last: high)
    for last in Set(years).sorted() {
      let held = perYear.filter { $0.key <= last && $0.key > last - Self.widest }.values.reduce(0, +)
      if held >= best.held { best = (held, last) }
    }
    let inside = perYear.keys.filter { $0 <= best.last && $0 > best.last - Self.widest }.sorted()
    let run = Self.mainRun(of: inside, perYear) ?? best.last...best.last
    first = run.lowerBound
    last = run.upperBound
    hasEarlier = low < first
    hasLater = high > last
  }

  /// The years between gaps of more than ``longestGap`` empty years that hold all but a tenth; all of `years` when
  /// no stretch holds that much.
  private static func mainRun(of years: [Int], _ perYear: [Int: Int]) -> ClosedRange<Int>? {
    guard let first = years.first, let last = years.last else { return nil }
    var runs: [ClosedRange<Int>] = []
    var start = first
    for (year, next) in zip(years, years.dropFirst()) where next - year > longestGap + 1 {
      runs.append(start...year)
      start = next
    }
    runs.append(start...last)
    let total = years.reduce(0) { $0 + (perYear[$1] ?? 0) }
    return runs.first { run in
      years.filter(run.contains).reduce(0) { $0 + (perYear[$1] ?? 0) } * 10 >= total * 9
    } ?? first...last
  }

  private static let longestGap = 3

  package var years: ClosedRange<Int> { first...last }

  /// The columns of a chart in order.
  package var columns: [Column] {
    (hasEarlier ? [.earlier] : []) + years.map(Column.year) + (hasLater ? [.later] : [])
  }

  package func column(of year: Int) -> Column {
    year < first ? .earlier : year > last ? .later : .year(year)
  }

  package enum Column: Hashable, Sendable {
    case earlier, later
    case year(Int)
  }

  /// Where a day lies in the span: 0 at the start of the first year, 1 at the end of the last; outside that, it
  /// lies beyond.
  func share(ofDay day: String) -> Double {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return 0 }
    let before = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
    let days = Double(before[min(max(parts[1], 1), 12)] + parts[2] - 1)
    return (Double(parts[0] - first) + days / 366) / Double(last - first + 1)
  }
}

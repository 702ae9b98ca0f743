// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// One measured figure, with what it has to reach.
struct Figure: Codable {
  enum Target: Codable {
    case atLeast(Double)
    case below(Double)

    func isMet(by value: Double) -> Bool {
      switch self {
      case .atLeast(let bound): value >= bound
      case .below(let bound): value < bound
      }
    }
  }

  /// The part of the benchmarks that measured it: `./entente bench PART`.
  var part: String
  var name: String
  var value: Double
  var unit: String
  var target: Target?

  /// The value with three significant digits, whole from a hundred on.
  var shown: String { Self.number(value) + " " + unit }

  var shownTarget: String {
    switch target {
    case .atLeast(let bound): "at least \(Self.number(bound))"
    case .below(let bound): "below \(Self.number(bound))"
    case nil: ""
    }
  }

  /// Whether the figure is over its target; `false` when it has none.
  var misses: Bool { target.map { !$0.isMet(by: value) } ?? false }

  private static func number(_ value: Double) -> String {
    let size = abs(value)
    if size >= 99.95 || size == size.rounded() && size < 100_000 {
      let digits = String(Int(value.rounded()))
      guard digits.count > 4 else { return digits }
      return digits.reversed().enumerated().reduce(into: "") { text, digit in
        text =
          (digit.offset > 0 && digit.offset % 3 == 0 ? String(digit.element) + "," : String(digit.element))
          + text
      }
    }
    return String(format: size >= 9.995 ? "%.1f" : size >= 0.0995 ? "%.2f" : "%.3f", value)
  }
}

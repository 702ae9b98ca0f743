// SPDX-License-Identifier: Apache-2.0

/// A share in an entity, as a range: exact when both ends are equal, unknown when it is 0 to 100.
///
/// Counted in millionths of a percent, so that sums are exact: three shares of 16.67 % are 50.01 %, and never 50.009….
public struct OwnershipShare: Hashable, Sendable {
  /// Millionths of a percent, 0...100,000,000; `least` is not above `most`.
  public let least: Int
  public let most: Int

  /// A hundred percent.
  public static let whole = 100_000_000
  /// Nothing is known of it.
  public static let unknown = OwnershipShare(bounds: 0, whole)

  private init(bounds least: Int, _ most: Int) { (self.least, self.most) = (least, most) }

  /// - Returns: `nil` when the ends are out of order or outside 0...100 %.
  public init?(least: Int, most: Int) {
    guard 0 <= least, least <= most, most <= Self.whole else { return nil }
    self.init(bounds: least, most)
  }

  /// An exact share in whole percent, held within 0...100.
  public init(percent: Int) {
    let share = min(max(percent, 0), 100) * 1_000_000
    self.init(bounds: share, share)
  }

  public var isUnknown: Bool { self == .unknown }

  /// Reads `50`, `50%`, `33,3 %`, `25-50`, `ownership-of-shares-75-to-100-percent`, `>50`, `>=25`, `<10`,
  /// `more than 50`, `at least 25`, `less than 5`, `up to 20`.
  ///
  /// - Returns: `nil` when it is no share: no number, more than two, or outside 0...100.
  public init?(text: String) {
    guard text.utf8.count <= 200 else { return nil }
    let lower = text.lowercased()
    guard let numbers = Self.numbers(lower), let first = numbers.first else { return nil }
    if numbers.count == 2 {
      self.init(least: first, most: numbers[1])
      return
    }
    guard numbers.count == 1 else { return nil }
    // Most are a number alone: they are not searched for words.
    if text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 0x2E || $0 == 0x2C || $0 == 0x25 || $0 == 0x20 }
    ) {
      self.init(least: first, most: first)
      return
    }
    func says(_ words: String...) -> Bool { words.contains { lower.contains($0) } }
    if says(">=", "≥", "at least", "or more", "not less than") {
      self.init(least: first, most: Self.whole)
    } else if says("<=", "≤", "at most", "up to", "or less", "not more than") {
      self.init(least: 0, most: first)
    } else if says(">", "more than", "over ", "above ") {
      self.init(least: first + 1, most: Self.whole)
    } else if says("<", "less than", "under ", "below ") {
      self.init(least: 0, most: first - 1)
    } else if lower.drop(while: { $0 == " " }).first == "-" {
      return nil
    } else {
      self.init(least: first, most: first)
    }
  }

  /// The numbers in `text`, in millionths; digits after the sixth decimal are dropped. `nil` when one is too large.
  private static func numbers(_ text: String) -> [Int]? {
    var found: [Int] = []
    var value: Int?
    var decimals: Int?
    func end() -> Bool {
      guard var number = value else { return true }
      for _ in (decimals ?? 0)..<6 { number *= 10 }
      found.append(number)
      (value, decimals) = (nil, nil)
      return found.count <= 3
    }
    for scalar in text.unicodeScalars {
      if let digit = scalar.value >= 48 && scalar.value <= 57 ? Int(scalar.value - 48) : nil {
        if let places = decimals {
          guard places < 6 else { continue }
          decimals = places + 1
        }
        let next = (value ?? 0) * 10 + digit
        guard next <= 1_000_000_000 else { return nil }
        value = next
      } else if scalar == "." || scalar == ",", value != nil, decimals == nil {
        decimals = 0
      } else {
        guard end() else { return nil }
      }
    }
    return end() ? found : nil
  }

  /// `50 %`, `25–50 %`, `unknown`.
  public var description: String {
    if isUnknown { return "unknown" }
    return least == most ? Self.percent(least) + " %" : Self.percent(least) + "–" + Self.percent(most) + " %"
  }

  /// Millionths of a percent as the shortest decimal: `50`, `33.3`.
  public static func percent(_ millionths: Int) -> String {
    let (whole, rest) = millionths.quotientAndRemainder(dividingBy: 1_000_000)
    guard rest != 0 else { return String(whole) }
    var digits = String(rest)
    digits = String(repeating: "0", count: 6 - digits.count) + digits
    while digits.last == "0" { digits.removeLast() }
    return String(whole) + "." + digits
  }
}

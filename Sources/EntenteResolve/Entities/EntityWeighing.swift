// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import Foundation

/// What is known of two actors besides their names. Equal identifiers raise a score; countries and years can only lower it,
/// where both have some and none agrees (law 5 of the design), by the form of ``factor``.
struct EntityWeighing {
  /// What equal identifiers lift a score to, at least.
  static let identified = 0.97

  private let shared: (left: EntityProfile.Identifier, right: EntityProfile.Identifier)?
  private let apart: [(role: String, left: String, right: String, factor: Double)]

  init(_ left: EntityProfile, _ right: EntityProfile) {
    shared =
      left.identifiers.lazy.compactMap { one in
        right.identifiers.first { $0.key == one.key && $0.property == one.property }.map { (one, $0) }
      }.first
    var apart: [(String, String, String, Double)] = []
    if !left.countries.isEmpty, !right.countries.isEmpty, left.countries.isDisjoint(with: right.countries) {
      apart.append(
        (
          "country", left.countries.sorted().joined(separator: " "),
          right.countries.sorted().joined(separator: " "),
          left.schema == "Person" ? 0.9 : 0.92
        ))
    }
    if let nearest = left.years.flatMap({ year in right.years.map { abs(year - $0) } }).min(), nearest > 1 {
      apart.append(
        (
          left.schema == "Person" ? "birthDate" : "incorporationDate", Self.text(left.years),
          Self.text(right.years),
          nearest > 4 ? 0.75 : 0.9
        ))
    }
    self.apart = apart
  }

  private static func text(_ years: Set<Int>) -> String {
    years.sorted().map(String.init).joined(separator: " ")
  }

  /// At most 1.
  private var factor: Double { apart.reduce(1) { $0 * min(1, $1.factor) } }

  func weighed(_ score: Double) -> Double {
    let lowered = score * factor
    return shared == nil ? lowered : max(lowered, Self.identified)
  }

  func parts(_ score: Double) -> [ScorePart] {
    var parts = apart.map {
      ScorePart(
        .apart, role: $0.role, left: $0.left, right: $0.right, likeness: 0,
        contribution: Self.odds($0.factor / 2) - Self.odds(0.5))
    }
    if let shared {
      parts.append(
        ScorePart(
          .identifier, role: shared.left.property, left: shared.left.value, right: shared.right.value,
          likeness: 1,
          contribution: Self.odds(weighed(score)) - Self.odds(score * factor)))
    }
    return parts
  }

  private static func odds(_ score: Double) -> Double {
    let bounded = min(max(score, 0.001), 0.999)
    return log(bounded / (1 - bounded))
  }
}

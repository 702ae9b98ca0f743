// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import Foundation

/// What the other properties of a query and an entry say of whether they are one.
///
/// Equal identifiers raise a score. Countries and dates only tell apart: where both sides have some and none agrees, the
/// score falls; where they agree, or one side has none, nothing happens. So nothing that is said of a person's
/// nationality, birthplace or birth date can raise a score (law 5 of the design), by the form of ``factor``.
enum Circumstances {
  /// What equal identifiers lift a score to, at least.
  static let identified = 0.97

  /// The score with the other properties looked at, and what they add to the explanation.
  static func weighed(_ score: Double, _ query: ScreenQuery, _ entity: ListEntity) -> (
    score: Double, parts: [ScorePart]
  ) {
    guard !query.properties.isEmpty else { return (score, []) }
    var parts: [ScorePart] = []
    var result = score
    let factor = factor(query, entity, &parts)
    result *= factor
    for (property, values) in query.properties.sorted(by: { $0.key < $1.key })
    where Schema.kind(of: property) == .identifier {
      let held = entity[property]
      guard
        let shared = values.first(where: { value in
          held.contains { ListIndex.identifier($0) == ListIndex.identifier(value) }
        })
      else { continue }
      let raised = max(result, identified)
      parts.append(
        ScorePart(
          .identifier, role: property, left: shared, right: shared, likeness: 1,
          contribution: odds(raised) - odds(result)))
      result = raised
    }
    return (result, parts)
  }

  /// At most 1, and less only where both sides have a value and the values exclude one another.
  private static func factor(_ query: ScreenQuery, _ entity: ListEntity, _ parts: inout [ScorePart]) -> Double
  {
    var factor = 1.0
    let isPerson = entity.schema == "Person"
    let asked = countries(query.properties)
    let held = countries(entity.properties)
    if !asked.isEmpty, !held.isEmpty, asked.isDisjoint(with: held) {
      let least = isPerson ? 0.9 : 0.92
      factor *= least
      parts.append(
        apart("country", asked.sorted().joined(separator: " "), held.sorted().joined(separator: " "), least))
    }
    for property in ["birthDate", "incorporationDate"] {
      guard let left = query.properties[property], !left.isEmpty, !entity[property].isEmpty else { continue }
      let years = Set(left.compactMap(year))
      let other = Set(entity[property].compactMap(year))
      guard !years.isEmpty, !other.isEmpty else { continue }
      let nearest = years.flatMap { year in other.map { abs(year - $0) } }.min() ?? 0
      guard nearest > 1 else { continue }
      let least = nearest > 4 ? 0.75 : 0.9
      factor *= least
      parts.append(
        apart(property, left.joined(separator: " "), entity[property].joined(separator: " "), least))
    }
    return factor
  }

  private static func apart(_ role: String, _ left: String, _ right: String, _ factor: Double) -> ScorePart {
    // In log odds about a score of one half.
    ScorePart(
      .apart, role: role, left: left, right: right, likeness: 0, contribution: odds(factor / 2) - odds(0.5))
  }

  private static func countries(_ properties: [String: [String]]) -> Set<String> {
    var all = Set<String>()
    for (property, values) in properties
    where Schema.kind(of: property) == .country && property != "birthCountry" {
      all.formUnion(values.map { $0.lowercased() })
    }
    return all
  }

  private static func year(_ date: String) -> Int? { date.split(separator: "-").first.flatMap { Int($0) } }

  static func odds(_ score: Double) -> Double {
    let bounded = min(max(score, 0.001), 0.999)
    return log(bounded / (1 - bounded))
  }
}

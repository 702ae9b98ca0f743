// SPDX-License-Identifier: Apache-2.0

import EntenteModel

extension ScreenHit {
  /// The hit as yente writes it; a match with what it is tied to.
  func json(threshold: Double, telling: inout TieTelling) -> JSONValue {
    var members = entity.members
    members["score"] = .number(score)
    members["match"] = .boolean(score >= threshold)
    var features: [String: JSONValue] = [:]
    var explanations: [String: JSONValue] = [:]
    for part in parts {
      let key = Self.free(part.feature, in: features)
      features[key] = .number(part.likeness)
      explanations[key] = part.json
    }
    members["features"] = .object(features)
    members["explanations"] = .object(explanations)
    members["matched"] = [
      "list": .string(list.name), "version": JSONValue(list.version), "name": .string(name),
      "property": .string(property), "queried": .string(queried),
    ]
    if score >= threshold { telling.add(entity.id, to: &members) }
    return .object(members)
  }

  /// The key, with a number when it is taken.
  private static func free(_ key: String, in taken: [String: JSONValue]) -> String {
    guard taken[key] != nil else { return key }
    var number = 2
    while taken["\(key)_\(number)"] != nil { number += 1 }
    return "\(key)_\(number)"
  }
}

extension ScorePart {
  /// `family_spelling`: what it is of a name, and how the two met.
  var feature: String { role.replacing(" ", with: "_") + "_" + relation.rawValue }

  var json: JSONValue {
    [
      "score": .number(likeness), "weight": .number(contribution), "detail": .string(detail),
      "query": left.isEmpty ? .null : .string(left), "candidate": right.isEmpty ? .null : .string(right),
    ]
  }

  private var detail: String {
    if left.isEmpty { return "\(role): \(right) stands only in the list" }
    if right.isEmpty { return "\(role): \(left) stands only in the query" }
    return "\(role): \(left) and \(right): \(relation.summary)"
  }
}

extension ScorePart.Relation {
  var summary: String {
    switch self {
    case .equal: "the same letters, but for case and marks"
    case .spelling: "another spelling, or a slip"
    case .romanised: "the same letters in another script"
    case .transcribed: "written by its sound"
    case .translated: "words of one meaning"
    case .acronym: "initials or parts of the other's words"
    case .initial: "one letter for a name that begins with it"
    case .joined: "one word here, several there"
    case .missing: "only one of the two has it"
    case .conflict: "both have one, and they differ"
    case .identifier: "the same identifier"
    case .apart: "tells the two apart"
    }
  }

  /// All of them, as yente describes its features.
  static var documentation: JSONValue {
    .object(
      Dictionary(
        allCases.map {
          ($0.rawValue, ["description": .string($0.summary), "coefficient": 1.0, "url": .null])
        },
        uniquingKeysWith: { first, _ in first }))
  }
}

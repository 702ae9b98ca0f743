// SPDX-License-Identifier: Apache-2.0

/// What the API knows of the schemata of FollowTheMoney: which there are, what they extend, and which of their
/// properties lead to other entities.
struct Schema: Hashable, Sendable {
  let name: String
  /// Whether names are matched against entities of it.
  let isMatchable: Bool
  /// Itself and all that it extends, the nearest first.
  let lineage: [String]
  /// Properties of its own that hold ids of other entities, with the name of the other's side.
  let ties: [String: String]
  /// Its other properties, of its own.
  let properties: [String]

  /// The schemata by name.
  static let all: [String: Schema] = {
    var parts: [String: (matchable: Bool, extends: [String], ties: [String: String], properties: [String])] =
      [:]
    for row in rows.split(separator: "\n") {
      let words = row.split(separator: " ").map(String.init)
      guard words.count > 3 else { continue }
      let (ties, properties) = (words[3...].prefix { $0 != ":" }, words[3...].drop { $0 != ":" }.dropFirst())
      let pairs = ties.map { $0.split(separator: "<").map(String.init) }.filter { $0.count == 2 }.map {
        ($0[0], $0[1])
      }
      parts[words[0]] = (
        words[1] == "+", words[2] == "." ? [] : words[2].split(separator: ",").map(String.init),
        Dictionary(pairs, uniquingKeysWith: { first, _ in first }), Array(properties)
      )
    }
    func lineage(_ name: String) -> [String] {
      var found = [name]
      // Breadth first; `found` grows while it is walked, and holds each name once.
      var index = 0
      while index < found.count {
        for parent in parts[found[index]]?.extends ?? [] where !found.contains(parent) {
          found.append(parent)
        }
        index += 1
      }
      return found
    }
    return parts.reduce(into: [:]) { all, part in
      all[part.key] = Schema(
        name: part.key, isMatchable: part.value.matchable, lineage: lineage(part.key), ties: part.value.ties,
        properties: part.value.properties)
    }
  }()

  static let names = all.keys.sorted()
  static let matchable = all.values.filter(\.isMatchable).map(\.name).sorted()

  /// Whether an entity of the schema `name` is also one of `ancestor`.
  static func isKind(_ name: String, of ancestor: String) -> Bool {
    name == ancestor || all[name]?.lineage.contains(ancestor) == true
  }

  /// What the other side of a tie is called: `ownershipOwner` for the `owner` of an `Ownership`; `nil` when the property
  /// holds no ids.
  static func reverse(of property: String, in schema: String) -> String? {
    all[schema]?.lineage.lazy.compactMap { all[$0]?.ties[property] }.first
  }

  /// The properties that an entity of the schema may have, without those that hold ids.
  static func properties(of schema: String) -> [String] {
    Set(all[schema]?.lineage.flatMap { all[$0]?.properties ?? [] } ?? []).sorted()
  }

  /// `birthDate` and `PublicBody` as words: `Birth date`, `Public body`.
  static func words(_ name: String) -> String {
    var words = ""
    for (index, character) in name.enumerated() {
      if index == 0 {
        words += character.uppercased()
      } else if character.isUppercase {
        words += " " + character.lowercased()
      } else {
        words.append(character)
      }
    }
    return words
  }
}

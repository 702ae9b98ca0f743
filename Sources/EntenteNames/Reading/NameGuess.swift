// SPDX-License-Identifier: Apache-2.0

/// What a name seems to be of, by its words alone: for when nobody says it. Never of which people or origin.
package enum NameGuess: Sendable {
  case person, body, open

  /// What being the other thing than it seems takes from the log odds. A name that is written the same is still found.
  static let burden: Float = 2

  /// - Parameters:
  ///   - persons: the name read as a person's.
  ///   - bodies: the name read as a body's.
  init(persons: [ReadName], bodies: [ReadName]) {
    let kinds = bodies.flatMap { $0.parts.map(\.kind) }
    if kinds.contains(.form) || kinds.contains(.body) {
      self = .body
    } else if kinds.contains(where: { $0 == .field || $0 == .generic || $0 == .nation || $0 == .number }) {
      self = .open
    } else {
      self = persons.contains { Self.isOfPerson($0.parts) } ? .person : .open
    }
  }

  /// A given name, patronymic or Chinese family name that a lexicon knows, and one to three others with it.
  private static func isOfPerson(_ parts: [ReadPart]) -> Bool {
    guard (2...4).contains(parts.count) else { return false }
    var isKnown = false
    for part in parts {
      switch part.kind {
      case .name: isKnown = isKnown || part.concept != 0 || (part.isFamily && part.script == .pinyin)
      case .patronymic: isKnown = true
      case .initial, .particle: continue
      default: return false
      }
    }
    return isKnown
  }

  func burden(on subject: NameSubject) -> Float {
    switch (self, subject) {
    case (.person, .body), (.person, .vehicle), (.body, .person), (.body, .vehicle): Self.burden
    default: 0
    }
  }
}

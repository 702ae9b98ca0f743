// SPDX-License-Identifier: Apache-2.0

/// What a name is of: it decides by which lexicons it is read, by which weights it is compared, and among what it is looked
/// for. Nobody who asks for a firm means the ship of one name with it.
package enum NameSubject: UInt8, CaseIterable, Sendable {
  case person, body, place, vehicle

  /// By a schema of FollowTheMoney: bodies are all that are no persons, places, ships and aircraft.
  package init(schema: some StringProtocol) {
    switch schema {
    case "Person": self = .person
    case "Address", "Location", "Place": self = .place
    case "Vehicle", "Vessel", "Airplane": self = .vehicle
    default: self = .body
    }
  }
}

/// A part of a name: one word, or a phrase that means one thing.
struct ReadPart: Sendable {
  var kind: PartKind
  /// The key of its meaning in the lexicon; 0 when it is in none.
  var concept: UInt32 = 0
  /// Small ASCII letters of all its words, or digits; of Han, the syllables.
  var letters: [UInt8]
  /// Other ways to write the same sounds.
  var alternatives: [[UInt8]] = []
  /// Simplified characters, when it stands in Han.
  var characters: [UInt32] = []
  /// The first letters of its words, as written, and of its meaning in English.
  var initials: [UInt8]
  var meant: [UInt8] = []
  var script: NameToken.Script
  /// Bytes of the name.
  var range: Range<Int>
  /// Written as family names are in lists: in capitals among words that are not, or before a comma.
  var isFamily = false
  var isCapitals = false
}

/// One way to read a name.
struct ReadName: Sendable {
  var subject: NameSubject
  var parts: [ReadPart]
}

// SPDX-License-Identifier: Apache-2.0

/// What a name is of: it decides by which lexicons it is read and by which weights it is compared.
package enum NameSubject: UInt8, CaseIterable, Sendable {
  case person, body, place

  /// By a schema of FollowTheMoney: bodies are all that are no persons and no places.
  package init(schema: some StringProtocol) {
    switch schema {
    case "Person": self = .person
    case "Address", "Location", "Place": self = .place
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

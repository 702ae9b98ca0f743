// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// A stretch of tokens that names something.
struct Mention: Sendable {
  enum Kind: UInt8, Sendable {
    case country
    /// `Chinese`, `Sino`: stands before what belongs to the country.
    case adjective
    /// A capital that may mean its government.
    case metonym
    case place, organisation, government, person
    /// The name of a forum, a programme, an agreement: of an initiative rather than an actor.
    case event
    /// The name of a robot, a system, a ship.
    case product
  }

  var tokens: Range<Int>
  /// The full name, where the document says that this is another one of it.
  var standsFor: Range<Int>?
  var kind: Kind
  /// Index into the gazetteer's list of the kind; -1 for a name found by its form.
  var entry: Int32 = -1
  /// ISO 3166-1 alpha-2, where known.
  var country: String?
  /// In a description of another name (`which built the FEDOR robot`), not in the action.
  var aside = false
  /// Found by its form alone, without a head or a legal form that says what it is.
  var weak = false
  /// Of several countries at once: `the Russian and Chinese governments`, `the China–Russia Expo`.
  var collective = false

  var isActor: Bool { kind == .organisation || kind == .government || kind == .person }
}

/// A cue found in a text.
struct CueHit: Sendable {
  var tokens: Range<Int>
  /// Index into the pack's cues.
  var cue: Int32
}

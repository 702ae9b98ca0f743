// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// What a clause says was, is or will be done: a verb or a noun of action, with what it is done to.
struct Event: Sendable {
  enum Mood: UInt8, Sendable {
    case actual
    /// Agreed, planned, intended.
    case future
    /// Possible, talked of.
    case hedged
  }

  var sentence: Int
  /// The clause.
  var span: Range<Int>
  /// The word that says what is done.
  var anchor: Range<Int>
  var weight: Double
  var type: InitiativeType?
  var status: ReportedStatus?
  var mood: Mood = .actual
  /// The future is an aim or a plan, not yet agreed.
  var aim = false
  var negated = false
  /// A wish that governs the sentence before goes on.
  var wished = false
  /// Wished for, and yet something that can be held up against the facts.
  enum Concrete: UInt8, Sendable { case project, offered }
  var concrete: Concrete?
  /// The sentence before that says who acts, where this one does not.
  var subject: Int?
  var passive = false
  /// The noun for what is made, held or signed, with the token at which it stands.
  var thing: Cue?
  var thingToken = -1
  /// What an instrument is for: `an agreement to build a laboratory`.
  var purpose: Cue?
  var detail = ""
  /// How much speaks for an initiative here.
  var score = 0.0
  var isFriction: Bool { type == .friction }
}

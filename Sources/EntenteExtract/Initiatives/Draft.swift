// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// An initiative while it is put together: the clauses that tell of it, and what they say.
struct Draft: Sendable {
  /// The events of its clauses; the first is the one that made it.
  var events: [Event]
  /// The initiative's own name, as a mention of a sentence.
  var name: (sentence: Int, mention: Mention)?
  /// Actors that the text speaks of by "it", "the company", "both sides".
  var referred: [(sentence: Int, mention: Mention)] = []
  /// Index of the draft that contains this one.
  var partOf: Int?
  var umbrella = false

  var main: Event { events[0] }
  var sentences: [Int] { events.map(\.sentence) }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// What takes certainty from an action.
extension EventFinder {
  /// The hedges of a range; the `May` of a date is none.
  func hedges(in range: Range<Int>) -> [CueHit] {
    hits(.hedge, in: range).filter { hit in !sentence.dates.contains { $0.tokens.overlaps(hit.tokens) } }
  }

  /// A hedge that opens the clause governs all of it: `there's even a possibility that`.
  func hedgesClause(_ event: Event) -> Bool {
    hedges(in: event.span.lowerBound..<event.anchor.lowerBound).contains { cue($0).detail == "clause" }
  }

  func blocked(_ from: Int, _ to: Int) -> Bool {
    (from..<to).contains { tokens[$0].isMark(",") || tokens[$0].isMark(".") }
  }

  /// Russian: inside the name of a contest or a forum, beside which the word for it stands: `конкурс «Умный город»`.
  func inTitle(_ range: Range<Int>) -> Bool {
    pack.code == "ru"
      && sentence.mentions.contains {
        $0.kind == .event && $0.tokens.contains(range.lowerBound)
          && $0.tokens.lowerBound > sentence.tokens.lowerBound
          && tokens[$0.tokens.lowerBound - 1].isMark("«")
      }
  }

  /// Russian has no article: `компания` points back as the subject, and when no name follows.
  func pointsBack(_ hit: CueHit, _ event: Event) -> Bool {
    guard pack.code == "ru" else { return true }
    return hit.tokens.upperBound <= event.anchor.lowerBound
      && !sentence.mentions.contains {
        $0.tokens.contains(hit.tokens.lowerBound)
          || $0.tokens.upperBound == hit.tokens.lowerBound
          || (hit.tokens.upperBound...(hit.tokens.upperBound + 1)).contains($0.tokens.lowerBound)
      }
  }

  /// Russian: an infinitive that nothing governs tells what something is for; money must be spent to be a fund.
  func weighRussian(_ event: inout Event, _ cue: Cue) {
    if cue.detail.contains("money"), !sentence.money.contains(where: { event.span.overlaps($0.tokens) }) {
      event.weight *= 0.35
    }
    guard cue.form == .base else { return }
    let before = max(event.span.lowerBound, event.anchor.lowerBound - 7)..<event.anchor.lowerBound
    let governed = sentence.cues.contains { hit in
      guard before.contains(hit.tokens.lowerBound), hit.tokens.upperBound <= event.anchor.lowerBound else {
        return false
      }
      let other = self.cue(hit)
      return other.job == .future || other.job == .hedge || other.job == .wish || other.isFriction
        || other.job == .act && other.form != .ing
    }
    if !governed { event.weight *= 0.6 }
    if event.mood == .actual { event.mood = .future }
  }
}

extension Cue {
  fileprivate var isFriction: Bool { type == .friction }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Decides what a participant does, from the words before its name and from the action that it is the subject of.
enum RoleCoder {
  static func role(
    of mention: Mention, in event: Event, _ sentence: Reading.Sentence, _ pack: LanguagePack,
    type: InitiativeType,
    _ reading: Reading
  ) -> Role {
    let start = mention.tokens.lowerBound
    // `financed by X and Y`: the role holds for the names joined to the first.
    let before = sentence.cues.last { hit in
      pack.cues[Int(hit.cue)].job == .role && hit.tokens.upperBound <= start
        && hit.tokens.lowerBound >= event.span.lowerBound
        && joined(hit.tokens.upperBound, start, sentence, reading)
    }
    if let before, let role = Role(rawValue: pack.cues[Int(before.cue)].detail) { return role }
    let isSubject = mention.tokens.upperBound <= event.anchor.lowerBound && !event.passive
    if type == .friction { return isSubject ? .opponent : .participant }
    guard isSubject, mention.kind != .adjective else { return .participant }
    // `Turkey bought`: who buys receives.
    if event.anchor.contains(where: { TransferCoder.received.contains(reading.tokens[$0].key) }) {
      return .recipient
    }
    switch (event.type ?? type, event.status) {
    case (.fund, _): return .funder
    case (.dialogue, _) where event.thing != nil: return .host
    case (.deployment, .completed?), (.deployment, .operational?): return .vendor
    case (_, .operational?): return .initiator
    default: return .participant
    }
  }

  private static func joined(_ from: Int, _ to: Int, _ sentence: Reading.Sentence, _ reading: Reading) -> Bool
  {
    guard to - from <= 24 else { return false }
    for index in from..<to {
      let token = reading.tokens[index]
      if sentence.mentions.contains(where: { $0.tokens.contains(index) }) || token.kind == .note { continue }
      if token.kind == .mark, !token.isMark("."), !token.isMark(";") { continue }
      if Self.small.contains(token.key) { continue }
      return false
    }
    return true
  }
  private static let small = NameFinder.keys([
    "the", "a", "an", "and", "its", "both", "s", "state", "of", "as", "well", "и",
  ])
}

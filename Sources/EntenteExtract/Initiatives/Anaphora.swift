// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Whether a sentence goes on about the initiative before it.
struct Anaphora {
  let finder: EventFinder

  private static let demonstratives = NameFinder.keys(["this", "the", "these", "such", "that", "its", "эта", "этот", "это", "该", "这"])
  private static let it = NameFinder.keys(["it", "they", "both", "he", "she"])

  /// `The park was completed`, `This fund will`, `It was founded by`, `In this deal`: points back at `draft`.
  func goesOn(with draft: Draft, _ reading: Reading) -> Bool {
    let range = finder.sentence.tokens
    let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 9)
    let type = TypeCoder.type(of: draft.main, reading, finder.lexicons)
    for index in head {
      let token = finder.tokens[index]
      if index > head.lowerBound + 6 { break }
      if Self.demonstratives.contains(token.key), !token.has(.glued),
        let hit = finder.hits(.thing, in: (index + 1)..<min(range.upperBound, index + 5)).first
      {
        let thing = finder.cue(hit)
        let words = reading.tokens[draft.main.span].map(\.key)
        let known = words.contains(reading.tokens[hit.tokens.upperBound - 1].key)
        if known || thing.type == type || thing.detail == "plan" && token.key != Self.the { return !finder.sentence.mentions.contains { $0.kind == .event && $0.tokens.contains(hit.tokens.lowerBound) } }
      }
    }
    // `It`, when the subject was the initiative itself.
    if let first = range.first(where: { finder.tokens[$0].isWord }), Self.it.contains(finder.tokens[first].key) {
      return draft.name != nil || draft.main.passive
    }
    return false
  }
  private static let the = NameFinder.keys(["the"]).first ?? 0
}

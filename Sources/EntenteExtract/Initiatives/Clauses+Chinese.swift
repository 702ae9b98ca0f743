// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Chinese joins many actions by commas; one that has a subject or a date of its own begins a clause.
extension Clauses {
  func isChineseCut(_ index: Int, _ sentence: Reading.Sentence) -> Bool {
    guard reading.tokens[index - 1].isMark("，") || reading.tokens[index - 1].isMark(","),
      reading.tokens[index].kind != .mark || reading.tokens[index].isMark("《")
    else { return false }
    let opens = sentence.cues.contains { hit in
      guard hit.tokens.lowerBound == index else { return false }
      switch pack.cues[Int(hit.cue)].job {
      case .clause, .parties, .company, .pronoun: return true
      default: return false
      }
    }
    if opens { return true }
    if sentence.dates.contains(where: { $0.tokens.lowerBound >= index && $0.tokens.lowerBound <= index + 2 })
    {
      return true
    }
    return sentence.mentions.contains { mention in
      switch mention.kind {
      case .organisation, .government, .person, .country: mention.tokens.lowerBound == index
      default: false
      }
    }
  }
}

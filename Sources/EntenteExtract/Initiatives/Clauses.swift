// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Cuts a sentence where one action ends and another begins.
struct Clauses {
  let reading: Reading
  let pack: LanguagePack

  /// The clauses of a sentence, in order; they cover it.
  func split(_ sentence: Reading.Sentence) -> [Range<Int>] {
    let range = sentence.tokens
    var cuts: [Int] = []
    for index in range.dropFirst() where isCut(index, sentence) { cuts.append(index) }
    var clauses: [Range<Int>] = []
    var start = range.lowerBound
    for cut in cuts {
      if hasAction(start..<cut, sentence), hasAction(cut..<range.upperBound, sentence) {
        clauses.append(start..<cut)
        start = cut
      }
    }
    clauses.append(start..<range.upperBound)
    return clauses
  }

  private func isCut(_ index: Int, _ sentence: Reading.Sentence) -> Bool {
    let token = reading.tokens[index]
    if token.isMark(";") || token.isMark("；") { return true }
    if pack.code == "zh" { return isChineseCut(index, sentence) }
    guard token.isWord else { return false }
    let cue = sentence.cues.first { $0.tokens.lowerBound == index && pack.cues[Int($0.cue)].job == .clause }
    if let cue {
      // `while another project has been launched`: a clause of its own needs a comma or a subject.
      return pack.cues[Int(cue.cue)].detail == "always" || reading.tokens[index - 1].isMark(",")
        || reading.tokens[index - 1].kind == .note
        || pack.code == "zh"
    }
    // `, and in August 2019 the company signed`: a date or a new subject after "and". Without a comma only where both
    // sides have a date: `A met on 9 May and B met on 12 May`.
    let apart = reading.tokens[index - 1].isMark(",") || reading.tokens[index - 1].kind == .note
    guard Self.and.contains(token.key), apart || pack.code == "en" && isBetweenDates(index, sentence) else {
      return false
    }
    if apart,
      sentence.dates.contains(where: { $0.tokens.lowerBound - index <= 3 && $0.tokens.lowerBound > index })
    {
      return true
    }
    // `, and Exotrail has since opened`: a name, then a verb of its own.
    guard
      let actor = sentence.mentions.first(where: {
        ($0.isActor || $0.kind == .event) && $0.tokens.lowerBound > index && $0.tokens.lowerBound <= index + 4
      })
    else {
      return false
    }
    let next = actor.tokens.upperBound
    return sentence.cues.contains { hit in
      let cue = pack.cues[Int(hit.cue)]
      return cue.job == .act && Self.finite.contains(cue.form) && hit.tokens.lowerBound >= next
        && hit.tokens.lowerBound <= next + 4
        && !(next..<hit.tokens.lowerBound).contains {
          reading.tokens[$0].isMark(",") || Self.and.contains(reading.tokens[$0].key)
        }
    }
  }

  private func isBetweenDates(_ index: Int, _ sentence: Reading.Sentence) -> Bool {
    sentence.dates.contains { $0.tokens.upperBound <= index && !$0.named }
      && sentence.dates.contains { $0.tokens.lowerBound > index && !$0.named }
  }

  private static let finite: Set<Cue.Form> = [.past, .third, .will, .passive]
  private static let and = NameFinder.keys(["and", "а", "и"])

  /// Whether the range holds a verb that may make an initiative.
  private func hasAction(_ range: Range<Int>, _ sentence: Reading.Sentence) -> Bool {
    sentence.cues.contains { hit in
      let cue = pack.cues[Int(hit.cue)]
      return range.contains(hit.tokens.lowerBound) && cue.job == .act && cue.weight >= 1.5
        && (Self.finite.contains(cue.form) || cue.form == .plain || pack.code == "en" && cue.form == .base)
        && !isAside(hit.tokens.lowerBound, range.lowerBound)
    }
  }

  /// In brackets, or after a relative pronoun: part of a description, not an action of the clause.
  private func isAside(_ index: Int, _ start: Int) -> Bool {
    var depth = 0
    for position in start..<index {
      if reading.tokens[position].isMark("(") {
        depth += 1
      } else if reading.tokens[position].isMark(")") {
        depth -= 1
      }
    }
    return depth > 0
      || (max(start, index - 3)..<index).contains { Self.relative.contains(reading.tokens[$0].key) }
  }
  private static let relative = NameFinder.keys([
    "which", "who", "that", "whose", "который", "которая", "которое", "которые",
  ])
}

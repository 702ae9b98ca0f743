// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Decides an initiative's type from its action, what the action makes, and the initiative's own name.
enum TypeCoder {
  static func type(of event: Event, _ reading: Reading, _ lexicons: Lexicons) -> InitiativeType {
    if event.isFriction { return .friction }
    var votes: [InitiativeType: Double] = [:]
    let pack = lexicons.packs[reading.sentences[event.sentence].pack]
    if let type = event.type {
      votes[type, default: 0] += event.thing?.type == nil ? 2.5 : min(2, event.weight * 0.7)
    }
    if let thing = event.thing, let type = thing.type {
      votes[type, default: 0] += thing.detail == "vague" ? 0.8 : thing.detail == "product" ? 1.4 : 2.2
    }
    let money = reading.sentences[event.sentence].money.contains { event.span.overlaps($0.tokens) }
    if event.type == .fund, money, event.weight >= 1.5 { votes[.fund, default: 0] += 2.2 }
    if event.type == .agreement, event.status == .signed, event.thing?.detail == "plan" {
      votes[.agreement, default: 0] += 0.5
    }
    if let purpose = event.purpose?.type { votes[purpose, default: 0] += 3.2 }
    let sentence = reading.sentences[event.sentence]
    for mention in sentence.mentions where mention.kind == .event && event.span.overlaps(mention.tokens) {
      if let type = typeOfName(mention, sentence, pack) { votes[type, default: 0] += 1.5 }
    }
    for hit in sentence.cues
    where event.span.contains(hit.tokens.lowerBound) && hit.tokens.lowerBound != event.thingToken {
      let cue = pack.cues[Int(hit.cue)]
      guard cue.job == .thing, let type = cue.type else { continue }
      if type == .military {
        votes[type, default: 0] += 1.6
      } else {
        votes[type, default: 0] += cue.detail == "vague" ? 0.1 : 0.3
      }
    }
    let arms = zip(sentence.technologies, sentence.technologyTokens).contains { value, token in
      event.span.contains(token) && lexicons.technologies.meaning(value).sectors.first == .military
    }
    // A rocket is a missile unless the clause speaks of space.
    let space = zip(sentence.technologies, sentence.technologyTokens).contains { value, token in
      event.span.contains(token) && lexicons.technologies.meaning(value).sectors.first == .space
    }
    if arms, !space, event.type != .dialogue { votes[.military, default: 0] += 1.8 }
    // Cooperation that nothing else names is research when research bodies do it.
    if event.thing == nil || event.thing?.detail == "vague" || event.thing?.detail == "plan",
      votes[.research, default: 0] < 2
    {
      let scientific = sentence.mentions.contains { mention in
        mention.isActor && event.span.overlaps(mention.tokens)
          && mention.tokens.contains { Self.scientific.contains(reading.tokens[$0].key) }
      }
      if scientific { votes[.research, default: 0] += 1.8 }
    }
    return votes.max { ($0.value, order($1.key)) < ($1.value, order($0.key)) }?.key ?? .other
  }

  private static let scientific = NameFinder.keys([
    "University", "Institute", "Institutes", "Laboratory", "Laboratories", "Academy", "Science", "Sciences",
    "Research", "NSF", "NIST",
    "CERN", "Polytechnic", "College", "университет", "институт", "академия", "наук", "РАН", "ЦЕРН", "учёные",
    "лаборатория", "научный", "вуз",
  ])

  static func typeOfName(_ mention: Mention, _ sentence: Reading.Sentence, _ pack: LanguagePack)
    -> InitiativeType?
  {
    let things = sentence.cues.filter {
      mention.tokens.contains($0.tokens.lowerBound) && pack.cues[Int($0.cue)].job == .thing
    }
    guard let end = things.map(\.tokens.upperBound).max() else { return nil }
    return things.filter { $0.tokens.upperBound == end }.max { $0.tokens.count < $1.tokens.count }.flatMap {
      pack.cues[Int($0.cue)].type
    }
  }

  private static func order(_ type: InitiativeType) -> Int {
    InitiativeType.allCases.firstIndex(of: type) ?? 0
  }
}

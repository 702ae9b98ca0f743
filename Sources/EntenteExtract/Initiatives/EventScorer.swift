// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Weighs how much a clause speaks for a concrete initiative: what is done, by whom, between which countries, when and
/// for how much; against it speak wishes, views, generalities and descriptions.
struct EventScorer {
  /// An event at or above it becomes an initiative.
  static let threshold = 4.2

  let finder: EventFinder
  /// The two countries that the document speaks of most.
  let pair: [String]

  func score(_ event: Event) -> Double {
    let sentence = finder.sentence
    let block = finder.reading.block(of: finder.index)
    var score = event.weight
    if let thing = event.thing { score += thing.detail == "vague" ? thing.weight * 0.4 : thing.weight * 0.7 }
    let mentions = sentence.mentions.filter { event.span.overlaps($0.tokens) && !$0.aside }
    let actors = mentions.filter { $0.isActor && $0.kind != .person }
    let strong = actors.count { !$0.weak }
    score += min(2.0, Double(strong) * 0.9 + Double(actors.count - strong) * 0.6)
    score += parties(mentions, event)
    if mentions.contains(where: { $0.kind == .event }) { score += 0.7 }
    if sentence.dates.contains(where: { event.span.overlaps($0.tokens) }) { score += 0.8 }
    if sentence.money.contains(where: { event.span.overlaps($0.tokens) }) { score += 1.0 }
    if finder.sentence.technologyTokens.contains(where: { token in
      event.span.contains(token) && !mentions.contains { $0.isActor && $0.tokens.contains(token) }
    }) {
      score += 0.25
    }
    if block.kind == .bullet { score += 0.4 }
    if finder.tokens[sentence.tokens].contains(where: { $0.kind == .note }) { score += 0.3 }
    score -= against(event, sentence, actors.count)
    return score
  }

  private func parties(_ mentions: [Mention], _ event: Event) -> Double {
    if finder.pack.code == "zh", isJoint(event) { return isMeeting(event) ? 2.4 : 1.5 }
    var countries = Set(mentions.compactMap(\.country))
    if finder.has(.parties, in: event.span) { countries.formUnion(pair) }
    if countries.count >= 2 || mentions.contains(where: \.collective) { return 1.5 }
    let pronoun = finder.has(.company, in: event.span) || finder.has(.pronoun, in: event.span)
    if countries.count == 1 { return pronoun ? 0.7 : 0.3 }
    return pronoun ? 0 : -1.0
  }

  private func crossBorder(_ event: Event) -> Bool {
    Set(finder.sentence.mentions.filter { event.span.overlaps($0.tokens) }.compactMap(\.country)).count >= 2
      || finder.pack.code == "zh" && isJoint(event)
  }

  private func against(_ event: Event, _ sentence: Reading.Sentence, _ actors: Int) -> Double {
    var penalty = 0.0
    let before = event.span.lowerBound..<event.anchor.lowerBound
    let object = event.anchor.upperBound..<max(event.anchor.upperBound, event.thingToken)
    if finder.pack.code == "zh", let wished = wishedFor(event) {
      penalty += wished
    } else if finder.has(.wish, in: before) || event.wished {
      penalty += 3.0
    } else if finder.has(.wish, in: event.span) {
      penalty += 0.7
    }
    if finder.has(.view, in: before), !event.isFriction { penalty += 1.2 }
    if finder.has(.generic, in: object)
      || finder.has(
        .generic, in: event.span.lowerBound..<min(event.span.upperBound, event.span.lowerBound + 4))
    {
      penalty += thingIsPlural(event) ? 2.2 : 1.0
    }
    let dated = sentence.dates.contains { event.span.overlaps($0.tokens) }
    let named = sentence.mentions.contains { $0.kind == .event && event.span.overlaps($0.tokens) }
    if actors == 0, !dated, !named, sentence.money.isEmpty {
      penalty += event.isFriction || crossBorder(event) ? 0.4 : 1.0
    }
    // `deepen cooperation`: nothing that could be held up against the facts.
    if event.thing?.detail == "vague", !dated, !named, sentence.money.isEmpty, actors < 2 { penalty += 0.7 }
    if event.negated, !event.isFriction { penalty += 1.5 }
    if event.thing.map({ _ in thingIsPlural(event) }) ?? false, actors == 0 { penalty += 0.6 }
    if finder.tokens[sentence.tokens].contains(where: { $0.isMark("?") || $0.isMark("？") }) { penalty += 6 }
    if event.mood == .hedged, event.type != .friction { penalty += 0.2 }
    penalty += quoted(event.span) ? 2.5 : 0
    if finder.pack.code == "ru" { penalty += offTopic(event) }
    if finder.pack.code == "zh" { penalty += alone(event) }
    penalty += describes(event) ? 1.8 : 0
    return penalty
  }

  /// `The Skolkovo initiative, launched in 2010, is`: a participle between commas that only describes.
  private func describes(_ event: Event) -> Bool {
    let start = event.anchor.lowerBound
    guard start > event.span.lowerBound, finder.tokens[start - 1].isMark(","), !event.passive,
      let comma = (event.anchor.upperBound..<event.span.upperBound).first(where: {
        finder.tokens[$0].isMark(",")
      }),
      comma + 1 < event.span.upperBound
    else { return false }
    return Self.copula.contains(finder.tokens[comma + 1].key)
  }
  private static let copula = NameFinder.keys(["is", "are", "was", "were", "has", "have"])

  private func thingIsPlural(_ event: Event) -> Bool {
    finder.sentence.cues.contains {
      $0.tokens.lowerBound == event.thingToken && finder.cue($0).job == .thing && finder.cue($0).plural
    }
  }

  /// Whether most of the clause is somebody's words.
  private func quoted(_ range: Range<Int>) -> Bool {
    var open: Int?
    var inside = 0
    for index in range {
      let token = finder.tokens[index]
      if token.isMark("‘") || token.isMark("“") || token.isMark("«") || token.isMark("\"") && open == nil {
        open = index
      } else if let start = open,
        token.isMark("'") && token.has(.glued) || token.isMark("”") || token.isMark("»") || token.isMark("\"")
      {
        // An apostrophe inside a quotation closes nothing when a letter follows.
        if token.isMark("'"), index + 1 < range.upperBound, finder.tokens[index + 1].has(.glued),
          finder.tokens[index + 1].isWord
        {
          continue
        }
        inside += index - start
        open = nil
      }
    }
    if let open { inside += range.upperBound - open }
    return inside * 2 > range.count
  }
}

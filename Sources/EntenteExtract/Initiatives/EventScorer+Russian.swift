// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

extension EventScorer {
  /// Quarrels, visits and doings of which the sentence names no technology, instrument or sum are politics more often
  /// than technology; a description of arms is no event.
  func offTopic(_ event: Event) -> Double {
    let sentence = finder.sentence
    let technical = sentence.technologyTokens.contains { event.span.contains($0) }
    let instrument = event.thing?.detail == "instrument"
    let money = sentence.money.contains { event.span.overlaps($0.tokens) }
    var penalty = 0.0
    if !technical, !instrument, !money {
      switch event.type ?? event.thing?.type {
      case .friction: penalty += event.thing == nil && countries(event).count < 2 ? 0.8 : 0.2
      case .dialogue: penalty += sentence.mentions.contains { $0.kind == .event } ? 0 : 0.7
      case .fund, .agreement, .research, .park, .military: break
      default: penalty += 0.2
      }
    }
    // `the air force consists of`: arms without anybody who supplies, buys or tests them.
    let anchor = finder.cue(at: event.anchor.lowerBound)
    if anchor?.job == .thing, anchor?.type == .military { penalty += 1.0 }
    // Shares and rates are statistics.
    if event.thing?.type != .fund, event.span.contains(where: { finder.tokens[$0].isMark("%") }) {
      penalty += 1.4
    }
    // Nobody from elsewhere, and no second body: news from home.
    let bodies = sentence.mentions.count {
      ($0.kind == .organisation || $0.kind == .government) && !$0.aside && event.span.overlaps($0.tokens)
    }
    if event.type != .friction, bodies < 2, countries(event).count < 2, !finder.has(.parties, in: event.span) {
      penalty += 0.3
    }
    // `Индия отказалась`: a country that acts is a party as much as a body is.
    if sentence.mentions.contains(where: {
      ($0.kind == .country || $0.kind == .metonym) && $0.tokens.upperBound <= event.anchor.lowerBound
        && $0.tokens.upperBound + 2 >= event.anchor.lowerBound && event.span.contains($0.tokens.lowerBound)
    }) {
      penalty -= 0.6
    }
    return penalty
  }

  private func countries(_ event: Event) -> Set<String> {
    Set(finder.sentence.mentions.filter { event.span.overlaps($0.tokens) }.compactMap(\.country))
  }
}

extension EventFinder {
  /// The cue by which an event was found.
  fileprivate func cue(at token: Int) -> Cue? {
    let found = sentence.cues.filter { $0.tokens.lowerBound == token }.map { cue($0) }
    return found.first { $0.job == .act || $0.job == .deed } ?? found.first { $0.job == .thing }
  }
}

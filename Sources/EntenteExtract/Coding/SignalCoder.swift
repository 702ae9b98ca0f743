// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Collects what the clauses show about how real an initiative is. The level is computed from it elsewhere.
struct SignalCoder {
  let lexicons: Lexicons
  let reading: Reading

  func signals(of draft: Draft, _ coded: CodedInitiative) -> [Coded<Signal>] {
    var signals: [Coded<Signal>] = []
    func add(_ signal: Signal, _ span: Range<Int>, _ words: Range<Int>? = nil) {
      if !signals.contains(where: { $0.value == signal && $0.span == span }) {
        signals.append(Coded(signal, span, words: words))
      }
    }
    let main = draft.main
    if speaks(publisher: reading.document.publisher, for: coded.participants) { add(.party, main.span) }
    if coded.type.value == .agreement, main.sentence < 6, isInstrument(reading.document.title) {
      add(.instrument, main.span)
    }
    if main.mood != .actual || coded.status?.value == .proposed { add(.hedged, main.span, main.anchor) }
    if coded.participants.count >= 2 || coded.participants.contains(where: { $0.value.kind != .country }) {
      add(.namedParties, main.span)
    }
    if coded.status?.value == .signed || coded.status?.value == .funded {
      add(.reportedSigned, main.span, main.anchor)
    }
    for event in draft.events {
      let sentence = reading.sentences[event.sentence]
      let pack = lexicons.packs[sentence.pack]
      for hit in sentence.cues where event.span.contains(hit.tokens.lowerBound) {
        let cue = pack.cues[Int(hit.cue)]
        if cue.job == .signal, let signal = Signal(rawValue: cue.detail), bears(signal, event) {
          add(signal, event.span, hit.tokens)
        }
      }
      if event.mood == .actual, coded.status?.value == .completed,
        coded.type.value == .dialogue || coded.type.value == .contest
      {
        add(.activity, event.span, event.anchor)
      }
    }
    return signals
  }

  /// Whether the publisher is a participant, or a body of the government of a country that takes part.
  private func speaks(publisher: String?, for participants: [Coded<CodedParticipant>]) -> Bool {
    guard let publisher else { return false }
    let key = NameKey.fold(publisher)
    if participants.contains(where: { NameKey.fold($0.value.name) == key }) { return true }
    let tokens = Tokenizer.tokens(of: publisher)
    return tokens.withUnsafeBufferPointer { tokens in
      for start in tokens.indices {
        guard let (end, list) = lexicons.gazetteer.table.longest(tokens, start, tokens.count) else {
          continue
        }
        for entry in lexicons.gazetteer.table.entries[list]
        where PhraseTrie.meets(tokens, start, end, entry.form) {
          if isParty(lexicons.gazetteer.names[Int(entry.value)], participants) { return true }
        }
      }
      return false
    }
  }

  private func isParty(_ name: Gazetteer.Name, _ participants: [Coded<CodedParticipant>]) -> Bool {
    func official(of country: String?) -> Bool {
      country != nil
        && participants.contains {
          ($0.value.kind == .gov || $0.value.kind == .country) && $0.value.country == country
        }
    }
    switch name.kind {
    case .organisation:
      let known = lexicons.gazetteer.organisations[Int(name.index)]
      return participants.contains { $0.value.gazetteer == known.id }
        || known.kind == .gov && official(of: known.country)
    case .metonym: return official(of: lexicons.gazetteer.countries[Int(name.index)].code)
    case .country, .adjective, .place: return false
    }
  }

  /// `Memorandum of Understanding between X and Y` is the instrument itself.
  private func isInstrument(_ title: String?) -> Bool {
    guard let title else { return false }
    let tokens = Tokenizer.tokens(of: title)
    guard tokens.contains(where: { Self.between.contains($0.key) }) else { return false }
    return tokens.withUnsafeBufferPointer { tokens in
      lexicons.packs.contains { pack in
        tokens.indices.prefix(4).contains { start in
          guard let (_, list) = pack.table.longest(tokens, start, tokens.count) else { return false }
          return pack.table.entries[list].contains { pack.cues[Int($0.value)].detail == "instrument" }
        }
      }
    }
  }
  private static let between = NameFinder.keys(["between", "между"])

  /// What is planned or possible shows nothing yet; what ended an initiative does.
  private func bears(_ signal: Signal, _ event: Event) -> Bool {
    switch signal {
    case .suspended, .cancelled, .superseded:
      event.isFriction || event.status == .stalled || event.status == .cancelled
    default: event.mood == .actual && !event.negated
    }
  }
}

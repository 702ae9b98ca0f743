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
    if main.mood != .actual { add(.hedged, main.span, main.anchor) }
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

  /// What is planned or possible shows nothing yet; what ended an initiative does.
  private func bears(_ signal: Signal, _ event: Event) -> Bool {
    switch signal {
    case .suspended, .cancelled, .superseded:
      event.isFriction || event.status == .stalled || event.status == .cancelled
    default: event.mood == .actual && !event.negated
    }
  }
}

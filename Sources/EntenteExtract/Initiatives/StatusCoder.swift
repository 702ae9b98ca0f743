// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Decides the reported status from the action, its mood, and what later sentences add.
enum StatusCoder {
  static func status(of draft: Draft, type: InitiativeType, _ reading: Reading, _ lexicons: Lexicons)
    -> ReportedStatus?
  {
    var status = status(of: draft.main, type: type, reading, lexicons)
    guard type != .friction else { return status }
    for event in draft.events.dropFirst() {
      guard let later = self.status(of: event, type: type, reading, lexicons), event.mood == .actual,
        event.weight >= 1.5
      else { continue }
      if later == .completed || later == .operational || later == .funded, rank(later) > rank(status) {
        status = later
      }
      if later == .stalled || later == .cancelled { status = later }
    }
    return status
  }

  static func status(of event: Event, type: InitiativeType, _ reading: Reading, _ lexicons: Lexicons)
    -> ReportedStatus?
  {
    if type == .friction {
      return event.status == .stalled || event.status == .cancelled ? event.status : nil
    }
    let sentence = reading.sentences[event.sentence]
    let pack = lexicons.packs[sentence.pack]
    let recurring = sentence.cues.contains {
      event.span.contains($0.tokens.lowerBound) && pack.cues[Int($0.cue)].job == .recurring
    }
    switch event.mood {
    case .hedged: return .proposed
    // Who `намерен` to buy arms has agreed with nobody yet.
    case .future where event.aim && type == .military && pack.code == "ru": return .proposed
    case .future:
      return event.aim
        && (type == .agreement || type == .plan || type == .park || type == .research)
        ? .proposed : .announced
    case .actual: break
    }
    if event.status == .stalled || event.status == .cancelled { return event.status }
    switch type {
    case .dialogue:
      if recurring { return .operational }
      if event.status == .operational || event.status == .underway {
        return event.thing?.detail == "event" ? .operational : .underway
      }
      return event.status == .proposed || event.status == .announced ? event.status : .completed
    case .contest: return event.status == .announced || event.status == .proposed ? event.status : .completed
    case .product:
      return event.status == .operational || event.status == .underway
        ? (event.weight >= 2.4 ? .announced : event.status) : event.status ?? .announced
    case .agreement:
      return event.status == .operational || event.status == .completed ? .signed : event.status ?? .announced
    case .fund:
      if event.status == .operational { return sentence.money.isEmpty ? .operational : .funded }
      return event.status ?? .announced
    case .plan: return event.status == .operational ? .announced : event.status ?? .announced
    case .military: return event.status ?? .underway
    default: return recurring ? .operational : event.status ?? .announced
    }
  }

  private static func rank(_ status: ReportedStatus?) -> Int { status?.claimed ?? -1 }
}

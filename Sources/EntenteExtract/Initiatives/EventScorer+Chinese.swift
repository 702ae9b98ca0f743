// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Who cooperates, as Chinese news says it: by two countries, by a country and a region, by two people who meet, or by
/// those of whom the sentence before speaks.
extension EventScorer {
  /// The names of the clause, and of the sentence that says who acts in it.
  private func names(_ event: Event) -> [Mention] {
    let own = finder.sentence.mentions.filter { event.span.overlaps($0.tokens) && !$0.aside }
    guard let subject = event.subject else { return own }
    return own + finder.reading.sentences[subject].mentions.filter { !$0.aside }
  }

  /// Whether at least two take part.
  func isJoint(_ event: Event) -> Bool {
    let names = names(event)
    if names.contains(where: \.collective) { return true }
    if finder.has(.parties, in: event.span) || finder.has(.region, in: event.span) { return true }
    // A company in a city of another country: 海康威视…在克拉古耶瓦茨. People meet anywhere.
    let companies = names.contains { $0.kind == .organisation && !$0.weak && $0.country != nil }
    let countries = names.filter { ($0.kind != .place || companies) && $0.kind != .event }.compactMap(\.country)
    if Set(countries.map { Self.regions.contains($0) ? "CN" : $0 }).count >= 2 { return true }
    return isMeeting(event)
  }

  /// 李强同欧尔班会谈: people who meet, whatever is known of their offices.
  func isMeeting(_ event: Event) -> Bool {
    event.type == .dialogue && event.thing == nil && names(event).filter { $0.kind == .person }.count >= 2
  }

  /// A wish counts less against a project or an offer that names what is to stand there.
  func wishedFor(_ event: Event) -> Double? {
    guard event.concrete != nil else { return nil }
    let thing = event.thing?.type
    let real: Set<InitiativeType> = [.deployment, .park, .centre, .research, .fund, .dialogue]
    guard let thing, real.contains(thing), isJoint(event) else { return 3.0 }
    if event.concrete == .project, thing == .dialogue || thing == .fund { return 3.0 }
    return 0.3
  }

  /// What one country or one body does by itself is no cooperation, nor is a meeting inside one government. Chinese
  /// news tells of them in the same words.
  func alone(_ event: Event) -> Double {
    var penalty = finder.hits(.view, in: event.span).contains { finder.cue($0).detail == "hostile" } ? 3.0 : 0
    // 推进 without anything that is carried on.
    if event.weight < 1, event.thing == nil { penalty += 1.5 }
    // What a sentence before began is seldom another initiative.
    if let subject = event.subject, subject != event.sentence, event.mood == .actual, event.status != .signed {
      penalty += 0.5
    }
    if isJoint(event) { return penalty }
    let technical = finder.sentence.technologyTokens.contains { event.span.contains($0) }
    if event.isFriction, technical, names(event).contains(where: \.isActor) { return penalty + 0.4 }
    let bodies = names(event).filter { $0.isActor && $0.kind != .person && !$0.weak }
    let companies = Set(bodies.filter { $0.kind == .organisation }.map { finder.reading.text($0.tokens) })
      .count
    let offices = Set(bodies.filter { $0.kind == .government }.map { finder.reading.text($0.tokens) }).count
    let joint = companies >= 2 || companies == 1 && offices >= 1 && event.type != .dialogue
    // An international forum has guests, though the sentence names none.
    let open =
      event.type == .dialogue && event.thing?.detail == "event"
      && (max(event.span.lowerBound, event.thingToken - 14)..<max(event.span.lowerBound, event.thingToken))
        .contains { Self.international.contains(finder.tokens[$0].key) }
    penalty += joint ? 0.4 : open ? 1.0 : 3.0
    return penalty
  }
  /// Business between Hong Kong or Macao and the rest of China needs two bodies, like business inside one country.
  private static let regions: Set<String> = ["HK", "MO"]
  private static let international = NameFinder.keys(["际"])
}

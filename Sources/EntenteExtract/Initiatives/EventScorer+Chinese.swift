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
    if Set(names.compactMap(\.country)).count >= 2 { return true }
    let people = names.filter { $0.kind == .person }.count
    return event.type == .dialogue && event.thing == nil && people >= 2
  }

  /// What one country or one body does by itself is no cooperation. Chinese news tells of it in the same words.
  func alone(_ event: Event) -> Double {
    if isJoint(event) { return 0 }
    let actors = Set(
      names(event).filter { $0.isActor && $0.kind != .person && !$0.weak }
        .map { finder.reading.text($0.tokens) })
    return actors.count >= 2 ? 0.4 : 2.0
  }
}

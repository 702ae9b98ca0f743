// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

extension EventScorer {
  /// What one country or one body does by itself is no cooperation. Chinese news tells of it in the same words.
  func alone(_ event: Event, _ sentence: Reading.Sentence) -> Double {
    let mentions = sentence.mentions.filter { event.span.overlaps($0.tokens) && !$0.aside }
    if mentions.contains(where: \.collective) || finder.has(.parties, in: event.span) { return 0 }
    if Set(mentions.compactMap(\.country)).count >= 2 { return 0 }
    let actors = Set(
      mentions.filter { $0.isActor && $0.kind != .person && !$0.weak }.map { finder.reading.text($0.tokens) })
    return actors.count >= 2 ? 0.4 : 2.0
  }
}

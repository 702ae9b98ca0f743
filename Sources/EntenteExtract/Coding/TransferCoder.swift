// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Says where technology, money, people or know-how moves, when the clauses name a channel and two countries.
struct TransferCoder {
  let lexicons: Lexicons
  let reading: Reading

  static let received = NameFinder.keys([
    "acquisition", "acquire", "acquired", "buy", "bought", "purchase", "purchased", "purchases", "import",
    "imports", "procure", "procured", "ordered", "order", "закупка", "закупки", "закупок", "закупил",
    "закупила", "закупили", "закупит", "закупить",
    "купил", "купила", "купили", "купит", "купить", "приобретение", "приобрёл", "приобрела", "приобрели",
    "приобретёт", "приобрести", "покупка", "импорт", "импортирует", "заказал", "заказала",
  ])

  func transfer(of draft: Draft, participants: [Coded<CodedParticipant>]) -> Coded<Transfer>? {
    for event in draft.events {
      let sentence = reading.sentences[event.sentence]
      let pack = lexicons.packs[sentence.pack]
      guard
        let hit = sentence.cues.first(where: {
          event.span.contains($0.tokens.lowerBound) && pack.cues[Int($0.cue)].job == .transfer
        }),
        let channel = TransferChannel(rawValue: pack.cues[Int(hit.cue)].detail)
      else { continue }
      let mentions = sentence.mentions.filter {
        event.span.overlaps($0.tokens) && $0.country != nil && !$0.aside
      }
      var countries: [String] = []
      for country in mentions.compactMap(\.country) + participants.compactMap(\.value.country)
      where !countries.contains(country) {
        countries.append(country)
      }
      guard countries.count >= 2 else { continue }
      let (first, second) = (countries[0], countries[1])
      let transfer: Transfer
      if channel == .jointResearch || channel == .standards || channel == .dataSharing {
        transfer = Transfer(from: [first, second].sorted(), to: [first, second].sorted(), channel: channel)
      } else if event.span.contains(where: { Self.received.contains(reading.tokens[$0].key) }) {
        transfer = Transfer(from: [second], to: [first], channel: channel)
      } else {
        transfer = Transfer(from: [first], to: [second], channel: channel)
      }
      return Coded(transfer, event.span, words: hit.tokens)
    }
    return nil
  }
}

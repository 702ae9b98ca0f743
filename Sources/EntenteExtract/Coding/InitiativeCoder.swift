// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Fills the fields of the coding scheme for one draft.
struct InitiativeCoder {
  let lexicons: Lexicons
  let reading: Reading
  /// Sectors of the heading above each block.
  let context: HeadingContext

  func code(_ draft: Draft, index: Int) -> CodedInitiative {
    let main = draft.main
    let type = TypeCoder.type(of: main, reading, lexicons)
    var coded = CodedInitiative(
      draft: index, title: Coded("", main.span), type: Coded(type, main.span), confidence: confidence(draft),
      spans: draft.events.map(\.span).sorted { $0.lowerBound < $1.lowerBound })
    coded.partOf = draft.partOf
    coded.umbrella = draft.umbrella
    coded.status = StatusCoder.status(of: draft, type: type, reading, lexicons).map {
      Coded($0, main.span, words: main.anchor)
    }
    coded.participants = ParticipantCoder(lexicons: lexicons, reading: reading).participants(
      of: draft, type: type)
    code(dates: draft, &coded)
    code(places: draft, &coded)
    code(amounts: draft, &coded)
    let topics = TopicCoder(lexicons: lexicons, reading: reading, context: context).topics(
      of: draft, type: type)
    coded.sectors = topics.sectors
    coded.technologies = topics.technologies
    coded.transfer = TransferCoder(lexicons: lexicons, reading: reading).transfer(
      of: draft, participants: coded.participants)
    coded.signals = SignalCoder(lexicons: lexicons, reading: reading).signals(of: draft, coded)
    coded.notes = notes(draft)
    coded.title.value = TitleCoder(reading: reading).title(of: draft, coded)
    coded.title.words = TitleCoder(reading: reading).original(of: draft, coded)
    return coded
  }

  /// A logistic curve over the score: 0.5 at the threshold.
  private func confidence(_ draft: Draft) -> Double {
    let over = draft.main.score - EventScorer.threshold
    let value = over < -4 ? 0.05 : over > 4 ? 0.95 : 0.5 + over * 0.45 / 4
    return (value * 100).rounded() / 100
  }

  // MARK: Dates

  private func code(dates draft: Draft, _ coded: inout CodedInitiative) {
    for event in draft.events {
      let found = reading.sentences[event.sentence].dates.filter {
        // A century or an era dates nothing.
        event.span.overlaps($0.tokens) && ($0.end.map(\.year) ?? 0) - $0.value.year < 25
      }
      guard let best = best(found, event) else { continue }
      coded.date = Coded(
        DateField(best.value, relative: best.relative, planned: best.planned), event.span, words: best.tokens)
      if let end = best.end {
        let planned = reading.document.published.map { end.firstDay > $0.lastDay } ?? false
        coded.dateEnd = Coded(
          DateField(end, relative: best.relative, planned: planned), event.span, words: best.tokens)
      }
      return
    }
    // Only the words of the date are quoted for it.
    if let inherited = inheritedDate(draft.main) ?? newsDate(draft.main, coded) {
      coded.date = Coded(
        DateField(inherited.value, relative: true, planned: inherited.planned),
        inherited.tokens, words: inherited.tokens)
    }
  }

  /// The date nearest to the action; one inside a name only when there is no other.
  private func best(_ dates: [DateMention], _ event: Event) -> DateMention? {
    func distance(_ date: DateMention) -> Int {
      let gap =
        date.tokens.lowerBound >= event.anchor.upperBound
        ? date.tokens.lowerBound - event.anchor.upperBound
        : max(0, event.anchor.lowerBound - date.tokens.upperBound)
      return gap + (date.named ? 60 : 0) + (date.role == .span ? 25 : 0)
        + (date.role == .until && event.mood == .actual ? 25 : 0)
    }
    return dates.min { (distance($0), $0.tokens.lowerBound) < (distance($1), $1.tokens.lowerBound) }
  }

  /// The date of the sentence before in the same block, which still holds: `During the 2018 forum ... In particular`.
  private func inheritedDate(_ event: Event) -> DateMention? {
    let block = reading.sentences[event.sentence].block
    var index = event.sentence - 1
    while index >= 0, reading.sentences[index].block == block, event.sentence - index <= 3 {
      let sentence = reading.sentences[index]
      if let date = sentence.dates.last(where: { $0.role != .span && !$0.planned }) {
        return date
      }
      index -= 1
    }
    return nil
  }

  // MARK: Places

  private func code(places draft: Draft, _ coded: inout CodedInitiative) {
    var seen: Set<String> = []
    for event in draft.events {
      for mention in reading.sentences[event.sentence].mentions where event.span.overlaps(mention.tokens) {
        guard isPlace(mention, event), let place = place(mention), seen.insert(place.name).inserted else {
          continue
        }
        coded.places.append(Coded(place, event.span, words: mention.tokens))
      }
    }
  }

  private func isPlace(_ mention: Mention, _ event: Event) -> Bool {
    let before = mention.tokens.lowerBound - 1
    let after = mention.tokens.upperBound
    switch mention.kind {
    case .place:
      // `Paris-based`, `Harbin’s`: the place of somebody, not of the action.
      return
        !(after < reading.tokens.count && reading.tokens[after].isMark("-")
        && reading.tokens[after].has(.glued))
    case .country, .metonym:
      // `Russia hosted the workshop`: a host country is where it was.
      if event.thing?.detail == "event", !event.passive, mention.tokens.upperBound == event.anchor.lowerBound,
        !sentenceCountries(before: mention, event)
      {
        return true
      }
      return before >= event.span.lowerBound && Self.inside.contains(reading.tokens[before].key)
    default: return false
    }
  }
  /// Whether another country stands before it as a subject: `China and Turkey launched` is no place.
  private func sentenceCountries(before mention: Mention, _ event: Event) -> Bool {
    reading.sentences[event.sentence].mentions.contains {
      $0.country != nil && $0.tokens.upperBound <= mention.tokens.lowerBound
        && $0.tokens.lowerBound >= event.span.lowerBound
    }
  }

  private static let inside = NameFinder.keys(["in", "across", "throughout", "downtown", "в", "во", "在"])

  private func place(_ mention: Mention) -> Place? {
    let name = reading.text(mention.tokens)
    switch mention.kind {
    case .place where mention.entry < 0: return Place(name: name, country: mention.country)
    case .place:
      let known = lexicons.gazetteer.places[Int(mention.entry)]
      return Place(
        name: name, country: known.country, latitude: known.latitude, longitude: known.longitude,
        english: NameScript.of(name) == .latin ? nil : known.name)
    default:
      let country = lexicons.gazetteer.countries.first { $0.code == mention.country }
      let location = lexicons.gazetteer.places.first { $0.name == name }
      return Place(
        name: name, country: mention.country, latitude: location?.latitude, longitude: location?.longitude,
        english: NameScript.of(name) == .latin ? nil : country?.name)
    }
  }

  // MARK: Sums and notes

  private func code(amounts draft: Draft, _ coded: inout CodedInitiative) {
    for event in draft.events {
      for money in reading.sentences[event.sentence].money where event.span.overlaps(money.tokens) {
        let amount = Amount(value: money.value, currency: money.currency, text: reading.text(money.tokens))
        if !coded.amounts.contains(where: {
          $0.value.value == amount.value && $0.value.currency == amount.currency
        }) {
          coded.amounts.append(Coded(amount, event.span, words: money.tokens))
        }
      }
    }
  }

  /// The footnotes that the clauses cite: those inside and the one that closes each.
  private func notes(_ draft: Draft) -> [Coded<String>] {
    draft.events.flatMap { event in
      event.span.compactMap { index in
        let token = reading.tokens[index]
        return token.kind == .note && token.value > 0
          ? Coded(String(token.value), event.span, words: index..<(index + 1)) : nil
      }
    }
  }
}

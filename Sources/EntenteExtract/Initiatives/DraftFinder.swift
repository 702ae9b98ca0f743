// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Goes through a document's sentences and puts together what they tell of each initiative: a new one where a clause
/// speaks strongly enough for it, more evidence where a sentence goes on about the last one.
struct DraftFinder {
  let lexicons: Lexicons
  let reading: Reading
  private(set) var drafts: [Draft] = []
  /// Drafts by the folded form of their own name.
  private var named: [String: Int] = [:]
  private let pair: [String]
  private var block = -1
  private var current: Int?
  /// The actors that "it" and "the company" may mean, the latest last.
  private var salient: [(sentence: Int, mention: Mention)] = []

  init(_ lexicons: Lexicons, _ reading: Reading) {
    self.lexicons = lexicons
    self.reading = reading
    pair = reading.countries.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(2).map(\.key)
  }

  mutating func find() {
    for index in reading.sentences.indices {
      let sentence = reading.sentences[index]
      let kind = reading.blocks[sentence.block].kind
      if kind == .heading || kind == .quote || breaksOff(sentence.block) { continue }
      if sentence.block != block {
        block = sentence.block
        if !carriesOver(sentence) { current = nil }
      }
      read(index, sentence)
      remember(index, sentence)
    }
    link()
  }

  /// The first words of another page, cut off: `The company plans to...`
  private func breaksOff(_ block: Int) -> Bool {
    let range = reading.blocks[block].range
    return range.count < 600 && range.count > 3
      && (reading.bytes[range].suffix(3).elementsEqual("...".utf8)
        || reading.bytes[range].suffix(3).elementsEqual("…".utf8))
  }

  /// A paragraph that opens with "These projects" goes on about what the one before told.
  private func carriesOver(_ sentence: Reading.Sentence) -> Bool {
    guard reading.blocks[sentence.block].kind == .paragraph, sentence.block > 0,
      reading.blocks[sentence.block - 1].kind == .paragraph,
      let first = sentence.tokens.first(where: { reading.tokens[$0].isWord })
    else { return false }
    return Self.these.contains(reading.tokens[first].key)
  }
  private static let these = NameFinder.keys(["these", "эти", "этих", "这些"])

  private mutating func remember(_ index: Int, _ sentence: Reading.Sentence) {
    for mention in sentence.mentions where mention.kind == .organisation && !mention.aside {
      salient.append((index, mention))
    }
    if salient.count > 24 { salient.removeFirst(salient.count - 12) }
  }

  private mutating func read(_ index: Int, _ sentence: Reading.Sentence) {
    let finder = EventFinder(lexicons, reading, index)
    let scorer = EventScorer(finder: finder, pair: pair)
    var events = finder.events()
    for position in events.indices { events[position].score = scorer.score(events[position]) }
    let anaphora = Anaphora(finder: finder)
    if let current, anaphora.goesOn(with: drafts[current], reading), !startsAnew(events, current) {
      attach(index, sentence, events, to: current, finder)
      return
    }
    var made = false
    for event in events where event.score >= EventScorer.threshold {
      if made, event.score < EventScorer.threshold + 0.8 { continue }
      add(event, sentence, finder)
      made = true
    }
    if !made, let nominal = NominalEvents(finder: finder, scorer: scorer).best(),
      nominal.score >= EventScorer.threshold
    {
      add(nominal, sentence, finder)
    }
  }

  /// Whether a sentence that points back tells of something new all the same: a new sum, another kind of action with a
  /// date of its own, a meeting with a day of its own.
  private func startsAnew(_ events: [Event], _ current: Int) -> Bool {
    let main = drafts[current].main
    return events.contains { event in
      guard event.score >= EventScorer.threshold else { return false }
      let sentence = reading.sentences[event.sentence]
      let before = reading.sentences[main.sentence]
      let money = sentence.money.contains { event.span.overlaps($0.tokens) }
      if money, !before.money.isEmpty { return true }
      if event.isFriction != main.isFriction { return true }
      let type = TypeCoder.type(of: event, reading, lexicons)
      let dated = sentence.dates.contains { date in
        event.span.overlaps(date.tokens) && !date.named && !before.dates.contains { $0.value == date.value }
      }
      guard dated, event.score >= EventScorer.threshold + 1.0 else { return false }
      // A meeting with a day of its own is a record of its own.
      if type == .dialogue,
        sentence.dates.contains(where: { event.span.overlaps($0.tokens) && $0.value.day != nil })
      {
        return true
      }
      return type != TypeCoder.type(of: main, reading, lexicons) && type != .other
    }
  }

  private mutating func add(_ event: Event, _ sentence: Reading.Sentence, _ finder: EventFinder) {
    var draft = Draft(events: [event])
    draft.name = ownName(event, sentence)
    if let (_, mention) = draft.name {
      let key = fold(mention)
      if let earlier = named[key], drafts[earlier].events.count < 4, sameOccasion(event, drafts[earlier]) {
        drafts[earlier].events.append(event)
        current = earlier
        return
      }
      if named[key] == nil { named[key] = drafts.count }
    }
    if finder.pack.code == "zh", let earlier = sameEvent(event) {
      drafts[earlier].events.append(event)
      current = earlier
      return
    }
    refer(event, sentence, finder, &draft)
    current = drafts.count
    drafts.append(draft)
  }

  /// Chinese speech says the same twice: the draft of the same type, noun and stated date, close before.
  private func sameEvent(_ event: Event) -> Int? {
    func facts(_ event: Event) -> (InitiativeType, UInt64, [PartialDate])? {
      guard event.thingToken >= 0 else { return nil }
      let dates = reading.sentences[event.sentence].dates.filter {
        event.span.overlaps($0.tokens) && !$0.named
      }
      guard !dates.isEmpty else { return nil }
      return (
        TypeCoder.type(of: event, reading, lexicons), reading.tokens[event.thingToken].key, dates.map(\.value)
      )
    }
    guard let new = facts(event) else { return nil }
    return drafts.indices.suffix(8).last { index in
      guard drafts[index].events.count < 4, event.sentence - drafts[index].main.sentence <= 12,
        let old = facts(drafts[index].main)
      else { return false }
      return old.0 == new.0 && old.1 == new.1 && old.2 == new.2 && drafts[index].main.mood == event.mood
    }
  }

  /// A second mention of a named initiative is the same one unless it has another date.
  private func sameOccasion(_ event: Event, _ draft: Draft) -> Bool {
    let new = reading.sentences[event.sentence].dates.filter { event.span.overlaps($0.tokens) && !$0.named }
      .map(\.value)
    let old = draft.events.flatMap { event in
      reading.sentences[event.sentence].dates.filter { event.span.overlaps($0.tokens) }.map(\.value)
    }
    return new.isEmpty || old.isEmpty || new.contains { value in old.contains { $0.year == value.year } }
  }

  private mutating func attach(
    _ index: Int, _ sentence: Reading.Sentence, _ events: [Event], to current: Int, _ finder: EventFinder
  ) {
    guard drafts[current].events.count < 4 else { return }
    let best = events.max { $0.score < $1.score }
    var event =
      best
      ?? Event(
        sentence: index, span: sentence.tokens,
        anchor: sentence.tokens.lowerBound..<sentence.tokens.lowerBound, weight: 0)
    event.span = sentence.tokens
    drafts[current].events.append(event)
    refer(event, sentence, finder, &drafts[current])
  }

  /// The forum, park or fund that the clause is about, when it names one.
  private func ownName(_ event: Event, _ sentence: Reading.Sentence) -> (sentence: Int, mention: Mention)? {
    let pack = lexicons.packs[sentence.pack]
    let names = sentence.mentions.filter { $0.kind == .event && event.span.overlaps($0.tokens) && !$0.aside }
    let typed = names.first { TypeCoder.typeOfName($0, sentence, pack) != nil }
    return (typed ?? names.first).map { (event.sentence, $0) }
  }

  private func fold(_ mention: Mention) -> String {
    reading.tokens[mention.tokens].filter { $0.isWord || $0.kind == .number }.map {
      String($0.key, radix: 36)
    }.joined(separator: " ")
  }

  /// Adds the actors that pronouns of the clause stand for.
  private func refer(
    _ event: Event, _ sentence: Reading.Sentence, _ finder: EventFinder, _ draft: inout Draft
  ) {
    let before = event.span.lowerBound..<max(event.span.lowerBound, event.anchor.lowerBound)
    if finder.hits(.parties, in: event.span).contains(where: { finder.cue($0).detail == "countries" }) {
      referCountries(event, sentence, &draft)
    }
    if let subject = event.subject {
      for mention in reading.sentences[subject].mentions
      where !mention.aside && (mention.kind == .country || mention.isActor && mention.kind != .person) {
        draft.referred.append((subject, mention))
      }
    }
    let named = sentence.mentions.contains { $0.isActor && before.overlaps($0.tokens) && !$0.aside }
    guard !named,
      let antecedent = salient.last(where: {
        $0.sentence >= event.sentence - 4
          && (reading.sentences[$0.sentence].block == sentence.block || $0.sentence >= event.sentence - 2)
      })
    else { return }
    if finder.hits(.parties, in: before).contains(where: { finder.cue($0).detail == "actors" }) {
      for actor in lastTwo()
      where !draft.referred.contains(where: { $0.mention.tokens == actor.mention.tokens }) {
        draft.referred.append(actor)
      }
      return
    }
    let company = finder.hits(.company, in: event.span).filter { finder.pointsBack($0, event) }
    let pronoun = finder.hits(.pronoun, in: before).contains {
      $0.tokens.lowerBound <= event.span.lowerBound + 10
    }
    guard !company.isEmpty || pronoun else { return }
    if !draft.referred.contains(where: { $0.mention.tokens == antecedent.mention.tokens }) {
      draft.referred.append(antecedent)
    }
  }

  /// 两国, 双方: the two countries that the document speaks of most, where a sentence before names them.
  private func referCountries(_ event: Event, _ sentence: Reading.Sentence, _ draft: inout Draft) {
    for code in pair where !sentence.mentions.contains(where: { $0.country == code && $0.kind != .place }) {
      let earlier = (max(0, event.sentence - 40)..<event.sentence).reversed().lazy.compactMap { index in
        reading.sentences[index].mentions.last { $0.kind == .country && $0.country == code && !$0.aside }
          .map { (index, $0) }
      }
      // The full name rather than 中 or 匈.
      if let (index, mention) = earlier.first(where: { $0.1.tokens.count > 1 }) ?? earlier.first {
        draft.referred.append((index, mention))
      }
    }
  }

  /// The two actors named last, in their order.
  private func lastTwo() -> [(sentence: Int, mention: Mention)] {
    var found: [(sentence: Int, mention: Mention)] = []
    for actor in salient.reversed() where !found.contains(where: { fold($0.mention) == fold(actor.mention) })
    {
      found.append(actor)
      if found.count == 2 { break }
    }
    return found.reversed()
  }

  /// Editions of a named forum belong to it.
  private mutating func link() {
    for index in drafts.indices {
      guard let (_, mention) = drafts[index].name, let first = named[fold(mention)], first < index else {
        continue
      }
      drafts[index].partOf = first
    }
  }
}

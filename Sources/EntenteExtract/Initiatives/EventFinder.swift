// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Finds what each clause of a sentence says is done.
struct EventFinder {
  let lexicons: Lexicons
  let reading: Reading
  let index: Int
  let sentence: Reading.Sentence
  let pack: LanguagePack
  let tokens: [Token]

  init(_ lexicons: Lexicons, _ reading: Reading, _ index: Int) {
    self.lexicons = lexicons
    self.reading = reading
    self.index = index
    sentence = reading.sentences[index]
    pack = lexicons.packs[sentence.pack]
    tokens = reading.tokens
  }

  /// The best event of each clause that has one.
  func events() -> [Event] {
    let asides = asideRanges()
    return Clauses(reading: reading, pack: pack).split(sentence).compactMap { clause in
      let found = candidates(clause, asides)
      return found.max { ($0.weight, -$0.anchor.lowerBound) < ($1.weight, -$1.anchor.lowerBound) }
    }
  }

  func cue(_ hit: CueHit) -> Cue { pack.cues[Int(hit.cue)] }

  func hits(_ job: Cue.Job, in range: Range<Int>) -> [CueHit] {
    sentence.cues.filter { range.contains($0.tokens.lowerBound) && cue($0).job == job }
  }

  func has(_ job: Cue.Job, in range: Range<Int>) -> Bool {
    sentence.cues.contains { range.contains($0.tokens.lowerBound) && cue($0).job == job }
  }

  /// Relative clauses that only describe, and brackets.
  private func asideRanges() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    let limit = sentence.tokens.upperBound
    for hit in hits(.aside, in: sentence.tokens) where hit.tokens.lowerBound > sentence.tokens.lowerBound {
      let from = hit.tokens.lowerBound
      let end =
        (hit.tokens.upperBound..<limit).first {
          tokens[$0].isMark(",") || tokens[$0].isMark(")") || tokens[$0].isMark(";")
        } ?? limit
      ranges.append(from..<end)
    }
    return ranges
  }

  private func candidates(_ clause: Range<Int>, _ asides: [Range<Int>]) -> [Event] {
    var events: [Event] = []
    for hit in sentence.cues where clause.contains(hit.tokens.lowerBound) {
      let cue = cue(hit)
      guard cue.job == .act || cue.job == .deed else { continue }
      // A word inside a name does nothing.
      if sentence.mentions.contains(where: {
        $0.tokens.contains(hit.tokens.lowerBound) && $0.kind != .adjective
      }) {
        continue
      }
      if cue.job == .act, !isVerb(hit, cue) { continue }
      var event = Event(
        sentence: index, span: clause, anchor: hit.tokens, weight: cue.weight, type: cue.type,
        status: cue.status)
      event.detail = cue.detail
      if pack.code == "zh" { narrow(&event, cue) }
      findThing(&event, cue)
      findMood(&event, cue)
      if cue.form == .ing, hit.tokens.lowerBound == firstWord, reading.block(of: index).kind == .bullet {
        // `Expanding ...`, `Organising ...` in a list of what is done: under way, or to come.
        if cue.detail.contains("weak") {
          event.status = .underway
        } else if event.thing?.detail == "event" {
          event.mood = .future
        }
      }
      if let aside = asides.first(where: { $0.contains(hit.tokens.lowerBound) }) {
        // `the forum, which took place in`: a relative clause that acts says less than a main clause, but says it.
        let acts = tokens[aside.lowerBound - 1].isMark(",") && hit.tokens.lowerBound <= aside.lowerBound + 2
        event.weight -= acts && cue.weight >= 2.5 ? 0.5 : 1.6
      }
      if cue.detail.contains("thing"), event.thing == nil { event.weight *= 0.35 }
      if pack.code == "ru" { weighRussian(&event, cue) }
      if cue.detail.contains("control") { event.weight *= event.thing == nil ? 0.4 : 0.8 }
      events.append(event)
    }
    return events
  }

  private static let to = NameFinder.keys(["to"])
  private static let determiners = NameFinder.keys([
    "the", "a", "an", "this", "its", "their", "new", "of", "'", "s", "his", "our", "joint", "these", "those",
    "for", "on", "in", "with", "two", "three", "first",
  ])
  private static let be = NameFinder.keys([
    "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would", "to", "can",
    "could", "also", "not", "officially", "recently", "jointly", "and", "formally", "then", "now",
  ])
  private static let passives = NameFinder.keys(["is", "are", "was", "were", "be", "been", "being"])

  /// Whether a form that may be a noun or a participle is a verb here.
  private func isVerb(_ hit: CueHit, _ cue: Cue) -> Bool {
    let start = hit.tokens.lowerBound
    if pack.code == "zh" { return isChineseVerb(hit, cue) }
    guard cue.form != .plain, pack.code == "en" else { return true }
    let previous = start > sentence.tokens.lowerBound ? tokens[start - 1] : nil
    let opensBullet =
      start == firstWord && reading.block(of: index).kind == .bullet || previous?.isMark(":") == true
    switch cue.form {
    case .base:
      guard let previous else { return opensBullet }
      if opensBullet { return true }
      if Self.determiners.contains(previous.key) || previous.kind == .note { return false }
      if Self.be.contains(previous.key) || endsFuture(at: start) { return true }
      // A plural subject: `the sides launch`; a name: `China and India launch`.
      return sentence.mentions.contains { $0.tokens.upperBound == start && $0.kind != .adjective }
        && cue.weight >= 2
    case .third:
      guard let previous else { return false }
      if Self.determiners.contains(previous.key) || previous.has(.first) && previous.kind == .number {
        return false
      }
      let next = hit.tokens.upperBound
      if next < tokens.count, Self.nounFollowers.contains(tokens[next].key) { return false }
      return sentence.mentions.contains { $0.tokens.upperBound == start && $0.kind != .adjective }
        || isPronoun(start - 1)
        || Self.be.contains(previous.key) || previous.isMark(",")
    case .past:
      guard let previous else { return opensBullet }
      // `the proposed fund`: an adjective.
      if Self.articles.contains(previous.key) { return false }
      return true
    case .ing:
      if opensBullet { return true }
      guard let previous else { return false }
      if Self.articles.contains(previous.key) { return false }
      let before = start - 2 >= sentence.tokens.lowerBound ? tokens[start - 2] : previous
      if Self.adverbs.contains(previous.key) && Self.passives.contains(before.key) { return true }
      return Self.passives.contains(previous.key) || previous.isMark(",") || previous.kind == .note
        || Self.prepositions.contains(previous.key)
    default: return true
    }
  }
  private static let adverbs = NameFinder.keys([
    "also", "now", "already", "currently", "jointly", "still", "both",
  ])
  private static let articles = NameFinder.keys(["the", "a", "an", "its", "their", "his", "of"])
  private static let nounFollowers = NameFinder.keys(["of", "between", "from"])
  private static let prepositions = NameFinder.keys([
    "by", "including", "through", "for", "of", "in", "and", "on",
  ])

  var firstWord: Int { sentence.tokens.first { tokens[$0].isWord } ?? sentence.tokens.lowerBound }

  private func isPronoun(_ index: Int) -> Bool {
    sentence.cues.contains {
      $0.tokens.upperBound == index + 1 && [.pronoun, .company, .parties].contains(cue($0).job)
    }
      || index >= sentence.tokens.lowerBound && Self.relative.contains(tokens[index].key)
  }
  private static let relative = NameFinder.keys(["which", "that", "who"])

  private func endsFuture(at start: Int) -> Bool {
    sentence.cues.contains {
      (cue($0).job == .future || cue($0).job == .hedge) && $0.tokens.upperBound == start
    }
  }

  /// What the action makes, holds or signs: the noun after it, or before it in the passive.
  private func findThing(_ event: inout Event, _ cue: Cue) {
    let start = event.anchor.upperBound
    event.passive =
      (max(event.span.lowerBound, event.anchor.lowerBound - 3)..<event.anchor.lowerBound).contains {
        Self.passives.contains(tokens[$0].key)
      } || isReduced(event, cue) || cue.form == .passive
    let limit = min(event.span.upperBound, start + 22)
    var found: (Cue, Int)?
    if pack.code == "zh" {
      found = chineseThing(start, min(event.span.upperBound, start + 90), signed: event.status == .signed)
    }
    if event.passive { found = thingBefore(event) }
    if found == nil, pack.code != "zh" { found = firstThing(start..<max(start, limit), stopAtClause: true) }
    if found == nil { found = namedEvent(event.span) }
    // 公布, 发布: what is announced stands after; the noun before announces.
    if pack.code == "zh", cue.type == nil, cue.status == .announced, found == nil { return }
    if found == nil { found = thingBefore(event) ?? (event.passive ? namedThing(event) : nil) }
    if let (thing, token) = found {
      event.thing = thing
      event.thingToken = token
      let find = pack.code == "zh" ? chinesePurpose : purpose
      if thing.detail == "instrument" { event.purpose = find(token, event.span.upperBound) }
    }
  }

  /// `a contest, held in São Paulo`, `an agreement signed by`: a participle that belongs to the noun before it.
  private func isReduced(_ event: Event, _ cue: Cue) -> Bool {
    let (start, next) = (event.anchor.lowerBound, event.anchor.upperBound)
    guard cue.form == .past, start > event.span.lowerBound, next < event.span.upperBound else { return false }
    guard Self.afterParticiple.contains(tokens[next].key) else { return false }
    let noun = sentence.cues.contains {
      self.cue($0).job == .thing
        && ($0.tokens.upperBound == start
          || $0.tokens.upperBound == start - 1 && tokens[start - 1].isMark(","))
    }
    return noun
  }
  private static let afterParticiple = NameFinder.keys(["in", "by", "at", "on", "under", "between", "with"])

  private func thingBefore(_ event: Event) -> (Cue, Int)? {
    let range = max(event.span.lowerBound, event.anchor.lowerBound - 16)..<event.anchor.lowerBound
    let found = hits(.thing, in: range).filter { !inActor($0.tokens.lowerBound) && !inTitle($0.tokens) }
    return (pack.code == "ru" ? headBefore(found, event) : found.last).map {
      (cue($0), $0.tokens.lowerBound)
    }
  }

  /// `The Silk Road Fund was established`: what is made has the name of an organisation.
  private func namedThing(_ event: Event) -> (Cue, Int)? {
    let subject = sentence.mentions.last {
      $0.kind == .organisation && $0.tokens.upperBound <= event.anchor.lowerBound
        && $0.tokens.upperBound + 4 >= event.anchor.lowerBound
    }
    guard let subject else { return nil }
    return hits(.thing, in: subject.tokens).last { $0.tokens.upperBound == subject.tokens.upperBound }.map {
      (cue($0), $0.tokens.lowerBound)
    }
  }

  private func inActor(_ token: Int) -> Bool {
    sentence.mentions.contains { $0.isActor && $0.tokens.contains(token) }
  }

  /// The head of the first noun phrase: of several nouns in a row, the last counts (`pilot project agreement`).
  private func firstThing(_ range: Range<Int>, stopAtClause: Bool) -> (Cue, Int)? {
    var best: (Cue, Int)?
    for hit in hits(.thing, in: range) where !inActor(hit.tokens.lowerBound) {
      if let (_, token) = best {
        guard hit.tokens.lowerBound <= token + 3,
          !(token..<hit.tokens.lowerBound).contains(where: {
            tokens[$0].kind == .mark || Self.breakers.contains(tokens[$0].key)
          })
        else { break }
      }
      best = (cue(hit), hit.tokens.lowerBound)
      // What a Russian noun is of follows it: `центр разработки роботов`.
      if pack.code == "ru" { break }
    }
    return best
  }
  private static let breakers = NameFinder.keys([
    "of", "for", "in", "on", "to", "with", "and", "at", "between", "by", "that", "which", "from",
  ])

  /// A forum, park or programme named in the clause.
  private func namedEvent(_ range: Range<Int>) -> (Cue, Int)? {
    for mention in sentence.mentions where mention.kind == .event && range.contains(mention.tokens.lowerBound)
    {
      for token in mention.tokens.reversed() {
        if let hit = sentence.cues.last(where: { $0.tokens.upperBound == token + 1 && cue($0).job == .thing })
        {
          return (cue(hit), token)
        }
      }
    }
    return nil
  }

  /// `agreement to build a centre`: what is to be made.
  private func purpose(after token: Int, limit: Int) -> Cue? {
    for index in (token + 1)..<max(token + 1, min(limit, token + 8)) where Self.to.contains(tokens[index].key)
    {
      guard
        hits(.act, in: (index + 1)..<(index + 3)).contains(where: {
          cue($0).form == .base && cue($0).weight >= 1.5
        })
      else { continue }
      if let (thing, _) = firstThing((index + 2)..<min(limit, index + 16), stopAtClause: false),
        thing.detail.isEmpty || thing.detail == "product"
      {
        return thing
      }
    }
    return nil
  }

  private func findMood(_ event: inout Event, _ cue: Cue) {
    let before = max(event.span.lowerBound, event.anchor.lowerBound - 10)..<event.anchor.lowerBound
    let close = max(event.span.lowerBound, event.anchor.lowerBound - 4)..<event.anchor.lowerBound
    if hits(.negation, in: close).contains(where: { _ in true }) { event.negated = true }
    if cue.form == .will { event.mood = .future }
    if cue.detail.contains("view") && cue.status == .proposed { event.mood = .hedged }
    if cue.detail.contains("control") {
      event.mood = .future
      event.aim = cue.status == .proposed
    }
    if let future = hits(.future, in: before).last(where: {
      $0.tokens.upperBound <= event.anchor.lowerBound
        && !blocked($0.tokens.upperBound, event.anchor.lowerBound)
    }) {
      event.mood = .future
      event.aim = self.cue(future).detail == "aim"
    } else if cue.form == .base, reading.block(of: index).kind == .bullet,
      event.anchor.lowerBound == firstWord
    {
      event.mood = .future
    }
    if pack.code == "zh" { settleChineseMood(&event) }
    if event.mood == .actual, opensWithTask, event.status != .signed { event.mood = .future }
    if hedges(in: before).contains(where: { $0.tokens.upperBound <= event.anchor.lowerBound })
      || hedgesClause(event)
    {
      event.mood = .hedged
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// What an act is in Chinese, where verbs have no forms: an object after it, the words around it, and the sentence that
/// governs one without a subject.
extension EventFinder {
  /// Whether a verb acts here, or is a noun: 参加会见, 建设项目, 会谈后.
  func isChineseVerb(_ hit: CueHit, _ cue: Cue) -> Bool {
    let (start, end) = (hit.tokens.lowerBound, hit.tokens.upperBound)
    // 研发 in 研发中心: a part of the noun.
    let inside = sentence.cues.contains {
      (self.cue($0).job == .thing || self.cue($0).job == .deed || self.cue($0).job == .act)
        && $0.tokens.lowerBound <= start
        && $0.tokens.upperBound >= end && $0.tokens.count > hit.tokens.count
    }
    if inside { return false }
    if ends(at: start, .function, "attend") || isIdiom(end) || isBackground(end) { return false }
    let opened = start > sentence.tokens.lowerBound ? tokens[start - 1] : nil
    let closing = end < sentence.tokens.upperBound ? tokens[end] : nil
    if opened?.isMark("、") == true || closing?.isMark("、") == true, !cue.detail.contains("friction") {
      return false
    }
    // 发射了, 签署过: verbs have these, nouns do not.
    if let closing, Self.aspect.contains(closing.key) { return true }
    guard cue.detail.contains("nominal") else { return true }
    if let opened, Self.genitive.contains(opened.key) { return false }
    if let closing, Self.when.contains(closing.key), cue.type == .dialogue { return false }
    if cue.type == .dialogue { return meets(start, end, closing) }
    guard let closing,
      closing.kind != .mark || closing.isMark("“") || closing.isMark("《") || closing.isMark("‘")
    else { return false }
    return !sentence.cues.contains {
      $0.tokens.lowerBound == end && (self.cue($0).job == .function || self.cue($0).job == .act && cue.type != .friction)
        && self.cue($0).detail != "ends" && self.cue($0).detail != "leads"
    }
  }

  /// 同…会谈, 对…访问: who meets stands before; 会谈后 alone only says when.
  private func meets(_ start: Int, _ end: Int, _ closing: Token?) -> Bool {
    let from = (event(before: start) ?? sentence.tokens.lowerBound)
    let with = (from..<start).contains { Self.with.contains(tokens[$0].key) }
    guard with,
      sentence.mentions.contains(where: { $0.tokens.lowerBound >= from && $0.tokens.upperBound <= start })
    else { return false }
    return !(closing.map { Self.genitive.contains($0.key) } ?? false)
  }

  /// 共建“一带一路”: a fixed phrase, in quotation marks or not.
  private func isIdiom(_ index: Int) -> Bool {
    guard index + 1 < sentence.tokens.upperBound, tokens[index].isMark("“") else { return false }
    return starts(at: index + 1, .function, "noun")
  }

  /// 建立…10周年, 访问之际: the phrase gives the background.
  private func isBackground(_ index: Int) -> Bool {
    let start =
      (sentence.tokens.lowerBound..<index).last { Self.stops(tokens[$0]) } ?? sentence.tokens.lowerBound
    let end =
      (index..<sentence.tokens.upperBound).first { Self.stops(tokens[$0]) } ?? sentence.tokens.upperBound
    return hits(.function, in: start..<end).contains { cue($0).detail == "background" }
  }

  private func starts(at index: Int, _ job: Cue.Job, _ detail: String) -> Bool {
    sentence.cues.contains {
      $0.tokens.lowerBound == index && cue($0).job == job && cue($0).detail == detail
    }
  }

  /// The token after the last comma before `start`.
  private func event(before start: Int) -> Int? {
    (sentence.tokens.lowerBound..<start).last { tokens[$0].isMark("，") || tokens[$0].isMark("：") }.map {
      $0 + 1
    }
  }

  private func ends(at index: Int, _ job: Cue.Job, _ detail: String) -> Bool {
    sentence.cues.contains {
      $0.tokens.upperBound == index && cue($0).job == job && cue($0).detail == detail
    }
  }

  /// A project that a long speech wants carried on (按期完成匈塞铁路建设) and an offer to found something (愿同阿方设立论坛)
  /// are told by their phrase; who takes part stands anywhere in the sentence.
  func narrow(_ event: inout Event, _ cue: Cue) {
    let found =
      cue.status == .operational && cue.weight >= 2.3 || cue.status == .announced && cue.weight >= 2.4
    guard cue.detail.contains("project") || found, wish(before: event) != nil else { return }
    if found, wish(before: event) != "offer" { return }
    let start =
      (event.span.lowerBound..<event.anchor.lowerBound).last { Self.stops(tokens[$0]) }
      .map { $0 + 1 } ?? event.span.lowerBound
    let end =
      (event.anchor.upperBound..<event.span.upperBound).first { Self.stops(tokens[$0]) }
      ?? event.span.upperBound
    event.span = start..<max(end, event.anchor.upperBound)
    event.subject = index
    event.concrete = found ? .offered : .project
  }

  /// The detail of the wish that governs the act; `nil` when there is none.
  private func wish(before event: Event) -> String? {
    let wishes = hits(.wish, in: event.span.lowerBound..<event.anchor.lowerBound)
    return wishes.isEmpty ? nil : wishes.contains { cue($0).detail.isEmpty } ? "" : "offer"
  }

  /// What the act makes: the noun at the end of its phrase, before the next comma.
  func chineseThing(_ start: Int, _ limit: Int, signed: Bool) -> (Cue, Int)? {
    let end = (start..<max(start, limit)).first { Self.stops(tokens[$0]) } ?? limit
    var last: (Cue, Int)?
    for hit in hits(.thing, in: start..<max(start, end)) where hit.tokens.upperBound <= end {
      let cue = cue(hit)
      if signed {
        if last == nil || cue.detail == "instrument" { last = (cue, hit.tokens.lowerBound) }
        continue
      }
      if last == nil || last?.0.detail == "vague" { last = (cue, hit.tokens.lowerBound) }
      // The head of a phrase comes last: 产业与投资合作论坛. A noun that a mark closes is one.
      let next = hit.tokens.upperBound
      if cue.detail != "vague" { last = (cue, hit.tokens.lowerBound) }
      if next >= end || tokens[next].kind == .mark || Self.joins.contains(tokens[next].key),
        cue.detail != "vague"
      {
        break
      }
    }
    return last
  }

  /// 签署协议，将建设…: what an instrument is for, after the next comma.
  func chinesePurpose(after token: Int, limit: Int) -> Cue? {
    guard let comma = (token..<max(token, limit)).first(where: { Self.stops(tokens[$0]) }) else { return nil }
    let act = hits(.act, in: comma..<min(limit, comma + 24)).first { hit in
      let cue = cue(hit)
      return cue.detail.contains("thing") && cue.weight >= 2 && cue.type == nil && isChineseVerb(hit, cue)
    }
    guard let act, let (thing, _) = chineseThing(act.tokens.upperBound, limit, signed: false) else { return nil }
    let made: Set<InitiativeType> = [.park, .centre, .research, .fund, .deployment]
    return thing.type.map { made.contains($0) } == true ? thing : nil
  }

  private static func stops(_ token: Token) -> Bool {
    token.isMark("，") || token.isMark(",") || token.isMark("。") || token.isMark("；") || token.isMark("：")
  }

  /// Whether nobody acts between the start of the clause and the act: then the sentence before governs it.
  private func lacksSubject(_ range: Range<Int>) -> Bool {
    !sentence.mentions.contains { range.overlaps($0.tokens) && ($0.isActor || $0.kind == .country) }
      && !sentence.dates.contains { range.overlaps($0.tokens) }
      && !sentence.cues.contains {
        range.contains($0.tokens.lowerBound) && [.parties, .company, .pronoun].contains(cue($0).job)
      }
  }

  /// 积极拓展…；共建…: who acts stands in a sentence before, and a wish or an intention of that sentence goes on. 我们
  /// stands for those of whom a sentence before speaks, too.
  func inherit(_ event: inout Event) {
    let before = event.span.lowerBound..<event.anchor.lowerBound
    let open = lacksSubject(before)
    guard open || has(.pronoun, in: before) else { return }
    var earlier = index - 1
    while earlier >= 0, index - earlier <= 6 {
      // News gives a paragraph to a sentence: who signs may stand in the one before.
      let same = reading.sentences[earlier].block == sentence.block
      guard same || event.status == .signed && index - earlier <= 2 else { return }
      let finder = EventFinder(lexicons, reading, earlier)
      let all = finder.sentence.tokens
      guard same else {
        if finder.sentence.mentions.contains(where: { $0.kind == .country }) { event.subject = earlier }
        return
      }
      if open, finder.has(.wish, in: all) { event.wished = true }
      if open, event.mood == .actual, let future = finder.hits(.future, in: all).first {
        event.mood = .future
        event.aim = finder.cue(future).detail == "aim"
      }
      if finder.sentence.mentions.contains(where: { $0.kind == .country || $0.isActor }) {
        event.subject = earlier
        return
      }
      earlier -= 1
    }
  }

  /// A date that lies ahead puts the act there.
  func isPlanned(_ event: Event) -> Bool {
    sentence.dates.contains { event.span.overlaps($0.tokens) && $0.planned && !$0.named }
  }

  /// 正在建设, 继续推进: under way.
  func isOngoing(_ event: Event) -> Bool {
    (max(event.span.lowerBound, event.anchor.lowerBound - 3)..<event.anchor.lowerBound).contains {
      Self.ongoing.contains(tokens[$0].key)
    }
  }

  private static let aspect = NameFinder.keys(["了", "过", "着"])
  private static let genitive = NameFinder.keys(["的"])
  private static let when = NameFinder.keys(["时"])
  private static let with = NameFinder.keys(["同", "与", "和", "对", "访"])
  private static let joins = NameFinder.keys(["和", "与", "及", "并", "以", "等"])
  private static let ongoing = NameFinder.keys(["正", "续"])
}

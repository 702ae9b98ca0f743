// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Names that no gazetteer knows.
extension NameFinder {
  private static let article = keys(["the", "a", "an"])

  /// Adds the name that the run `start..<end` makes, if it does, and returns where to go on.
  mutating func unknown(_ start: Int, _ end: Int) -> Int {
    if let title = hit(.personTitle, at: start, common: false) {
      if let next = person(after: title.tokens.upperBound) { return next }
      // `Minister of Industry` without a name: the office.
      if cue(.govHead, at: start, common: false) == nil { return max(title.tokens.upperBound, start + 1) }
    }
    guard startsName(start) || end > start + 1 && isCapital(start) else { return start + 1 }
    var start = start
    if end > start + 1, !startsName(start), cue(.orgHead, at: start, common: false) == nil { start += 1 }
    let run = start..<trimmedEnd(start..<end)
    guard !run.isEmpty else { return end }
    if isLabel(run) || isTechnology(run) { return run.upperBound }
    if let kind = headKind(run), run.count > 1 {
      mentions.append(Mention(tokens: run, kind: kind, country: soleCountry(run)))
      return run.upperBound
    }
    let after = run.upperBound
    if hit(.productHead, at: after) != nil {
      mentions.append(Mention(tokens: run, kind: .product, country: soleCountry(run)))
    } else if let head = hit(.eventHead, at: after, common: true) {
      mentions.append(
        Mention(tokens: run.lowerBound..<head.tokens.upperBound, kind: .event, country: soleCountry(run)))
      return head.tokens.upperBound
    } else if isPerson(run) {
      mentions.append(Mention(tokens: run, kind: .person))
    } else if hit(.orgHead, at: after, common: true) != nil {
      mentions.append(Mention(tokens: run, kind: .organisation, country: soleCountry(run)))
    } else if isName(run) {
      mentions.append(Mention(tokens: run, kind: .organisation, country: soleCountry(run), weak: true))
    }
    return run.upperBound
  }

  func soleCountry(_ run: Range<Int>) -> String? {
    let codes = countries(in: run)
    return codes.count == 1 ? codes.first : nil
  }

  /// Whether a run without a head is a name at all.
  private func isName(_ run: Range<Int>) -> Bool {
    let first = tokens[run.lowerBound]
    if isTechnology(run) || isCovered(run, by: .region) || isCovered(run, by: .thing) {
      return false
    }
    if run.count > 1 {
      return run.contains { startsName($0) && !reading.ordinary.contains(tokens[$0].key) } || run.count > 2
    }
    guard startsName(run.lowerBound) else { return false }
    if cue(.orgHead, at: run.lowerBound, common: false) != nil
      || cue(.govHead, at: run.lowerBound, common: false) != nil
      || cue(.eventHead, at: run.lowerBound, common: false) != nil
    {
      return false
    }
    if first.has(.camel) { return true }
    if first.has(.acronym) {
      return first.end - first.start >= 3 && !sentence.technologyTokens.contains(run.lowerBound)
    }
    guard !reading.ordinary.contains(first.key) else { return false }
    return !first.has(.first) || reading.proper.contains(first.key) || isSubject(run.upperBound)
  }

  /// A word that opens a sentence is a name when a verb or a possessive follows it.
  private func isSubject(_ next: Int) -> Bool {
    guard range.contains(next) else { return false }
    if tokens[next].isMark("'") { return true }
    if let act = cue(.act, at: next), act.form == .past || act.form == .third { return true }
    return Self.auxiliaries.contains(tokens[next].key) || cue(.future, at: next) != nil
      || Self.joinerWords.contains(tokens[next].key) && isCapital(next + 1)
  }
  private static let auxiliaries = keys(["has", "is", "was", "will", "also", "had", "plans", "would"])
  private static let joinerWords = keys(["and"])

  /// Technologies are written with capitals too: `5G`, `AI`.
  private func isTechnology(_ run: Range<Int>) -> Bool {
    zip(sentence.technologyTokens, sentence.technologyEnds).contains {
      $0 <= run.lowerBound && $1 >= run.upperBound
    }
  }

  /// Whether one cue of `job` is the whole run: `Southeast Asia`, `MOU`.
  private func isCovered(_ run: Range<Int>, by job: Cue.Job) -> Bool {
    hits(at: run.lowerBound, job).contains {
      pack.cues[Int($0.cue)].job == job && $0.tokens.upperBound >= run.upperBound
    }
  }

  /// Title case before a colon at the start of a block is a label, not a name.
  private func isLabel(_ run: Range<Int>) -> Bool {
    guard run.lowerBound - range.lowerBound < 12 else { return false }
    var capitals = 0
    var words = 0
    for index in range.lowerBound..<min(range.upperBound, range.lowerBound + 16) {
      if tokens[index].isMark(":") {
        return words >= 1 && capitals * 3 >= words * 2 && run.lowerBound < index
      }
      if tokens[index].kind == .word, tokens[index].end - tokens[index].start > 3 {
        words += 1
        if tokens[index].has(.capital) { capitals += 1 }
      }
    }
    return false
  }

  /// Two to four capital words that a title, an office or an act of speech shows to be a person.
  func isPerson(_ run: Range<Int>) -> Bool {
    guard (1...4).contains(run.count),
      run.allSatisfy({ tokens[$0].kind == .word && !tokens[$0].has(.digits) })
    else { return false }
    if run.count == 1 { return reading.persons.contains(tokens[run.lowerBound].key) }
    if run.contains(where: {
      tokens[$0].has(.acronym) && tokens[$0].end - tokens[$0].start > 2 || tokens[$0].has(.camel)
    }) {
      return false
    }
    if run.lowerBound > range.lowerBound, commonTitleEnds(at: run.lowerBound) { return true }
    if reading.persons.contains(tokens[run.upperBound - 1].key) { return true }
    let after = run.upperBound
    // `, the director of`, `, chief designer`
    if range.contains(after), tokens[after].isMark(",") {
      for next in (after + 1)..<min(range.upperBound, after + 6) {
        if cue(.personTitle, at: next) != nil { return true }
        if tokens[next].isMark(",") { break }
      }
    }
    return false
  }

  private func commonTitleEnds(at index: Int) -> Bool {
    for start in max(range.lowerBound, index - 3)..<index {
      if let title = hit(.personTitle, at: start, common: true), title.tokens.upperBound == index {
        return true
      }
    }
    return false
  }

  /// The name after a title, when one follows.
  private mutating func person(after index: Int) -> Int? {
    var start = index
    // `Minister for Foreign Affairs Dr. Vivian Balakrishnan`: the office, then more titles.
    if range.contains(start), Self.ofForKeys.contains(tokens[start].key),
      isCapital(start + 1) || isCapital(start + 2)
    {
      var next = start + 1
      while next < range.upperBound,
        isCapital(next) && cue(.personTitle, at: next, common: false) == nil
          || Self.officeJoiners.contains(tokens[next].key)
      { next += 1 }
      guard cue(.personTitle, at: next, common: false) != nil else { return nil }
      start = next
    }
    while let title = hit(.personTitle, at: start, common: false) { start = title.tokens.upperBound }
    while range.contains(start), tokens[start].isMark(".") { start += 1 }
    var end = start
    while end < range.upperBound, end - start < 7 {
      if isCapital(end),
        end == start
          || known(end).map({ $0.names[0].kind != .organisation && $0.names[0].kind != .adjective }) ?? true
      {
        if cue(.personTitle, at: end, common: false) != nil { break }
        end += 1
      } else if tokens[end].isMark(".") || tokens[end].isMark("-"), tokens[end].has(.glued),
        range.contains(end + 1), tokens[end + 1].isWord,
        tokens[end].isMark("-") || tokens[end - 1].end - tokens[end - 1].start <= 2
      {
        end += 2
      } else if Self.particles.contains(tokens[end].key),
        isCapital(end + 1) || isCapital(end + 2) && tokens[end + 1].isMark("-")
      {
        end += isCapital(end + 1) ? 2 : 3
      } else if tokens[end].isMark("'"), tokens[end].has(.glued), isCapital(end + 1),
        tokens[end + 1].has(.glued)
      {
        end += 2  // `O’Brien`
      } else if tokens[end].kind == .han, end - start < 4 {
        end += 1
      } else {
        break
      }
    }
    end = min(end, range.upperBound)
    guard end > start, startsName(start) || tokens[start].kind == .han,
      headKind(start..<end) == nil || end - start > 1
    else { return nil }
    if let known = known(start), known.end >= end,
      known.names[0].kind == .country || known.names[0].kind == .organisation
    {
      return nil
    }
    mentions.append(Mention(tokens: start..<end, kind: .person))
    return end
  }

  static let ofForKeys = keys(["of", "for", "to"])
  private static let officeJoiners = keys(["of", "for", "and", "the", ",", "to"])
  private static let particles = keys(["bin", "al", "von", "van", "de", "da", "el", "der"])

  /// A name in quotation marks with what it is after it: `‘Two Countries, Four Cities’ programme`.
  mutating func quotedName(_ open: Int) -> Int? {
    guard opensQuote(tokens[open]), open + 1 < range.upperBound else { return nil }
    let limit = min(range.upperBound, open + 14)
    guard
      let close = ((open + 1)..<limit).first(where: { index in
        closesQuote(tokens[index]) && tokens[index].has(.glued)
          && !(index + 1 < range.upperBound && tokens[index + 1].has(.glued) && tokens[index + 1].isWord)
      }), close > open + 1
    else { return nil }
    let inside = (open + 1)..<close
    guard tokens[inside.lowerBound].has(.capital) || tokens[inside.lowerBound].kind == .han else {
      return nil
    }
    if sentence.pack == 2, tokens[inside.lowerBound].kind == .han, !quotesName(inside) { return nil }
    if let known = known(inside.lowerBound), known.end == inside.upperBound,
      sentence.pack != 1 || known.names.contains(where: { $0.kind == .organisation })
    {
      add(quoted: known.names, inside)
      return close + 1
    }
    let capitals = inside.count { tokens[$0].has(.capital) }
    let words = inside.count { tokens[$0].kind == .word && cue(.function, at: $0) == nil }
    guard tokens[inside.lowerBound].kind == .han || capitals * 3 >= words * 2 else { return nil }
    if sentence.pack == 1 {
      if let mention = russianQuoted(inside) { mentions.append(mention) }
    } else if hit(.orgHead, at: close + 1, common: true) != nil {
      mentions.append(Mention(tokens: inside, kind: .organisation))
    } else if headKind(inside) == .organisation {
      mentions.append(Mention(tokens: inside, kind: .organisation))
    } else {
      mentions.append(Mention(tokens: inside, kind: .event))
    }
    return close + 1
  }

  private func opensQuote(_ mark: Token) -> Bool {
    switch UnicodeScalar(UInt32(bitPattern: mark.value)) {
    case "‘", "“", "\"", "«", "《", "「": mark.kind == .mark
    default: false
    }
  }

  private func closesQuote(_ mark: Token) -> Bool {
    switch UnicodeScalar(UInt32(bitPattern: mark.value)) {
    case "’", "”", "\"", "»", "》", "」", "'": mark.kind == .mark
    default: false
    }
  }

  private mutating func add(quoted names: [Gazetteer.Name], _ range: Range<Int>) {
    guard let organisation = names.first(where: { $0.kind == .organisation }) else { return }
    let entry = lexicons.gazetteer.organisations[Int(organisation.index)]
    mentions.append(
      Mention(
        tokens: range, kind: entry.kind == .gov ? .government : .organisation, entry: organisation.index,
        country: entry.country))
  }

  /// Bodies named by what they are: `the Russian and Chinese governments`, `India's defence ministry`, `Russian military`.
  ///
  /// - Returns: where to go on, when one begins at `index`.
  mutating func collective(_ index: Int) -> Int? {
    var codes: [String] = []
    var adjectives: [Range<Int>] = []
    var next = index
    while next < range.upperBound, let known = known(next),
      known.names.contains(where: { $0.kind == .adjective || $0.kind == .country }),
      let name = known.names.first(where: { $0.kind == .adjective || $0.kind == .country })
    {
      codes.append(lexicons.gazetteer.countries[Int(name.index)].code)
      adjectives.append(next..<known.end)
      next = known.end
      if next < range.upperBound,
        Self.joiner.contains(tokens[next].key) || tokens[next].isMark("-") || tokens[next].isMark(",")
      {
        next += 1
      } else {
        break
      }
    }
    guard !codes.isEmpty else { return nil }
    if next < range.upperBound, tokens[next].isMark("'") {
      next += 1
      if next < range.upperBound, tokens[next].has(.glued), tokens[next].end - tokens[next].start == 1 {
        next += 1
      }
    }
    guard let head = hit(.govHead, at: next) ?? hit(.govHead, at: next + 1, common: true),
      head.tokens.lowerBound <= next + 1,
      head.tokens.lowerBound == next
        || tokens[next].kind == .word && !tokens[next].has(.capital) && cue(.act, at: next) == nil
    else { return nil }
    // `Chinese Ministry of ...` is a name with a head of its own.
    if isCapital(next), head.tokens.lowerBound != next || sequenceEnd(next) > head.tokens.upperBound {
      return nil
    }
    // `Norwegian Minister 李伟`: an office with its holder's name is that person.
    let after = head.tokens.upperBound
    if cue(.personTitle, at: head.tokens.lowerBound, common: false) != nil, range.contains(after),
      tokens[after].isWord, tokens[after].has(.capital) || tokens[after].kind == .han
    {
      return nil
    }
    let distinct = Set(codes)
    mentions.append(
      Mention(
        tokens: index..<head.tokens.upperBound, kind: .government,
        country: distinct.count == 1 ? codes[0] : nil,
        collective: distinct.count > 1))
    for (position, code) in codes.enumerated()
    where distinct.count > 1 && codes.firstIndex(of: code) == position {
      mentions.append(Mention(tokens: adjectives[position], kind: .adjective, country: code))
    }
    return head.tokens.upperBound
  }
  private static let joiner = keys(["and", "и"])
}

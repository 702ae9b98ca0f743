// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// How names look: where a run of capitals ends, and what its words make it.
extension NameFinder {
  private static let connectors = keys([
    "of", "for", "de", "del", "della", "di", "da", "do", "dos", "du", "des", "la", "le", "et", "y", "und",
    "für", "zu", "van", "von", "der", "den", "bin", "al", "el", "ibn", "e",
  ])
  private static let and = keys(["and", "&"])
  private static let the = keys(["the"])
  private static let ofFor = keys(["of", "for", "on"])
  private static let domains = keys(["ru", "com", "ai", "io", "net", "org", "cn", "us"])

  static func keys(_ words: [String]) -> KeySet { KeySet(words: words) }

  func isCapital(_ index: Int) -> Bool {
    range.contains(index) && tokens[index].kind == .word && tokens[index].has(.capital)
  }

  /// A capital word that may be part of a name: not one of grammar that opens the sentence.
  func startsName(_ index: Int) -> Bool {
    isCapital(index)
      && !(cue(.function, at: index) != nil && hit(.function, at: index)?.tokens.count == 1
        && !tokens[index].has(.acronym))
  }

  /// A word of grammar that has its capital from the start of the sentence.
  func isGrammar(_ index: Int) -> Bool {
    hit(.function, at: index)?.tokens.count == 1 && cue(.orgHead, at: index, common: false) == nil
      && (tokens[index].has(.first) || !tokens[index].has(.acronym) || cue(.function, at: index) != nil)
      && cue(.personTitle, at: index, common: false) == nil
  }

  /// Names that the text introduces with their acronym: `King Abdulaziz City for Science and Technology (KACST)`.
  ///
  /// The words before the bracket whose first letters make the acronym, small words left out or counted (the method of
  /// Schwartz and Hearst, 2003, on initials).
  ///
  /// - Returns: the runs, by their first token.
  func introducedNames() -> [Int: Range<Int>] {
    var runs: [Int: Range<Int>] = [:]
    for open in range
    where tokens[open].isMark("(") && open + 2 < range.upperBound && tokens[open + 2].isMark(")")
      && open > range.lowerBound
    {
      let acronym = tokens[open + 1]
      guard acronym.kind == .word, acronym.has(.acronym), let letters = initials(open + 1), letters.count >= 3
      else { continue }
      var index = open - 1
      var remaining = letters.count
      var start: Int?
      var steps = 0
      while index >= range.lowerBound, remaining > 0, steps < 14 {
        let token = tokens[index]
        guard token.isWord || token.isMark("-") || token.isMark("'") || token.isMark("&") || token.isMark(",")
        else { break }
        if token.isWord, let letter = initials(index)?.first {
          if letter == letters[remaining - 1] {
            remaining -= 1
            start = index
          } else if token.has(.capital)
            || !Self.passed.contains(token.key) && !Self.connectors.contains(token.key)
              && !Self.ofFor.contains(token.key)
          {
            break
          }
        }
        index -= 1
        steps += 1
      }
      if remaining == 0, let start, tokens[start].has(.capital), known(start).map({ $0.end < open }) ?? true {
        runs[start] = start..<open
      }
    }
    return runs
  }
  private static let passed = keys(["and", "the", "of", "for", "in", "on", "s", "d", "l", "&"])

  /// The folded letters of an acronym, or the first letter of a word.
  private func initials(_ index: Int) -> [UInt32]? {
    let token = tokens[index]
    var offset = Int(token.start)
    var letters: [UInt32] = []
    while offset < Int(token.end) {
      let (value, width) = Scalars.decode(reading.bytes, offset)
      if Scalars.classify(value) == .letter { letters.append(Scalars.fold(value)) }
      offset += width
    }
    return letters.isEmpty ? nil : letters
  }

  /// The end of the run of capitals that begins at `start`.
  func sequenceEnd(_ start: Int) -> Int {
    var index = start + 1
    var headSeen = isHead(start)
    while index < range.upperBound {
      let token = tokens[index]
      if token.kind == .note { break }
      if token.isWord, token.has(.capital) || token.has(.digits) && token.has(.glued) {
        // A title begins another name: `Huawei CEO Ren`.
        if cue(.personTitle, at: index, common: false) != nil, !headBefore(index), !isHead(index) { break }
        headSeen = headSeen || isHead(index)
        index += 1
      } else if token.isMark("-"), token.has(.glued), index + 1 < range.upperBound,
        tokens[index + 1].has(.glued),
        tokens[index + 1].has(.capital) || tokens[index + 1].kind == .number
          || tokens[index + 1].kind == .word && index == start + 1
      {
        if tokens[index + 1].kind == .word, !tokens[index + 1].has(.capital) { break }
        index += 2
      } else if token.isMark("."), token.has(.glued), index + 1 < range.upperBound,
        tokens[index + 1].has(.glued),
        Self.domains.contains(tokens[index + 1].key)
      {
        index += 2
      } else if Self.and.contains(token.key) || token.isMark("&") {
        guard isCapital(index + 1), token.isMark("&") || joinsByAnd(start, index) else { break }
        index += 2
      } else if token.isMark(","), headSeen, listGoesOn(start, index) {
        index += 2
      } else if Self.connectors.contains(token.key) || Self.ofFor.contains(token.key) && headSeen {
        var next = index + 1
        if next < range.upperBound, Self.the.contains(tokens[next].key) { next += 1 }
        guard isCapital(next), headSeen || !Self.ofFor.contains(token.key) else { break }
        if Self.ofFor.contains(token.key), cue(.personTitle, at: start, common: false) != nil, !isHead(start)
        {
          break
        }
        index = next + 1
      } else if token.isMark("'"), headSeen, let join = possessiveJoin(index) {
        index = join
      } else if token.kind == .number, token.value >= 0, token.value < 100, index == start + 1,
        isCapital(start)
      {
        break
      } else {
        break
      }
    }
    return index
  }

  private func isHead(_ index: Int) -> Bool {
    cue(.orgHead, at: index, common: false) != nil || cue(.govHead, at: index, common: false) != nil
      || cue(.eventHead, at: index, common: false) != nil
  }

  private func headBefore(_ index: Int) -> Bool {
    index > range.lowerBound && Self.ofFor.contains(tokens[index - 1].key)
  }

  /// `Ministry of Science and Technology` is one name; `Huawei and Tencent` are two.
  private func joinsByAnd(_ start: Int, _ and: Int) -> Bool {
    guard let of = ((start)..<and).last(where: { Self.ofFor.contains(tokens[$0].key) }) else {
      // `Science and Technology Park`: the head comes after.
      var next = and + 1
      while isCapital(next) {
        if isHead(next) { return !isHead(and - 1) && known(and + 1) == nil && !isKnownName(start, and) }
        next += 1
      }
      return false
    }
    guard of > start,
      !isHead(and + 1) || tokens[and - 1].has(.capital) && !isHead(and - 1) && !startsBody(and + 1)
    else { return false }
    if (and + 1..<min(range.upperBound, and + 6)).prefix(while: isCapital).contains(where: {
      cue(.legalForm, at: $0) != nil
    }) {
      return false
    }
    // `Ministry of Defence and Huawei`: what follows is a name of its own.
    if let known = known(and + 1), known.names[0].kind != .place || known.end > and + 2 { return false }
    return !startsBody(and + 1)
  }

  /// Whether a body's own name begins here: `Ministry`, `Russian Academy`.
  private func startsBody(_ index: Int) -> Bool {
    if cue(.govHead, at: index, common: false) != nil || cue(.personTitle, at: index, common: false) != nil {
      return true
    }
    if let known = known(index) {
      switch known.names[0].kind {
      case .adjective, .country, .organisation: return true
      default: return false
      }
    }
    return tokens[index].has(.acronym) && cue(.function, at: index) == nil
      && !sentence.technologyTokens.contains(index)
  }

  private func isKnownName(_ start: Int, _ end: Int) -> Bool { known(start).map { $0.end == end } ?? false }

  /// `Ministry of Trade, Industry, and Energy`: the comma stands inside a list that ends in "and".
  private func listGoesOn(_ start: Int, _ comma: Int) -> Bool {
    guard (start..<comma).contains(where: { Self.ofFor.contains(tokens[$0].key) }), isCapital(comma + 1),
      !startsBody(comma + 1)
    else { return false }
    var index = comma + 1
    var words = 0
    while index < range.upperBound, words < 6 {
      if isCapital(index) {
        words += 1
        index += 1
      } else if tokens[index].isMark(",") {
        index += 1
      } else if Self.and.contains(tokens[index].key) {
        return isCapital(index + 1) && !startsBody(index + 1)
      } else {
        return false
      }
    }
    return false
  }

  /// `Academy of Sciences’ Siberian Branch`: a part named after its whole.
  private func possessiveJoin(_ apostrophe: Int) -> Int? {
    var next = apostrophe + 1
    if range.contains(next), tokens[next].has(.glued), tokens[next].end - tokens[next].start == 1 {
      next += 1
    }
    guard isCapital(next) else { return nil }
    var end = next
    var head = false
    while isCapital(end) {
      if cue(.orgHead, at: end, common: false) != nil { head = true }
      end += 1
    }
    if head, end < range.upperBound, Self.ofFor.contains(tokens[end].key), isCapital(end + 1) {
      end += 2
      while isCapital(end)
        || end < range.upperBound && Self.and.contains(tokens[end].key) && isCapital(end + 1)
      { end += 1 }
    }
    return head ? end : nil
  }

  /// What the words of a run make it: an organisation, a government body, an event; `nil` when no head says.
  func headKind(_ run: Range<Int>) -> Mention.Kind? {
    let limit = run.first { Self.ofFor.contains(tokens[$0].key) && $0 > run.lowerBound } ?? run.upperBound
    if let of = run.first(where: { Self.ofFor.contains(tokens[$0].key) }), of > run.lowerBound {
      if let kind = kindOfHead(of - 1, limit: of) { return kind }
    }
    for index in (run.lowerBound..<limit).reversed() {
      if let kind = kindOfHead(index, limit: limit) { return kind }
      if cue(.legalForm, at: index) != nil { return .organisation }
    }
    return nil
  }

  private func kindOfHead(_ index: Int, limit: Int) -> Mention.Kind? {
    let last = index + 1 == limit
    if last, cue(.eventHead, at: index, common: false) != nil, cue(.orgHead, at: index, common: false) == nil
    {
      return .event
    }
    if cue(.govHead, at: index, common: false) != nil { return .government }
    if cue(.orgHead, at: index, common: false) != nil { return .organisation }
    return cue(.eventHead, at: index, common: false) != nil ? .event : nil
  }

  /// A run that begins with a known name and goes on to a head of its own.
  func headed(_ run: Range<Int>, beyond known: Int) -> Mention? {
    var run = run
    // `Russian President Vladimir Putin`, `Chinese Huawei`: the adjective is not part of the name.
    if let inner = self.known(known), inner.end >= run.upperBound, inner.names[0].kind == .organisation {
      return nil
    }
    guard (known..<run.upperBound).contains(where: { isHead($0) || cue(.legalForm, at: $0) != nil }),
      let kind = headKind(run)
    else {
      return nil
    }
    if cue(.personTitle, at: known, common: false) != nil {
      // `Norwegian Minister 李伟`: the holder's name follows in another script.
      let named = range.contains(run.upperBound) && tokens[run.upperBound].kind == .han
      if named || kind != .government { return nil }
    }
    if kind == .government, isTitleWithName(known, run.upperBound) { return nil }
    run = run.lowerBound..<trimmedEnd(run)
    return Mention(tokens: run, kind: kind)
  }

  /// `Defence Minister Sergei Shoigu`: a title and then a person's name.
  private func isTitleWithName(_ start: Int, _ end: Int) -> Bool {
    for index in start..<end {
      if let title = hit(.personTitle, at: index, common: false), title.tokens.upperBound < end,
        !Self.ofFor.contains(tokens[title.tokens.upperBound].key)
      {
        return true
      }
    }
    return false
  }

  /// A connector or a mark at the end belongs to the sentence, not to the name.
  func trimmedEnd(_ run: Range<Int>) -> Int {
    var end = run.upperBound
    while end > run.lowerBound + 1, !tokens[end - 1].has(.capital),
      tokens[end - 1].kind == .mark || Self.connectors.contains(tokens[end - 1].key)
    {
      end -= 1
    }
    return end
  }
}

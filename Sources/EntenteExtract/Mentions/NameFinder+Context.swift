// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// What the words around a name tell of it.
extension NameFinder {
  /// The country of a name found by its form, from the words beside it: `China’s X`, `Chinese firm X`, `Paris-based X`,
  /// `X, a Chinese maker of`, `X of Hyderabad`.
  func modifierCountry(_ position: Int) -> String? {
    let mention = mentions[position]
    guard mention.kind == .organisation || mention.kind == .government || mention.kind == .event,
      mention.entry < 0,
      !mention.collective, countries(in: mention.tokens).count < 2
    else { return nil }
    let start = mention.tokens.lowerBound
    if position > 0 {
      let before = mentions[position - 1]
      if before.kind == .adjective || before.kind == .country || before.kind == .metonym
        || before.kind == .place,
        before.tokens.upperBound <= start, between(before.tokens.upperBound, start, limit: 5)
      {
        return before.country
      }
    }
    // A description after the name.
    let end = mention.tokens.upperBound
    guard end < range.upperBound,
      tokens[end].isMark(",") || tokens[end].isMark("(") || Self.of.contains(tokens[end].key)
    else { return nil }
    for next in mentions
    where next.tokens.lowerBound > end
      && next.tokens.lowerBound <= end + (Self.of.contains(tokens[end].key) ? 1 : 12)
    {
      if next.kind == .adjective || next.kind == .country || next.kind == .place || next.kind == .metonym {
        return describes(end, next.tokens.lowerBound) ? next.country : nil
      }
      return nil
    }
    return nil
  }

  /// The country of the office that the words around a person's name document: `Russian Deputy Prime Minister X`,
  /// `X, the director of the Y`. Never the origin of the name.
  func officeCountry(_ position: Int) -> String? {
    if sentence.pack == 1, let country = russianOffice(position) { return country }
    let person = mentions[position].tokens
    for before in mentions[..<position].reversed()
    where before.kind != .person && before.country != nil && sentence.pack != 1 {
      guard person.lowerBound - before.tokens.upperBound <= 7 else { break }
      let gap = before.tokens.upperBound..<person.lowerBound
      // The office of one person is not that of the next: `President X and Prime Minister Y`.
      guard
        !gap.contains(where: {
          tokens[$0].isMark(",") || tokens[$0].isMark(";") || Self.and.contains(tokens[$0].key)
        }),
        !mentions.contains(where: { $0.kind == .person && gap.overlaps($0.tokens) })
      else { break }
      return gap.contains { cue(.personTitle, at: $0) != nil } ? before.country : nil
    }
    // `国家主席`: an office that belongs to one country when no other is named before it.
    if tokens[person.lowerBound].kind == .han {
      let start = max(range.lowerBound, person.lowerBound - 7)
      let office = (start..<person.lowerBound).lazy.compactMap { self.hit(.personTitle, at: $0) }.first {
        $0.tokens.upperBound == person.lowerBound
      }
      if let office {
        let detail = pack.cues[Int(office.cue)].detail.split(separator: " ")
        return detail.count == 2 ? String(detail[1]) : nil
      }
    }
    for after in mentions[(position + 1)...] where after.country != nil {
      guard after.tokens.lowerBound - person.upperBound <= 8 else { break }
      let gap = person.upperBound..<after.tokens.lowerBound
      // `Ngozi Okafor of the University of Lagos`
      if gap.count <= 2, gap.first.map({ Self.of.contains(tokens[$0].key) }) == true { return after.country }
      return gap.first.map { tokens[$0].isMark(",") } == true
        && gap.prefix(sentence.pack == 1 ? 3 : gap.count).contains { cue(.personTitle, at: $0) != nil }
        && !(sentence.pack == 1 && gap.contains { cue(.function, at: $0) != nil })
        ? after.country : nil
    }
    return nil
  }

  private static let and = keys(["and", "и", "&"])

  /// An unknown name after `in` or `at` is a place that the gazetteer lacks; a capital among other cities is a city.
  mutating func settlePlaces() {
    for position in mentions.indices {
      let mention = mentions[position]
      let start = mention.tokens.lowerBound
      if mention.weak, mention.kind == .organisation, start > range.lowerBound,
        Self.locating.contains(tokens[start - 1].key),
        !tokens[start].has(.acronym), !tokens[start].has(.camel),
        !mention.tokens.contains(where: { tokens[$0].has(.digits) || tokens[$0].kind == .number })
      {
        mentions[position].kind = .place
      }
      guard mention.kind == .metonym else { continue }
      let beside = [position - 1, position + 1].contains { other in
        mentions.indices.contains(other) && mentions[other].kind == .place
          && abs(
            other < position
              ? start - mentions[other].tokens.upperBound
              : mentions[other].tokens.lowerBound - mention.tokens.upperBound) <= 2
      }
      if beside, let known = known(start), let place = known.names.first(where: { $0.kind == .place }) {
        mentions[position].kind = .place
        mentions[position].entry = place.index
      }
    }
  }
  private static let locating = keys(["in", "at", "near", "off", "outside", "downtown", "around"])

  /// `for which`, `under which`: the clause goes on with the action.
  private static let leading = keys(["for", "in", "under", "through", "with", "by", "after", "during"])
  private static let of = keys(["of", "from"])
  private static let copula = keys([
    "which", "is", "was", "a", "an", "the", "who", "of", "leading", "state", "largest", "based", "in",
    "registered", "one", "also",
  ])

  /// Only small words and adjectives stand between a name and what tells its country: `firm`, `telecoms watchdog`.
  private func between(_ from: Int, _ to: Int, limit: Int) -> Bool {
    guard to - from <= limit else { return false }
    for index in from..<to {
      let token = tokens[index]
      if token.isMark("'") || token.isMark("-") || token.isMark("‘") || token.isMark("“") { continue }
      if token.kind != .word || token.has(.capital)
        || cue(.function, at: index) != nil && !Self.copula.contains(token.key)
        || cue(.act, at: index).map({ $0.form == .past || $0.form == .third }) ?? false
      {
        return false
      }
    }
    return true
  }

  private func describes(_ from: Int, _ to: Int) -> Bool {
    if Self.of.contains(tokens[from].key) { return true }
    return ((from + 1)..<to).contains { Self.copula.contains(tokens[$0].key) }
      && !((from + 1)..<to).contains { tokens[$0].isMark(",") }
  }

  /// Marks the names that only describe another: after `, which is`, in brackets, after `such as`.
  mutating func markAsides() {
    var asides: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let token = tokens[index]
      if token.isMark("(") || token.isMark("（"),
        let close = (index..<range.upperBound).first(where: {
          tokens[$0].isMark(")") || tokens[$0].isMark("）")
        })
      {
        asides.append(index..<close)
        index = close + 1
        continue
      }
      if let aside = hit(.aside, at: index), index > range.lowerBound, !startsAction(aside.tokens.upperBound)
      {
        let end =
          (aside.tokens.upperBound..<range.upperBound).first {
            tokens[$0].isMark(",") || tokens[$0].isMark(";") || tokens[$0].isMark(")")
          } ?? range.upperBound
        asides.append(index..<end)
        index = end
        continue
      }
      index += 1
    }
    for position in mentions.indices {
      let start = mentions[position].tokens.lowerBound
      if asides.contains(where: { $0.contains(start) }) { mentions[position].aside = true }
    }
  }

  /// `which will jointly finance`, `who signed`: a relative clause that acts.
  private func startsAction(_ index: Int) -> Bool {
    for next in index..<min(range.upperBound, index + 4) {
      if let act = cue(.act, at: next), act.weight >= (sentence.pack == 1 ? 1.5 : 1.8) { return true }
    }
    return false
  }
}

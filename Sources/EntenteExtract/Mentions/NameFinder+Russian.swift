// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Names in Russian text. Only the first word of a body's name has a capital there, and what follows it stands in the
/// genitive: `Институт инновационного развития`, `комитет Совета Федерации по обороне и безопасности`.
extension NameFinder {
  /// Adds the name that begins at `index`, if one does, and returns where to go on.
  mutating func russian(_ index: Int) -> Int? {
    let token = tokens[index]
    if let acronym = reading.acronyms[token.key], token.has(.acronym) || token.has(.camel) {
      var mention = acronym
      mention.tokens = index..<(index + 1)
      mentions.append(mention)
      return index + 1
    }
    let known = known(index)
    if let known, known.names.contains(where: { $0.kind == .organisation }), known.end > index + 1 {
      return nil
    }
    if let end = body(index) { return end }
    if let end = collective(index) { return end }
    if let known {
      let kind = known.names[0].kind
      if kind == .place || kind == .organisation, token.has(.cyrillic), let end = person(index, known.end) {
        return end
      }
      return nil
    }
    guard token.has(.capital) || token.has(.acronym) else { return nil }
    if isLatin(index) { return latin(index) }
    if let region = hit(.region, at: index) { return region.tokens.upperBound }
    if let end = person(index, index + 1) { return end }
    return named(index)
  }

  // MARK: Bodies

  /// A head and what belongs to it: `Министерство обороны Хорватии`, `Загребский окружной суд`.
  private mutating func body(_ index: Int) -> Int? {
    var head = index
    if hit(.govHead, at: head) == nil, hit(.orgHead, at: head) == nil {
      guard isCapital(index), tokens[index].has(.cyrillic), !tokens[index].has(.acronym),
        isAdjective(index), hit(.function, at: index) == nil
      else { return nil }
      head += 1
      while head < min(range.upperBound, index + 5), isAdjective(head), !tokens[head].has(.capital) {
        if hit(.govHead, at: head) != nil || hit(.orgHead, at: head) != nil { break }
        head += 1
      }
    }
    let government = hit(.govHead, at: head)
    guard let found = government ?? hit(.orgHead, at: head) else { return nil }
    // `компания Boeing`: the name follows its head.
    let after = found.tokens.upperBound
    if head == index, government == nil, range.contains(after), tokens[after].has(.capital),
      known(after) == nil || isLatin(after)
    {
      if isLatin(after) { return latin(after) }
      guard isName(after), !isName(after + 1), hit(.region, at: after) == nil else { return nil }
      mentions.append(Mention(tokens: after..<(after + 1), kind: .organisation))
      return after + 1
    }
    let abbreviation = pack.cues[Int(found.cue)].detail == "name"
    var end = abbreviation ? country(after) : genitives(after)
    let proper = tokens[index].has(.capital) && (!tokens[index].has(.first) || end > after)
    // `институт физики` in small letters is any; `министерство обороны` is one.
    guard abbreviation || proper || government != nil && end > after else { return nil }
    guard abbreviation || end > after || head > index else { return nil }
    if end < range.upperBound, tokens[end].has(.acronym), tokens[end].has(.cyrillic), known(end) == nil,
      hit(.region, at: end) == nil
    {
      end += 1
    }
    let run = index..<end
    mentions.append(
      Mention(tokens: run, kind: government == nil ? .organisation : .government, country: soleCountry(run)))
    return end
  }

  /// A country after an abbreviation: `Минобороны Хорватии`.
  private func country(_ index: Int) -> Int {
    guard let known = known(index), known.names.contains(where: { $0.kind == .country }) else { return index }
    return known.end
  }

  /// Where the words that belong to a head end: nouns and adjectives in the genitive, a country, `по` and its words.
  private func genitives(_ start: Int) -> Int {
    var index = start
    var end = start
    var dative = false
    while index < min(range.upperBound, start + 12) {
      let token = tokens[index]
      if let known = known(index), !sentence.technologyTokens.contains(index) || tokens[index].has(.capital) {
        let kind = known.names[0].kind
        if kind == .country || kind == .place || kind == .organisation && index == start {
          end = known.end
          index = known.end
          dative = false
          if kind == .country || kind == .place { if !isBy(index) { break } }
          continue
        }
        if kind == .organisation { break }
      }
      if isBy(index) {
        guard index + 1 < range.upperBound, isDative(index + 1) else { break }
        dative = true
        index += 1
        continue
      }
      if Self.and.contains(token.key) || token.isMark(",") || token.isMark("-") {
        guard end > start, index + 1 < range.upperBound, !tokens[index + 1].has(.capital),
          dative ? isDative(index + 1) : isGenitive(index + 1),
          token.isMark("-") || token.kind == .word || listEnds(index + 1, dative)
        else { break }
        index += 1
        continue
      }
      guard token.kind == .word, token.has(.cyrillic), cue(.act, at: index) == nil,
        hit(.function, at: index) == nil, hit(.personTitle, at: index) == nil,
        dative ? isDative(index) : isGenitive(index)
      else { break }
      if token.has(.capital), !isAdjective(index), person(at: index) { break }
      index += 1
      end = index
    }
    return end
  }

  /// A comma goes on with a list only when `и` ends it: `по науке, космосу и технологиям`.
  private func listEnds(_ index: Int, _ dative: Bool) -> Bool {
    for next in index..<min(range.upperBound, index + 6) {
      if Self.and.contains(tokens[next].key) {
        return next + 1 < range.upperBound && (dative ? isDative(next + 1) : isGenitive(next + 1))
      }
      if tokens[next].kind == .mark, !tokens[next].isMark(",") { return false }
      if cue(.act, at: next) != nil { return false }
    }
    return false
  }

  private static let and = keys(["и"])
  private static let by = keys(["по"])
  private func isBy(_ index: Int) -> Bool {
    range.contains(index) && Self.by.contains(tokens[index].key)
  }

  private func isGenitive(_ index: Int) -> Bool { ends(index, Self.genitive) }
  private func isDative(_ index: Int) -> Bool { ends(index, Self.dative) }
  func isAdjective(_ index: Int) -> Bool { ends(index, Self.adjective) }
  private static let genitive = suffixes([
    "ы", "и", "а", "я", "ов", "ев", "ей", "ых", "их", "ой", "ого", "его", "ел", "ин", "ств", "ок", "ек",
  ])
  private static let dative = suffixes([
    "у", "ю", "е", "и", "ам", "ям", "ым", "им", "ой", "ей", "ому", "ему",
  ])
  private static let adjective = suffixes([
    "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ую", "юю",
    "ей", "ых", "их",
  ])
  private static func suffixes(_ list: [String]) -> [[UInt8]] { list.map { Array($0.utf8) } }

  private func ends(_ index: Int, _ suffixes: [[UInt8]]) -> Bool {
    guard range.contains(index), tokens[index].kind == .word, tokens[index].has(.cyrillic) else { return false }
    let word = reading.bytes[Int(tokens[index].start)..<Int(tokens[index].end)]
    return word.count >= 8 && suffixes.contains { word.suffix($0.count).elementsEqual($0) }
  }

  // MARK: Persons

  private func person(at index: Int) -> Bool {
    index + 1 < range.upperBound && isName(index) && isName(index + 1)
  }

  /// A capital word in Cyrillic that no list knows as something else.
  private func isName(_ index: Int) -> Bool {
    guard isCapital(index), tokens[index].has(.cyrillic), !tokens[index].has(.digits),
      !tokens[index].has(.acronym) || tokens[index].end - tokens[index].start <= 2,
      hit(.function, at: index) == nil || !tokens[index].has(.first),
      cue(.govHead, at: index) == nil, cue(.orgHead, at: index) == nil, cue(.region, at: index) == nil,
      hit(.personTitle, at: index) == nil || !tokens[index].has(.first)
    else { return false }
    return true
  }

  /// Two capital words and more, or an initial and a word: the name of a person; one word that the document has used
  /// as the last name of one.
  private mutating func person(_ index: Int, _ knownEnd: Int) -> Int? {
    guard isName(index) else { return nil }
    var end = index + 1
    var words = 1
    var initials = isInitial(index)
    if initials, end < range.upperBound, tokens[end].isMark(".") { end += 1 }
    while end < range.upperBound, words < 5 {
      if isName(end), !isKnownBody(end) || isInitial(end) {
        if isInitial(end) {
          initials = true
          if end + 1 < range.upperBound, tokens[end + 1].isMark("."), tokens[end + 1].has(.glued) { end += 1 }
        } else {
          words += 1
        }
        end += 1
      } else if tokens[end].isMark("-"), tokens[end].has(.glued), isName(end + 1), tokens[end + 1].has(.glued) {
        end += 2
      } else if Self.particles.contains(tokens[end].key), !tokens[end].has(.capital) {
        let next = end + 1 < range.upperBound && tokens[end + 1].isMark("-") ? end + 2 : end + 1
        guard isName(next) else { break }
        end = next + 1
        words += 1
      } else {
        break
      }
    }
    let last = tokens[end - 1].key
    if words == 1, !initials {
      guard end == index + 1, reading.persons.contains(last), knownEnd == index + 1 else { return nil }
      mentions.append(Mention(tokens: index..<end, kind: .person))
      return end
    }
    guard !isInitial(end - 1), end >= knownEnd, !tokens[index].has(.first) || startsPerson(index) else {
      return nil
    }
    mentions.append(Mention(tokens: index..<end, kind: .person))
    return end
  }

  private func isInitial(_ index: Int) -> Bool {
    tokens[index].end - tokens[index].start <= 2
      || tokens[index].has(.acronym) && tokens[index].end - tokens[index].start == 6
        && reading.bytes[Int(tokens[index].end) - 1] == 0x2E
  }

  /// A first word that is a name: the document never writes it small, and it is no adjective of what follows.
  private func startsPerson(_ index: Int) -> Bool {
    !reading.ordinary.contains(tokens[index].key)
      && (!isAdjective(index) || reading.persons.contains(tokens[index + 1].key))
  }

  private func isKnownBody(_ index: Int) -> Bool {
    guard let known = known(index) else { return false }
    return known.names.contains { $0.kind != .place } || known.end > index + 1
  }

  private static let particles = keys([
    "бен", "бин", "ибн", "аль", "эль", "ас", "ад", "ат", "ан", "фон", "ван", "дер", "де", "да", "ди", "дю", "ла",
    "эд", "ар", "аз", "аш", "оглы", "ле",
  ])

  /// The country of an office: `министр обороны Хорватии Дамир`, `глава Объединённой корпорации Алексей`.
  func russianOffice(_ position: Int) -> String? {
    let start = mentions[position].tokens.lowerBound
    guard let before = mentions[..<position].last(where: { $0.kind != .person && $0.country != nil }),
      start - before.tokens.upperBound <= 3
    else { return nil }
    let gap = before.tokens.upperBound..<start
    guard !gap.contains(where: { cue(.function, at: $0) != nil || tokens[$0].isMark(",") }) else { return nil }
    let from = max(range.lowerBound, before.tokens.lowerBound - 8)
    return (from..<start).contains { cue(.personTitle, at: $0) != nil } ? before.country : nil
  }

  // MARK: Other names

  private func isLatin(_ index: Int) -> Bool {
    isCapital(index) && !tokens[index].has(.cyrillic) && tokens[index].kind == .word
  }

  /// A run in Latin letters: a company, unless the word before says that it is a thing.
  private mutating func latin(_ index: Int) -> Int? {
    var end = index + 1
    while end < range.upperBound {
      if isLatin(end) || tokens[end].kind == .word && !tokens[end].has(.cyrillic) && isLatin(end + 1) {
        end += 1
      } else if tokens[end].isMark("&") || tokens[end].isMark("-") && tokens[end].has(.glued),
        isLatin(end + 1)
      {
        end += 2
      } else {
        break
      }
    }
    if let known = known(index), known.names.contains(where: { $0.kind == .organisation }) { return nil }
    let run = index..<end
    let model = end < range.upperBound && (tokens[end].kind == .number || tokens[end].isMark("-"))
      || run.contains { tokens[$0].has(.digits) }
    let headed = followsHead(index)
    if run.count == 1, !headed, sentence.technologyTokens.contains(index) || hit(.region, at: index) != nil {
      return end
    }
    if model || thingBefore(index) {
      mentions.append(Mention(tokens: run, kind: .product))
    } else {
      mentions.append(
        Mention(tokens: run, kind: .organisation, country: soleCountry(run), weak: !headed && run.count == 1))
    }
    return end
  }

  /// `компания`, `концерн`, `ПАО` before a name.
  func followsHead(_ index: Int) -> Bool {
    (max(range.lowerBound, index - 2)..<index).contains {
      (hit(.orgHead, at: $0) ?? hit(.legalForm, at: $0) ?? hit(.govHead, at: $0)).map {
        $0.tokens.upperBound >= index - 1
      } ?? false
    }
  }

  /// `самолёт`, `ракета`, `форум` before a name.
  func thingBefore(_ index: Int) -> Bool {
    (max(range.lowerBound, index - 2)..<index).contains {
      hit(.productHead, at: $0) != nil || hit(.eventHead, at: $0) != nil
    }
  }

  /// What a name in `«»` is, from the word before it, or `nil` for a saying.
  func russianQuoted(_ inside: Range<Int>) -> Mention? {
    let open = inside.lowerBound - 1
    let before = max(range.lowerBound, open - 3)..<open
    let event = before.contains { hit(.eventHead, at: $0) != nil }
    if let near = before.last(where: {
      hit(.orgHead, at: $0) != nil || hit(.legalForm, at: $0) != nil || hit(.productHead, at: $0) != nil
        || hit(.eventHead, at: $0) != nil
    }), hit(.eventHead, at: near) == nil {
      if hit(.productHead, at: near) != nil { return Mention(tokens: inside, kind: .product) }
      return Mention(tokens: inside, kind: .organisation, country: soleCountry(inside))
    }
    if event || inside.contains(where: { tokens[$0].kind == .number && tokens[$0].value > 1900 }) {
      return Mention(tokens: inside, kind: .event)
    }
    if inside.contains(where: { tokens[$0].kind == .number || tokens[$0].has(.digits) }) || hasModel(inside) {
      return Mention(tokens: inside, kind: .product)
    }
    return Mention(tokens: inside, kind: .organisation, weak: true)
  }

  /// `«Бук-М2»`, `«Тайфун-М»`: a mark of a model.
  private func hasModel(_ inside: Range<Int>) -> Bool {
    inside.dropFirst().contains {
      tokens[$0 - 1].isMark("-") && tokens[$0].end - tokens[$0].start <= 3
    }
  }

  /// An acronym in Cyrillic: a body that the document does not explain.
  private mutating func named(_ index: Int) -> Int? {
    let token = tokens[index]
    guard token.has(.cyrillic), token.has(.acronym) || token.has(.camel), token.end - token.start >= 6,
      !sentence.technologyTokens.contains(index), cue(.legalForm, at: index) == nil,
      cue(.productHead, at: index) == nil, cue(.thing, at: index) == nil, !thingBefore(index),
      index + 1 >= range.upperBound || !tokens[index + 1].isMark("-") && tokens[index + 1].kind != .number
    else { return nil }
    mentions.append(Mention(tokens: index..<(index + 1), kind: .organisation, weak: true))
    return index + 1
  }

  // MARK: Who only speaks

  /// Marks those who say what others do: `сообщил X`, `заявили в Минобороны`, `по данным Reuters`, `в интервью X`.
  mutating func markSpeakers() {
    for position in mentions.indices where mentions[position].isActor {
      let mention = mentions[position].tokens
      let before = max(range.lowerBound, mention.lowerBound - 3)..<mention.lowerBound
      let after = mention.upperBound..<min(range.upperBound, mention.upperBound + 3)
      let told = before.contains {
        guard let claim = hit(.claim, at: $0) else { return false }
        return claim.tokens.upperBound <= mention.lowerBound
          && !mentions.contains { $0.tokens.lowerBound >= claim.tokens.upperBound
            && $0.tokens.upperBound <= mention.lowerBound && $0.isActor }
      }
      let speaks = after.contains { cue(.claim, at: $0).map { $0.detail == "verb" } ?? false }
      let inBody = speaks && mention.lowerBound > range.lowerBound
        && Self.inside.contains(tokens[mention.lowerBound - 1].key)
      if told || inBody || speaks && mentions[position].kind == .person { mentions[position].aside = true }
    }
  }
  private static let inside = keys(["в", "во"])
}

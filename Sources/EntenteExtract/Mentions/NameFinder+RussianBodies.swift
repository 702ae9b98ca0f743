// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Bodies in Russian text. Only the first word of a body's name has a capital there, and what follows it stands in the
/// genitive: `Институт инновационного развития`, `комитет Совета Федерации по обороне и безопасности`.
extension NameFinder {
  /// `российское Министерство образования`: the body has a longer name of its own.
  func opensBody(_ known: (end: Int, names: [Gazetteer.Name])?) -> Bool {
    guard let known, let head = hit(.govHead, at: known.end) else { return false }
    return genitives(head.tokens.upperBound) > head.tokens.upperBound
  }

  /// A head and what belongs to it: `Министерство обороны Хорватии`, `Загребский окружной суд`.
  mutating func body(_ index: Int) -> Int? {
    var head = index
    if !isRussianHead(head) {
      guard isCapital(index), tokens[index].has(.cyrillic), !tokens[index].has(.acronym),
        isAdjective(index), hit(.function, at: index) == nil
      else { return nil }
      head += 1
      while head < min(range.upperBound, index + 5), isAdjective(head), !tokens[head].has(.capital) {
        if isRussianHead(head) { break }
        head += 1
      }
    }
    let government = hit(.govHead, at: head)
    guard let found = government ?? hit(.orgHead, at: head) ?? hit(.eventHead, at: head) else { return nil }
    if government == nil, hit(.orgHead, at: head) == nil { return event(index, head, found) }
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
    // `Немецкая фирма Siemens` at the start of a sentence: an adjective, no part of a name.
    if head > index, tokens[index].has(.first), known(index)?.names[0].kind == .adjective,
      !range.contains(after) || tokens[after].has(.capital) || tokens[after].kind == .mark
    {
      return nil
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
      Mention(
        tokens: run, kind: government == nil ? .organisation : .government,
        country: soleCountry(run) ?? cityCountry(index)))
    return end
  }

  func isRussianHead(_ index: Int) -> Bool {
    hit(.govHead, at: index) != nil || hit(.orgHead, at: index) != nil || hit(.eventHead, at: index) != nil
  }

  /// `Восточный экономический форум`, `саммит АТЭС`.
  mutating func event(_ index: Int, _ head: Int, _ found: CueHit) -> Int? {
    var end = found.tokens.upperBound
    if head == index {
      guard range.contains(end), tokens[end].has(.capital) || tokens[end].has(.acronym), !isLatin(end),
        pack.cues[Int(found.cue)].detail == "named",
        known(end).map({ $0.names[0].kind == .organisation }) ?? true
      else { return nil }
      end = max(genitives(end), known(end)?.end ?? end)
      guard end > found.tokens.upperBound else { return nil }
    } else if tokens[index].has(.first), !reading.proper.contains(tokens[index].key) {
      return nil
    }
    mentions.append(Mention(tokens: index..<end, kind: .event))
    return end
  }

  /// A country after an abbreviation: `Минобороны Хорватии`.
  func country(_ index: Int) -> Int {
    guard let known = known(index), known.names.contains(where: { $0.kind == .country }) else { return index }
    return known.end
  }

  /// Where the words that belong to a head end: nouns and adjectives in the genitive, a country, `по` and its words.
  func genitives(_ start: Int) -> Int {
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
        guard index + 1 < range.upperBound, isDative(index + 1), !Self.matters.contains(tokens[index + 1].key)
        else { break }
        dative = true
        index += 1
        continue
      }
      if Self.ands.contains(token.key) || token.isMark(",") || token.isMark("-") {
        guard end > start, index + 1 < range.upperBound, !tokens[index + 1].has(.capital),
          dative && isDative(index + 1) || isGenitive(index + 1),
          token.isMark("-") || token.kind == .word || listEnds(index + 1, dative)
        else { break }
        index += 1
        continue
      }
      guard token.kind == .word, token.has(.cyrillic), cue(.act, at: index) == nil,
        hit(.function, at: index) == nil, hit(.personTitle, at: index) == nil,
        dative && isDative(index) || isGenitive(index)
      else { break }
      if token.has(.capital), !opensPhrase(index), person(at: index) { break }
      index += 1
      end = index
    }
    return end
  }

  /// A comma goes on with a list only when `и` ends it: `по науке, космосу и технологиям`.
  func listEnds(_ index: Int, _ dative: Bool) -> Bool {
    for next in index..<min(range.upperBound, index + 6) {
      if Self.ands.contains(tokens[next].key) {
        return next + 1 < range.upperBound && (dative ? isDative(next + 1) : isGenitive(next + 1))
      }
      if tokens[next].kind == .mark, !tokens[next].isMark(",") { return false }
      if cue(.act, at: next) != nil { return false }
    }
    return false
  }

  static let ands = keys(["и"])
  static let by = keys(["по"])
  static let matters = keys([
    "поводу", "словам", "итогам", "данным", "мнению", "результатам", "решению", "инициативе", "случаю",
    "сути",
    "оценкам", "оценке", "сообщению", "информации", "версии", "факту", "делу", "причине", "сравнению",
    "крайней",
  ])
  func isBy(_ index: Int) -> Bool {
    range.contains(index) && Self.by.contains(tokens[index].key)
  }

  func isGenitive(_ index: Int) -> Bool { ends(index, Self.genitive) }
  func isDative(_ index: Int) -> Bool { ends(index, Self.dative) }
  func isAdjective(_ index: Int) -> Bool { ends(index, Self.adjective) }
  static let genitive = suffixes([
    "ы", "и", "а", "я", "ов", "ев", "ей", "ых", "их", "ой", "ого", "его", "дел", "ств", "ок", "ек", "ий",
    "ел",
  ])
  static let dative = suffixes([
    "у", "ю", "е", "и", "ам", "ям", "ым", "им", "ой", "ей", "ому", "ему",
  ])
  static let adjective = suffixes([
    "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ую", "юю",
    "ей", "ых", "их",
  ])
  static let reflexiveEndings = suffixes(["ся", "сь"])
  private static let skAdjective = suffixes([
    "ский", "ская", "ское", "ские", "ского", "скому", "скую", "ской", "ских", "скими", "ским", "цкий", "цкая",
    "цкое", "цкие", "цкого", "цкому", "цкую", "цкой", "цких", "цким",
  ])
  /// An adjective made of the name of a city, before what belongs to it.
  func ofCity(_ index: Int) -> Bool {
    ends(index, Self.skAdjective) && index + 1 < range.upperBound && tokens[index + 1].kind == .word
      && !tokens[index + 1].has(.capital)
  }

  /// The country of the city that an adjective is made of: `Шэньянский политехнический университет`.
  private func cityCountry(_ index: Int) -> String? {
    guard ends(index, Self.skAdjective) else { return nil }
    let word = Scalars.folded(reading.bytes, Int(tokens[index].start)..<Int(tokens[index].end))
    let city = Array(word.prefix(RussianStem.length(word)).dropLast(2))
    guard city.count >= 4 else { return nil }
    var token = tokens[index]
    for key in RussianStem.keys(ofName: city) {
      token.key = key
      let country = [token].withUnsafeBufferPointer { buffer -> String? in
        guard let (_, list) = lexicons.gazetteer.table.longest(buffer, 0, 1) else { return nil }
        let names = lexicons.gazetteer.table.entries[list].map { lexicons.gazetteer.names[Int($0.value)] }
        return names.first { $0.kind == .place }.map { lexicons.gazetteer.places[Int($0.index)].country }
      }
      if let country { return country }
    }
    return nil
  }

  static func suffixes(_ list: [String]) -> [[UInt8]] { list.map { Array($0.utf8) } }

  func ends(_ index: Int, _ suffixes: [[UInt8]]) -> Bool {
    guard range.contains(index), tokens[index].kind == .word, tokens[index].has(.cyrillic) else {
      return false
    }
    let word = reading.bytes[Int(tokens[index].start)..<Int(tokens[index].end)]
    if Self.reflexiveEndings.contains(where: { word.suffix(4).elementsEqual($0) }) { return false }
    return word.count >= 6 && suffixes.contains { word.suffix($0.count).elementsEqual($0) }
  }
}

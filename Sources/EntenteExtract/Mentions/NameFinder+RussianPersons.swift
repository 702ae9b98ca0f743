// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Persons in Russian text: two capital words, initials, the last names that the document has used before. What the name
/// sounds like tells nothing but where it ends.
extension NameFinder {
  /// An adjective that opens a name of something else: `Полянский`, but not `Дмитрий` or `Сергей`.
  func opensPhrase(_ index: Int) -> Bool { ends(index, Self.plainAdjective) }
  static let plainAdjective = suffixes([
    "ого", "ому", "ая", "ую", "ое", "ые", "ых", "ыми", "ой", "ый", "ым", "ском", "ским", "ский", "ие", "ских",
    "яя",
  ])

  func person(at index: Int) -> Bool {
    index + 1 < range.upperBound && isName(index) && isName(index + 1)
  }

  /// A capital word in Cyrillic that no list knows as something else.
  func isName(_ index: Int) -> Bool {
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
  mutating func person(_ index: Int, _ knownEnd: Int) -> Int? {
    guard isName(index) else { return nil }
    if opensPhrase(index), !reading.persons.contains(tokens[index].key) { return nil }
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
      } else if tokens[end].isMark("-"), tokens[end].has(.glued), isName(end + 1), tokens[end + 1].has(.glued)
      {
        end += 2
      } else if Self.nameParticles.contains(tokens[end].key), !tokens[end].has(.capital) {
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
    guard !isInitial(end - 1), end >= knownEnd, !tokens[index].has(.first) || startsPerson(index, end) else {
      return nil
    }
    mentions.append(Mention(tokens: index..<end, kind: .person))
    return end
  }

  func isInitial(_ index: Int) -> Bool {
    tokens[index].end - tokens[index].start <= 2
      || tokens[index].has(.acronym) && tokens[index].end - tokens[index].start == 6
        && reading.bytes[Int(tokens[index].end) - 1] == 0x2E
  }

  /// A first word that is a name: the document writes it with a capital elsewhere or never small, and what follows shows
  /// that somebody acts or is named.
  func startsPerson(_ index: Int, _ end: Int) -> Bool {
    if reading.persons.contains(tokens[end - 1].key) { return true }
    guard !reading.ordinary.contains(tokens[index].key) else { return false }
    if reading.proper.contains(tokens[index].key) || !range.contains(end) { return true }
    return tokens[end].isMark(",") || tokens[end].isMark("-") || Self.ands.contains(tokens[end].key)
      || [Cue.Job.act, .claim, .view, .future].contains { cue($0, at: end) != nil }
  }

  func isKnownBody(_ index: Int) -> Bool {
    guard let known = known(index) else { return false }
    return known.names.contains { $0.kind != .place } || known.end > index + 1
  }

  static let nameParticles = keys([
    "бен", "бин", "ибн", "аль", "эль", "ас", "ад", "ат", "ан", "фон", "ван", "дер", "де", "да", "ди", "дю",
    "ла",
    "эд", "ар", "аз", "аш", "оглы", "ле",
  ])

  /// The country of an office: `министр обороны Хорватии Дамир`, `глава Объединённой корпорации Алексей`.
  func russianOffice(_ position: Int) -> String? {
    let start = mentions[position].tokens.lowerBound
    guard let before = mentions[..<position].last(where: { $0.kind != .person && $0.country != nil }),
      start - before.tokens.upperBound <= 3
    else { return nil }
    let gap = before.tokens.upperBound..<start
    guard !gap.contains(where: { cue(.function, at: $0) != nil || tokens[$0].isMark(",") }) else {
      return nil
    }
    let from = max(range.lowerBound, before.tokens.lowerBound - 8)
    return (from..<start).contains { cue(.personTitle, at: $0) != nil } ? before.country : nil
  }
}

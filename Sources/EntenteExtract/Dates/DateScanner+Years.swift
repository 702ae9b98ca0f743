// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Which numbers are years.
extension DateScanner {
  /// A number of four digits that may be a year, `FY2023`, or four Han digits with their `年`. `marked` says that
  /// the word for year follows it, and `next` is after that word.
  func yearNumber(_ index: Int) -> (year: Int, next: Int, marked: Bool)? {
    guard let token = token(index) else { return nil }
    if token.kind == .number {
      guard (1900...2100).contains(token.value) else { return nil }
      let width = token.end - token.start
      guard width == 4 || width == 12 else { return nil }
      if let (_, next) = term(index + 1, .yearmark) { return (Int(token.value), next, true) }
      return (Int(token.value), index + 1, false)
    }
    if token.kind == .han {
      var year = 0
      for offset in 0..<4 {
        guard let digit = term(index + offset, .count)?.term, digit.value < 10 else { return nil }
        year = year * 10 + digit.value
      }
      guard (1900...2100).contains(year), let (_, next) = term(index + 4, .yearmark) else { return nil }
      return (year, next, true)
    }
    // `FY2023`
    guard token.kind == .word, token.has(.digits), token.end - token.start == 6 else { return nil }
    let start = Int(token.start)
    guard bytes[start] | 0x20 == 0x66, bytes[start + 1] | 0x20 == 0x79 else { return nil }
    var year = 0
    for offset in 2..<6 {
      guard (0x30...0x39).contains(bytes[start + offset]) else { return nil }
      year = year * 10 + Int(bytes[start + offset] - 0x30)
    }
    return (1900...2100).contains(year) ? (year, index + 1, false) : nil
  }

  /// `2018–19`: two digits after a year and a dash.
  func shortYear(_ point: Point, _ index: Int) -> Point? {
    var at = index
    if isMark(at, "/") { at += 1 }
    guard at > point.next, at - point.next == 1, point.bare, let from = point.value.year,
      let token = token(at),
      token.kind == .number, token.has(.glued), token.end - token.start == 2
    else { return nil }
    let to = from / 100 * 100 + Int(token.value)
    guard to > from, to - from <= 30 else { return nil }
    if let after = self.token(at + 1), after.has(.glued),
      after.isWord || after.isMark("-") || after.isMark("%")
    {
      return nil
    }
    return Point(start: at, next: at + 1, value: Stamp(year: to), bare: true)
  }

  /// `1950-е годы`, `50年代`.
  func markedDecade(_ index: Int, _ token: Token) -> Point? {
    guard token.value % 10 == 0, let (_, next) = term(index + 1, .decademark) else { return nil }
    var year = Int(token.value)
    if token.end - token.start == 2, (20...90).contains(year) { year += 1900 }
    guard (1800...2090).contains(year) else { return nil }
    return Point(start: index, next: next, value: Stamp(year: year), last: Stamp(year: year + 9))
  }

  /// `1950s`.
  func decade(_ index: Int, _ token: Token) -> Point? {
    guard token.kind == .word, token.value >= 0, token.value % 10 == 0,
      bytes[Int(token.end) - 1] | 0x20 == 0x73
    else { return nil }
    let width = token.end - token.start
    var year = Int(token.value)
    if width == 3, (20...90).contains(year), index > range.lowerBound { year += 1900 }
    guard width == 5 && (1800...2090).contains(year) || width == 3 && (1920...1990).contains(year) else {
      return nil
    }
    return Point(start: index, next: index + 1, value: Stamp(year: year), last: Stamp(year: year + 9))
  }

  /// Whether nothing after a year's number says that it counts or measures something. `next` is the index after it.
  func isYearClear(_ next: Int, _ year: Int, strong: Bool) -> Bool {
    guard let token = token(next) else { return true }
    if token.kind == .mark {
      if token.isMark("%") || token.isMark("°") { return false }
      if token.isMark("-"), token.has(.glued), let after = self.token(next + 1), after.has(.glued) {
        // `2000-strong`, against `2019–2024` and `2018—the`.
        return !(after.kind == .word && !after.has(.capital) && token.end - token.start == 1)
      }
      return true
    }
    guard token.isWord else { return token.kind == .note || !token.has(.glued) }
    if isItems(next) { return false }
    if term(next, .post) != nil { return true }
    return strong && year % 50 != 0 || !isPlural(next)
  }

  func isItems(_ index: Int) -> Bool { term(index, .items) != nil }

  /// A lower-case English word that looks like a plural.
  private func isPlural(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word, !token.has(.capital), token.end - token.start >= 5
    else {
      return false
    }
    let last = Int(token.end) - 1
    return bytes[last] == 0x73 && bytes[last - 1] != 0x73
  }

  /// Whether a bare number is a year here, and whether it is part of a name: `nil` when it is no year.
  func judgeYear(_ point: Point, _ prefix: Prefix, spanned: Bool) -> Bool? {
    let year = point.value.year ?? 0
    let strong =
      switch prefix.preposition {
      case .at, .since, .until, .by, .between, .within: true
      default: false
      }
    guard isYearClear(point.next, year, strong: strong || spanned) else { return nil }
    let before = point.start - 1
    let previous = token(before)
    if let previous, previous.kind == .mark,
      "$€£¥￥№#.".unicodeScalars.contains(where: { previous.isMark($0) }),
      previous.isMark("№") || previous.isMark("#") || tokens[point.start].has(.glued)
    {
      return nil
    }
    if previous != nil, isNumbered(before) { return nil }
    let noun = isNoun(point.next)
    if prefix.next > point.start - 1, prefix.article {
      return noun || spanned && noun ? true : strong ? false : nil
    }
    if prefix.preposition != nil, prefix.preposition != .on, prefix.preposition != .over { return false }
    if spanned, prefix.preposition != nil { return false }
    return standingYear(point, previous, before, noun: noun, spanned: spanned)
  }

  /// A year without a preposition: in brackets, in a list of years, before its verb, or in a name.
  private func standingYear(_ point: Point, _ previous: Token?, _ before: Int, noun: Bool, spanned: Bool)
    -> Bool?
  {
    let next = token(point.next)
    guard let previous else {
      // "2018 saw …", "2019:".
      if term(point.next, .verb) != nil || spanned { return false }
      return next == nil || next?.isMark(":") == true ? false : nil
    }
    if previous.isMark("(") || previous.isMark("（") || previous.isMark("[") {
      if let next, next.kind == .mark { return false }
      return spanned ? false : nil
    }
    if continuesList(point.start) { return false }
    if isPossessive(before: point.start) || term(before, .determiner) != nil { return noun ? true : nil }
    if previous.isMark("-"), previous.has(.glued), tokens[point.start].has(.glued),
      let word = token(before - 1),
      word.kind == .word, word.end - word.start >= 3, !word.has(.digits)
    {
      return word.has(.capital) || word.has(.acronym) ? true : nil
    }
    if previous.kind == .word, previous.has(.capital), !previous.has(.digits),
      !tokens[point.start].has(.glued)
    {
      return previous.has(.first) && !previous.has(.acronym) && !spanned ? nil : true
    }
    if previous.isMark(","), let place = token(before - 1), place.has(.capital) || place.kind == .number {
      return next == nil || next?.kind == .mark ? false : nil
    }
    if previous.isMark("\"") || previous.isMark("”") || previous.isMark("»") {
      return next?.kind == .mark ? false : nil
    }
    if term(point.next, .verb) != nil, previous.kind == .mark { return false }
    return spanned ? noun : nil
  }

  /// "2016, 2017 and" before another year.
  private func continuesList(_ index: Int) -> Bool {
    guard let last = mentions.last, last.value.precision == .year, last.end == nil,
      last.tokens.upperBound < index,
      index - last.tokens.upperBound <= 2
    else { return false }
    return (last.tokens.upperBound..<index).allSatisfy {
      isMark($0, ",") || isMark($0, "/") || isMark($0, "、") || term($0, .and) != nil
    }
  }

  private func isNumbered(_ index: Int) -> Bool {
    if term(index, .numbered) != nil { return true }
    // `No. 2018`
    return isMark(index, ".") && index > range.lowerBound && term(index - 1, .numbered) != nil
  }

  func isPart(_ index: Int) -> Bool { term(index, .part) != nil || term(index, .shift) != nil }

  /// Whether the word at `index` goes on as what a date before it names: "the 2018 forum".
  func isNoun(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    if token.isMark("\"") || token.isMark("“") || token.isMark("«") || token.isMark("《") { return true }
    guard token.kind == .word else { return false }
    return term(index, .prep) == nil && term(index, .verb) == nil && term(index, .and) == nil
      && term(index, .future) == nil && term(index, .join) == nil && term(index, .filler) == nil
      && term(index, .apart) == nil
  }

  /// `Russia's` before `index`.
  func isPossessive(before index: Int) -> Bool {
    guard let s = token(index - 1), let mark = token(index - 2), s.kind == .word else { return false }
    if mark.isMark("'"), s.has(.glued), s.end - s.start == 1 { return true }
    return false
  }

  /// `'s` after a date.
  func isPossessive(after index: Int) -> Bool {
    guard let mark = token(index), mark.isMark("'"), mark.has(.glued), let s = token(index + 1) else {
      return false
    }
    return s.has(.glued) && s.end - s.start == 1
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// One pass over one range of tokens.
///
/// A mention is a preposition (may be missing), a point in time, and a second point when it is a range. Points are
/// read in `DateScanner+Points.swift`, what is relative in `DateScanner+Relative.swift`; which numbers are years is
/// judged in `DateScanner+Years.swift`.
struct DateScanner {
  /// Something that may become a date: its tokens and what they say.
  struct Point {
    var start: Int
    var next: Int
    var value: Stamp
    var last: Stamp?
    /// Resolved against the reference date.
    var relative = false
    /// Nothing but a number: a year only where the context says so.
    var bare = false
    /// A month without day or year, or the like: a date only after a preposition.
    var needsPreposition = false
    /// 1 beginning, 2 middle, 3 end.
    var part = 0
    var role: DateMention.Role?
  }

  /// The words before a point.
  struct Prefix {
    var next: Int
    var preposition: CalendarTerm.Preposition?
    /// Whether an article or a determiner stands right before the point.
    var article = false
  }

  let table: PhraseTable<CalendarTerm>
  let tokens: UnsafeBufferPointer<Token>
  let bytes: UnsafeBufferPointer<UInt8>
  let range: Range<Int>
  let reference: Stamp?
  private(set) var mentions: [DateMention] = []
  /// The last date whose year the text gave: what "in September" and "that year" lean on.
  private var anchor: (stamp: Stamp, index: Int)?

  init(
    table: PhraseTable<CalendarTerm>, tokens: UnsafeBufferPointer<Token>, bytes: UnsafeBufferPointer<UInt8>,
    range: Range<Int>, reference: Stamp?
  ) {
    (self.table, self.tokens, self.bytes) = (table, tokens, bytes)
    (self.range, self.reference) = (range, reference)
  }

  mutating func run() {
    var index = range.lowerBound
    while index < range.upperBound {
      let token = tokens[index]
      let begins =
        switch token.kind {
        case .number: true
        case .word: table.begins(token.key) || token.has(.digits)
        case .han: table.begins(token.key)
        case .mark, .note: false
        }
      if begins, let next = mention(at: index) { index = next } else { index += 1 }
    }
  }

  // MARK: Looking at tokens

  /// The longest phrase of a sense at `index`.
  func term(_ index: Int, _ sense: CalendarTerm.Sense) -> (term: CalendarTerm, next: Int)? {
    table.match(tokens, index, limit: range.upperBound) { $0.sense == sense && fits($0, index) }
  }

  func fits(_ term: CalendarTerm, _ index: Int) -> Bool { !term.capital || tokens[index].has(.capital) }

  func isMark(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
    index >= range.lowerBound && index < range.upperBound && tokens[index].isMark(scalar)
  }

  /// A dash of any width, or the wave that stands for one.
  func isDash(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .mark else { return false }
    return token.isMark("-") || token.isMark("－") || token.isMark("~") || token.isMark("～")
  }

  /// The token at `index`, if it belongs to the range and is no footnote marker.
  func token(_ index: Int) -> Token? {
    guard range.contains(index), tokens[index].kind != .note else { return nil }
    return tokens[index]
  }

  // MARK: Mentions

  private mutating func mention(at index: Int) -> Int? {
    let prefix = prefix(index)
    guard var point = lengthOfTime(prefix) ?? point(prefix.next) else { return nil }
    var spanned = false
    if point.last == nil, let second = rangeEnd(point, prefix) {
      guard join(&point, second) else { return nil }
      spanned = true
    }
    var named = false
    if point.bare {
      guard let judged = judgeYear(point, prefix, spanned: spanned) else { return nil }
      named = judged
    } else if point.value.month != nil, point.last == nil, !isPart(point.start), isNoun(point.next),
      prefix.article || isPossessive(before: point.start) || term(point.start - 1, .determiner) != nil
    {
      // "the May 2023 meeting", "a February 2019 interview"
      named = true
    } else if isPossessive(after: point.next) {
      named = true
    }
    if point.needsPreposition, prefix.preposition == nil, !spanned { return nil }
    var next = point.next
    var role = role(prefix, &next)
    if point.last != nil { role = .span }
    if let own = point.role { role = own }
    if named, prefix.preposition == .from { role = .at }
    if point.part == 3, role == .span, !spanned, prefix.preposition == .by || prefix.preposition == .until,
      let last = point.last
    {
      // "by the end of the decade"
      (point.value, point.last, role) = (last, nil, .until)
    }
    fill(&point, ahead: prefix.preposition == .by || prefix.preposition == .within)
    guard let value = point.value.date else { return nil }
    var end = point.last?.date
    if let last = end, last.lastKey < value.firstKey { end = nil }
    if point.last != nil, end == nil { role = .at }
    let planned = isPlanned(point, limit: prefix.preposition == .by || point.role == .until)
    mentions.append(
      DateMention(
        tokens: point.start..<point.next, value: value, end: end, relative: point.relative, role: role,
        planned: planned, named: named))
    if !point.relative, !named, !planned, role == .at { anchor = (point.value, point.next) }
    return max(next, index + 1)
  }

  /// Prepositions and articles before a point; the last preposition that says something counts.
  private func prefix(_ index: Int) -> Prefix {
    var prefix = Prefix(next: index)
    var steps = 0
    while steps < 4 {
      steps += 1
      // "first half", "the past": words that begin a point are no articles.
      if let (term, next) = term(prefix.next, .prep) {
        let new = term.preposition
        if prefix.preposition == nil || new != .weak && new != .at && new != .within {
          prefix.preposition = new
        }
        (prefix.next, prefix.article) = (next, false)
      } else if let (_, next) = term(prefix.next, .filler) {
        (prefix.next, prefix.article) = (next, true)
      } else {
        break
      }
    }
    return prefix
  }

  private func role(_ prefix: Prefix, _ next: inout Int) -> DateMention.Role {
    if let (term, after) = term(next, .post), prefix.preposition != .until {
      next = after
      if term.preposition == .since { return .since }
      if term.preposition == .until { return .until }
    }
    return switch prefix.preposition {
    case .since, .from: .since
    case .until, .by: .until
    default: .at
    }
  }

  /// The second point of a range, after a dash or the word that its preposition asks for.
  private func rangeEnd(_ point: Point, _ prefix: Prefix) -> Point? {
    var at = point.next
    if isDash(at) {
      // A dash after a year that is a month, as in `2018-10`, has been read with the point.
      while isDash(at) { at += 1 }
      guard point.next > point.start else { return nil }
    } else if let (_, next) = term(at, .join), !point.relative || prefix.preposition == .from {
      at = next
    } else if prefix.preposition == .between || point.value.month == nil && point.value.day != nil,
      let (_, next) = term(at, .and)
    {
      at = next
    } else {
      return shortYear(point, at)
    }
    if let short = shortYear(point, at) { return short }
    while let (_, next) = term(at, .filler) ?? term(at, .prep), next - at == 1 { at = next }
    return self.point(at, depth: 1)
  }

  /// Makes one point of the two ends of a range; what one of them leaves out, the other says.
  private func join(_ point: inout Point, _ second: Point) -> Bool {
    var second = second
    if second.value.year == nil, second.value.month == nil, second.value.day == nil { return false }
    if point.value.month == nil, point.value.day != nil {
      guard second.value.day != nil else { return false }
      (point.value.month, point.value.year) = (second.value.month, second.value.year)
    } else if second.value.month == nil, second.value.day != nil {
      guard point.value.day != nil else { return false }
      (second.value.month, second.value.year) = (point.value.month, point.value.year)
    }
    if point.value.year == nil {
      point.value.year = second.value.year
      if let year = second.value.year, let from = point.value.month, let to = second.value.month, from > to {
        point.value.year = year - 1
      }
    }
    point.relative = point.relative || second.relative
    point.bare = point.bare && second.bare
    point.needsPreposition = point.needsPreposition && second.needsPreposition
    if let from = point.value.year, let to = second.value.year, from > to { return false }
    (point.last, point.next) = (second.last ?? second.value, second.next)
    return true
  }

  /// Gives a date its year, from a date nearby or from the reference.
  private func fill(_ point: inout Point, ahead: Bool) {
    guard point.value.year == nil,
      point.value.month != nil || point.value.quarter != nil || point.value.day != nil
    else { return }
    point.relative = true
    if point.value.month == nil, point.value.quarter == nil {
      guard let reference, let month = reference.month else { return }
      point.value.month = month
      point.value.year = reference.year
      if let day = reference.day, let own = point.value.day, own > day, !ahead, !liesAhead(point.start),
        let moved = reference.moved(-1, .month)
      {
        (point.value.year, point.value.month) = (moved.year, moved.month)
      }
    } else if let anchor, point.start - anchor.index < 40, let year = anchor.stamp.year {
      point.value.year = year
    } else if let reference, let year = reference.year {
      point.value.year = year
      if ahead || liesAhead(point.start) {
        if point.value.last < reference.first { point.value.year = year + 1 }
      } else if point.value.first > reference.last {
        point.value.year = year - 1
      }
    }
    if var last = point.last, let year = point.value.year {
      if last.year == nil { last.year = year }
      if last.month == nil, let day = last.day {
        last.month = point.value.month
        if last.last < point.value.first, let next = point.value.moved(1, .month) {
          last = Stamp(year: next.year, month: next.month, day: day)
        }
      }
      if last.last < point.value.first { last.year = year + 1 }
      point.last = last
    }
  }

  /// The last date whose year stands in the text, if it is near enough to be meant by "that year".
  func anchor(before index: Int) -> Stamp? {
    guard let anchor, index - anchor.index < 40 else { return nil }
    return anchor.stamp
  }

  private func isPlanned(_ point: Point, limit: Bool) -> Bool {
    guard let reference else { return false }
    if limit { return (point.last ?? point.value).last > reference.last }
    var first = point.value
    if point.part == 3, first.month == nil, first.quarter == nil { first.month = 11 }
    return first.first > reference.last
  }
}

extension PartialDate {
  var firstKey: Int { Stamp(self).first }
  var lastKey: Int { Stamp(self).last }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteText

/// Dates written in digits alone.
extension DateScanner {
  /// `2019-08-22`, `2019-08`, `22/08/2019`, `2019/08/22`.
  func isoOrSlashed(_ index: Int, _ token: Token) -> Point? {
    guard let mark = self.token(index + 1), mark.kind == .mark, mark.has(.glued),
      mark.isMark("-") || mark.isMark("/"),
      let second = self.token(index + 2), second.kind == .number, second.has(.glued), second.value >= 0
    else { return nil }
    let slash = mark.isMark("/")
    // A dash that is longer than a hyphen joins two years: `2010–12`.
    guard slash || mark.end - mark.start == 1 else { return nil }
    let width = token.end - token.start
    let third: Token? =
      if let again = self.token(index + 3), again.isMark(slash ? "/" : "-"), again.has(.glued),
        let last = self.token(index + 4), last.kind == .number, last.has(.glued), last.value >= 0
      { last } else { nil }
    let (a, b) = (Int(token.value), Int(second.value))
    if width == 4, (1900...2100).contains(a), second.end - second.start <= 2 {
      if let third, third.end - third.start <= 2 {
        let stamp = Stamp(year: a, month: b, day: Int(third.value))
        return stamp.date == nil ? nil : Point(start: index, next: index + 5, value: stamp)
      }
      guard third == nil, second.end - second.start == 2, (1...12).contains(b) else { return nil }
      // `2010/11` is a season, not a month.
      return slash ? nil : Point(start: index, next: index + 3, value: Stamp(year: a, month: b))
    }
    guard let third, third.end - third.start == 4, (1900...2100).contains(third.value), width <= 2 else {
      return nil
    }
    let year = Int(third.value)
    let days = a > 12 ? (b, a) : b > 12 || a == b ? (a, b) : (0, 0)
    let stamp = Stamp(year: year, month: days.0, day: days.1)
    return stamp.date == nil ? nil : Point(start: index, next: index + 5, value: stamp)
  }

  /// `11.06.2019`: one token with two full stops.
  func dotted(_ index: Int) -> Point? {
    let token = tokens[index]
    let width = Int(token.end - token.start)
    guard (8...10).contains(width) else { return nil }
    var parts = [0, 0, 0]
    var part = 0
    for offset in Int(token.start)..<Int(token.end) {
      let byte = bytes[offset]
      if byte == 0x2E {
        part += 1
        if part > 2 { return nil }
      } else if (0x30...0x39).contains(byte) {
        parts[part] = parts[part] * 10 + Int(byte - 0x30)
      } else {
        return nil
      }
    }
    guard part == 2, (1900...2100).contains(parts[2]) else { return nil }
    let stamp = Stamp(year: parts[2], month: parts[1], day: parts[0])
    guard stamp.date != nil else { return nil }
    var next = index + 1
    if let (_, after) = term(next, .yearmark) { next = after }
    return Point(start: index, next: next, value: stamp)
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteText

/// Numbers of digits and words, with their scales.
extension MoneyScanner {
  /// `digits` · 10^(power - decimals), rounded once.
  static func value(_ digits: Double, _ decimals: Int, _ power: Int) -> Double {
    power >= decimals ? digits * ten(power - decimals) : digits / ten(decimals - power)
  }

  private static func ten(_ power: Int) -> Double {
    var result = 1.0
    for _ in 0..<min(power, 40) { result *= 10 }
    return result
  }

  /// The number at `index` with its scale: `1.5 billion`, `300m`, `half a million`, `三千五百万`.
  func quantity(_ index: Int, afterCurrency: Bool) -> Quantity? {
    var total = 0.0
    var section = 0.0
    var current: (digits: Double, decimals: Int)?
    var at = index
    var result = Quantity(next: index, value: 0, digits: 0)
    var pieces = 0
    var lastScale = Int.max
    var empty = true
    scan: while pieces < 16, let token = token(at) {
      pieces += 1
      if token.kind == .number {
        // A number goes on only after a scale of Han characters: `1亿5000万`.
        guard current == nil, empty || tokens[at - 1].kind == .han && token.has(.glued), let read = digits(at)
        else {
          break
        }
        current = (read.digits, read.decimals)
        if empty { (result.digits, result.decimals) = (read.digits, read.decimals) }
        (at, empty) = (read.next, false)
        continue
      }
      if token.kind == .word, token.has(.digits), empty, let read = suffixed(at) {
        result.next = at + 1
        (result.digits, result.power, result.weak) = (read.digits, read.term.power, read.term.weak)
        result.value = Self.value(read.digits, 0, read.term.power)
        return result
      }
      guard token.isWord || token.isMark("-") else { break }
      var place = at
      if token.isMark("-") {
        // `5-million`, `twenty-five`
        guard !empty, token.has(.glued), let next = self.token(at + 1), next.has(.glued), next.kind == .word,
          term(at + 1, .scale) != nil || term(at + 1, .count) != nil
        else { break }
        place = at + 1
      }
      if let (term, next) = term(place, .whole), empty {
        result.next = next
        result.power = term.power
        result.numeric = false
        result.value = Self.value(Double(term.digits), term.decimals, term.power)
        return result
      }
      if let (term, next) = term(place, .scale) {
        guard !empty else { break }
        if total == 0, section == 0, let current {
          total = Self.value(current.digits, current.decimals, term.power)
        } else {
          section += current.map { Self.value($0.digits, $0.decimals, 0) } ?? 0
          if section == 0 || term.power > lastScale {
            total = (total + section) * Self.value(1, 0, term.power)
          } else {
            total += section * Self.value(1, 0, term.power)
          }
        }
        result.power =
          current == nil && section == 0 || result.power == 0 ? result.power + term.power : term.power
        result.weak = term.weak
        (section, current, lastScale, at) = (0, nil, term.power, next)
        continue
      }
      if let (term, next) = term(place, .times) {
        // `十亿` begins with its multiplier; `hundred million` does not.
        guard !empty || token.kind == .han else { break }
        if empty, term.power > 1 { result.approximate = true }
        section +=
          current.map { Self.value($0.digits, $0.decimals, term.power) } ?? Self.value(1, 0, term.power)
        (current, empty, at) = (nil, false, next)
        if tokens[index].kind != .number { result.numeric = false }
        continue
      }
      if let (_, next) = term(place, .more), !empty {
        result.approximate = true
        at = next
        continue
      }
      if let (term, next) = term(place, .count) {
        if term.weak {
          guard empty, self.term(next, .scale) != nil || self.term(next, .times) != nil else { break }
        }
        if let before = current {
          guard token.kind != .han, before.decimals == 0, term.decimals == 0,
            Int(before.digits) > term.digits,
            !result.numeric
          else { break }
          current = (before.digits + Double(term.digits), 0)
        } else {
          if !empty, token.kind != .han, lastScale != Int.max, result.numeric { break }
          current = (Double(term.digits), term.decimals)
          if empty { (result.digits, result.decimals) = (Double(term.digits), term.decimals) }
        }
        if empty { result.numeric = false }
        (empty, at) = (false, next)
        continue
      }
      // `8 млрд. руб.`
      break
    }
    guard !empty else { return nil }
    let rest = current.map { Self.value($0.digits, $0.decimals, 0) } ?? 0
    let value = total + section + rest
    result.value = value < 1e13 ? (value * 100).rounded() / 100 : value
    result.next = at
    return result
  }

  /// The digits of the number token at `index` and what belongs to it: groups after spaces, a decimal comma.
  func digits(_ index: Int) -> (digits: Double, decimals: Int, next: Int)? {
    let token = tokens[index]
    var next = index + 1
    guard var read = read(Int(token.start), Int(token.end)) else { return nil }
    if read.separators == 0, token.end - token.start <= 3 {
      // A column of figures is no number: five groups at most.
      while next - index <= 5, let more = self.token(next), more.kind == .number, !more.has(.glued),
        more.value >= 0,
        more.end - more.start == 3, more.start - tokens[next - 1].end <= 3
      {
        read.digits = read.digits * 1000 + Double(more.value)
        next += 1
      }
    }
    // `1,5 млрд`; `1．5亿`
    if read.decimals == 0, next < range.upperBound, tokens[next].has(.glued),
      tokens[next].isMark(",") || tokens[next].isMark("．"), let more = self.token(next + 1),
      more.kind == .number,
      more.has(.glued), more.value >= 0, let part = self.read(Int(more.start), Int(more.end)), part.width <= 3
    {
      let comma = tokens[next].isMark(",")
      let cyrillic = self.token(next + 2)?.has(.cyrillic) == true
      if !comma || cyrillic && part.width <= 2 {
        read.digits = Self.value(read.digits, 0, part.width) + part.digits
        (read.decimals, next) = (part.width, next + 2)
      }
    } else if read.commas == 1, read.decimals == 0, self.token(next)?.has(.cyrillic) == true,
      term(next, .scale) != nil
    {
      // `1,125 млрд`: a comma before three digits is a decimal one in Russian.
      read.decimals = 3
    }
    return (read.digits, read.decimals, next)
  }

  /// Digits with their separators, from byte `start` to `end`.
  private func read(_ start: Int, _ end: Int) -> (
    digits: Double, decimals: Int, width: Int, separators: Int, commas: Int
  )? {
    var digits = 0.0
    var (decimals, width, commas, points) = (0, 0, 0, 0)
    var at = start
    while at < end {
      let (scalar, bytes) = Scalars.decode(bytes, at)
      switch scalar {
      case 0x30...0x39, 0xFF10...0xFF19:
        digits = digits * 10 + Double(scalar >= 0xFF10 ? scalar - 0xFF10 : scalar - 0x30)
        width += 1
        if points == 1 { decimals += 1 }
      case 0x2C: commas += 1
      case 0x2E: points += 1
      default: return nil
      }
      at += bytes
    }
    // `1.500.000`
    if points > 1 { decimals = 0 }
    return width == 0 || width > 18 ? nil : (digits, decimals, width, commas + points, commas)
  }

  /// `300m`, `1bn`: digits that a scale is glued to.
  private func suffixed(_ index: Int) -> (digits: Double, term: MoneyTerm)? {
    let token = tokens[index]
    guard token.value >= 0 else { return nil }
    var at = Int(token.start)
    while at < Int(token.end), (0x30...0x39).contains(bytes[at]) { at += 1 }
    guard let term = scale(at, Int(token.end)) else { return nil }
    return (Double(token.value), term)
  }

  private func scale(_ start: Int, _ end: Int) -> MoneyTerm? {
    guard start < end, let key = key(start, end) else { return nil }
    return table.single(key) { $0.sense == .scale }
  }

  /// The key of a run of ASCII letters.
  private func key(_ start: Int, _ end: Int) -> UInt64? {
    var key = TokenKey()
    for at in start..<end {
      let byte = bytes[at] | 0x20
      guard (0x61...0x7A).contains(byte) else { return nil }
      key.add(UInt32(byte))
    }
    return key.finished
  }

  /// `RMB5 billion`, `USD1.5bn`: a code that its number is glued to.
  func codedCurrency(_ index: Int) -> (currency: Currency, quantity: Quantity)? {
    guard let token = token(index), token.kind == .word, token.has(.digits), token.has(.capital),
      token.value < 0
    else {
      return nil
    }
    var at = Int(token.start)
    while at < Int(token.end), bytes[at] > 0x39 { at += 1 }
    guard at - Int(token.start) >= 2, at < Int(token.end), let key = key(Int(token.start), at),
      let term = table.single(key, accepts: { $0.sense == .currency && $0.before })
    else { return nil }
    var end = at
    while end < Int(token.end), (0x30...0x39).contains(bytes[end]) { end += 1 }
    guard var read = read(at, end), read.width <= 15 else { return nil }
    var next = index + 1
    var quantity = Quantity(next: next, value: read.digits, digits: read.digits)
    if end < Int(token.end) {
      guard let scale = scale(end, Int(token.end)) else { return nil }
      (quantity.power, quantity.weak) = (scale.power, scale.weak)
      quantity.value = Self.value(read.digits, 0, scale.power)
      return ((term, next), quantity)
    }
    // `USD1.5bn`: the second part is a token with its scale.
    if let point = self.token(next), point.has(.glued), point.isMark("."), let more = self.token(next + 1),
      more.kind == .word, more.has(.glued), more.has(.digits), let part = suffixed(next + 1)
    {
      var width = 0
      while (0x30...0x39).contains(bytes[Int(more.start) + width]) { width += 1 }
      let digits = Self.value(read.digits, 0, width) + part.digits
      quantity.next = next + 2
      (quantity.power, quantity.weak) = (part.term.power, part.term.weak)
      quantity.value = Self.value(digits, width, part.term.power)
      return ((term, quantity.next), quantity)
    }
    // The rest of `RMB1.5 billion` or `RMB100,000`. What looks like a footnote marker after the full stop is a
    // decimal when a scale follows it.
    while next + 1 < range.upperBound, tokens[next].has(.glued), tokens[next + 1].has(.glued),
      tokens[next].isMark(".") || tokens[next].isMark(","),
      tokens[next + 1].kind == .number || tokens[next + 1].kind == .note,
      read.decimals == 0
    {
      let point = tokens[next].isMark(".")
      let more = tokens[next + 1]
      guard let part = self.read(Int(more.start), Int(more.end)),
        point ? part.separators == 0 : part.width % 3 == 0
      else {
        break
      }
      if more.kind == .note {
        guard point, self.term(next + 2, .scale) != nil else { break }
      }
      read.digits = Self.value(read.digits, 0, part.width) + part.digits
      read.decimals = point ? part.width : part.decimals
      next += 2
    }
    quantity = Quantity(
      next: next, value: Self.value(read.digits, read.decimals, 0), digits: read.digits,
      decimals: read.decimals)
    var power = 0
    while let (scale, after) = self.term(next, .scale) {
      power += scale.power
      quantity.weak = scale.weak
      next = after
    }
    if power > 0 {
      (quantity.power, quantity.next) = (power, next)
      quantity.value = Self.value(read.digits, read.decimals, power)
    }
    return ((term, quantity.next), quantity)
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteText

/// One pass over one range of tokens. Numbers are read in `MoneyScanner+Numbers.swift`.
struct MoneyScanner {
  /// A number, with its scale if it has one.
  struct Quantity {
    var next: Int
    var value: Double
    /// The number before its scale.
    var digits: Double
    var decimals = 0
    /// Powers of ten of its scale words.
    var power = 0
    var scaled: Bool { power > 0 }
    /// Made of digits rather than words.
    var numeric = true
    /// Its scale may be another word, as `m`.
    var weak = false
    var approximate = false
  }

  typealias Currency = (term: MoneyTerm, next: Int)

  let table: PhraseTable<MoneyTerm>
  let tokens: UnsafeBufferPointer<Token>
  let bytes: UnsafeBufferPointer<UInt8>
  let range: Range<Int>
  private(set) var mentions: [MoneyMention] = []
  /// What `¥` means here, once asked.
  private var yen: String?

  init(
    table: PhraseTable<MoneyTerm>, tokens: UnsafeBufferPointer<Token>, bytes: UnsafeBufferPointer<UInt8>,
    range: Range<Int>
  ) {
    (self.table, self.tokens, self.bytes, self.range) = (table, tokens, bytes, range)
  }

  mutating func run() {
    var index = range.lowerBound
    while index < range.upperBound {
      let token = tokens[index]
      let begins =
        switch token.kind {
        case .number: true
        case .word: token.has(.digits) || table.begins(token.key)
        case .han, .mark: table.begins(token.key)
        case .note: false
        }
      if begins, let next = mention(at: index) { index = next } else { index += 1 }
    }
  }

  // MARK: Looking at tokens

  func token(_ index: Int) -> Token? {
    guard range.contains(index), tokens[index].kind != .note else { return nil }
    return tokens[index]
  }

  func isMark(_ index: Int, _ scalar: Unicode.Scalar) -> Bool { token(index)?.isMark(scalar) == true }

  func isGluedMark(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
    guard let token = token(index) else { return false }
    return token.has(.glued) && token.isMark(scalar)
  }

  func term(_ index: Int, _ sense: MoneyTerm.Sense) -> (term: MoneyTerm, next: Int)? {
    table.match(tokens, index, limit: range.upperBound) {
      $0.sense == sense && (!$0.capital || tokens[index].has(.capital))
    }
  }

  private func currency(_ index: Int) -> Currency? {
    guard let (term, next) = term(index, .currency) else { return nil }
    // `A$5` against `a $5`.
    if next - index > 1, tokens[next - 1].kind == .mark, !tokens[next - 1].has(.glued) { return nil }
    return (term, next)
  }

  // MARK: Mentions

  private mutating func mention(at index: Int) -> Int? {
    var before: Currency?
    var at = index
    if let found = currency(index), found.term.before {
      (before, at) = (found, found.next)
      if isGluedMark(at, ".") { at += 1 }
      while let more = term(at, .about) { at = more.next }
    } else if let coded = codedCurrency(index) {
      // `RMB5`: the currency and the number are one token.
      return finish(coded.quantity, before: coded.currency, start: index, range: nil)
    }
    guard var first = quantity(at, afterCurrency: before != nil) else { return nil }
    // "$20–30 million", "20 to 30 million dollars"
    var second: (start: Int, quantity: Quantity)?
    var to = first.next
    if isMark(to, "-") || isMark(to, "－") || isMark(to, "~") || isMark(to, "～") {
      while isMark(to, "-") { to += 1 }
      if to == first.next { to += 1 }
    } else if let (_, next) = term(to, .join) {
      to = next
    }
    if to > first.next {
      let start = to
      if before != nil, let again = currency(to), again.term.before { to = again.next }
      if let upper = quantity(to, afterCurrency: before != nil) { second = (start, upper) }
    }
    if let upper = second?.quantity {
      var lower = first
      if !lower.scaled, upper.scaled {
        lower.power = upper.power
        lower.value = Self.value(lower.digits, lower.decimals, upper.power)
      }
      if lower.value < upper.value,
        let next = finish(upper, before: before, start: index, range: (lower, second?.start ?? to))
      {
        return next
      }
    }
    first.approximate = first.approximate || before.map { at > $0.next && !isMark(at - 1, ".") } == true
    return finish(first, before: before, start: index, range: nil)
  }

  /// Adds the mention, or the two of a range, if there is a currency. `range` is the lower sum and where the upper
  /// one starts.
  private mutating func finish(
    _ quantity: Quantity, before: Currency?, start: Int, range lower: (quantity: Quantity, start: Int)?
  ) -> Int? {
    var next = quantity.next
    var at = next
    if isGluedMark(at, ".") || isGluedMark(at, "-") { at += 1 }
    var found = before
    if let after = currency(at), before == nil || before?.term.currency == after.term.currency,
      isAfter(after, quantity, before)
    {
      if found == nil { found = after }
      next = after.next
      // `3000万元人民币`, `100 million yuan RMB`
      if let again = currency(next), again.term.currency == after.term.currency,
        token(again.next)?.kind != .number
      {
        next = again.next
      }
    }
    guard let term = found?.term, quantity.value > 0, quantity.value.isFinite else { return nil }
    if term.weak, !quantity.scaled || quantity.weak { return nil }
    if isVague(start) { return nil }
    let code = term.currency == "JPY" && isYenMark(found, start) ? meaningOfYenMark() : term.currency
    let (approximate, limit) = hedges(start)
    if let lower {
      mentions.append(
        MoneyMention(
          tokens: start..<lower.quantity.next, value: lower.quantity.value, currency: code,
          approximate: approximate, limit: false))
    }
    mentions.append(
      MoneyMention(
        tokens: (lower?.start ?? start)..<next, value: quantity.value, currency: code,
        approximate: approximate || quantity.approximate, limit: limit))
    return next
  }

  /// Whether a currency after a number is its own: `2019 $5 million` is a year and an amount.
  private func isAfter(_ currency: Currency, _ quantity: Quantity, _ before: Currency?) -> Bool {
    if currency.term.before, let next = token(currency.next), next.kind == .number || next.has(.digits) {
      return false
    }
    if !quantity.scaled {
      // `二元`, `5元素`
      if let last = token(currency.next - 1), last.kind == .han, before == nil {
        if !quantity.numeric { return false }
        if term(currency.next, .unlike) != nil { return false }
      }
    }
    return true
  }

  private func isVague(_ start: Int) -> Bool {
    for back in 1...3 where start - back >= range.lowerBound {
      if let (_, next) = term(start - back, .vague), next == start { return true }
    }
    return false
  }

  private func hedges(_ start: Int) -> (approximate: Bool, limit: Bool) {
    var (approximate, limit) = (false, false)
    var end = start
    search: for _ in 0..<3 {
      for back in 1...4 where end - back >= range.lowerBound {
        if let (_, next) = term(end - back, .limit), next == end {
          limit = !isChange(start)
          end -= back
          continue search
        }
        if let (_, next) = term(end - back, .about), next == end {
          approximate = true
          end -= back
          continue search
        }
      }
      break
    }
    return (approximate, limit)
  }

  /// "from $50 to $44": the sum before, near by, is where a change starts.
  private func isChange(_ start: Int) -> Bool {
    guard let last = mentions.last, start - last.tokens.upperBound <= 8 else { return false }
    return term(last.tokens.lowerBound - 1, .from) != nil
  }

  // MARK: Yen and yuan

  private func isYenMark(_ currency: Currency?, _ start: Int) -> Bool {
    guard let next = currency?.next else { return false }
    return isMark(next - 1, "¥") || isMark(next - 1, "￥")
  }

  /// `¥` is the yuan where the text around it speaks of yuan or is Chinese, else the yen.
  private mutating func meaningOfYenMark() -> String {
    if let yen { return yen }
    var han = false
    var meaning: String?
    for index in range where tokens[index].isWord {
      if let (term, _) = term(index, .currency) {
        if term.currency == "JPY" { meaning = "JPY" }
        if term.currency == "CNY", meaning == nil { meaning = "CNY" }
      }
      if tokens[index].kind == .han { han = true }
    }
    let result = meaning ?? (han ? "CNY" : "JPY")
    yen = result
    return result
  }
}

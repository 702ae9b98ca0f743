// SPDX-License-Identifier: Apache-2.0

/// Tells footnote markers and citations from numbers of the text.
///
/// A marker stands where no number would: glued to a closing mark (`Moscow.72`, `China’.15`), to a year's comma
/// (`2019,2`), or to an ordinary word (`imports12`) when it carries on the count of the markers before it. A citation
/// in brackets (`[12]`, `(Author 2019, note 49)`) is one too.
package enum FootnoteMarkers {
  private static let abbreviations = KeySet(
    ["no", "art", "p", "pp", "v", "vol", "ver", "fig", "sec", "ch", "para", "n", "т", "с", "п", "ст", "гл"]
      .flatMap { Tokenizer.tokens(of: $0).map(\.key) })
  private static let noteWords = KeySet(
    ["note", "notes", "footnote", "footnotes", "endnote", "примечание", "примечания", "сноска"]
      .flatMap { Tokenizer.tokens(of: $0).map(\.key) })
  private static let joiners = KeySet(
    ["and", "et", "al", "и", "др", "pp", "p", "no"].flatMap { Tokenizer.tokens(of: $0).map(\.key) })

  /// Marks the notes among the tokens `range` of `tokens`, which is one block. `last` is the number of the last marker
  /// seen in the document, 0 at its start.
  package static func mark(_ tokens: inout [Token], _ range: Range<Int>, last: inout Int32) {
    var index = range.lowerBound
    while index < range.upperBound {
      let token = tokens[index]
      if token.isMark("(") || token.isMark("（"), let close = citation(tokens, index, range.upperBound) {
        for inside in index...close {
          let number = tokens[inside].kind == .number && inside > index && isNoted(tokens, inside, index)
          tokens[inside].kind = .note
          if !number { tokens[inside].value = -1 }
        }
        index = close + 1
        continue
      }
      if token.kind == .note {
        last = max(last, token.value)
      } else if token.kind == .number, (1...999).contains(token.value), isMarker(tokens, index, range, last) {
        tokens[index].kind = .note
        last = token.value
      }
      index += 1
    }
  }

  private static func isMarker(_ tokens: [Token], _ index: Int, _ range: Range<Int>, _ last: Int32) -> Bool {
    guard index > range.lowerBound else { return false }
    let number = tokens[index].value
    let next = index + 1 < range.upperBound ? tokens[index + 1] : nil
    if let next, next.has(.glued), next.isWord || next.kind == .number || next.isMark("%") { return false }
    let carriesOn = last > 0 ? number > last && number <= last + 4 : number <= 2
    let previous = tokens[index - 1]
    if previous.isMark("["), let next, next.isMark("]") { return true }
    guard tokens[index].has(.glued) else {
      // `operations. 82` at the end of its paragraph.
      return next == nil && previous.isMark(".") && last > 0 && number == last + 1
    }
    switch previous.kind {
    case .word:
      return carriesOn && !previous.has(.acronym)
    case .mark:
      guard index - 2 >= range.lowerBound, previous.has(.glued) else { return false }
      let before = tokens[index - 2]
      if previous.isMark("."), abbreviations.contains(before.key) { return false }
      guard closes(previous) else {
        return previous.isMark("。") || previous.isMark("，") || previous.isMark("”")
      }
      if before.kind == .number {
        let isYear = (1900...2100).contains(before.value)
        guard isYear, previous.isMark(".") || previous.isMark(",") else {
          return carriesOn && previous.isMark(".")
        }
        if let next, next.has(.glued) { return false }
        return previous.isMark(",") || next == nil
          || next.map { $0.has(.capital) || $0.kind == .mark } == true
      }
      if previous.isMark("'"), before.isWord { return carriesOn }
      return true
    default:
      return false
    }
  }

  /// Whether a mark ends a clause, a sentence or a quotation, so that a number glued to it is no part of the text.
  private static func closes(_ token: Token) -> Bool {
    switch UnicodeScalar(UInt32(bitPattern: token.value)) {
    case ".", ",", ";", ":", "!", "?", ")", "'", "\"", "”", "»", "…", "]", "’": true
    default: false
    }
  }

  /// The index of the bracket that closes a citation opened at `open`: a few names and a year, or the word "note".
  private static func citation(_ tokens: [Token], _ open: Int, _ limit: Int) -> Int? {
    var names = 0
    var year = false
    var note = false
    for index in (open + 1)..<min(limit, open + 40) {
      let token = tokens[index]
      if token.isMark(")") || token.isMark("）") {
        return (names > 0 && year || note) && index > open + 1 ? index : nil
      }
      if token.kind == .word {
        if noteWords.contains(token.key) {
          note = true
          continue
        }
        if !joiners.contains(token.key) {
          guard token.has(.capital), !year else { return nil }
          names += 1
          if names > 4 { return nil }
        }
      } else if token.kind == .number {
        if (1900...2100).contains(token.value) { year = true }
      } else if token.kind == .mark {
        switch UnicodeScalar(UInt32(bitPattern: token.value)) {
        case ",", "&", ".", ":", ";", "-", "–": break
        default: return nil
        }
      }
    }
    return nil
  }

  /// Whether the word "note" stands before the number at `index` inside a citation.
  private static func isNoted(_ tokens: [Token], _ index: Int, _ open: Int) -> Bool {
    tokens[open..<index].contains { noteWords.contains($0.key) }
  }
}

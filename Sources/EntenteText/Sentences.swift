// SPDX-License-Identifier: Apache-2.0

/// Finds where sentences end.
package enum Sentences {
  private static let abbreviations = KeySet(
    [
      "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "sen", "rep", "gov", "st", "inc",
      "co", "ltd",
      "corp", "jr", "sr", "vs", "etc", "no", "art", "fig", "approx", "dept", "univ", "jan", "feb", "mar",
      "apr", "jun",
      "jul", "aug", "sep", "sept", "oct", "nov", "dec", "e.g.", "i.e.", "al", "г", "гг", "им", "ул", "млн",
      "млрд",
      "трлн", "руб", "тыс", "т.е.", "т.д.", "др", "проф", "акад",
    ].flatMap { Tokenizer.tokens(of: $0).prefix(1).map(\.key) })

  /// Tokens after which a sentence is cut at the next mark.
  private static let longest = 200

  /// The sentences among the tokens `range` of `tokens`, which is one block: half-open ranges that cover it.
  package static func split(_ tokens: [Token], _ range: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      if ends(tokens, index, range) {
        var next = index + 1
        // Closing quotes and footnote markers belong to the sentence that they close.
        while next < range.upperBound, isCloser(tokens[next], glued: tokens[next].has(.glued)) { next += 1 }
        sentences.append(start..<next)
        start = next
        index = next
      } else if index - start >= longest, tokens[index].kind == .mark || index - start >= longest * 2 {
        // A line without full stops is cut at a mark, so that neither time nor quotations grow with it.
        sentences.append(start..<(index + 1))
        start = index + 1
        index += 1
      } else {
        index += 1
      }
    }
    if start < range.upperBound { sentences.append(start..<range.upperBound) }
    return sentences
  }

  private static func isCloser(_ token: Token, glued: Bool) -> Bool {
    if token.kind == .note { return true }
    guard token.kind == .mark else { return false }
    return token.isMark("”") || token.isMark("»") || token.isMark("」") || token.isMark("』")
      || token.isMark("）")
      || glued && (token.isMark("\"") || token.isMark("'") || token.isMark(")") || token.isMark("]"))
  }

  private static func ends(_ tokens: [Token], _ index: Int, _ range: Range<Int>) -> Bool {
    let token = tokens[index]
    guard token.kind == .mark else { return dottedAcronymEnds(tokens, index, range) }
    if token.isMark("。") || token.isMark("！") || token.isMark("？") || token.isMark("；") { return true }
    guard token.isMark(".") || token.isMark("!") || token.isMark("?") || token.isMark("…") else {
      return false
    }
    var next = index + 1
    while next < range.upperBound, isCloser(tokens[next], glued: tokens[next].has(.glued)) { next += 1 }
    guard next < range.upperBound else { return true }
    let follower = tokens[next]
    if follower.has(.glued), tokens[next - 1].kind != .note, follower.isWord || follower.kind == .number {
      // `issue.For` is two sentences whose space was lost; `Mail.ru` and `node.js` are names.
      return follower.has(.capital) && follower.end - follower.start > 1 && index > range.lowerBound
        && !tokens[index - 1].has(.capital)
    }
    if token.isMark("."), index > range.lowerBound {
      let before = tokens[index - 1]
      if abbreviations.contains(before.key) {
        return openers.contains(follower.key) && follower.has(.capital)
      }
      // Initials: `J. Smith`.
      if before.has(.capital), before.end - before.start <= 2, before.isWord, !before.has(.digits) {
        return false
      }
    }
    return follower.has(.capital) || follower.kind == .number || follower.kind == .han
      || follower.kind == .mark && !follower.isMark(",") && !follower.isMark(";") || follower.has(.digits)
  }

  /// `in the U.S. The`: a dotted acronym ends a sentence when a word follows that only opens sentences.
  private static func dottedAcronymEnds(_ tokens: [Token], _ index: Int, _ range: Range<Int>) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.has(.acronym), token.end - token.start >= 4, index + 1 < range.upperBound
    else {
      return false
    }
    return tokens[index + 1].has(.capital) && !tokens[index + 1].has(.glued)
      && openers.contains(tokens[index + 1].key)
      && dotted(token)
  }

  private static func dotted(_ token: Token) -> Bool { dottedKeys.contains(token.key) }
  private static let dottedKeys = KeySet(
    ["U.S.", "U.K.", "U.N.", "E.U.", "D.C.", "U.S.A."].flatMap {
      Tokenizer.tokens(of: $0).prefix(1).map(\.key)
    })
  private static let openers = KeySet(
    ["The", "This", "These", "In", "It", "On", "At", "As", "A", "An", "We", "Our", "To", "For"]
      .flatMap { Tokenizer.tokens(of: $0).map(\.key) })
}

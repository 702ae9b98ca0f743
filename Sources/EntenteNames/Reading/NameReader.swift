// SPDX-License-Identifier: Apache-2.0
internal import EntenteText

/// Reads names into parts. Pure: the same name is read the same on every thread.
struct NameReader: Sendable {
  /// Parts beyond this many say nothing more.
  static let mostParts = 24
  /// Bytes of a name that are read; no name is longer.
  static let mostBytes = 1024

  let lexicons: NameLexicons

  /// The ways to read `name`, the likeliest first; never empty for a name with a letter or digit in it. A name with
  /// another one in brackets is read without the brackets, and the other one alone.
  func readings(_ name: String, _ subject: NameSubject) -> [ReadName] {
    var readings: [ReadName] = []
    for form in NameForms.all(Self.bounded(name), isPerson: subject == .person) {
      let tokens = NameTokenizer.tokens(form.text).map { token in
        var token = token
        token.range = token.range.lowerBound + form.offset..<token.range.upperBound + form.offset
        return token
      }
      guard !tokens.isEmpty else { continue }
      for parts in subject == .person ? persons(tokens) : [bodies(tokens)] where !parts.isEmpty {
        readings.append(ReadName(subject: subject, parts: Array(parts.prefix(Self.mostParts))))
      }
    }
    return readings
  }

  private static func bounded(_ name: String) -> String {
    guard name.utf8.count > mostBytes else { return name }
    return String(decoding: name.utf8.prefix(mostBytes), as: UTF8.self)
  }

  /// The phrase of `lexicon` that begins at a token and is longest: its concept and how many tokens it takes. The
  /// tokens of Han are matched inside, by ``hanParts(_:_:)``.
  func longest(_ tokens: [NameToken], _ start: Int, _ lexicon: NameLexicon) -> (concept: UInt32, count: Int)?
  {
    var best: (concept: UInt32, count: Int)?
    func walk(_ node: UInt32, _ index: Int) {
      let concept = lexicon.end(node)
      if concept != 0, index - start > best?.count ?? 0 { best = (concept, index - start) }
      guard index < tokens.count, index - start < 12, tokens[index].script != .han else { return }
      let token = tokens[index]
      for key in Self.keys(token) {
        if node == 0, !lexicon.begins(key) { continue }
        if let next = lexicon.next(node, key) { walk(next, index + 1) }
      }
    }
    walk(0, start)
    return best
  }

  /// A word in Latin letters may be English or romanised Russian; one in Cyrillic is looked for by its stem alone.
  private static func keys(_ token: NameToken) -> [UInt64] {
    switch token.script {
    case .latin where token.letters.count >= 5:
      [LetterHash.of(token.letters, salt: 1), NameLexicon.stemKey(token.letters)]
    default: NameLexicon.keys(token)
    }
  }
}

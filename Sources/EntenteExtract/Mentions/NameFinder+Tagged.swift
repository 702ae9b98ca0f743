// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteTag
internal import EntenteText

/// What the statistical tagger adds to the names that lists, heads and offices give: names that no list has, and the
/// kind of those that only their capitals show.
extension NameFinder {
  /// Takes the tagger's names of the sentence in. What lists and heads say stands against it.
  mutating func takeTagged() {
    var added = false
    for name in sentence.tagged where !name.tokens.isEmpty {
      let met = mentions.indices.filter { mentions[$0].tokens.overlaps(name.tokens) }
      guard let first = met.first else {
        if let mention = mention(name) {
          mentions.append(mention)
          added = true
        }
        continue
      }
      guard met.count == 1, mentions[first].weak, mentions[first].entry < 0 else { continue }
      settle(first, name)
    }
    if added { mentions.sort { $0.tokens.lowerBound < $1.tokens.lowerBound } }
  }

  /// A name that nothing else found.
  private func mention(_ name: TaggedName) -> Mention? {
    guard !sentence.money.contains(where: { $0.tokens.overlaps(name.tokens) }) else {
      return nil
    }
    // In English the capitals have been looked at already: what is left are words that are names only to the tagger.
    guard sentence.pack != 0, name.tokens.count > 1 else { return nil }
    switch name.kind {
    case .person: return Mention(tokens: name.tokens, kind: .person)
    case .organisation:
      guard name.tokens.count > 3 || sentence.pack == 1,
        !name.tokens.contains(where: { sentence.technologyTokens.contains($0) })
      else { return nil }
      return Mention(
        tokens: name.tokens, kind: headKind(name.tokens) ?? .organisation, country: soleCountry(name.tokens))
    case .place: return nil
    }
  }

  /// Gives a name that only its capitals showed the kind that the tagger sees in it.
  private mutating func settle(_ position: Int, _ name: TaggedName) {
    switch name.kind {
    case .person:
      guard name.tokens.count > 1, name.tokens == mentions[position].tokens || sentence.pack != 0,
        !followsCountry(position)
      else { return }
      mentions[position].kind = .person
      mentions[position].weak = false
      mentions[position].country = nil
    case .place:
      guard sentence.pack != 0 || standsAfterPreposition(name.tokens.lowerBound) else { return }
      mentions[position].kind = .place
    case .organisation: mentions[position].weak = false
    }
  }

  /// `China's X`, `Chinese X`: a body of that country; a person has a title there.
  private func followsCountry(_ position: Int) -> Bool {
    guard position > 0 else { return false }
    let before = mentions[position - 1]
    return (before.kind == .country || before.kind == .adjective)
      && mentions[position].tokens.lowerBound - before.tokens.upperBound <= 2
  }

  /// `in X`, `across the X`
  private func standsAfterPreposition(_ index: Int) -> Bool {
    precededByPlacePreposition(index)
      || range.contains(index - 1) && Self.article.contains(tokens[index - 1].key)
        && precededByPlacePreposition(index - 1)
  }
  private static let article = NameFinder.keys(["the"])
}

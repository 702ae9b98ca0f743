// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Names that no gazetteer knows, in Chinese and Russian text.
extension NameFinder {
  /// Adds the name that begins at `index`, if its form shows one, and returns where to go on.
  mutating func formed(_ index: Int) -> Int? {
    tokens[index].kind == .han ? chinese(index) : cyrillic(index)
  }

  /// Characters up to a head such as 大学 or 有限公司, without a verb or a small word between.
  private mutating func chinese(_ index: Int) -> Int? {
    if isInsideWord(index) || breaksName(index) || cue(.parties, at: index) != nil
      || cue(.personTitle, at: index) != nil
    {
      return nil
    }
    for head in (index + 1)..<max(index + 1, min(range.upperBound, index + 16)) {
      if !tokens[head].isWord || breaksName(head)
        || known(head).map({ $0.names[0].kind == .organisation }) ?? false
      {
        return nil
      }
      if let (kind, found) = self.head(at: head) {
        // 合资公司, 联合实验室: what it is, without a name.
        if let thing = hit(.thing, at: index), thing.tokens.upperBound >= found.tokens.upperBound {
          return nil
        }
        return add(kind, index..<found.tokens.upperBound)
      }
    }
    return nil
  }

  /// A capital, and a head (`университет`, `министерство`) within the words that follow; else an acronym, or a capital
  /// inside the sentence that the document never writes small.
  private mutating func cyrillic(_ index: Int) -> Int? {
    let token = tokens[index]
    guard token.has(.capital), !sentence.technologyTokens.contains(index),
      !token.has(.first) || hit(.function, at: index) == nil
    else { return nil }
    let end = sequenceEnd(index)
    for head in index..<min(range.upperBound, end + 2) {
      if let (kind, found) = self.head(at: head) {
        return add(kind, index..<max(end, found.tokens.upperBound))
      }
    }
    guard
      token.has(.acronym) || token.has(.camel) || !token.has(.first) && !reading.ordinary.contains(token.key)
    else {
      return nil
    }
    mentions.append(Mention(tokens: index..<end, kind: .organisation, weak: true))
    return end
  }

  func head(at index: Int) -> (Mention.Kind, CueHit)? {
    if let found = hit(.orgHead, at: index) { return (.organisation, found) }
    if let found = hit(.govHead, at: index) { return (.government, found) }
    return hit(.eventHead, at: index).map { (.event, $0) }
  }

  private mutating func add(_ kind: Mention.Kind, _ run: Range<Int>) -> Int {
    mentions.append(Mention(tokens: run, kind: kind, country: soleCountry(run)))
    return run.upperBound
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Names that no gazetteer knows, in Chinese text.
extension NameFinder {
  /// Adds the name that begins at `index`, if its form shows one, and returns where to go on.
  mutating func formed(_ index: Int) -> Int? {
    tokens[index].kind == .han ? chinese(index) : nil
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

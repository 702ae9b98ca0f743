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
    for head in (index + 1)..<max(index + 1, min(range.upperBound, index + 16)) {
      let ends = [Cue.Job.function, .act, .clause].contains { cue($0, at: head) != nil }
      if !tokens[head].isWord || ends || known(head).map({ $0.names[0].kind == .organisation }) ?? false {
        return nil
      }
      if let (kind, found) = self.head(at: head) { return add(kind, index..<found.tokens.upperBound) }
    }
    return nil
  }

  private func head(at index: Int) -> (Mention.Kind, CueHit)? {
    if let found = hit(.orgHead, at: index) { return (.organisation, found) }
    if let found = hit(.govHead, at: index) { return (.government, found) }
    return hit(.eventHead, at: index).map { (.event, $0) }
  }

  private mutating func add(_ kind: Mention.Kind, _ run: Range<Int>) -> Int {
    mentions.append(Mention(tokens: run, kind: kind, country: soleCountry(run)))
    return run.upperBound
  }
}

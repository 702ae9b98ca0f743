// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Finds what a document says of the names of one actor: in brackets after a name, or between commas or dashes where a
/// word says so (`далее — Фонд`, `以下简称`, `hereinafter`) or a full name in another script follows.
///
/// Careful, since one name of two actors makes them one: what stands in brackets counts only when its form says that it
/// is a name of the same thing.
struct AliasFinder {
  let lexicons: Lexicons
  let reading: Reading
  let sentence: Int
  private let tokens: [Token]
  private let range: Range<Int>

  init(_ lexicons: Lexicons, _ reading: Reading, _ sentence: Int) {
    self.lexicons = lexicons
    self.reading = reading
    self.sentence = sentence
    tokens = reading.tokens
    range = reading.sentences[sentence].tokens
  }

  func aliases(_ mentions: [Mention]) -> [DocumentAlias] {
    mentions.filter(\.isActor).flatMap(aliases)
  }

  private func aliases(of short: Mention) -> [DocumentAlias] {
    let mention = whole(short)
    var next = mention.tokens.upperBound
    if next < range.upperBound, Self.closing.contains(tokens[next].value), tokens[next].kind == .mark {
      next += 1
    }
    guard next + 1 < range.upperBound, tokens[next].kind == .mark else { return [] }
    if Self.brackets.contains(tokens[next].value) {
      guard let close = end(from: next + 1, marks: Self.brackets) else { return [] }
      return parts(next + 1..<close).compactMap { alias($0, of: mention, bracketed: true) }
    }
    guard Self.commas.contains(tokens[next].value), let close = end(from: next + 1, marks: Self.stops) else {
      return []
    }
    return [alias(next + 1..<close, of: mention, bracketed: false)].compactMap { $0 }
  }

  /// The name with the small words that end it before a bracket: `Шэньчжэньская | инвестиционная группа (`.
  private func whole(_ mention: Mention) -> Mention {
    let end = mention.tokens.upperBound
    guard mention.kind != .person, mention.entry < 0, tokens[end - 1].has(.cyrillic),
      let open = (end..<min(range.upperBound, end + 6)).first(where: { !tokens[$0].isWord }),
      open > end, tokens[open].isMark("("),
      (end..<open).contains(where: {
        cueEnd(lexicons.packs[1], [.orgHead, .govHead], $0, open) != nil && tokens[$0].has(.cyrillic)
      })
    else { return mention }
    var whole = mention
    whole.tokens = mention.tokens.lowerBound..<open
    return whole
  }

  private func end(from start: Int, marks: Set<Int32>) -> Int? {
    (start..<min(range.upperBound, start + 40)).first {
      tokens[$0].kind == .mark && marks.contains(tokens[$0].value)
    }
  }

  private func parts(_ inside: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = inside.lowerBound
    for index in inside where tokens[index].kind == .mark && Self.between.contains(tokens[index].value) {
      if start < index { parts.append(start..<index) }
      start = index + 1
    }
    if start < inside.upperBound { parts.append(start..<inside.upperBound) }
    return parts
  }

  // MARK: What counts

  private func alias(_ part: Range<Int>, of mention: Mention, bracketed: Bool) -> DocumentAlias? {
    let (name, isIntroduced) = stripped(part)
    guard isName(name) else { return nil }
    let (own, other) = (reading.text(mention.tokens), reading.text(name))
    let (script, otherScript) = (NameScript.of(own), NameScript.of(other))
    guard NameKey.fold(own) != NameKey.fold(other), !isOther(name, than: mention) else { return nil }
    let isAcronym =
      name.count == 1 && (tokens[name.lowerBound].has(.acronym) || tokens[name.lowerBound].has(.camel))
    let isSame = script != otherScript && isFull(name, other, otherScript, own, script, mention)
    guard isSame || isIntroduced || bracketed && isAcronym && mention.kind != .person else { return nil }
    // A person is told from others by more than a name: only what sounds alike counts.
    if mention.kind == .person, !isSame { return nil }
    return DocumentAlias(full: mention, sentence: sentence, tokens: name, isStrong: isSame)
  }

  /// The part without quotation marks, colons and the words that introduce it; whether there were such words.
  private func stripped(_ part: Range<Int>) -> (Range<Int>, Bool) {
    var (low, high) = (part.lowerBound, part.upperBound)
    var isIntroduced = false
    while low < high {
      if tokens[low].kind == .mark {
        low += 1
      } else if let cue = cueEnd(low, high) {
        (low, isIntroduced) = (cue, true)
      } else if tokens[low].key == Self.the, isIntroduced {
        low += 1
      } else {
        break
      }
    }
    while high > low, tokens[high - 1].kind == .mark { high -= 1 }
    return (low..<high, isIntroduced)
  }

  /// The end of words that introduce an alias, in any language: an English name in a Russian sentence may have English
  /// ones.
  private func cueEnd(_ index: Int, _ limit: Int) -> Int? {
    lexicons.packs.lazy.compactMap { cueEnd($0, [.alias], index, limit) }.first
  }

  private func cueEnd(_ pack: LanguagePack, _ jobs: [Cue.Job], _ index: Int, _ limit: Int) -> Int? {
    tokens.withUnsafeBufferPointer { buffer in
      var best: Int?
      pack.table.all(buffer, index, limit) { end, list in
        for entry in pack.table.entries[list]
        where jobs.contains(pack.cues[Int(entry.value)].job)
          && PhraseTrie.meets(buffer, index, end, entry.form)
        {
          best = max(best ?? 0, end)
        }
      }
      return best
    }
  }

  /// Words that begin like a name, not too many, without figures and without a word that stands for several.
  private func isName(_ name: Range<Int>) -> Bool {
    guard let first = name.first, name.count <= 24 else { return false }
    let opens = tokens[first].kind == .han || tokens[first].has(.capital) || tokens[first].has(.camel)
    let words = name.filter { tokens[$0].isWord }
    guard opens, !words.isEmpty, tokens[first].kind == .han ? words.count >= 2 : words.count <= 14 else {
      return false
    }
    let marks = name.filter { tokens[$0].kind == .mark }
    guard
      marks.allSatisfy({ Self.inside.contains(tokens[$0].value) || Self.closing.contains(tokens[$0].value) })
    else { return false }
    let found = reading.sentences[sentence]
    return !found.dates.contains { $0.tokens.overlaps(name) }
      && !found.money.contains { $0.tokens.overlaps(name) }
      && !lexicons.packs.contains {
        cueEnd($0, [.parties, .pronoun], first, name.upperBound) == name.upperBound
      }
  }

  /// A place, a country or another organisation that the gazetteer knows is no name of this one.
  private func isOther(_ name: Range<Int>, than mention: Mention) -> Bool {
    guard let known = known(name) else { return false }
    guard let organisation = known.first(where: { $0.kind == .organisation }) else { return true }
    return mention.kind == .person || mention.entry >= 0 && mention.entry != organisation.index
  }

  func known(_ name: Range<Int>) -> [Gazetteer.Name]? {
    tokens.withUnsafeBufferPointer { buffer in
      let table = lexicons.gazetteer.table
      guard let (end, list) = table.longest(buffer, name.lowerBound, name.upperBound), end == name.upperBound
      else {
        return nil
      }
      return table.entries[list].map { lexicons.gazetteer.names[Int($0.value)] }
    }
  }

  /// A full name in another script: the gazetteer knows it as the same, it has a head of its own
  /// (`Group`, `фонд`, `集团`), or it sounds alike.
  private func isFull(
    _ name: Range<Int>, _ other: String, _ otherScript: NameScript, _ own: String, _ script: NameScript,
    _ mention: Mention
  ) -> Bool {
    if known(name) != nil { return mention.kind != .person }
    let kind: Romanisation.Kind = mention.kind == .person ? .person : .name
    let (left, right) = (
      Romanisation.latin(own, kind: kind) ?? own, Romanisation.latin(other, kind: kind) ?? other
    )
    if NameScript.likeness(left, right) >= 0.6 { return true }
    guard mention.kind != .person else { return false }
    let words = name.filter { tokens[$0].isWord }.count
    guard words >= (otherScript == .han ? 4 : 2) else { return false }
    let pack = lexicons.packs[otherScript == .cyrillic ? 1 : otherScript == .han ? 2 : 0]
    return name.contains { cueEnd(pack, [.orgHead, .govHead, .legalForm], $0, name.upperBound) != nil }
  }

  private static func marks(_ text: String) -> Set<Int32> {
    Set(text.unicodeScalars.map { Int32(bitPattern: $0.value) })
  }
  private static let brackets = marks("()（）[]")
  private static let commas = marks(",，、-")
  private static let stops = marks(",，、-.。;；()（）:：")
  private static let between = marks(",，、;；/")
  private static let inside = marks("-'.&·・«“\"「")
  private static let closing = marks("»”\"」』’")
  private static let the = Tokenizer.tokens(of: "the").first?.key
}

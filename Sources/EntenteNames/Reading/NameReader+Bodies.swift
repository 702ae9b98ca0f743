// SPDX-License-Identifier: Apache-2.0
internal import EntenteText

extension NameReader {
  /// The parts of the name of a body or a place.
  func bodies(_ tokens: [NameToken]) -> [ReadPart] {
    var parts: [ReadPart] = []
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if token.script == .han {
        parts += hanParts(token)
        index += 1
        continue
      }
      if token.script == .digits {
        let count = ordinalLength(tokens, index)
        parts.append(part(.number, tokens[index..<index + 1]))
        index += count
        continue
      }
      if let (concept, count) = longest(tokens, index, lexicons.bodies) {
        let meaning = lexicons.bodies.concepts[Int(concept)]
        var part = part(meaning.kind, tokens[index..<index + count])
        part.concept = meaning.key
        part.meant = meaning.initials
        if meaning.kind == .number, meaning.name.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
          part.concept = 0
          part.letters = Array(meaning.name.utf8)
        }
        parts.append(part)
        index += count
      } else {
        parts.append(part(token.letters.count == 1 ? .initial : .core, tokens[index..<index + 1]))
        index += 1
      }
    }
    return withSpelt(parts)
  }

  /// `7th`, `7-й`: the letters after the digits belong to the number.
  private func ordinalLength(_ tokens: [NameToken], _ index: Int) -> Int {
    guard index + 1 < tokens.count, tokens[index + 1].letters.count <= 2,
      tokens[index + 1].range.lowerBound <= tokens[index].range.upperBound + 1
    else { return 1 }
    let ending = String(decoding: tokens[index + 1].letters, as: UTF8.self)
    return ["st", "nd", "rd", "th", "i", "y", "ya", "go", "oi", "e", "a"].contains(ending) ? 2 : 1
  }

  /// `O N C U` is one word.
  private func withSpelt(_ parts: [ReadPart]) -> [ReadPart] {
    guard parts.contains(where: { $0.kind == .initial }) else { return parts }
    var kept: [ReadPart] = []
    for part in parts {
      if part.kind == .initial, let last = kept.last, last.kind == .initial, last.script == part.script {
        kept[kept.count - 1].letters += part.letters
        kept[kept.count - 1].range = last.range.lowerBound..<part.range.upperBound
      } else {
        kept.append(part)
      }
    }
    for index in kept.indices where kept[index].kind == .initial {
      kept[index].kind = .core
      kept[index].initials = Array(kept[index].letters.prefix(1))
    }
    return kept
  }

  func part(_ kind: PartKind, _ tokens: ArraySlice<NameToken>) -> ReadPart {
    let range = (tokens.first?.range.lowerBound ?? 0)..<(tokens.last?.range.upperBound ?? 0)
    return ReadPart(
      kind: kind, letters: tokens.flatMap(\.letters), initials: tokens.compactMap(\.letters.first),
      script: tokens.first?.script ?? .latin, range: range, isCapitals: tokens.allSatisfy(\.isCapitals))
  }

  /// The parts of a stretch of Han: the longest phrases of the lexicon, and what is between them.
  private func hanParts(_ token: NameToken) -> [ReadPart] {
    let characters = token.characters
    let lexicon = lexicons.bodies
    var parts: [ReadPart] = []
    var start = 0
    var index = 0
    func bytes(_ range: Range<Int>) -> Range<Int> {
      // Characters beyond the basic plane take four bytes; they are rare enough to be placed by three.
      token.range.lowerBound + range.lowerBound
        * 3..<min(token.range.upperBound, token.range.lowerBound + range.upperBound * 3)
    }
    func core(_ end: Int) {
      guard end > start else { return }
      parts.append(han(.core, Array(characters[start..<end]), bytes(start..<end)))
    }
    while index < characters.count {
      var node: UInt32 = 0
      var best: (concept: UInt32, end: Int)?
      var end = index
      while end < characters.count, let next = lexicon.next(node, LetterHash.of(character: characters[end])) {
        node = next
        end += 1
        // One character alone is a word only where nothing else is left: it is part of too many names.
        let isAlone = end - index == 1 && !(index == start && end == characters.count)
        if lexicon.end(node) != 0, !isAlone { best = (lexicon.end(node), end) }
      }
      if let best {
        core(index)
        let concept = lexicon.concepts[Int(best.concept)]
        var part = han(concept.kind, Array(characters[index..<best.end]), bytes(index..<best.end))
        part.concept = concept.key
        part.meant = concept.initials
        if concept.kind == .number, concept.name.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
          part.concept = 0
          part.letters = Array(concept.name.utf8)
        }
        parts.append(part)
        index = best.end
        start = index
      } else {
        index += 1
      }
    }
    core(characters.count)
    return parts
  }

  func han(_ kind: PartKind, _ characters: [UInt32], _ range: Range<Int>) -> ReadPart {
    let text = String(String.UnicodeScalarView(characters.compactMap(Unicode.Scalar.init)))
    let syllables = Romanisation.syllables(text)
    return ReadPart(
      kind: kind, letters: syllables.flatMap(\.utf8), characters: characters,
      initials: syllables.compactMap(\.utf8.first), script: .han, range: range)
  }
}

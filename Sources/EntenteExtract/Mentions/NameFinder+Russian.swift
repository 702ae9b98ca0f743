// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Names in Russian text: what kind of name begins at a word, names in Latin letters and in quotation marks, and who only
/// speaks.
extension NameFinder {
  /// Adds the name that begins at `index`, if one does, and returns where to go on.
  mutating func russian(_ index: Int) -> Int? {
    let token = tokens[index]
    let known = known(index)
    if let known, known.names.contains(where: { $0.kind == .organisation }), known.end > index + 1 {
      return nil
    }
    if let end = body(index) { return end }
    if !opensBody(known), let end = collective(index) { return end }
    // `Korea Venture Investment`
    if let known, isLatin(index), isLatin(known.end), self.known(known.end) == nil { return latin(index) }
    if let known {
      let kind = known.names[0].kind
      // `Минские соглашения`: what belongs to Минск is not the city.
      if kind == .place, known.end == index + 1, ofCity(index) { return index + 1 }
      if kind == .place || kind == .organisation, known.end == index + 1, token.has(.cyrillic),
        let end = person(index, known.end)
      {
        return end
      }
      return nil
    }
    guard token.has(.capital) || token.has(.acronym) else { return nil }
    if isLatin(index) { return latin(index) }
    if let region = hit(.region, at: index) { return region.tokens.upperBound }
    if let end = person(index, index + 1) { return end }
    return named(index)
  }

  // MARK: Other names

  func isLatin(_ index: Int) -> Bool {
    isCapital(index) && !tokens[index].has(.cyrillic) && tokens[index].kind == .word
  }

  /// A run in Latin letters: a company, unless the word before says that it is a thing.
  mutating func latin(_ index: Int) -> Int? {
    var end = index + 1
    while end < range.upperBound {
      if let known = known(end), known.names[0].kind == .organisation { break }
      if isLatin(end) || tokens[end].kind == .word && !tokens[end].has(.cyrillic) && isLatin(end + 1) {
        end += 1
      } else if tokens[end].isMark("&") || tokens[end].isMark("-") && tokens[end].has(.glued),
        isLatin(end + 1)
      {
        end += 2
      } else {
        break
      }
    }
    if let known = known(index), known.names.contains(where: { $0.kind == .organisation }) { return nil }
    let run = index..<modelEnd(end)
    // `СНВ-III`: a Roman number.
    if run.count == 1, isRoman(index) { return run.upperBound }
    let model =
      end < range.upperBound && (tokens[end].kind == .number || tokens[end].isMark("-"))
      || run.contains { tokens[$0].has(.digits) }
    let headed = followsHead(index)
    if run.count == 1, !headed, sentence.technologyTokens.contains(index) || hit(.region, at: index) != nil {
      return end
    }
    if model || thingBefore(index) || !headed && reading.products.contains(tokens[index].key) {
      mentions.append(Mention(tokens: run, kind: .product))
    } else {
      mentions.append(
        Mention(tokens: run, kind: .organisation, country: soleCountry(run), weak: !headed && run.count == 1))
    }
    return run.upperBound
  }

  private func isRoman(_ index: Int) -> Bool {
    reading.bytes[Int(tokens[index].start)..<Int(tokens[index].end)].allSatisfy {
      $0 == 0x49 || $0 == 0x56 || $0 == 0x58
    }
  }

  /// The number of a model and what is glued to it: `CST-100 Starliner`.
  private func modelEnd(_ start: Int) -> Int {
    var end = start
    if end < range.upperBound, tokens[end].isMark("-"), tokens[end].has(.glued) { end += 1 }
    guard end < range.upperBound, tokens[end].kind == .number || tokens[end].has(.digits),
      end == start || tokens[end].has(.glued)
    else { return start }
    end += 1
    while isLatin(end), known(end) == nil { end += 1 }
    return end
  }

  /// `компания`, `концерн`, `ПАО` before a name.
  func followsHead(_ index: Int) -> Bool {
    (max(range.lowerBound, index - 2)..<index).contains {
      (hit(.orgHead, at: $0) ?? hit(.legalForm, at: $0) ?? hit(.govHead, at: $0)).map {
        $0.tokens.upperBound >= index - 1
      } ?? false
    }
  }

  /// `самолёт`, `ракета`, `форум` before a name.
  func thingBefore(_ index: Int) -> Bool {
    (max(range.lowerBound, index - 4)..<index).contains {
      (hit(.productHead, at: $0) ?? hit(.eventHead, at: $0)).map { $0.tokens.upperBound >= index - 1 }
        ?? false
    }
  }

  /// What a name in `«»` is, from the word before it, or `nil` for a saying.
  func russianQuoted(_ inside: Range<Int>) -> Mention? {
    let open = inside.lowerBound - 1
    if let known = knownBehind(open, inside) { return known }
    // A list goes on with what it began with: `«Молния», «Ястреб» и «Гепард»`.
    if let last = mentions.last, last.tokens.upperBound < open, open - last.tokens.upperBound <= 3,
      ((last.tokens.upperBound + 1)..<open).allSatisfy({
        tokens[$0].isMark(",") || Self.ands.contains(tokens[$0].key)
      }), last.kind == .product || last.kind == .event
    {
      return Mention(tokens: inside, kind: last.kind)
    }
    if reading.products.contains(tokens[inside.lowerBound].key)
      || open > range.lowerBound && Self.upon.contains(tokens[open - 1].key)
    {
      return Mention(tokens: inside, kind: .product)
    }
    let before = max(range.lowerBound, open - 3)..<open
    let event = before.contains { hit(.eventHead, at: $0) != nil }
    if let near = before.last(where: {
      hit(.orgHead, at: $0) != nil || hit(.legalForm, at: $0) != nil || hit(.productHead, at: $0) != nil
        || hit(.eventHead, at: $0) != nil
    }), hit(.eventHead, at: near) == nil {
      if hit(.productHead, at: near) != nil { return Mention(tokens: inside, kind: .product) }
      return Mention(tokens: inside, kind: .organisation, country: soleCountry(inside))
    }
    if event || inside.contains(where: { tokens[$0].kind == .number && tokens[$0].value > 1900 }) {
      return Mention(tokens: inside, kind: .event)
    }
    if inside.contains(where: { tokens[$0].kind == .number || tokens[$0].has(.digits) }) || hasModel(inside) {
      return Mention(tokens: inside, kind: .product)
    }
    return Mention(tokens: inside, kind: .organisation, weak: true)
  }

  /// A body that is known with the word before its name, `концерн «Калашников»`, or that the document has called so.
  private func knownBehind(_ open: Int, _ inside: Range<Int>) -> Mention? {
    if inside.count == 1, var earlier = reading.quoted[tokens[inside.lowerBound].key] {
      earlier.tokens = inside
      return earlier
    }
    guard open > range.lowerBound, tokens[open - 1].kind == .word else { return nil }
    let phrase = [tokens[open - 1]] + tokens[inside]
    let found = phrase.withUnsafeBufferPointer { buffer -> Gazetteer.Name? in
      guard let (end, list) = lexicons.gazetteer.table.longest(buffer, 0, buffer.count), end == buffer.count
      else { return nil }
      return lexicons.gazetteer.table.entries[list].map { lexicons.gazetteer.names[Int($0.value)] }.first {
        $0.kind == .organisation
      }
    }
    guard let found else { return nil }
    let known = lexicons.gazetteer.organisations[Int(found.index)]
    return Mention(
      tokens: inside, kind: known.kind == .gov ? .government : .organisation, entry: found.index,
      country: known.country)
  }

  /// `«Бук-М2»`, `«Тайфун-М»`: a mark of a model.
  private func hasModel(_ inside: Range<Int>) -> Bool {
    inside.dropFirst().contains {
      tokens[$0 - 1].isMark("-") && tokens[$0].end - tokens[$0].start <= 3
    }
  }

  /// An acronym in Cyrillic: a body that the document does not explain.
  private mutating func named(_ index: Int) -> Int? {
    let token = tokens[index]
    guard token.has(.cyrillic), token.has(.acronym) || token.has(.camel), token.end - token.start >= 6,
      !sentence.technologyTokens.contains(index), cue(.legalForm, at: index) == nil,
      cue(.productHead, at: index) == nil, cue(.thing, at: index) == nil, !thingBefore(index),
      index + 1 >= range.upperBound || !tokens[index + 1].isMark("-") && tokens[index + 1].kind != .number
    else { return nil }
    mentions.append(Mention(tokens: index..<(index + 1), kind: .organisation, weak: true))
    return index + 1
  }

  // MARK: Who only speaks

  /// Marks those who say what others do: `сообщил X`, `заявили в Минобороны`, `по данным Reuters`, `в интервью X`.
  mutating func markSpeakers() {
    for position in mentions.indices where mentions[position].isActor {
      let mention = mentions[position].tokens
      let before = max(range.lowerBound, mention.lowerBound - 3)..<mention.lowerBound
      let after = mention.upperBound..<min(range.upperBound, mention.upperBound + 3)
      let told = before.contains {
        guard let claim = hit(.claim, at: $0) else { return false }
        return claim.tokens.upperBound <= mention.lowerBound
          && !mentions.contains {
            $0.tokens.lowerBound >= claim.tokens.upperBound
              && $0.tokens.upperBound <= mention.lowerBound && $0.isActor
          }
      }
      let speaks = after.contains { cue(.claim, at: $0).map { $0.detail == "verb" } ?? false }
      let inBody =
        speaks && mention.lowerBound > range.lowerBound
        && Self.within.contains(tokens[mention.lowerBound - 1].key)
      if told || inBody || speaks && mentions[position].kind == .person { mentions[position].aside = true }
    }
  }
  private static let within = keys(["в", "во"])
  private static let upon = keys(["на"])
}

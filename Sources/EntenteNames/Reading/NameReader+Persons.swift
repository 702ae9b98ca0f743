// SPDX-License-Identifier: Apache-2.0

extension NameReader {
  /// The ways to read the name of a person: a short one in Han may be a Chinese name, or a foreign one by its sound.
  func persons(_ tokens: [NameToken]) -> [[ReadPart]] {
    let isChinese =
      tokens.count == 1 && tokens[0].script == .han && (2...4).contains(tokens[0].characters.count)
    if isChinese {
      // Three characters that begin with a Chinese family name are no foreign name.
      let characters = tokens[0].characters
      let isFamily = lexicons.hanFamilies[[characters[0]]] != nil && characters.count <= 3
      return isFamily ? [chinese(tokens[0])] : [chinese(tokens[0]), [part(han: tokens[0])]]
    }
    var parts: [ReadPart] = []
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if token.script == .han {
        parts.append(part(han: token))
        index += 1
        continue
      }
      if token.isDotted, token.letters.count <= 3 {
        for letter in token.letters {
          var initial = part(.initial, tokens[index..<index + 1])
          initial.letters = [letter]
          initial.initials = [letter]
          parts.append(initial)
        }
        index += 1
        continue
      }
      var read: ReadPart
      var count = 1
      if let (concept, length) = longest(tokens, index, lexicons.persons) {
        read = part(lexicons.persons.concepts[Int(concept)].kind, tokens[index..<index + length])
        read.concept = lexicons.persons.concepts[Int(concept)].key
        count = length
      } else {
        read = part(token.script == .digits ? .number : .name, tokens[index..<index + 1])
      }
      if read.letters.count == 1, read.kind == .name { read.kind = .initial }
      parts.append(read)
      index += count
    }
    // A name that is nothing but a title keeps it.
    if !parts.contains(where: { $0.kind == .name }) {
      for index in parts.indices where parts[index].kind == .title || parts[index].kind == .particle {
        parts[index].kind = .name
      }
    }
    markFamilies(&parts, tokens)
    markPatronymics(&parts)
    markPinyin(&parts)
    return [parts]
  }

  private func part(han token: NameToken) -> ReadPart {
    var part = han(.name, token.characters, token.range)
    var node: UInt32 = 0
    for character in token.characters {
      guard let next = lexicons.persons.next(node, LetterHash.of(character: character)) else { return part }
      node = next
    }
    part.concept = lexicons.persons.concepts[Int(lexicons.persons.end(node))].key
    return part
  }

  /// Family name and given name.
  private func chinese(_ token: NameToken) -> [ReadPart] {
    let characters = token.characters
    let isDouble = characters.count > 2 && lexicons.hanFamilies[Array(characters.prefix(2))] != nil
    let split = isDouble ? 2 : 1
    let middle = min(token.range.upperBound, token.range.lowerBound + split * 3)
    var family = han(.name, Array(characters.prefix(split)), token.range.lowerBound..<middle)
    family.isFamily = true
    family.script = .pinyin
    if let spellings = lexicons.hanFamilies[Array(characters.prefix(split))], let first = spellings.first {
      family.letters = first
      family.alternatives = Array(spellings.dropFirst())
    }
    var given = han(.name, Array(characters.dropFirst(split)), middle..<token.range.upperBound)
    given.script = .pinyin
    let wade = Pinyin.wadeGiles(given.letters)
    if let wade, wade != given.letters { given.alternatives = [wade] }
    return [family, given]
  }

  /// In capitals among words that are not, or before the only comma.
  private func markFamilies(_ parts: inout [ReadPart], _ tokens: [NameToken]) {
    let names = parts.indices.filter { parts[$0].kind == .name }
    let capitals = names.filter { parts[$0].isCapitals }
    if !capitals.isEmpty, capitals.count < names.count {
      for index in capitals { parts[index].isFamily = true }
    } else if let comma = tokens.first(where: \.isAfterComma)?.range.lowerBound,
      tokens.count(where: \.isAfterComma) == 1
    {
      for index in names where parts[index].range.upperBound <= comma { parts[index].isFamily = true }
    }
  }

  private static let patronymics = [
    "ovich", "evich", "yevich", "ovych", "yovych", "avich", "ievich", "ovna", "evna", "yevna", "ivna",
    "yivna", "auna",
    "ouna", "euna", "ichna", "inichna", "ilich", "ilyich", "lich", "kuzmich", "fomich", "ovic", "evic",
    "avna", "evych", "iyovych", "awna", "ovitch", "evitch",
  ].map { Array($0.utf8) }

  /// The name of the father, as Russian and its neighbours form it, in a name of three parts and more.
  private func markPatronymics(_ parts: inout [ReadPart]) {
    let names = parts.indices.filter { parts[$0].kind == .name }
    guard names.count >= 3 || names.count == 2 && !parts.contains(where: { $0.kind == .initial }) else {
      return
    }
    let candidates = names.filter { index in
      let letters = parts[index].letters
      return !parts[index].isFamily && letters.count >= 6
        && Self.patronymics.contains {
          letters.count > $0.count + 1 && letters.suffix($0.count).elementsEqual($0)
        }
    }
    // `Litvinovich Ivan Vladimirovich`: the later one. Of two parts, only after a given name known as such.
    guard let last = candidates.last,
      names.count >= 3 || last == names.last && parts[names[0]].concept != 0 && parts[names[0]].isFamily
    else { return }
    parts[last].kind = .patronymic
    // Given name and patronymic stand together: what is left is the family name, if the writing does not tell.
    guard names.count == 3, !parts.contains(where: \.isFamily), let place = names.firstIndex(of: last),
      place > 0
    else { return }
    for (index, name) in names.enumerated() where index != place && index != place - 1 {
      parts[name].isFamily = true
    }
  }

  /// A name that is pinyin throughout may also be written by Wade and Giles.
  private func markPinyin(_ parts: inout [ReadPart]) {
    let names = parts.indices.filter { parts[$0].kind == .name }
    guard (2...3).contains(names.count), names.allSatisfy({ parts[$0].script == .latin }) else { return }
    let wade = names.map { Pinyin.wadeGiles(parts[$0].letters) }
    guard wade.allSatisfy({ $0 != nil }) else { return }
    for (index, spelling) in zip(names, wade) {
      if let spelling, spelling != parts[index].letters { parts[index].alternatives.append(spelling) }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// What a document in Chinese says of names outside the sentence that uses them: people whose office it gives, and the
/// countries that it names in full, for which a first character then stands (匈牙利, then 中匈, 匈方).
struct HanContext: Sendable {
  /// The names of people by their first character, the longest first. An office or an act of speech shows them.
  private var people: [UInt64: [[UInt64]]] = [:]
  /// The country of the documented office, by name.
  private var offices: [[UInt64]: String] = [:]
  /// Countries that the document names in full, by the first character of their names; of several, the one named most.
  private var initials: [UInt64: String] = [:]
  /// Looks through the whole text that are still allowed, so that a text full of titles costs no more than its length.
  private var searches = 64

  static let longestName = 12

  init() {}

  /// The name of a person that begins at `index`: the index after it.
  func person(_ tokens: [Token], _ index: Int, _ limit: Int) -> Int? {
    guard let names = people[tokens[index].key] else { return nil }
    for name in names where index + name.count <= limit {
      if zip(name, tokens[index..<(index + name.count)]).allSatisfy({ $0 == $1.key }) {
        return index + name.count
      }
    }
    return nil
  }

  func country(ofPerson name: ArraySlice<Token>) -> String? { offices[name.map(\.key)] }

  mutating func note(person name: ArraySlice<Token>, country: String) {
    let keys = name.map(\.key)
    if offices[keys] == nil { offices[keys] = country }
  }

  func country(ofInitial key: UInt64) -> String? { initials[key] }

  /// Counts the countries that the Chinese sentences of `reading` name in full.
  mutating func gatherCountries(_ reading: borrowing Reading, _ gazetteer: Gazetteer, _ number: Int) {
    var counts: [UInt64: [String: Int]] = [:]
    reading.tokens.withUnsafeBufferPointer { tokens in
      for sentence in reading.sentences where sentence.pack == number {
        var index = sentence.tokens.lowerBound
        while index < sentence.tokens.upperBound {
          guard tokens[index].kind == .han,
            let (end, list) = gazetteer.table.longest(tokens, index, sentence.tokens.upperBound)
          else {
            index += 1
            continue
          }
          if let entry = gazetteer.table.entries[list].first(where: { _ in true }) {
            let name = gazetteer.names[Int(entry.value)]
            if name.kind == .country, !Self.side.contains(tokens[end - 1].key) {
              let code = gazetteer.countries[Int(name.index)].code
              counts[tokens[index].key, default: [:]][code, default: 0] += 1
            }
          }
          index = end
        }
      }
    }
    for (key, codes) in counts {
      initials[key] = codes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }

  // MARK: People

  /// Gathers the people of `reading` from its cues: `匈牙利总理欧尔班`, `李强表示，`.
  mutating func gather(_ reading: borrowing Reading, _ pack: LanguagePack, _ number: Int) {
    for sentence in reading.sentences where sentence.pack == number {
      for hit in sentence.cues {
        switch pack.cues[Int(hit.cue)].job {
        case .personTitle: follow(hit.tokens.upperBound, sentence, reading, pack)
        case .claim: precede(hit, sentence, reading, pack)
        default: break
        }
      }
    }
  }

  /// The name after a title.
  private mutating func follow(
    _ start: Int, _ sentence: Reading.Sentence, _ reading: borrowing Reading, _ pack: LanguagePack
  ) {
    let end = run(from: start, sentence, reading, pack)
    guard end - start >= 2 else { return }
    add(reading.tokens[start..<end], reading, certain: end - start <= 3)
  }

  /// The name before an act of speech that a mark follows, at the start of a clause.
  private mutating func precede(
    _ hit: CueHit, _ sentence: Reading.Sentence, _ reading: borrowing Reading, _ pack: LanguagePack
  ) {
    let end = hit.tokens.lowerBound
    guard searches > 0, hit.tokens.upperBound < sentence.tokens.upperBound,
      reading.tokens[hit.tokens.upperBound].isMark("，") || reading.tokens[hit.tokens.upperBound].isMark("："),
      let before = (max(sentence.tokens.lowerBound, end - Self.longestName)..<end).last(where: {
        !Self.isNamePart(reading.tokens[$0])
      }) ?? (end - sentence.tokens.lowerBound < Self.longestName ? sentence.tokens.lowerBound - 1 : nil),
      end - before >= 3,
      run(from: before + 1, sentence, reading, pack) == end
    else { return }
    // Only a name that the text repeats: 谚语说 is said once.
    let name = reading.tokens[(before + 1)..<end]
    guard Self.repeatedPrefix(name.map(\.key), reading.tokens) == name.count else { return }
    add(name, reading, certain: false)
  }

  private static func isNamePart(_ token: Token) -> Bool {
    token.kind == .han || token.isMark("·") || token.isMark("-") && token.has(.glued)
  }

  /// Where the characters end that may be a name: before a word of grammar, an act, a title, a mark.
  private func run(
    from start: Int, _ sentence: Reading.Sentence, _ reading: borrowing Reading, _ pack: LanguagePack
  ) -> Int {
    var end = start
    let limit = min(sentence.tokens.upperBound, start + Self.longestName)
    while end < limit, Self.isNamePart(reading.tokens[end]) {
      let stops = sentence.cues.contains { hit in
        guard hit.tokens.lowerBound == end else { return false }
        // 里 and 国 stand in names (博里奇, 刘国中), but begin none after a title; 中 stands at the end of many.
        let cue = pack.cues[Int(hit.cue)]
        if cue.detail == "leads", end > start { return false }
        if hit.tokens.count == 1, end > start, Self.inNames.contains(reading.tokens[end].key) { return false }
        switch pack.cues[Int(hit.cue)].job {
        case .function, .act, .deed, .personTitle, .claim, .view, .wish, .future, .clause, .parties, .orgHead,
          .govHead, .aside, .thing:
          return true
        default: return false
        }
      }
      if stops { break }
      end += 1
    }
    while end > start, reading.tokens[end - 1].kind == .mark { end -= 1 }
    return end
  }

  private static let side = NameFinder.keys(["方"])
  private static let inNames = NameFinder.keys(["中"])

  /// Keeps a name. One that only its end makes doubtful is cut to the part that the text repeats.
  private mutating func add(_ name: ArraySlice<Token>, _ reading: borrowing Reading, certain: Bool) {
    var keys = name.map(\.key)
    guard let first = keys.first, Self.isNamePart(name[name.startIndex]), !isKnown(keys) else { return }
    if searches > 0 {
      searches -= 1
      let repeated = Self.repeatedPrefix(keys, reading.tokens)
      if repeated >= 2 { keys = Array(keys.prefix(repeated)) } else if !certain, keys.count > 7 { return }
      if repeated < 2, !certain, keys.count < 3 { return }
    } else if !certain {
      return
    }
    guard !isKnown(keys) else { return }
    people[first, default: []].append(keys)
    people[first]?.sort { ($1.count, $0[1]) < ($0.count, $1[1]) }
  }

  private func isKnown(_ name: [UInt64]) -> Bool {
    name.first.flatMap { people[$0] }?.contains(name) ?? false
  }

  /// Length of the longest beginning of `name` that stands at least twice in `tokens`; 0 for less than two characters.
  private static func repeatedPrefix(_ name: [UInt64], _ tokens: [Token]) -> Int {
    var counts = [Int](repeating: 0, count: name.count + 1)
    for index in tokens.indices where tokens[index].key == name[0] {
      var length = 1
      while length < name.count, index + length < tokens.count, tokens[index + length].key == name[length] {
        length += 1
        counts[length] += 1
      }
    }
    return counts.lastIndex { $0 >= 2 } ?? 0
  }
}

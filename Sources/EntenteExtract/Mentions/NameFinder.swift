// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Finds the names of one sentence: those of the gazetteer, and those that their form gives away.
///
/// A name's form is capitals in a row with the small words that names hold, a head that says what it is
/// (`University`, `Ministry`, `Forum`), a title before it or a description after it; what the tagger
/// sees is asked last. No list of people's names is looked into.
struct NameFinder {
  let lexicons: Lexicons
  let pack: LanguagePack
  let reading: Reading
  let sentence: Reading.Sentence
  let tokens: [Token]
  let range: Range<Int>
  var mentions: [Mention] = []
  /// Where the cues that start at each token of the sentence begin among its cues, which are in order; one more at
  /// the end.
  private let starts: [Int32]
  /// The jobs of the cues that start at each token, a bit each.
  private let jobs: [UInt32]

  init(_ lexicons: Lexicons, _ reading: Reading, _ index: Int) {
    self.lexicons = lexicons
    self.reading = reading
    sentence = reading.sentences[index]
    pack = lexicons.packs[sentence.pack]
    tokens = reading.tokens
    range = sentence.tokens
    var starts = [Int32](repeating: 0, count: range.count + 1)
    var jobs = [UInt32](repeating: 0, count: range.count)
    for hit in sentence.cues {
      let at = hit.tokens.lowerBound - range.lowerBound
      starts[at + 1] += 1
      jobs[at] |= pack.cues[Int(hit.cue)].job.bit
    }
    for at in jobs.indices { starts[at + 1] += starts[at] }
    (self.starts, self.jobs) = (starts, jobs)
  }

  mutating func find() {
    let introduced = introducedNames()
    var index = range.lowerBound
    while index < range.upperBound {
      let token = tokens[index]
      // The `US` of `US$2 billion` is no country.
      if let sum = sentence.money.first(where: { $0.tokens.contains(index) }) {
        index = sum.tokens.upperBound
        continue
      }
      if token.kind == .mark, let end = quotedName(index) {
        index = end
        continue
      }
      guard token.isWord,
        token.has(.capital) || token.has(.digits) || token.kind == .han || sentence.pack == 1
      else {
        index = max(index + 1, collective(index) ?? 0)
        continue
      }
      if let run = introduced[index] {
        mentions.append(Mention(tokens: run, kind: headKind(run) ?? .organisation, country: soleCountry(run)))
        index = run.upperBound
        continue
      }
      index = name(at: index)
    }
    takeTagged()
    settlePlaces()
    markAsides()
    if sentence.pack == 1 { markSpeakers() }
    if sentence.pack == 2 {
      markDateline()
      markHanSpeakers()
    }
    for position in mentions.indices {
      mentions[position].country =
        mentions[position].country
        ?? (mentions[position].kind == .person ? officeCountry(position) : modifierCountry(position))
    }
  }

  // MARK: Cues

  /// The cues that start at a token, if one of them has the job.
  func hits(at index: Int, _ job: Cue.Job) -> ArraySlice<CueHit> {
    let at = index - range.lowerBound
    guard range.contains(index), jobs[at] & job.bit != 0 else { return [] }
    return sentence.cues[Int(starts[at])..<Int(starts[at + 1])]
  }

  /// All cues that start at a token.
  func cues(at index: Int) -> ArraySlice<CueHit> {
    let at = index - range.lowerBound
    return range.contains(index) ? sentence.cues[Int(starts[at])..<Int(starts[at + 1])] : []
  }

  /// The cue of `job` that starts at a token.
  func cue(_ job: Cue.Job, at index: Int, common: Bool? = nil) -> Cue? {
    for hit in hits(at: index, job) where pack.cues[Int(hit.cue)].job == job {
      let cue = pack.cues[Int(hit.cue)]
      if common == nil || (cue.detail == "common") == common { return cue }
    }
    return nil
  }

  func hit(_ job: Cue.Job, at index: Int, common: Bool? = nil) -> CueHit? {
    hits(at: index, job).last {
      let cue = pack.cues[Int($0.cue)]
      return cue.job == job && (common == nil || (cue.detail == "common") == common)
    }
  }

  // MARK: Names

  /// The gazetteer's longest name at a token.
  func known(_ index: Int) -> (end: Int, names: [Gazetteer.Name])? {
    tokens.withUnsafeBufferPointer { buffer in
      guard let (end, list) = lexicons.gazetteer.table.longest(buffer, index, range.upperBound) else {
        return nil
      }
      var names: [Gazetteer.Name] = []
      for entry in lexicons.gazetteer.table.entries[list]
      where PhraseTrie.meets(buffer, index, end, entry.form) {
        names.append(lexicons.gazetteer.names[Int(entry.value)])
      }
      if names.count > 1, tokens[index].has(.cyrillic) { names = nearest(names, to: tokens[index]) }
      return (end, names)
    }
  }

  /// Of several names with one stem, those that begin most like the word: `Корее` is Корея before Корла.
  private func nearest(_ names: [Gazetteer.Name], to token: Token) -> [Gazetteer.Name] {
    var word: [UInt32] = []
    var at = Int(token.start)
    while at < Int(token.end) {
      let (value, width) = Scalars.decode(reading.bytes, at)
      word.append(Scalars.fold(value))
      at += width
    }
    let shared = names.map { name in
      name.word < 0
        ? 0 : zip(lexicons.gazetteer.russianWords[Int(name.word)], word).prefix { $0 == $1 }.count
    }
    let most = shared.max() ?? 0
    return zip(names, shared).filter { $0.1 == most }.map(\.0)
  }

  /// Adds the name that begins at `index`, if one does, and returns the index to go on from.
  private mutating func name(at index: Int) -> Int {
    if let local = reading.localNames.longest(tokens, index, range.upperBound),
      local.tokens.upperBound >= known(index)?.end ?? 0
    {
      mentions.append(local)
      return local.tokens.upperBound
    }
    if sentence.pack == 1, tokens[index].kind != .han, let end = russian(index) { return end }
    let known = known(index)
    if sentence.pack != 0 || tokens[index].kind == .han {
      if tokens[index].kind == .han, let end = shortName(index, known: known?.end) { return end }
      guard let known else { return formed(index) ?? index + 1 }
      // 中共 in 中共同.
      if tokens[index].kind == .han, known.end == index + 2,
        let word = hit(.function, at: index + 1), word.tokens.count > 1
      {
        return index + 1
      }
      if tokens[index].kind == .han, let longer = longerName(index, known) {
        mentions.append(longer)
        return longer.tokens.upperBound
      }
      let end = officialEnd(known.end, known.names)
      add(known: known.names, index..<end)
      return end
    }
    if let region = hit(.region, at: index), region.tokens.upperBound >= known?.end ?? 0,
      sequenceEnd(index) <= region.tokens.upperBound
    {
      return region.tokens.upperBound
    }
    if known == nil, isGrammar(index) { return index + 1 }
    let end = sequenceEnd(index)
    if let known {
      let kind = known.names[0].kind
      // A longer name with a head of its own: `Harbin Ministry of Science`, `Huawei Academy`.
      if end > known.end,
        kind == .organisation || kind == .place || kind == .country || kind == .metonym || kind == .adjective,
        let longer = headed(index..<end, beyond: known.end)
      {
        var mention = longer
        mention.country = mention.country ?? country(of: known.names[0])
        if multipleCountries(mention.tokens) {
          mention.country = nil
          mention.collective = true
        }
        mentions.append(mention)
        return mention.tokens.upperBound
      }
      if kind == .organisation, end > known.end, Self.ofForKeys.contains(tokens[known.end].key),
        isCapital(known.end + 1)
      {
        let run = index..<trimmedEnd(index..<end)
        mentions.append(Mention(tokens: run, kind: headKind(run) ?? .organisation, country: soleCountry(run)))
        return run.upperBound
      }
      if kind == .place, end > known.end, isPerson(index..<end) {
        mentions.append(Mention(tokens: index..<end, kind: .person))
        return end
      }
      if let end = collective(index) { return end }
      add(known: known.names, index..<known.end)
      return known.end
    }
    return unknown(index, end)
  }

  func country(of name: Gazetteer.Name) -> String? {
    switch name.kind {
    case .country, .adjective, .metonym: lexicons.gazetteer.countries[Int(name.index)].code
    case .place: lexicons.gazetteer.places[Int(name.index)].country
    case .organisation: lexicons.gazetteer.organisations[Int(name.index)].country
    }
  }

  private mutating func add(known names: [Gazetteer.Name], _ range: Range<Int>) {
    // A name with several meanings: an organisation before a country before a place; a metonym after "in" is a place.
    let order: [Gazetteer.Kind] =
      precededByPlacePreposition(range.lowerBound)
      ? [.organisation, .place, .country, .adjective, .metonym]
      : [.organisation, .country, .adjective, .metonym, .place]
    guard let name = order.lazy.compactMap({ kind in names.first { $0.kind == kind } }).first else { return }
    var mention = Mention(tokens: range, kind: .country, entry: name.index, country: country(of: name))
    switch name.kind {
    case .country: mention.kind = .country
    case .adjective:
      mention.kind = .adjective
    case .metonym: mention.kind = .metonym
    case .place: mention.kind = .place
    case .organisation:
      mention.kind =
        lexicons.gazetteer.organisations[Int(name.index)].kind == .gov ? .government : .organisation
    }
    mentions.append(mention)
  }

  func precededByPlacePreposition(_ index: Int) -> Bool {
    guard index > range.lowerBound else { return false }
    return Self.placePrepositions.contains(tokens[index - 1].key)
  }
  static let placePrepositions = keys([
    "in", "at", "near", "to", "downtown", "outside", "across", "between", "в", "во", "под", "из", "около",
    "близ", "在", "于",
  ])

  private func multipleCountries(_ range: Range<Int>) -> Bool { countries(in: range).count > 1 }

  /// The countries that words inside a name point to.
  func countries(in range: Range<Int>) -> Set<String> {
    var codes: Set<String> = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let known = known(index), known.end <= range.upperBound, let code = country(of: known.names[0]) {
        codes.insert(code)
        index = known.end
      } else {
        index += 1
      }
    }
    return codes
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteTag
internal import EntenteText

/// Fills the sentences of a ``Reading`` with cues, names, dates, sums and technologies.
struct MentionFinder {
  let lexicons: Lexicons
  let dates: DateFinder
  let money: MoneyFinder

  init(_ lexicons: Lexicons) {
    self.lexicons = lexicons
    dates = DateFinder(lexicons.calendars)
    money = MoneyFinder(lexicons.money)
  }

  func fill(_ reading: inout Reading) {
    let published = reading.document.published
    var tagging = TagSession(lexicons.tagger)
    reading.tokens.withUnsafeBufferPointer { tokens in
      for index in reading.sentences.indices {
        let range = reading.sentences[index].tokens
        reading.sentences[index].tagged = tagging.names(
          reading.bytes, tokens, range, language: reading.sentences[index].pack)
        reading.sentences[index].cues = cues(
          tokens, reading.bytes, range, lexicons.packs[reading.sentences[index].pack])
        reading.sentences[index].dates = dates.find(tokens, in: reading.bytes, range, reference: published)
        reading.sentences[index].money = money.find(tokens, in: reading.bytes, range)
        findTechnologies(tokens, range, &reading.sentences[index])
      }
    }
    completeDates(&reading)
    gatherPeople(&reading)
    for index in reading.sentences.indices {
      let mentions = names(reading, index)
      reading.sentences[index].mentions = mentions
      learn(mentions, &reading)
      learn(aliases: AliasFinder(lexicons, copy reading, index).aliases(mentions), &reading)
    }
    complete(&reading)
  }

  /// The people of the Chinese sentences. Apart, like the names of a sentence.
  private func gatherPeople(_ reading: inout Reading) {
    guard let chinese = lexicons.packs.firstIndex(where: { $0.code == "zh" }),
      reading.sentences.contains(where: { $0.pack == chinese })
    else { return }
    var han = reading.han
    han.gatherCountries(reading, lexicons.gazetteer, chinese)
    han.gather(reading, lexicons.packs[chinese], chinese)
    reading.han = han
  }

  /// The names of one sentence. Apart, so that the finder's hold on the reading ends before the reading is changed.
  private func names(_ reading: borrowing Reading, _ index: Int) -> [Mention] {
    var finder = NameFinder(lexicons, copy reading, index)
    finder.find()
    return finder.mentions
  }

  /// Every cue at every token; of two of one job, where one holds the other, the longer one.
  private func cues(
    _ tokens: UnsafeBufferPointer<Token>, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    _ pack: LanguagePack
  ) -> [CueHit] {
    var hits: [CueHit] = []
    let table = pack.table
    for start in range {
      table.all(tokens, start, range.upperBound) { end, list in
        for entry in table.entries[list] where PhraseTrie.meets(tokens, start, end, entry.form) {
          let exact = pack.cues[Int(entry.value)].exact
          if exact != 0, exact != RussianForms.exact(bytes, tokens[start..<end]) { continue }
          hits.append(CueHit(tokens: start..<end, cue: entry.value))
        }
      }
    }
    let long = hits.indices.filter { hits[$0].tokens.count > 1 }
    guard !long.isEmpty else { return hits }
    return hits.filter { hit in
      !long.contains { position in
        let other = hits[position]
        return other.tokens.count > hit.tokens.count && other.tokens.lowerBound <= hit.tokens.lowerBound
          && other.tokens.upperBound >= hit.tokens.upperBound
          && pack.cues[Int(other.cue)].job == pack.cues[Int(hit.cue)].job
      }
    }
  }

  /// Hands `body` each term of a technology and the number of each technology that it stands for.
  func eachTechnology(
    _ tokens: UnsafeBufferPointer<Token>, _ range: Range<Int>, _ body: (Range<Int>, Int32) -> Void
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      guard let (end, list) = lexicons.technologies.table.longest(tokens, start, range.upperBound) else {
        start += 1
        continue
      }
      for entry in lexicons.technologies.table.entries[list]
      where PhraseTrie.meets(tokens, start, end, entry.form) {
        body(start..<end, entry.value)
      }
      start = end
    }
  }

  private func findTechnologies(
    _ tokens: UnsafeBufferPointer<Token>, _ range: Range<Int>, _ sentence: inout Reading.Sentence
  ) {
    eachTechnology(tokens, range) { term, technology in
      sentence.technologies.append(technology)
      sentence.technologyTokens.append(term.lowerBound)
      sentence.technologyEnds.append(term.upperBound)
    }
  }

  /// Keeps what later sentences need: countries of names, persons, how often countries occur.
  private func learn(_ mentions: [Mention], _ reading: inout Reading) {
    for mention in mentions {
      if let country = mention.country { reading.countries[country, default: 0] += 1 }
      let first = reading.tokens[mention.tokens.lowerBound].key
      switch mention.kind {
      case .organisation, .government, .event:
        if let country = mention.country, reading.nameCountries[first] == nil, mention.entry < 0,
          reading.tokens[mention.tokens.lowerBound].kind != .han
        {
          reading.nameCountries[first] = country
        }
        if mention.entry >= 0, mention.tokens.count == 1, mention.kind != .event,
          mention.tokens.lowerBound > 0, reading.tokens[mention.tokens.lowerBound - 1].isMark("«")
        {
          reading.quoted[first] = mention
        }
      case .person where reading.tokens[mention.tokens.lowerBound].kind == .han:
        if let country = mention.country {
          reading.han.note(person: reading.tokens[mention.tokens], country: country)
        }
      case .person:
        for last in lastNames(mention, reading) {
          reading.persons.insert(last)
          if let country = mention.country, reading.personCountries[last] == nil {
            reading.personCountries[last] = country
          }
        }
      case .product: reading.products.insert(first)
      default: break
      }
    }
  }

  /// Keeps the names that the sentence gives to its actors. One that the gazetteer knows by another of its names is that
  /// organisation from there on.
  private func learn(aliases: [DocumentAlias], _ reading: inout Reading) {
    for var alias in aliases {
      settle(alias, &reading.sentences[alias.sentence].mentions)
      if alias.isStrong, alias.full.entry < 0, let known = organisation(alias, reading) {
        let gazetteer = lexicons.gazetteer.organisations[Int(known)]
        alias.full.entry = known
        alias.full.kind = gazetteer.kind == .gov ? .government : .organisation
        alias.full.country = gazetteer.country ?? alias.full.country
        settle(alias, &reading.sentences[alias.sentence].mentions)
        reading.localNames.add(reading.tokens[alias.full.tokens], alias.full)
      }
      if alias.full.kind != .person {
        var mention = alias.full
        mention.standsFor = mention.standsFor ?? mention.tokens
        mention.weak = false
        reading.localNames.add(reading.tokens[alias.tokens], mention)
      }
      reading.aliases.append(alias)
    }
  }

  /// The sentence's mentions with the name as the alias has it, and without those inside the alias.
  private func settle(_ alias: DocumentAlias, _ mentions: inout [Mention]) {
    mentions.removeAll { $0.tokens.overlaps(alias.tokens) }
    for index in mentions.indices where mentions[index].tokens.lowerBound == alias.full.tokens.lowerBound {
      mentions[index] = alias.full
    }
  }

  private func organisation(_ alias: DocumentAlias, _ reading: borrowing Reading) -> Int32? {
    guard alias.full.kind != .person else { return nil }
    return AliasFinder(lexicons, copy reading, alias.sentence).known(alias.tokens)?
      .first { $0.kind == .organisation }?.index
  }

  /// The keys that the last name of a person may have in other sentences.
  private func lastNames(_ mention: Mention, _ reading: Reading) -> [UInt64] {
    let token = reading.tokens[mention.tokens.upperBound - 1]
    guard token.has(.cyrillic) else { return [token.key] }
    return RussianStem.keys(ofName: Scalars.folded(reading.bytes, Int(token.start)..<Int(token.end)))
  }

  /// Gives names whose country only another sentence tells that country.
  private func complete(_ reading: inout Reading) {
    for sentence in reading.sentences.indices {
      for index in reading.sentences[sentence].mentions.indices {
        let mention = reading.sentences[sentence].mentions[index]
        if mention.kind == .person, mention.country == nil {
          reading.sentences[sentence].mentions[index].country =
            reading.han.country(ofPerson: reading.tokens[mention.tokens])
            ?? reading.personCountries[reading.tokens[mention.tokens.upperBound - 1].key]
          continue
        }
        guard mention.country == nil, mention.entry < 0,
          mention.kind == .organisation || mention.kind == .government
        else {
          continue
        }
        reading.sentences[sentence].mentions[index].country =
          reading.nameCountries[reading.tokens[mention.tokens.lowerBound].key]
      }
    }
  }
}

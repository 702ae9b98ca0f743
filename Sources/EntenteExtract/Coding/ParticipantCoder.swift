// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Names the participants of a draft: the actors of its clauses, those that its pronouns stand for, and the countries.
struct ParticipantCoder {
  let lexicons: Lexicons
  let reading: Reading

  func participants(of draft: Draft, type: InitiativeType) -> [Coded<CodedParticipant>] {
    var found: [Coded<CodedParticipant>] = []
    var keys: Set<String> = []
    func add(_ mention: Mention, _ span: Range<Int>, _ role: Role) {
      guard let participant = participant(mention, role), keys.insert(participant.key).inserted else {
        return
      }
      found.append(Coded(participant, span, words: mention.tokens))
    }
    for event in draft.events {
      let sentence = reading.sentences[event.sentence]
      let pack = lexicons.packs[sentence.pack]
      for mention in sentence.mentions
      where event.span.overlaps(mention.tokens) && takesPart(mention, event, sentence, pack) {
        add(mention, event.span, RoleCoder.role(of: mention, in: event, sentence, pack, type: type, reading))
      }
    }
    for (sentence, mention) in draft.referred {
      let count = found.count
      add(mention, draft.main.span, .participant)
      if found.count > count { found[count].antecedent = reading.sentences[sentence].tokens }
    }
    return dropContained(found)
  }

  private func takesPart(
    _ mention: Mention, _ event: Event, _ sentence: Reading.Sentence, _ pack: LanguagePack
  ) -> Bool {
    if mention.aside { return false }
    switch mention.kind {
    case .organisation, .government:
      return !isSourceOfClaim(mention, event, sentence, pack)
    case .person:
      return true
    case .country, .metonym:
      let before = mention.tokens.lowerBound - 1
      return before < sentence.tokens.lowerBound || !Self.inside.contains(reading.tokens[before].key)
    case .adjective: return true
    case .place, .event, .product: return false
    }
  }
  private static let inside = NameFinder.keys(["in", "across", "throughout", "в", "во", "在"])

  /// `according to X`: X speaks of it, and need not take part.
  private func isSourceOfClaim(
    _ mention: Mention, _ event: Event, _ sentence: Reading.Sentence, _ pack: LanguagePack
  ) -> Bool {
    sentence.cues.contains { hit in
      let cue = pack.cues[Int(hit.cue)]
      return cue.job == .aside && hit.tokens.upperBound <= mention.tokens.lowerBound
        && hit.tokens.upperBound + 2 >= mention.tokens.lowerBound
        && hit.tokens.count == 2 && reading.text(hit.tokens).lowercased() == "according to"
    }
  }

  private func participant(_ mention: Mention, _ role: Role) -> CodedParticipant? {
    let name = reading.text(mention.tokens)
    switch mention.kind {
    case .country, .metonym, .adjective:
      guard let code = mention.country else { return nil }
      let country = lexicons.gazetteer.countries.first { $0.code == code }
      return CodedParticipant(
        name: name, kind: .country, schema: ActorKind.country.schema, country: code, role: role,
        gazetteer: "country-" + code, english: english(name, country?.name), key: "country-" + code)
    case .organisation, .government:
      let kind: ActorKind = mention.kind == .government ? .gov : .org
      if mention.entry >= 0 {
        let known = lexicons.gazetteer.organisations[Int(mention.entry)]
        return CodedParticipant(
          name: name, kind: known.kind, schema: known.schema, country: known.country ?? mention.country,
          role: role,
          gazetteer: known.id, english: english(name, known.name), key: "gazetteer-" + known.id)
      }
      return CodedParticipant(
        name: name, kind: kind, schema: kind.schema, country: mention.country, role: role, gazetteer: nil,
        english: english(name, alias(of: mention)), key: Self.key(mention, reading, lexicons))
    case .person:
      return CodedParticipant(
        name: name, kind: .person, schema: ActorKind.person.schema, country: mention.country, role: role,
        gazetteer: nil, english: english(name, alias(of: mention)),
        key: Self.key(mention, reading, lexicons))
    case .place, .event, .product: return nil
    }
  }

  private func english(_ name: String, _ known: String?) -> String? {
    NameScript.of(name) == .latin ? nil : known
  }

  /// The full name in Latin letters that the document gives.
  private func alias(of mention: Mention) -> String? {
    guard !reading.aliases.isEmpty else { return nil }
    let key = Self.key(mention, reading, lexicons)
    return reading.aliases.lazy.filter { $0.isStrong && Self.key($0.full, reading, lexicons) == key }
      .map { reading.text($0.tokens) }.first { NameScript.of($0) == .latin }
  }

  /// Equal for mentions of one actor. Two people of one name in two documents are two until somebody judges them the
  /// same.
  static func key(_ mention: Mention, _ reading: Reading, _ lexicons: Lexicons) -> String {
    if mention.entry >= 0, mention.kind == .organisation || mention.kind == .government {
      return "gazetteer-" + lexicons.gazetteer.organisations[Int(mention.entry)].id
    }
    let name = NameKey.fold(reading.text(mention.standsFor ?? mention.tokens))
    return mention.kind == .person ? name + "\u{1F}" + reading.document.id : name
  }

  /// A name that is the beginning of another participant's name is the same participant spoken of shortly.
  private func dropContained(_ found: [Coded<CodedParticipant>]) -> [Coded<CodedParticipant>] {
    found.filter { candidate in
      candidate.value.gazetteer != nil
        || !found.contains { other in
          other.value.key != candidate.value.key && other.value.kind == candidate.value.kind
            && (other.value.key.hasPrefix(candidate.value.key + " ")
              || other.value.kind == .person && other.value.key.hasSuffix(" " + candidate.value.key))
        }
    }
  }
}

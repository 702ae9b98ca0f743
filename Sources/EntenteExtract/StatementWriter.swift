// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Turns coded initiatives into statements, one for each field with its passage.
struct StatementWriter {
  let reading: Reading
  let offsets: ScalarOffsets
  let method: String
  private(set) var statements: [Statement] = []
  /// Aliases that the document states, by the key of their actor, and the actors for whom they are written.
  private let aliases: [String: [DocumentAlias]]
  private var named: Set<String> = []

  init(_ reading: Reading, _ lexicons: Lexicons, method: String) {
    aliases = Dictionary(grouping: reading.aliases) { ParticipantCoder.key($0.full, reading, lexicons) }
    self.reading = reading
    self.method = method
    offsets = ScalarOffsets(reading.bytes)
  }

  /// The passage of a span, without the footnote markers, brackets and spaces that end it.
  func passage(_ span: Range<Int>) -> Passage {
    var (low, high) = (span.lowerBound, span.upperBound)
    while high > low + 1,
      reading.tokens[high - 1].kind == .note || reading.tokens[high - 1].isMark(",")
        || reading.tokens[high - 1].isMark(";")
    {
      high -= 1
    }
    while low + 1 < high, reading.tokens[low].kind == .mark, !reading.tokens[low].isMark("‘"),
      !reading.tokens[low].isMark("“"),
      !reading.tokens[low].isMark("\""), !reading.tokens[low].isMark("["), !reading.tokens[low].isMark("«")
    { low += 1 }
    let start = Int(reading.tokens[low].start)
    let end = Int(reading.tokens[high - 1].end)
    return Passage(
      document: reading.document.id, start: offsets.scalar(at: start, in: reading.bytes),
      end: offsets.scalar(at: end, in: reading.bytes),
      quote: String(decoding: reading.bytes[start..<end], as: UTF8.self))
  }

  /// Writes one initiative under `id`; `actors` gives the entity id of each participant, `whole` the id of the
  /// initiative that contains it.
  mutating func write(_ coded: CodedInitiative, id: String, actors: [String], whole: String?) {
    func say(_ property: Property, _ value: String, _ span: Range<Int>, words: Range<Int>? = nil) {
      add(id, "Project", property, value, span, words: words)
    }
    say(.title, coded.title.value, coded.title.span, words: coded.title.words)
    say(.type, coded.type.value.rawValue, coded.type.span)
    if let status = coded.status { say(.status, status.value.rawValue, status.span, words: status.words) }
    if let whole { say(.partOf, whole, coded.type.span) }
    if coded.umbrella { say(.umbrella, "true", coded.type.span) }
    for sector in coded.sectors { say(.sector, sector.value.rawValue, sector.span, words: sector.words) }
    for technology in coded.technologies {
      say(.technology, technology.value, technology.span, words: technology.words)
    }
    if let date = coded.date { say(.date, FieldCodec.encode(date.value), date.span, words: date.words) }
    if let end = coded.dateEnd { say(.dateEnd, FieldCodec.encode(end.value), end.span, words: end.words) }
    for place in coded.places { say(.place, FieldCodec.encode(place.value), place.span, words: place.words) }
    for amount in coded.amounts {
      say(.amount, FieldCodec.encode(amount.value), amount.span, words: amount.words)
    }
    if let transfer = coded.transfer {
      for code in transfer.value.from { say(.transferFrom, code, transfer.span, words: transfer.words) }
      for code in transfer.value.to { say(.transferTo, code, transfer.span, words: transfer.words) }
      say(.transferChannel, transfer.value.channel.rawValue, transfer.span, words: transfer.words)
    }
    for signal in coded.signals { say(.signal, signal.value.rawValue, signal.span, words: signal.words) }
    for note in coded.notes { say(.note, note.value, note.span, words: note.words) }
    say(.confidence, String(coded.confidence), coded.type.span)
    for (participant, actor) in zip(coded.participants, actors) {
      write(participant, actor: actor, initiative: id)
    }
  }

  private mutating func write(_ participant: Coded<CodedParticipant>, actor: String, initiative: String) {
    let link = Digest.identifier("par", [initiative, actor])
    let (value, span, words) = (participant.value, participant.span, participant.words)
    add(link, "ProjectParticipant", .project, initiative, span)
    let named = participant.antecedent ?? span
    add(link, "ProjectParticipant", .participant, actor, span, words: words)
    add(link, "ProjectParticipant", .role, value.role.rawValue, span)
    add(actor, value.schema, .name, value.name, named, words: words)
    add(actor, value.schema, .kind, value.kind.rawValue, named, words: words)
    if let country = value.country { add(actor, value.schema, .country, country, named, words: words) }
    if let english = value.english { add(actor, value.schema, .english, english, named, words: words) }
    write(aliasesOf: value, actor: actor)
  }

  /// What the document says of the actor's names, once: where it says so, however often the actor takes part.
  private mutating func write(aliasesOf value: CodedParticipant, actor: String) {
    guard let stated = aliases[value.key], named.insert(actor).inserted else { return }
    for alias in stated {
      add(
        actor, value.schema, alias.isStrong ? .alias : .weakAlias, reading.text(alias.tokens), alias.passage,
        words: alias.tokens)
      // Where the gazetteer knows the alias, the other name is the one that other documents cannot tell.
      if alias.isStrong, value.gazetteer != nil {
        add(
          actor, value.schema, .alias, reading.text(alias.full.tokens), alias.passage,
          words: alias.full.tokens)
      }
    }
  }

  private mutating func add(
    _ entity: String, _ schema: String, _ property: Property, _ value: String, _ span: Range<Int>,
    words: Range<Int>? = nil
  ) {
    let document = reading.document
    statements.append(
      Statement(
        entity: entity, schema: schema, property: property, value: value, original: words.map(reading.text),
        language: reading.language(at: span.lowerBound),
        passage: passage(span), source: document.source.id, method: method, marking: document.marking))
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteTag
internal import EntenteText

/// Finds what a text mentions: persons, organisations, places, dates, sums of money, technologies.
///
/// Names are the statistical tagger's, which knows the gazetteers (docs/models.md); dates and sums are found by the
/// grammars of the three languages, technologies by the list of their terms. Each sentence is read in the language of
/// its script. A value that any number of threads share.
package struct TextTagger: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case person, organisation, place, date, money, technology
  }

  /// A half-open range of Unicode scalars of the text.
  package struct Mention: Hashable, Sendable {
    package var start: Int
    package var end: Int
    package var kind: Kind
    package var text: String
  }

  private let finder: MentionFinder

  /// Loads the lexicons and weights that ship with the program.
  package init() throws(ExtractError) {
    finder = MentionFinder(try Lexicons(directory: Extractor.shipped))
  }

  /// The mentions of `text`, in order; none overlaps another.
  package func mentions(of text: String) -> [Mention] {
    var text = text
    return text.withUTF8 { bytes in
      guard !bytes.isEmpty else { return [] }
      let read = TaggedText(bytes)
      var session = TagSession(finder.lexicons.tagger)
      var found: [(tokens: Range<Int>, kind: Kind)] = []
      read.tokens.withUnsafeBufferPointer { tokens in
        for sentence in read.sentences {
          find(tokens, bytes, sentence, &session, &found)
        }
      }
      let offsets = ScalarOffsets(bytes)
      return found.map { range, kind in
        let (start, end) = (
          Int(read.tokens[range.lowerBound].start), Int(read.tokens[range.upperBound - 1].end)
        )
        return Mention(
          start: offsets.scalar(at: start, in: bytes), end: offsets.scalar(at: end, in: bytes), kind: kind,
          text: String(decoding: bytes[start..<end], as: UTF8.self))
      }
    }
  }

  private func find(
    _ tokens: UnsafeBufferPointer<Token>, _ bytes: UnsafeBufferPointer<UInt8>,
    _ sentence: TaggedText.Sentence,
    _ session: inout TagSession, _ found: inout [(tokens: Range<Int>, kind: Kind)]
  ) {
    var mentions: [(tokens: Range<Int>, kind: Kind)] = []
    for name in session.names(bytes, tokens, sentence.tokens, language: sentence.language) {
      mentions.append((name.tokens, Kind(name.kind)))
    }
    let dates = finder.dates.find(tokens, in: bytes, sentence.tokens, reference: nil).map(\.tokens)
    for name in known(tokens, sentence.tokens, mentions.map(\.tokens), dates) { mentions.append(name) }
    // What a name holds is part of the name.
    func add(_ range: Range<Int>, _ kind: Kind) {
      if !range.isEmpty, !mentions.contains(where: { $0.tokens.overlaps(range) }) {
        mentions.append((range, kind))
      }
    }
    for sum in finder.money.find(tokens, in: bytes, sentence.tokens) { add(sum.tokens, .money) }
    for date in dates { add(date, .date) }
    finder.eachTechnology(tokens, sentence.tokens) { range, _ in add(range, .technology) }
    found += mentions.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Names of bodies and countries that the gazetteer has and the tagger passed over.
  private func known(
    _ tokens: UnsafeBufferPointer<Token>, _ range: Range<Int>, _ taken: [Range<Int>], _ dates: [Range<Int>]
  ) -> [(tokens: Range<Int>, kind: Kind)] {
    var known: [(tokens: Range<Int>, kind: Kind)] = []
    let gazetteer = finder.lexicons.gazetteer
    var index = range.lowerBound
    while index < range.upperBound {
      guard tokens[index].isWord, let (end, list) = gazetteer.table.longest(tokens, index, range.upperBound)
      else {
        index += 1
        continue
      }
      let run = index..<end
      index = end
      guard !taken.contains(where: { $0.overlaps(run) }) else { continue }
      let names = gazetteer.table.entries[list].filter {
        PhraseTrie.meets(tokens, run.lowerBound, end, $0.form)
      }
      .map { gazetteer.names[Int($0.value)] }
      if names.contains(where: { $0.kind == .organisation }) {
        known.append((run, .organisation))
      } else if names.contains(where: { $0.kind == .country }), !standsInName(tokens, run, range, dates) {
        known.append((run, .place))
      }
    }
    return known
  }

  /// Whether a word beside a country has a capital or a number stands there: `the 2020 United States election` holds
  /// the name of a country and names something else.
  private func standsInName(
    _ tokens: UnsafeBufferPointer<Token>, _ run: Range<Int>, _ range: Range<Int>, _ dates: [Range<Int>]
  ) -> Bool {
    func belongs(_ index: Int) -> Bool {
      range.contains(index) && !dates.contains { $0.count > 1 && $0.contains(index) }
        && (tokens[index].kind == .word && tokens[index].has(.capital) || tokens[index].kind == .number)
    }
    guard tokens[run.lowerBound].kind == .word else { return false }
    return belongs(run.lowerBound - 1) || belongs(run.upperBound)
      || run.lowerBound + 1 < range.upperBound
        && belongs(run.upperBound + 1) && tokens[run.upperBound].isWord
  }
}

extension TextTagger.Kind {
  init(_ kind: NameKind) {
    switch kind {
    case .person: self = .person
    case .organisation: self = .organisation
    case .place: self = .place
    }
  }
}

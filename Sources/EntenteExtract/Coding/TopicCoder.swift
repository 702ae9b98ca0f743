// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// The sectors that the headings above each block speak of.
struct HeadingContext {
  /// Sectors of the innermost heading above a block that has any; by block.
  let sectors: [[Sector]]
  /// The sector that the document speaks of most, when it speaks of it often enough.
  let main: Sector?

  init(_ reading: Reading, _ lexicons: Lexicons) {
    var current: [Sector] = []
    var all = [[Sector]](repeating: [], count: reading.blocks.count)
    var byBlock: [Int: [Sector]] = [:]
    for sentence in reading.sentences where reading.blocks[sentence.block].kind == .heading {
      var found = byBlock[sentence.block] ?? []
      for value in sentence.technologies {
        for sector in lexicons.technologies.meaning(value).sectors where !found.contains(sector) {
          found.append(sector)
        }
      }
      byBlock[sentence.block] = found
    }
    for block in reading.blocks.indices {
      if reading.blocks[block].kind == .heading { current = byBlock[block] ?? [] }
      all[block] = current
    }
    sectors = all
    var counts: [Sector: Int] = [:]
    for value in reading.sentences.flatMap(\.technologies) {
      if let first = lexicons.technologies.meaning(value).sectors.first { counts[first, default: 0] += 1 }
    }
    let best = counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
    main = best.flatMap { $0.value >= 4 && $0.value * 2 >= counts.values.reduce(0, +) ? $0.key : nil }
  }
}

/// Finds the technologies and sectors of a draft: those that its clauses name; else the heading's, when it has one.
struct TopicCoder {
  let lexicons: Lexicons
  let reading: Reading
  let context: HeadingContext

  func topics(of draft: Draft, type: InitiativeType) -> (
    sectors: [Coded<Sector>], technologies: [Coded<String>]
  ) {
    var sectors: [Coded<Sector>] = []
    var technologies: [Coded<String>] = []
    var inNames: [Coded<Sector>] = []
    for event in draft.events {
      let sentence = reading.sentences[event.sentence]
      for (value, token) in zip(sentence.technologies, sentence.technologyTokens)
      where event.span.contains(token) {
        let meaning = lexicons.technologies.meaning(value)
        let named = sentence.mentions.contains { $0.isActor && $0.tokens.contains(token) }
        if let technology = meaning.technology, !named,
          !technologies.contains(where: { $0.value == technology.id })
        {
          technologies.append(Coded(technology.id, event.span, words: token..<(token + 1)))
        }
        for sector in meaning.sectors {
          if named {
            if !inNames.contains(where: { $0.value == sector }) {
              inNames.append(Coded(sector, event.span, words: token..<(token + 1)))
            }
          } else if !sectors.contains(where: { $0.value == sector }) {
            sectors.append(Coded(sector, event.span, words: token..<(token + 1)))
          }
        }
      }
    }
    if sectors.isEmpty { sectors = heading(draft) }
    if sectors.isEmpty {
      sectors = inNames.filter { $0.value != .researchInfrastructure && $0.value != .other }
    }
    if sectors.isEmpty, let main = context.main { sectors = [Coded(main, draft.main.span)] }
    if type == .military, !sectors.contains(where: { $0.value == .military }) {
      sectors.append(Coded(.military, draft.main.span))
    }
    // Vehicles, drones and engines of the armed forces are military, not transport or robotics as well.
    if type == .military { sectors.removeAll { Self.civil.contains($0.value) } }
    if sectors.count > 1 { sectors.removeAll { $0.value == .other } }
    return (sectors, technologies)
  }

  private static let civil: Set<Sector> = [.robotics, .transport, .energy, .digitalEconomy, .materials]

  private func heading(_ draft: Draft) -> [Coded<Sector>] {
    let block = reading.sentences[draft.main.sentence].block
    let above = context.sectors[block]
    return above.count == 1 ? [Coded(above[0], draft.main.span)] : []
  }
}

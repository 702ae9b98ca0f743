// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// Finds on a page where the names stand that statements are about.
struct MentionFinder {
  private let page: PageText
  private let map: MapSnapshot
  private let resolution: Resolution
  /// Actors of the document's initiatives by the name that is shown there.
  private var actors: [String: String] = [:]
  private var seen: [Range<Int>: TextMarks.Mention] = [:]

  /// - Parameter initiatives: the ids of those that the document speaks of.
  init(_ page: PageText, _ map: MapSnapshot, _ resolution: Resolution, _ initiatives: [String]) {
    (self.page, self.map, self.resolution) = (page, map, resolution)
    for id in initiatives {
      for participant in map.initiative(id)?.participants ?? [] {
        actors[participant.name] = participant.entity
      }
    }
  }

  /// Takes a statement that gives a name; others are passed over.
  mutating func add(_ statement: Statement) {
    guard let kind = Self.kind(of: statement) else { return }
    let value = kind == .place ? FieldCodec.place(statement.value)?.name ?? "" : statement.value
    guard let range = range(of: statement.original ?? value, in: statement.passage) else { return }
    let mention = TextMarks.Mention(
      range: range, kind: kind, actor: kind == .place ? nil : actor(statement.entity, value))
    if let known = seen[range], Self.rank(known) <= Self.rank(mention) { return }
    seen[range] = mention
  }

  /// What was found, by start: where names overlap, the longest.
  var found: [TextMarks.Mention] {
    var taken = [Bool](repeating: false, count: page.scalars.count)
    var kept: [TextMarks.Mention] = []
    let longest = seen.values.sorted { a, b in
      (-a.range.count, a.range.lowerBound) < (-b.range.count, b.range.lowerBound)
    }
    for mention in longest where !taken[mention.range].contains(true) {
      for position in mention.range { taken[position] = true }
      kept.append(mention)
    }
    return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Where one range has several: what leads to an actor first, then in the order of kinds and ids.
  private static func rank(_ mention: TextMarks.Mention) -> (Int, String, String) {
    (mention.actor == nil ? 1 : 0, mention.kind.rawValue, mention.actor ?? "")
  }

  private static func kind(of statement: Statement) -> TextMarks.Mention.Kind? {
    switch statement.property {
    case .place: statement.schema == "Project" ? .place : nil
    case .name, .alias, .weakAlias:
      switch statement.schema {
      case "Person": .person
      case "PublicBody": .government
      case "Country": .country
      case "Project", "ProjectParticipant": nil
      default: .organisation
      }
    default: nil
    }
  }

  private func actor(_ entity: String, _ name: String) -> String? {
    let shown = resolution.shownActor(entity)
    return map.actor(shown) == nil ? actors[name] : shown
  }

  /// Where the words first stand in the passage, when that is wholly on the page.
  private func range(of words: String, in passage: Passage) -> Range<Int>? {
    let wanted = Array(words.unicodeScalars)
    let within = page.clipped(passage)
    guard let first = wanted.first, wanted.count <= within.count else { return nil }
    for start in within.lowerBound...(within.upperBound - wanted.count)
    where page.scalars[start] == first && page.scalars[start..<start + wanted.count].elementsEqual(wanted) {
      let end = start + wanted.count
      if !isWithinWord(start), !isWithinWord(end) { return start..<end }
    }
    return nil
  }

  /// Whether letters of a script with spaces stand on both sides.
  private func isWithinWord(_ position: Int) -> Bool {
    guard position > 0, position < page.scalars.count else { return false }
    return [page.scalars[position - 1], page.scalars[position]].allSatisfy {
      $0.value < 0x2E80 && $0.properties.isAlphabetic
    }
  }
}

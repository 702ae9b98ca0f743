// SPDX-License-Identifier: Apache-2.0
internal import EntenteGraph
internal import EntenteModel

/// How often what a source claimed was borne out by others.
///
/// Counted is every initiative of which the source itself reported a status that claims a level of 1 or more (the highest
/// that it claimed). It is borne out when the statements of the other sources that are no parties to it, taken alone,
/// reach that level; documents that repeat one story are one source, that of the story's origin.
package struct TrackRecord: Hashable, Sendable {
  package struct Level: Hashable, Sendable {
    /// 1 to 5.
    package let claimed: Int
    package internal(set) var count: Int
    /// Of these, how many another source that is no party speaks of at all: of the others nothing can be said.
    package internal(set) var spoken: Int
    package internal(set) var borneOut: Int

    package init(claimed: Int, count: Int, spoken: Int, borneOut: Int) {
      (self.claimed, self.count, self.spoken, self.borneOut) = (claimed, count, spoken, borneOut)
    }
  }

  /// By claimed level, those that occur.
  package internal(set) var levels: [Level] = []

  package var count: Int { levels.reduce(0) { $0 + $1.count } }
  package var spoken: Int { levels.reduce(0) { $0 + $1.spoken } }
  package var borneOut: Int { levels.reduce(0) { $0 + $1.borneOut } }

  /// Of fewer initiatives than this no share is given.
  package static let fewest = 5

  /// The borne-out part of what others speak of, in whole percent; `nil` when that is too little to say.
  package var percent: Int? {
    spoken < Self.fewest ? nil : Int((Double(borneOut) / Double(spoken) * 100).rounded())
  }

  mutating func add(claimed: Int, isBorneOut: Bool, isAlone: Bool) {
    let place = levels.firstIndex { $0.claimed >= claimed } ?? levels.count
    if place == levels.count || levels[place].claimed != claimed {
      levels.insert(Level(claimed: claimed, count: 0, spoken: 0, borneOut: 0), at: place)
    }
    levels[place].count += 1
    if isBorneOut { levels[place].borneOut += 1 }
    if !isAlone { levels[place].spoken += 1 }
  }
}

extension TrackRecord {
  /// The records of all sources that claimed anything, by their id.
  ///
  /// - Parameter statements: titles, types, statuses and signals of initiatives, by passage.
  static func all(
    _ statements: [Statement], documents: [String: Document.Header], resolution: Resolution
  ) -> [String: TrackRecord] {
    var records: [String: TrackRecord] = [:]
    let voices = Voices(documents: documents, resolution: resolution)
    for spoken in Dictionary(grouping: statements, by: { resolution.shown($0.entity) }).values {
      let voicesOf = Dictionary(grouping: spoken, by: voices.voice)
      let parties = Set(
        spoken.filter { $0.property == .signal && $0.value == Signal.party.rawValue }.map(voices.voice))
      guard !spoken.contains(where: { $0.property == .type && $0.value == InitiativeType.friction.rawValue })
      else { continue }
      for (source, own) in voicesOf {
        let claims = own.filter { $0.property == .status }.compactMap {
          ReportedStatus(rawValue: $0.value)?.claimed
        }
        guard let claimed = claims.max(), claimed > 0 else { continue }
        let others = voicesOf.filter { $0.key != source && !parties.contains($0.key) }.flatMap(\.value)
        let level = substance(others, documents, resolution)
        records[source, default: TrackRecord()].add(
          claimed: claimed, isBorneOut: level.map { $0 >= claimed } ?? false, isAlone: others.isEmpty)
      }
    }
    return records
  }

  /// What some of the statements about one initiative bear out by themselves.
  private static func substance(
    _ statements: [Statement], _ documents: [String: Document.Header], _ resolution: Resolution
  ) -> Int? {
    guard !statements.isEmpty else { return nil }
    return Projection.initiatives(from: statements, documents: documents, resolution: resolution)
      .compactMap { $0.substance?.rawValue }.max()
  }
}

/// Who speaks in a statement, when copies of one story are one voice: that of the story's origin.
private struct Voices {
  let documents: [String: Document.Header]
  let resolution: Resolution

  func voice(_ statement: Statement) -> String {
    let document = statement.passage.document
    guard let copy = resolution.copies[document], statement.source == documents[document]?.source.id,
      let origin = documents[copy.origin]
    else { return statement.source }
    return origin.source.id
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// All that the parts of a page draw from: the entries in order, the actors, the documents and the figures.
struct Contents: Sendable {
  let title: String
  let entries: [Entry]
  let actors: [ActorProfile]
  let actorsByKey: [String: ActorProfile]
  let documents: [Document]
  let figures: ReportFigures
  /// The day from which the map is seen: as given, else the newest document's.
  let asOf: PartialDate?
  /// Positions in `entries` of an initiative's parts, by its id.
  let parts: [String: [Int]]
  let indexById: [String: Int]

  /// - Parameter documentCount: how many documents the initiatives come from, where they carry no evidence.
  init(
    title: String, initiatives: [Initiative], documents: [Document], asOf: PartialDate?,
    documentCount: Int? = nil
  ) {
    self.title = title
    self.documents = documents.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    let entries = Entry.all(initiatives)
    self.entries = entries
    (actors, actorsByKey) = ActorProfile.all(in: entries)
    let cited = Set(initiatives.flatMap { $0.evidence.map(\.passage.document) })
    figures = ReportFigures(
      initiatives: initiatives, documents: documentCount ?? cited.union(documents.map(\.id)).count)
    self.asOf = asOf ?? documents.compactMap(\.published).max()
    var parts: [String: [Int]] = [:]
    var indexById: [String: Int] = [:]
    for entry in entries {
      indexById[entry.initiative.id] = entry.index
      if let parent = entry.initiative.partOf, parent != entry.initiative.id {
        parts[parent, default: []].append(entry.index)
      }
    }
    self.parts = parts
    self.indexById = indexById
  }

  var counted: [Entry] { entries.filter(\.isCounted) }

  /// The filter words that narrow the list to what a chart counted: added to a filter when there are umbrellas.
  var onlyCounted: String { figures.umbrellas > 0 ? " counted:yes" : "" }

  /// The most restrictive marking of all that is shown.
  var marking: Marking {
    (entries.map(\.initiative.marking) + documents.map(\.marking)).reduce(.clear) { $0.combined(with: $1) }
  }
}

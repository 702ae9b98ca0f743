// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteStore

/// The sources as they are seen from one viewpoint. Immutable; any thread may read it.
package struct SourceBook: Sendable {
  package struct Grade: Hashable, Sendable {
    package let reliability: Source.Reliability
    package let by: String
    package let reason: String
    /// ISO 8601 UTC.
    package let recordedFrom: String
  }

  package struct Entry: Sendable {
    package let source: Source
    /// Oldest first.
    package let grades: [Grade]
    /// Ids of its documents, the newest first.
    package let documents: [String]
    /// How many initiatives its documents tell of.
    package let initiatives: Int
    package let record: TrackRecord
  }

  /// Those with most documents first, then by name.
  package let entries: [Entry]
  private let places: [String: Int]

  init(_ catalog: DocumentCatalog, grades: [SourceGradeRow], records: [String: TrackRecord]) {
    let given = Dictionary(grouping: grades, by: \.source)
    entries = Dictionary(grouping: catalog.entries, by: { $0.record.header.source.id }).map { id, documents in
      Entry(
        source: documents[0].record.header.source,
        grades: (given[id] ?? []).map {
          Grade(reliability: $0.reliability, by: $0.by, reason: $0.reason, recordedFrom: $0.recordedFrom)
        },
        documents: documents.map(\.record.header.id),
        initiatives: Set(documents.flatMap(\.initiatives)).count,
        record: records[id] ?? TrackRecord())
    }.sorted { a, b in
      (-a.documents.count, a.source.name, a.source.id) < (-b.documents.count, b.source.name, b.source.id)
    }
    places = Dictionary(
      entries.enumerated().map { ($1.source.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(_ id: String) -> Entry? { places[id].map { entries[$0] } }
}

extension MapShelf {
  /// The sources as they are seen from `viewpoint` now.
  package func sources(_ viewpoint: Viewpoint) throws(DeskFault) -> SourceBook {
    let catalog = try catalog(viewpoint)
    let map = try map(viewpoint)
    return try books.value(viewpoint, stamp: map.stamp) { () throws(DeskFault) in
      try workspace.asking { ledger throws(StoreError) in
        SourceBook(
          catalog, grades: try ledger.grades(viewpoint),
          records: TrackRecord.all(
            try ledger.levelStatements(viewpoint), documents: map.documents,
            resolution: try ledger.resolution(viewpoint)))
      }
    }
  }

  /// Grades a source anew; earlier grades stay for earlier viewpoints.
  ///
  /// - Parameter time: the recorded time, ISO 8601 UTC.
  package func grade(
    _ source: Source, _ reliability: Source.Reliability, by: String, reason: String, at time: String
  ) throws(DeskFault) {
    try workspace.asking { ledger throws(StoreError) in
      try ledger.grade(Source(name: source.name, reliability: reliability), by: by, reason: reason, at: time)
    }
  }
}

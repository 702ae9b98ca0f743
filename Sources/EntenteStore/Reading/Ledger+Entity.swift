// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import GRDB

/// One actor with every name that can be seen, and where each stands.
package struct EntityRecord: Hashable, Sendable {
  package struct Name: Hashable, Sendable {
    package let value: String
    /// ISO 639-1 of the text that it stands in; `nil` when it is not known.
    package let language: String?
    /// Whether a document gives it as another name.
    package let isAlias: Bool
    /// The ids under which it is recorded: those of actors before they were merged.
    package internal(set) var entities: [String]
    /// Ids of the documents, in the order of recording.
    package internal(set) var documents: [String]
  }

  package let id: String
  /// Of FollowTheMoney.
  package internal(set) var schema: String
  /// Names before aliases, then in the order of recording.
  package internal(set) var names: [Name]
  /// The actors that are shown under this id since they were judged to be the same, with the judgement in words.
  package let merges: [EntityMerge]
}

extension Ledger {
  /// Identities of one actor that are read at most.
  static let mostIdentities = 500

  /// The actor that is shown under `id` from `viewpoint`, with the names of those that are merged into it; `nil` when no
  /// statement about it can be seen.
  package func entity(_ id: String, _ viewpoint: Viewpoint) throws(StoreError) -> EntityRecord? {
    try read { db in
      let clause = try ViewpointClause(viewpoint, on: "a", valid: true, at: path)
      let time = try viewpoint.recordedBy.map { try RecordedTime.require($0, at: path).text }
      let merges = try MergeTable(db: db).merges(at: time).values.filter { $0.into == id }
        .sorted { $0.entity < $1.entity }
      let ids = [id] + merges.prefix(Self.mostIdentities).map(\.entity)
      var record = EntityRecord(id: id, schema: "", names: [], merges: [])
      var seen: Set<String> = []
      try Command(
        db,
        """
        SELECT s.entity, s.schema, s.property, s.value, s.language, d.id FROM statement s
          CROSS JOIN assertion a ON a.statement = s.seq CROSS JOIN document d ON d.seq = s.document
        WHERE s.entity IN (\(ids.map { _ in "?" }.joined(separator: ", ")))
          AND s.property IN ('name', 'alias', 'country') AND \(clause.sql)
        ORDER BY s.seq
        """
      ).each(ids.map { .text($0) } + clause.values) { row in
        seen.insert(row.text(0))
        if record.schema.isEmpty || row.text(0) == id { record.schema = row.text(1) }
        guard row.text(2) != Property.country.rawValue else { return }
        record.take(
          row.text(3), language: row.textOrNil(4), isAlias: row.text(2) == Property.alias.rawValue,
          entity: row.text(0), document: row.text(5))
      }
      guard !seen.isEmpty else { return nil }
      return EntityRecord(
        id: id, schema: record.schema,
        names: record.names.filter { !$0.isAlias } + record.names.filter(\.isAlias),
        merges: merges.filter { seen.contains($0.entity) })
    }
  }
}

extension EntityRecord {
  /// Documents that are kept of one name.
  static let mostDocuments = 200

  fileprivate mutating func take(
    _ value: String, language: String?, isAlias: Bool, entity: String, document: String
  ) {
    guard
      let place = names.firstIndex(where: {
        $0.value == value && $0.language == language && $0.isAlias == isAlias
      })
    else {
      names.append(
        Name(value: value, language: language, isAlias: isAlias, entities: [entity], documents: [document]))
      return
    }
    if !names[place].entities.contains(entity) { names[place].entities.append(entity) }
    if names[place].documents.count < Self.mostDocuments, !names[place].documents.contains(document) {
      names[place].documents.append(document)
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import GRDB

extension Ledger {
  /// Says anew which documents tell one story, which initiatives are one and which actors, when something was recorded
  /// since the last time, and brings the views up to date, in one transaction.
  ///
  /// - Parameter at: the recorded time, ISO 8601 UTC; moved on as in ``record(_:at:)``.
  /// - Returns: whether there was anything to look at.
  /// - Throws: ``StoreError``; nothing has been recorded when it throws.
  @discardableResult
  package func resolve(at: String) throws(StoreError) -> Bool {
    guard derivation.resolver != nil else { return false }
    return try write { db in
      guard try isResolutionDue(db) else { return false }
      let recording = try Recording(db, ledger: self, at: at)
      let reader = ResolutionReader(db: db, ledger: self)
      try reader.sketchTexts()
      let (table, new) = (ResolutionTable(db: db), try reader.resolution(at: nil))
      let old = try table.resolution(at: nil)
      try Command(db, "INSERT INTO resolution (recorded_from) VALUES (?)").run(.text(recording.at))
      var affected: Set<String> = []
      let builder = ViewBuilder(db: db, ledger: self)
      for document in Set(old.copies.keys).union(new.copies.keys).sorted()
      where old.copies[document] != new.copies[document] {
        try table.retire(copy: document, at: recording.at)
        if let copy = new.copies[document] { try table.insert(copy, from: recording.at) }
        let key = try Command(db, "SELECT seq FROM document WHERE id = ?").first(.text(document)) {
          $0.integer(0)
        }
        if let key { affected.formUnion(try builder.initiatives(of: key)) }
      }
      for initiative in Set(old.joins.keys).union(new.joins.keys).sorted()
      where old.joins[initiative] != new.joins[initiative] {
        try table.retire(join: initiative, at: recording.at)
        if let join = new.joins[initiative] { try table.insert(join, from: recording.at) }
        affected.formUnion([initiative, old.shown(initiative)])
      }
      let merges = MergeTable(db: db)
      var documents: Set<Int> = []
      for entity in Set(old.merges.keys).union(new.merges.keys).sorted()
      where old.merges[entity] != new.merges[entity] {
        try merges.retire(entity, at: recording.at)
        if let merge = new.merges[entity] { try merges.insert(merge, from: recording.at) }
        documents.formUnion(try merges.documents(of: entity))
      }
      for document in documents.sorted() { affected.formUnion(try builder.initiatives(of: document)) }
      try recording.refreshViews(of: affected)
      return true
    }
  }

  /// What is resolved from `viewpoint`: as of its recorded time.
  package func resolution(_ viewpoint: Viewpoint) throws(StoreError) -> Resolution {
    try read { db in
      let time = try viewpoint.recordedBy.map { try RecordedTime.require($0, at: path).text }
      return try ResolutionTable(db: db).resolution(at: time, viewpoint.clearance)
    }
  }

  /// What resolves, given all that stands now; `nil` when this ledger resolves nothing.
  package func filledResolver() throws(StoreError) -> (any Resolving)? {
    try read { try ResolutionReader(db: $0, ledger: self).filled(at: nil) }
  }

  /// A text that changes whenever a document was read, or retired.
  package func readingStamp() throws(StoreError) -> String {
    try read { db in
      try Command(
        db,
        """
        SELECT coalesce((SELECT max(seq) FROM assertion), 0) || '.' || coalesce((SELECT max(seq) FROM reading), 0)
          || '.' || coalesce((SELECT max(recorded_to) FROM reading), '')
        """
      ).first { $0.text(0) } ?? ""
    }
  }

  /// The actors that the judgements which hold from `viewpoint` are about.
  package func judgedEntities(_ viewpoint: Viewpoint) throws(StoreError) -> [JudgedEntity] {
    let judgements = try judgements(viewpoint)
    return try read { db in
      let time = try viewpoint.recordedBy.map { try RecordedTime.require($0, at: path).text }
      return try ResolutionReader(db: db, ledger: self).entities(of: judgements, at: time)
    }
  }

  /// Whether something was recorded after the last resolution.
  private func isResolutionDue(_ db: Database) throws -> Bool {
    let last = try Command(db, "SELECT max(recorded_from) FROM resolution").first { $0.textOrNil(0) } ?? nil
    let newest =
      try Command(
        db,
        """
        SELECT max(t) FROM (SELECT max(recorded_from) AS t FROM reading UNION ALL SELECT max(recorded_to) FROM reading
          UNION ALL SELECT max(recorded_from) FROM judgement)
        """
      ).first { $0.textOrNil(0) } ?? nil
    guard let newest else { return false }
    return last.map { $0 < newest } ?? true
  }

  /// Drops what was resolved and resolves again as of every time at which it was done.
  func rebuildResolution(_ db: Database) throws {
    try db.execute(
      sql:
        "DELETE FROM text_sketch; DELETE FROM story_copy; DELETE FROM initiative_join; DELETE FROM entity_merge"
    )
    try ResolutionReader(db: db, ledger: self).sketchTexts()
    let table = ResolutionTable(db: db)
    let history = try resolutionHistory(db)
    for dated in history.copies { try table.insert(dated.row, from: dated.from, to: dated.to) }
    for dated in history.joins { try table.insert(dated.row, from: dated.from, to: dated.to) }
    let merges = MergeTable(db: db)
    for dated in history.merges { try merges.insert(dated.row, from: dated.from, to: dated.to) }
  }

  /// What resolving gives at each time at which it was done, as rows of the tables.
  func resolutionHistory(_ db: Database) throws -> ResolutionHistory {
    let times = try Command(db, "SELECT recorded_from FROM resolution ORDER BY seq").all { $0.text(0) }
    let reader = ResolutionReader(db: db, ledger: self)
    var copies = History<StoryCopy>()
    var joins = History<InitiativeJoin>()
    var merges = History<EntityMerge>()
    for time in times {
      let found = try reader.resolution(at: time)
      copies.take(found.copies, at: time)
      joins.take(found.joins, at: time)
      merges.take(found.merges, at: time)
    }
    return ResolutionHistory(copies: copies.rows, joins: joins.rows, merges: merges.rows)
  }

  /// Rows that follow from what held at each time.
  private struct History<Row: Hashable> {
    private var ended: [ResolutionTable.Dated<Row>] = []
    private var live: [String: ResolutionTable.Dated<Row>] = [:]

    var rows: [ResolutionTable.Dated<Row>] { ended + live.sorted { $0.key < $1.key }.map(\.value) }

    mutating func take(_ rows: [String: Row], at time: String) {
      for (key, dated) in live where rows[key] != dated.row {
        var past = dated
        past.to = time
        ended.append(past)
        live[key] = nil
      }
      for (key, row) in rows where live[key] == nil {
        live[key] = ResolutionTable.Dated(row: row, from: time)
      }
    }
  }
}

/// The rows that follow from all that was ever resolved.
struct ResolutionHistory {
  let copies: [ResolutionTable.Dated<StoryCopy>]
  let joins: [ResolutionTable.Dated<InitiativeJoin>]
  let merges: [MergeTable.Dated]
}

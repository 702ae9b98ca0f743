// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import GRDB

extension Ledger {
  /// The rows that can be seen from `viewpoint` and that `filter` admits, by date, then by id.
  ///
  /// A row that rests on statements of several markings or validities is not taken as it is when the viewpoint
  /// limits either: it is made anew from those statements that can be seen.
  package func initiatives(_ viewpoint: Viewpoint, _ filter: InitiativeFilter = .any) throws(StoreError)
    -> [InitiativeRow]
  {
    try read { db in
      let unlimited = viewpoint.clearance == .everything && viewpoint.validOn == nil
      let clause = try ViewpointClause(viewpoint, on: "i", valid: true, at: path)
      let wanted = filter.clause
      let uniform = unlimited ? "" : " AND i.uniform = 1"
      var rows = try ViewTable(db: db).rows(
        clause.sql + uniform + wanted.sql + " ORDER BY coalesce(i.first_day, '9999'), i.id",
        clause.values + wanted.values
      ).map(\.dated.row)
      guard !unlimited else { return rows }
      let mixed = try mixedInitiatives(db, viewpoint)
      rows += try mixed.compactMap { id in
        try projected(db, id, viewpoint).flatMap { filter.admits($0.initiative) ? $0 : nil }
      }
      return rows.sorted { Self.order($0) < Self.order($1) }
    }
  }

  /// How many initiatives can be seen from `viewpoint`: counted in the view, without making them.
  package func initiativeCount(_ viewpoint: Viewpoint) throws(StoreError) -> Int {
    try read { db in
      let unlimited = viewpoint.clearance == .everything && viewpoint.validOn == nil
      let clause = try ViewpointClause(viewpoint, on: "i", valid: true, at: path)
      let uniform = unlimited ? "" : " AND i.uniform = 1"
      let counted = try Command(db, "SELECT count(*) FROM initiative i WHERE " + clause.sql + uniform)
        .all(clause.values) { $0.integer(0) }.reduce(0, +)
      guard !unlimited else { return counted }
      return try counted
        + mixedInitiatives(db, viewpoint).filter { try projected(db, $0, viewpoint) != nil }.count
    }
  }

  /// The initiative as the statements that can be seen from `viewpoint` give it, with its evidence; `nil` when there
  /// is none.
  package func initiative(_ id: String, _ viewpoint: Viewpoint) throws(StoreError) -> Initiative? {
    try read { db in
      let evidence = try evidence(db, of: id, viewpoint)
      return evidence.initiatives(derivation.project).first { $0.id == id }
    }
  }

  private static func order(_ row: InitiativeRow) -> (String, String) {
    (row.initiative.date?.value.firstDay ?? "9999", row.initiative.id)
  }

  private func mixedInitiatives(_ db: Database, _ viewpoint: Viewpoint) throws -> [String] {
    let anyReader = Viewpoint(recordedBy: viewpoint.recordedBy, clearance: .everything)
    let clause = try ViewpointClause(anyReader, on: "i", at: path)
    return try Command(db, "SELECT i.id FROM initiative i WHERE i.uniform = 0 AND " + clause.sql)
      .all(clause.values) { $0.text(0) }
  }

  /// The initiative as the statements that can be seen give it.
  private func projected(_ db: Database, _ id: String, _ viewpoint: Viewpoint) throws -> InitiativeRow? {
    try evidence(db, of: id, viewpoint).rows(derivation.project, wanted: [id])[id]
  }

  func evidence(_ db: Database, of id: String, _ viewpoint: Viewpoint) throws -> ProjectedEvidence {
    let clause = try ViewpointClause(viewpoint, on: "a", valid: true, at: path)
    let time = try viewpoint.recordedBy.map { try RecordedTime.require($0, at: path).text }
    let resolved = ResolutionTable(db: db)
    let speaking = try Command(
      db,
      """
      SELECT DISTINCT s.document FROM statement s CROSS JOIN assertion a ON a.statement = s.seq
      WHERE s.entity = ? AND s.schema = 'Project' AND \(clause.sql) ORDER BY s.document
      """)
    var documents: Set<Int> = []
    for member in try resolved.members(of: id, at: time) {
      documents.formUnion(try speaking.all([.text(member)] + clause.values) { $0.integer(0) })
    }
    var evidence = ProjectedEvidence()
    evidence.resolution = try resolved.resolution(
      of: documents.sorted(), at: time, viewpoint.clearance)
    let select = try Command(
      db, StatementQuery.select + "s.document = ? AND " + clause.sql + StatementQuery.order)
    let reading = try ViewpointClause(viewpoint, on: "r", at: path)
    let grade = try gradeClause(viewpoint)
    let header = try Command(
      db, Self.headerQuery(grade.sql) + "r.document = ? AND " + reading.sql + " ORDER BY r.seq DESC")
    for document in documents.sorted() {
      try select.each([.integer(document)] + clause.values) { try evidence.add($0, at: path) }
      let known = try header.all(grade.values + [.integer(document)] + reading.values) { Self.header($0) }
      if let known = known.first { evidence.headers[known.id] = known }
    }
    return evidence
  }
}

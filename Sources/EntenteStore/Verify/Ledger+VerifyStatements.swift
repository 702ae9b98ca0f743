// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import GRDB

extension Ledger {
  /// Every statement has the id that its content gives, every assertion belongs to the statement's document and
  /// passage, and their times make sense.
  func checkStatements(_ db: Database, of document: Int, _ verification: inout Verification) throws {
    let name =
      try Command(db, "SELECT name FROM retrieval WHERE document = ? ORDER BY seq")
      .first(.integer(document)) { $0.text(0) } ?? "document \(document)"
    let select = try Command(
      db, StatementQuery.select + "s.document = ?" + StatementQuery.order + ", a.seq")
    var last = ""
    try select.each([.integer(document)]) { row in
      let id = row.text(0)
      if id != last { verification.statements += 1 }
      last = id
      guard let statement = try? StatementQuery.unchecked(row, at: path), statement.id == id else {
        verification.add(
          Finding(
            "statement-id", place: "\(name) \(id)",
            message: "The statement's content does not give its id: it was altered.", remedy: Finding.restore)
        )
        return
      }
      if (statement.validFrom?.firstDay, statement.validTo?.lastDay) != (row.textOrNil(20), row.textOrNil(21))
      {
        verification.add(
          Finding(
            "valid-days", place: "\(name) \(id)",
            message: "The days of validity do not follow from the dates.",
            remedy: Finding.restore))
      }
    }
    try checkAssertions(db, of: document, name: name, &verification)
  }

  private func checkAssertions(
    _ db: Database, of document: Int, name: String, _ verification: inout Verification
  ) throws {
    let misplaced = try Command(
      db,
      """
      SELECT s.id FROM statement s CROSS JOIN assertion a ON a.statement = s.seq
        CROSS JOIN passage p ON p.seq = a.passage CROSS JOIN reading r ON r.seq = a.reading
      WHERE s.document = ? AND (p.start <> s.start OR p.stop <> s.stop OR r.document <> s.document
        OR p.stored_text <> r.stored_text OR a.rank < s.rank OR a.rank < r.rank
        OR a.recorded_from <> r.recorded_from)
      """
    ).all(.integer(document)) { $0.text(0) }
    for id in misplaced {
      verification.add(
        Finding(
          "assertion-misplaced", place: "\(name) \(id)",
          message: "The assertion does not belong to the statement's document, passage or marking.",
          remedy: Finding.restore))
    }
    let unsupported = try Command(
      db, "SELECT id FROM statement WHERE document = ? AND seq NOT IN (SELECT statement FROM assertion)"
    ).all(.integer(document)) { $0.text(0) }
    for id in unsupported {
      verification.add(
        Finding(
          "statement-unasserted", place: "\(name) \(id)", message: "No run has asserted the statement.",
          remedy: Finding.restore))
    }
    let standing =
      try Command(
        db,
        """
        SELECT (SELECT count(*) FROM statement s CROSS JOIN assertion a ON a.statement = s.seq
                WHERE s.document = ?1 AND a.recorded_to IS NULL) > 0
          AND NOT EXISTS (SELECT 1 FROM reading WHERE document = ?1 AND recorded_to IS NULL)
        """
      ).first(.integer(document)) { $0.integer(0) == 1 } ?? false
    if standing {
      verification.add(
        Finding(
          "reading-missing", place: name,
          message: "Statements stand though the document's reading is retired.",
          remedy: Finding.restore))
    }
  }

  /// The initiatives that the document was the first to speak of have the rows that their statements give.
  func checkViews(_ db: Database, of document: Int, _ verification: inout Verification) throws {
    let histories: [String: [DatedRow]]
    do {
      histories = try ViewBuilder(db: db, ledger: self).histories(of: document)
    } catch let error as StoreError where error.code == .damaged {
      return  // Found as an altered statement already: no view can be made from it.
    }
    let table = ViewTable(db: db)
    for (id, expected) in histories.sorted(by: { $0.key < $1.key }) {
      if expected.last?.to == nil { verification.initiatives += 1 }
      let stored = try table.rows("i.id = ? ORDER BY i.recorded_from, i.seq", [.text(id)]).map(\.dated)
      guard stored != expected else { continue }
      let message =
        stored.isEmpty ? "The view lacks the initiative." : "The view's row is not what its statements give."
      verification.add(
        Finding(
          stored.isEmpty ? "view-lacks" : "view-differs", place: id, message: message, remedy: Finding.rebuild
        ))
    }
  }

  /// Rows of initiatives that no statement speaks of.
  func checkStrayViews(_ db: Database, _ verification: inout Verification) throws {
    let strays = try Command(
      db,
      """
      SELECT DISTINCT i.id FROM initiative i
      WHERE NOT EXISTS (SELECT 1 FROM statement s WHERE s.entity = i.id AND s.schema = 'Project') ORDER BY i.id
      """
    ).all { $0.text(0) }
    for id in strays {
      verification.add(
        Finding(
          "view-stray", place: id, message: "The view has an initiative that no statement speaks of.",
          remedy: Finding.rebuild))
    }
  }
}

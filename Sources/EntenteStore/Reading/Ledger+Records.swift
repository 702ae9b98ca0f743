// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import GRDB

extension Ledger {
  /// The records of all documents that can be seen from `viewpoint`, in the order of recording.
  package func records(_ viewpoint: Viewpoint) throws(StoreError) -> [DocumentRecord] {
    try read { try records($0, viewpoint, nil) }
  }

  /// The record of one document; `nil` when it is not there or may not be seen.
  package func record(of document: String, _ viewpoint: Viewpoint) throws(StoreError) -> DocumentRecord? {
    try read { try records($0, viewpoint, document).last }
  }

  private func records(_ db: Database, _ viewpoint: Viewpoint, _ document: String?) throws
    -> [DocumentRecord]
  {
    let clause = try ViewpointClause(viewpoint, on: "r", at: path)
    let grade = try gradeClause(viewpoint)
    let more = ", r.author, r.language, r.media_type, v.origin, d.recorded_from"
    let one = document == nil ? "" : "d.id = ? AND "
    let query = Self.headerQuery(grade.sql, more: more) + one + clause.sql + " ORDER BY r.seq"
    let values = grade.values + (document.map { [.text($0)] } ?? []) + clause.values
    return try Command(db, query).all(values) { row in
      DocumentRecord(
        header: Self.header(row), author: row.textOrNil(8), language: row.textOrNil(9),
        mediaType: row.text(10), origin: row.text(11), recordedFrom: row.text(12))
    }
  }

  /// What could not be used of a document that was read otherwise, as seen from `viewpoint`.
  package func rejections(of document: String, _ viewpoint: Viewpoint) throws(StoreError) -> [Rejection] {
    try read { db in
      let clause = try ViewpointClause(viewpoint, on: "r", at: path)
      return try Command(
        db,
        """
        SELECT r.rule, r.place, r.message, r.excerpt FROM rejection r JOIN reading g ON g.seq = r.reading
          JOIN document d ON d.seq = g.document WHERE d.id = ? AND \(clause.sql) ORDER BY r.seq
        """
      ).all([.text(document)] + clause.values) { row in
        Rejection(rule: row.text(0), place: row.text(1), message: row.text(2), excerpt: row.text(3))
      }
    }
  }
}

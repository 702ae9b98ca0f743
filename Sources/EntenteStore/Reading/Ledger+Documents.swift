// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import GRDB

extension Ledger {
  /// Headers of all documents that can be seen from `viewpoint`, by id.
  package func headers(_ viewpoint: Viewpoint) throws(StoreError) -> [String: EntenteModel.Document.Header] {
    try read { try headers($0, viewpoint) }
  }

  func headers(_ db: Database, _ viewpoint: Viewpoint) throws -> [String: EntenteModel.Document.Header] {
    let clause = try ViewpointClause(viewpoint, on: "r", at: path)
    let grade = try gradeClause(viewpoint)
    let rows = try Command(db, Self.headerQuery(grade.sql) + clause.sql + " ORDER BY r.seq")
      .all(grade.values + clause.values) { Self.header($0) }
    return Dictionary(rows.map { ($0.id, $0) }) { _, last in last }
  }

  /// The document with this id, with its text, as it was described at the viewpoint; `nil` when it is not there
  /// or may not be seen.
  package func document(_ id: String, _ viewpoint: Viewpoint) throws(StoreError) -> EntenteModel.Document? {
    try read { db in
      let clause = try ViewpointClause(viewpoint, on: "r", at: path)
      return try Command(
        db,
        """
        SELECT d.id, v.name, v.origin, r.media_type, t.content, r.title, r.publisher, r.author, r.published,
          r.language, r.rank, r.releasable
        FROM document d JOIN reading r ON r.document = d.seq JOIN retrieval v ON v.seq = r.retrieval
          JOIN stored_text t ON t.seq = r.stored_text
        WHERE d.id = ? AND \(clause.sql) ORDER BY r.seq DESC
        """
      ).all([.text(id)] + clause.values) { row in
        EntenteModel.Document(
          id: row.text(0), name: row.text(1), origin: row.text(2), mediaType: row.text(3), text: row.text(4),
          title: row.textOrNil(5), publisher: row.textOrNil(6), author: row.textOrNil(7),
          published: row.textOrNil(8).flatMap { PartialDate($0) }, language: row.textOrNil(9),
          marking: Marking(rank: row.integer(10), releasable: row.textOrNil(11)))
      }.first
    }
  }

  /// The versions that were retrieved from `origin` and may be seen, oldest first: document id and recorded time.
  package func versions(at origin: String, clearance: Clearance) throws(StoreError)
    -> [(document: String, recordedFrom: String)]
  {
    try read { db in
      let clause = try ViewpointClause(
        Viewpoint(recordedBy: "9999-12-31", clearance: clearance), on: "r", retires: false, at: path)
      return try Command(
        db,
        """
        SELECT d.id, v.recorded_from FROM retrieval v JOIN document d ON d.seq = v.document WHERE v.origin = ?
          AND EXISTS (SELECT 1 FROM reading r WHERE r.document = d.seq AND \(clause.sql)) ORDER BY v.seq
        """
      ).all([.text(origin)] + clause.values) { ($0.text(0), $0.text(1)) }
    }
  }

  /// The part of a header query up to its condition on the reading `r`.
  ///
  /// - Parameter more: further columns, each after a comma.
  static func headerQuery(_ gradeClause: String, more: String = "") -> String {
    """
    SELECT d.id, v.name, r.title, o.name, r.published, r.rank, r.releasable,
      (SELECT g.reliability FROM source_grade g WHERE g.source = o.seq AND \(gradeClause)
       ORDER BY g.seq DESC LIMIT 1)\(more)
    FROM reading r JOIN document d ON d.seq = r.document JOIN retrieval v ON v.seq = r.retrieval
      JOIN source o ON o.seq = r.source WHERE

    """
  }

  func gradeClause(_ viewpoint: Viewpoint) throws -> (sql: String, values: [Bind]) {
    guard let limit = viewpoint.recordedBy else { return ("1", []) }
    return ("g.recorded_from <= ?", [.text(try RecordedTime.require(limit, at: path).text)])
  }

  static func header(_ row: Columns) -> EntenteModel.Document.Header {
    EntenteModel.Document.Header(
      id: row.text(0), name: row.text(1), title: row.textOrNil(2),
      source: Source(
        name: row.text(3), reliability: row.textOrNil(7).flatMap(Source.Reliability.init(rawValue:)) ?? .f),
      published: row.textOrNil(4).flatMap { PartialDate($0) },
      marking: Marking(rank: row.integer(5), releasable: row.textOrNil(6)))
  }
}

// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import GRDB

/// A grade that a source was given.
package struct SourceGradeRow: Hashable, Sendable {
  package let source: String
  package let reliability: Source.Reliability
  package let by: String
  package let reason: String
  /// ISO 8601 UTC.
  package let recordedFrom: String
}

extension Ledger {
  /// Every grade of every source that was recorded by the time of `viewpoint`, in the order of recording.
  package func grades(_ viewpoint: Viewpoint) throws(StoreError) -> [SourceGradeRow] {
    try read { db in
      let clause = try gradeClause(viewpoint)
      return try Command(
        db,
        """
        SELECT o.id, g.reliability, g.graded_by, g.reason, g.recorded_from FROM source_grade g
          JOIN source o ON o.seq = g.source WHERE \(clause.sql) ORDER BY g.seq
        """
      ).all(clause.values) { row in
        SourceGradeRow(
          source: row.text(0), reliability: Source.Reliability(rawValue: row.text(1)) ?? .f, by: row.text(2),
          reason: row.text(3), recordedFrom: row.text(4))
      }
    }
  }

  /// What substance is computed from, of all initiatives that can be seen from `viewpoint`: their titles, types, reported
  /// statuses and signals, by document, then by passage.
  package func levelStatements(_ viewpoint: Viewpoint) throws(StoreError) -> [EntenteModel.Statement] {
    try read { db in
      let clause = try ViewpointClause(viewpoint, on: "a", valid: true, at: path)
      let query =
        StatementQuery.select
        + "s.schema = 'Project' AND s.property IN ('title', 'type', 'status', 'signal') AND " + clause.sql
        + StatementQuery.order
      return try Command(db, query).all(clause.values) { try StatementQuery.statement($0, at: path) }
    }
  }
}

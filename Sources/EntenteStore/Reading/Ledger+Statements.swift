// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import GRDB

extension Ledger {
  /// The statements about `entity` that can be seen from `viewpoint`, by document, then by passage.
  package func statements(about entity: String, _ viewpoint: Viewpoint) throws(StoreError)
    -> [EntenteModel.Statement]
  {
    try read { db in
      let clause = try ViewpointClause(viewpoint, on: "a", valid: true, at: path)
      return try Command(
        db, StatementQuery.select + "s.entity = ? AND " + clause.sql + StatementQuery.order
      ).all([.text(entity)] + clause.values) { try StatementQuery.statement($0, at: path) }
    }
  }

  /// The statements read from the document with this id.
  package func statements(of document: String, _ viewpoint: Viewpoint) throws(StoreError)
    -> [EntenteModel.Statement]
  {
    try read { db in
      let clause = try ViewpointClause(viewpoint, on: "a", valid: true, at: path)
      return try Command(
        db,
        StatementQuery.select + "s.document = (SELECT seq FROM document WHERE id = ?) AND " + clause.sql
          + StatementQuery.order
      ).all([.text(document)] + clause.values) { try StatementQuery.statement($0, at: path) }
    }
  }

  /// Calls `body` with every statement that can be seen from `viewpoint`, by document in the order of recording,
  /// then by passage. Memory does not grow with the ledger.
  package func forEachStatement(
    _ viewpoint: Viewpoint, _ body: (EntenteModel.Statement) throws -> Void
  ) throws(StoreError) {
    try read { db in
      let clause = try ViewpointClause(viewpoint, on: "a", valid: true, at: path)
      try Command(db, StatementQuery.select + clause.sql + StatementQuery.order).each(clause.values) {
        try body(StatementQuery.statement($0, at: path))
      }
    }
  }

  /// All statements that can be seen from `viewpoint`; see ``forEachStatement(_:_:)``.
  package func statements(_ viewpoint: Viewpoint) throws(StoreError) -> [EntenteModel.Statement] {
    var all: [EntenteModel.Statement] = []
    try forEachStatement(viewpoint) { all.append($0) }
    return all
  }

  /// When and by which run each assertion of a statement was made and retired, oldest first.
  package func history(of statement: String, clearance: Clearance) throws(StoreError) -> [Assertion] {
    try read { db in
      let clause = try ViewpointClause(
        Viewpoint(recordedBy: "9999-12-31", clearance: clearance), on: "a", retires: false, at: path)
      return try Command(
        db,
        """
        SELECT u.program, u.lexicon, u.model, a.recorded_from, a.recorded_to FROM statement s
        JOIN assertion a ON a.statement = s.seq JOIN reading r ON r.seq = a.reading JOIN run u ON u.seq = r.run
        WHERE s.id = ? AND \(clause.sql) ORDER BY a.seq
        """
      ).all([.text(statement)] + clause.values) { row in
        Assertion(
          run: Run(program: row.text(0), lexicon: row.text(1), model: row.text(2)),
          recordedFrom: row.text(3), recordedTo: row.textOrNil(4))
      }
    }
  }

  /// All runs, in the order in which they first recorded.
  package func runs() throws(StoreError) -> [Run] {
    try read { db in
      try Command(db, "SELECT program, lexicon, model FROM run ORDER BY seq").all { row in
        Run(program: row.text(0), lexicon: row.text(1), model: row.text(2))
      }
    }
  }
}

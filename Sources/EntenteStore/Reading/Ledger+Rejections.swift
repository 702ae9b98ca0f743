// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import GRDB

extension Ledger {
  /// Keeps input that could not be used. The same rejection of the same input is kept once.
  ///
  /// - Parameter origin: the absolute path or URL of the input.
  /// - Returns: whether it was new.
  @discardableResult
  package func record(_ rejection: Rejection, origin: String, marking: Marking, at: String) throws(StoreError)
    -> Bool
  {
    try write { db in
      let time = try RecordedTime.require(at, at: path).text
      let insert = try Command(
        db,
        """
        INSERT INTO rejection (origin, rule, place, message, excerpt, rank, releasable, recorded_from)
        SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8 WHERE NOT EXISTS (
          SELECT 1 FROM rejection WHERE origin = ?1 AND rule = ?2 AND place = ?3 AND message = ?4 AND excerpt = ?5
            AND reading IS NULL AND recorded_to IS NULL)
        """)
      try insert.run(
        .text(origin), .text(rejection.rule), .text(rejection.place), .text(rejection.message),
        .text(rejection.excerpt), .integer(marking.label.rank), .optional(marking.releasableColumn),
        .text(time))
      return insert.changes > 0
    }
  }

  /// The rejections that can be seen from `viewpoint`, in the order of recording.
  package func rejections(_ viewpoint: Viewpoint) throws(StoreError) -> [Rejection] {
    try read { db in
      let clause = try ViewpointClause(viewpoint, on: "r", at: path)
      return try Command(
        db, "SELECT r.rule, r.place, r.message, r.excerpt FROM rejection r WHERE \(clause.sql) ORDER BY r.seq"
      ).all(clause.values) { row in
        Rejection(rule: row.text(0), place: row.text(1), message: row.text(2), excerpt: row.text(3))
      }
    }
  }
}

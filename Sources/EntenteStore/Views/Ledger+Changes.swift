// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import GRDB

extension Ledger {
  /// What an initiative was shown as over recorded time, the latest first; rows that the reader may not see whole are left
  /// out.
  package func states(of id: String, clearance: Clearance) throws(StoreError) -> [InitiativeState] {
    try read { db in
      let clause = try ViewpointClause(
        Viewpoint(recordedBy: "9999-12-31", clearance: clearance), on: "i", retires: false, at: path)
      let rows = try ViewTable(db: db).rows(
        "i.id = ? AND " + clause.sql + " ORDER BY i.recorded_from DESC LIMIT 200", [.text(id)] + clause.values
      )
      return rows.map { row in
        let it = row.dated.row.initiative
        return InitiativeState(
          status: it.status, claimed: it.claimed, substance: it.substance,
          substanceReason: it.substanceReason,
          end: it.end, from: row.dated.from, to: row.dated.to)
      }
    }
  }

  /// The initiatives whose row began to hold after `time` and can be seen from `viewpoint`, the latest first, 200 at most.
  package func changes(since time: String, _ viewpoint: Viewpoint) throws(StoreError) -> [InitiativeChange] {
    try read { db in
      let clause = try ViewpointClause(viewpoint, on: "i", valid: true, at: path)
      let since = try RecordedTime.require(time, at: path).text
      return try Command(
        db,
        """
        SELECT i.id, i.recorded_from,
          EXISTS (SELECT 1 FROM initiative o WHERE o.id = i.id AND o.recorded_from < i.recorded_from)
        FROM initiative i WHERE \(clause.sql) AND i.recorded_from > ? ORDER BY i.recorded_from DESC, i.id LIMIT 200
        """
      ).all(clause.values + [.text(since)]) {
        InitiativeChange(id: $0.text(0), isNew: $0.integer(2) == 0, at: $0.text(1))
      }
    }
  }
}

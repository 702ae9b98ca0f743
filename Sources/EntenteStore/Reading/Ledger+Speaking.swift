// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import GRDB

extension Ledger {
  /// Which documents that can be seen from `viewpoint` speak of which initiative, as it is shown there: ids of documents by
  /// the id of the initiative.
  package func speaking(_ viewpoint: Viewpoint) throws(StoreError) -> [String: Set<String>] {
    try read { db in
      let clause = try ViewpointClause(viewpoint, on: "a", valid: true, at: path)
      let time = try viewpoint.recordedBy.map { try RecordedTime.require($0, at: path).text }
      let resolution = try ResolutionTable(db: db).resolution(at: time)
      var found: [String: Set<String>] = [:]
      try Command(
        db,
        """
        SELECT DISTINCT s.entity, d.id FROM statement s CROSS JOIN assertion a ON a.statement = s.seq
          CROSS JOIN document d ON d.seq = s.document
        WHERE s.schema = 'Project' AND s.property = 'title' AND \(clause.sql)
        """
      ).each(clause.values) { row in
        found[resolution.shown(row.text(0)), default: []].insert(row.text(1))
      }
      return found
    }
  }

  /// A text that changes whenever something was recorded, by this process or another.
  package func stamp() throws(StoreError) -> String {
    try read { db in
      try Command(
        db,
        """
        SELECT coalesce((SELECT max(seq) FROM assertion), 0) || '.' || coalesce((SELECT max(seq) FROM reading), 0)
          || '.' || coalesce((SELECT max(seq) FROM judgement), 0) || '.' || coalesce((SELECT max(seq) FROM initiative), 0)
          || '.' || coalesce((SELECT max(seq) FROM source_grade), 0)
          || '.' || coalesce((SELECT max(seq) FROM resolution), 0)
          || '.' || coalesce((SELECT max(seq) FROM correction), 0)
        """
      ).first { $0.text(0) } ?? ""
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import GRDB

extension Ledger {
  /// Every correction is about an initiative that was read, and has a value that its field takes.
  func checkCorrections(_ db: Database, _ verification: inout Verification) throws {
    let rows = try Command(
      db,
      """
      SELECT c.seq, c.field, c.about, c.value,
        EXISTS (SELECT 1 FROM statement s WHERE s.entity = c.initiative AND s.schema = 'Project'), c.initiative
      FROM correction c ORDER BY c.seq
      """
    ).all { ($0.integer(0), $0.text(1), $0.text(2), $0.textOrNil(3), $0.integer(4) == 1, $0.text(5)) }
    for (seq, name, about, value, isKnown, initiative) in rows {
      let field = Correction.Field(rawValue: name)
      let isSound = field.map { $0.isAboutOne == !about.isEmpty && (value.map($0.isValue) ?? true) } ?? false
      guard !isKnown || !isSound else { continue }
      verification.add(
        Finding(
          "correction-altered", place: "\(initiative) correction \(seq)",
          message: isKnown
            ? "It has a value that its field does not take." : "No statement speaks of its initiative.",
          remedy: Finding.restoreCopy))
    }
  }

  /// The initiatives that are shown otherwise since anybody last spoke about them.
  package func changedSinceSpoken(_ viewpoint: Viewpoint) throws(StoreError) -> Set<String> {
    try read { db in
      let clause = try ViewpointClause(viewpoint, on: "i", valid: true, at: path)
      return Set(
        try Command(
          db,
          """
          SELECT i.id FROM (SELECT initiative, max(recorded_from) AS said FROM correction GROUP BY initiative) c
            CROSS JOIN initiative i ON i.id = c.initiative WHERE i.recorded_from > c.said AND \(clause.sql)
          """
        ).all(clause.values) { $0.text(0) })
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import GRDB

extension Ledger {
  /// Adds a decision about a hit. It holds until another one about the same query and entry is added.
  ///
  /// - Throws: ``StoreError``: `badTime` for its times; nothing is recorded then.
  @discardableResult
  package func record(
    _ decision: Decision, marking: Marking, at: String
  ) throws(StoreError) -> Chained<Decision> {
    try write { db in
      let time = try Recording(db, ledger: self, at: at).at
      _ = try RecordedTime.require(decision.at, at: path)
      let last = try Command(db, "SELECT seq, hash FROM decision ORDER BY seq DESC LIMIT 1")
        .first { (number: $0.integer(0), hash: $0.text(1)) }
      let previous = last?.hash ?? ""
      let hash = decision.hash(after: previous)
      let subject = decision.subject
      let number = try Command(
        db,
        """
        INSERT INTO decision (query, list, entity, verdict, decided_by, reason, decided_at, list_version, list_sha256,
          entry, score, previous, hash, rank, releasable, recorded_from)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
      ).insert(
        .text(subject.query), .text(subject.list), .text(subject.entity), .text(decision.verdict.rawValue),
        .text(decision.by), .text(decision.reason), .text(decision.at), .optional(decision.listVersion),
        .text(decision.listSHA256), .text(decision.entry), .real(decision.score), .text(previous),
        .text(hash),
        .integer(marking.label.rank), .optional(marking.releasableColumn), .text(time))
      return Chained(decision, number: number, previous: previous, hash: hash, marking: marking)
    }
  }

  /// The decisions that hold from `viewpoint`: the last one about each query and entry, without those that take back.
  package func decisions(_ viewpoint: Viewpoint) throws(StoreError) -> [Decision] {
    var last: [Decision.Subject: Decision] = [:]
    for decision in try decisionHistory(viewpoint) { last[decision.record.subject] = decision.record }
    return last.values.filter { $0.verdict != .none }.sorted { $0.subject < $1.subject }
  }

  /// Every decision that can be seen from `viewpoint`, in the order of recording.
  package func decisionHistory(_ viewpoint: Viewpoint) throws(StoreError) -> [Chained<Decision>] {
    try read { db in
      let clause = try ViewpointClause(viewpoint, on: "d", retires: false, at: path)
      return try chainedDecisions(db, where: clause.sql, clause.values)
    }
  }

  func chainedDecisions(
    _ db: Database, where condition: String, _ values: [Bind]
  ) throws -> [Chained<Decision>] {
    try Command(
      db,
      """
      SELECT d.query, d.list, d.entity, d.verdict, d.decided_by, d.reason, d.decided_at, d.list_version, d.list_sha256,
        d.entry, d.score, d.seq, d.previous, d.hash, d.rank, d.releasable FROM decision d
      WHERE \(condition) ORDER BY d.seq
      """
    ).all(values) { row in
      Chained(
        Decision(
          Decision.Subject(query: row.text(0), list: row.text(1), entity: row.text(2)),
          Decision.Verdict(rawValue: row.text(3)) ?? .unsure, by: row.text(4), reason: row.text(5),
          at: row.text(6), listVersion: row.textOrNil(7), listSHA256: row.text(8), entry: row.text(9),
          score: row.real(10)),
        number: row.integer(11), previous: row.text(12), hash: row.text(13),
        marking: Marking(rank: row.integer(14), releasable: row.textOrNil(15)))
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import GRDB

extension Ledger {
  /// Adds a decision about a hit; it holds until another one about the same query and entry.
  package func record(decision: Decision, marking: Marking, at: String) throws(StoreError) {
    try write { db in
      let time = try Recording(db, ledger: self, at: at).at
      _ = try RecordedTime.require(decision.at, at: path)
      let content = decision.contentDigest
      let chain = ScreeningChain.next(
        try ScreeningChain.last(db, of: "screening_decision"), content: content, marking: marking,
        recorded: time)
      try Command(
        db,
        """
        INSERT INTO screening_decision (query, list, entity, verdict, decided_by, reason, decided_at, list_version,
          list_sha256, score, entry, content, chain, rank, releasable, recorded_from)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
      ).run(
        .text(decision.key.query), .text(decision.key.list), .text(decision.key.entity),
        .text(decision.verdict.rawValue), .text(decision.by), .text(decision.reason), .text(decision.at),
        .optional(decision.listVersion), .text(decision.listSHA256), .real(decision.score),
        .text(decision.entry), .text(content), .text(chain), .integer(marking.label.rank),
        .optional(marking.releasableColumn), .text(time))
    }
  }

  /// The decisions that hold from `viewpoint`: the last one about each key, without those that take back.
  package func decisions(_ viewpoint: Viewpoint) throws(StoreError) -> [Decision] {
    var last: [ScreeningKey: Decision] = [:]
    for decision in try decisionHistory(viewpoint) { last[decision.key] = decision }
    return last.values.filter { $0.verdict != .none }.sorted { $0.key < $1.key }
  }

  /// Every decision that can be seen from `viewpoint`, in the order of recording.
  package func decisionHistory(_ viewpoint: Viewpoint) throws(StoreError) -> [Decision] {
    try read { db in
      let clause = try ViewpointClause(viewpoint, on: "d", retires: false, at: path)
      return try Command(
        db,
        "SELECT \(Decision.columns) FROM screening_decision d WHERE \(clause.sql) ORDER BY d.seq"
      ).all(clause.values, read: Decision.init)
    }
  }
}

extension Decision {
  static let columns =
    "query, list, entity, verdict, decided_by, reason, decided_at, list_version, list_sha256, score, entry"

  init(_ row: Columns) {
    self.init(
      ScreeningKey(query: row.text(0), list: row.text(1), entity: row.text(2)),
      Verdict(rawValue: row.text(3)) ?? .unsure, by: row.text(4), reason: row.text(5), at: row.text(6),
      listVersion: row.textOrNil(7), listSHA256: row.text(8), score: row.real(9), entry: row.text(10))
  }
}

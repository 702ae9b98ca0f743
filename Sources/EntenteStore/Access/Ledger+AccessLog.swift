// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import GRDB

extension Ledger {
  /// Adds lines to the access log, in this order, in one transaction.
  package func log(_ events: [AccessEvent], at: String) throws(StoreError) {
    guard !events.isEmpty else { return }
    try write { db in
      let recording = AccessRecording(db, path)
      for event in events { try recording.log(event, at: at) }
    }
  }

  /// Lines of the access log, the newest first.
  ///
  /// - Parameters:
  ///   - before: only lines with a lower number; `nil` for the newest.
  ///   - who: only those of this account.
  ///   - limit: at most so many, and at most 1,000.
  /// - Returns: each with its number, by which the next page is asked for.
  package func accessLog(before: Int? = nil, who: String? = nil, limit: Int = 100) throws(StoreError)
    -> [(number: Int, event: AccessEvent)]
  {
    try read { db in
      try Command(
        db,
        """
        SELECT \(AccessEvent.columns), seq FROM access_log WHERE seq < ? AND (? IS NULL OR who = ?)
        ORDER BY seq DESC LIMIT ?
        """
      ).all(
        .integer(before ?? .max), .optional(who), .optional(who), .integer(max(0, min(limit, 1_000)))
      ) { row in (row.integer(9), AccessEvent(row)) }
    }
  }

  /// What binds the newest line to all before it: whoever keeps it elsewhere can tell later whether the log still
  /// has it; `nil` for an empty log.
  package func accessLogHead() throws(StoreError) -> (number: Int, chain: String)? {
    try read { db in
      try Command(db, "SELECT seq, chain FROM access_log ORDER BY seq DESC LIMIT 1")
        .first { ($0.integer(0), $0.text(1)) }
    }
  }
}

extension AccessEvent {
  static let columns = "at, who, how, mark, kind, route, object, origin, outcome"

  /// A row of ``columns``. What is no word of ours reads as a refused look: `entente verify` names such a row.
  init(_ row: Columns) {
    self.init(
      at: row.text(0), who: row.textOrNil(1), how: row.text(2), mark: row.textOrNil(3),
      Kind(row.text(4)) ?? .act(.look), route: row.textOrNil(5), object: row.textOrNil(6),
      origin: row.textOrNil(7), outcome: Outcome(rawValue: row.text(8)) ?? .refused)
  }
}

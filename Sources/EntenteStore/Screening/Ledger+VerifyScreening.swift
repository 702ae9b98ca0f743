// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import GRDB

extension Ledger {
  /// Every run and decision has the digest of its content, and the chain over them is whole.
  func checkScreening(_ db: Database, _ verification: inout Verification) throws {
    try checkChain(
      db, "screening_run", "id", rule: "screening-run", &verification
    ) { try RunRows.run($0, db)?.contentDigest }
    try checkRunNames(db, &verification)
    let read = try Command(db, "SELECT \(Decision.columns) FROM screening_decision WHERE seq = ?")
    try checkChain(
      db, "screening_decision", "query || ' / ' || entity", rule: "screening-decision", &verification
    ) { try read.first(.integer($0), read: Decision.init)?.contentDigest }
  }

  /// What a run is found by follows from its content.
  private func checkRunNames(_ db: Database, _ verification: inout Verification) throws {
    let rows = try Command(db, "SELECT seq, id, asked, recorded_from FROM screening_run ORDER BY seq")
      .all { ($0.integer(0), $0.text(1), $0.text(2), $0.text(3)) }
    for (seq, id, asked, recorded) in rows {
      guard let run = try RunRows.run(seq, db) else { continue }
      if run.id != id || ScreeningRun.asked(run.options, run.queries) != asked || run.at != recorded {
        verification.add(
          Finding(
            "screening-run-altered", place: id,
            message: "Its id, its time or what it is found by does not follow from its content.",
            remedy: Finding.restoreCopy))
      }
    }
  }

  /// Every row of `table` has the digest of its content and follows the one before it.
  ///
  /// - Parameters:
  ///   - name: what a row is called in a finding, in SQL.
  ///   - marking: the rank and the parties of a row, in SQL.
  ///   - content: the digest of the content of the row with this key, as it is now.
  func checkChain(
    _ db: Database, _ table: String, _ name: String, marking: String = "rank, releasable", rule: String,
    _ verification: inout Verification, content: (Int) throws -> String?
  ) throws {
    let rows = try Command(
      db, "SELECT seq, \(name), content, chain, \(marking), recorded_from FROM \(table) ORDER BY seq")
    var before = ""
    try rows.each([]) { row in
      let (place, kept, follows) = (row.text(1), row.text(2), row.text(3))
      if try content(row.integer(0)) != kept {
        verification.add(
          Finding(
            "\(rule)-altered", place: place, message: "Its content is not the one that was recorded.",
            remedy: Finding.restoreCopy))
      }
      let chain = ScreeningChain.next(
        before, content: kept, marking: Marking(rank: row.integer(4), releasable: row.textOrNil(5)),
        recorded: row.text(6))
      if chain != follows {
        verification.add(
          Finding(
            "\(rule)-chain", place: place,
            message: "It does not follow the one before it: one was changed, added or removed.",
            remedy: Finding.restoreCopy))
      }
      before = follows
    }
  }
}

extension Finding {
  static let restoreCopy = "Restore the ledger from a copy."
}

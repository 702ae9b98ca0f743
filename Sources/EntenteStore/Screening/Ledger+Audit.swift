// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import GRDB

/// A record of a chain as an audit hands it out.
package enum AuditRecord: Hashable, Sendable {
  case run(Chained<ScreeningRun>)
  case decision(Chained<Decision>)
  /// Cannot be seen from the viewpoint: its place in the chain of runs (or of decisions) is all that is told.
  case withheld(isRun: Bool, number: Int, previous: String, hash: String)
}

extension Ledger {
  /// Hands out every run, then every decision, in the order of recording, as of one moment; one run is in memory at a
  /// time. Records that `viewpoint` does not cover are withheld, so that the chains can be checked all the same; with
  /// `recordedBy` the chains end there.
  package func audit(_ viewpoint: Viewpoint, _ each: (AuditRecord) throws -> Void) throws(StoreError) {
    try read { db in
      let seen = try ViewpointClause(viewpoint, on: "s", retires: false, at: path)
      let known = try ViewpointClause(
        Viewpoint(recordedBy: viewpoint.recordedBy, clearance: .everything), on: "s", retires: false, at: path
      )
      let runs = try places(db, "screening_run", known)
      for place in runs {
        if let run = try chainedRun(db, place.number, where: seen.sql, seen.values) {
          try each(.run(run))
        } else {
          try each(
            .withheld(isRun: true, number: place.number, previous: place.previous, hash: place.hash))
        }
      }
      let clause = try ViewpointClause(viewpoint, on: "d", retires: false, at: path)
      let visible = Dictionary(
        uniqueKeysWithValues: try chainedDecisions(db, where: clause.sql, clause.values).map {
          ($0.number, $0)
        })
      for place in try places(db, "decision", known) {
        if let decision = visible[place.number] {
          try each(.decision(decision))
        } else {
          try each(
            .withheld(isRun: false, number: place.number, previous: place.previous, hash: place.hash))
        }
      }
    }
  }

  private func places(
    _ db: Database, _ table: String, _ clause: ViewpointClause
  ) throws -> [(number: Int, previous: String, hash: String)] {
    try Command(db, "SELECT s.seq, s.previous, s.hash FROM \(table) s WHERE \(clause.sql) ORDER BY s.seq")
      .all(clause.values) { ($0.integer(0), $0.text(1), $0.text(2)) }
  }

  /// Both chains hold: each run and each decision has the hash that its contents and the one before it give.
  func checkScreening(_ db: Database, _ verification: inout Verification) throws {
    var previous = ""
    let runs = try Command(db, "SELECT seq FROM screening_run ORDER BY seq").all { $0.integer(0) }
    for (index, number) in runs.enumerated() {
      guard let run = try chainedRun(db, number, where: "1", []) else { continue }
      let place = "screening \(number)"
      check(
        place, number == index + 1 && run.previous == previous,
        run.record.hash(after: run.previous) == run.hash,
        &verification)
      previous = run.hash
    }
    let texts = try Command(db, "SELECT run, text_sha256, text FROM screening_query ORDER BY seq")
    try texts.each([]) { row in
      if Digest.sha256(row.text(2).utf8) != row.text(1) {
        verification.add(
          Finding(
            "screening-altered", place: "screening \(row.integer(0))",
            message: "The hash of a query is not that of its text.", remedy: Self.restoreScreening))
      }
    }
    previous = ""
    for (index, decision) in try chainedDecisions(db, where: "1", []).enumerated() {
      check(
        "decision \(decision.number)", decision.number == index + 1 && decision.previous == previous,
        decision.record.hash(after: decision.previous) == decision.hash, &verification)
      previous = decision.hash
    }
  }

  private static let restoreScreening = "Restore the ledger from a copy; compare with an audit export."

  private func check(_ place: String, _ linked: Bool, _ whole: Bool, _ verification: inout Verification) {
    if !linked {
      verification.add(
        Finding(
          "screening-chain", place: place, message: "It does not follow on the one recorded before it.",
          remedy: Self.restoreScreening))
    }
    if !whole {
      verification.add(
        Finding(
          "screening-altered", place: place, message: "It is not what was recorded: its hash differs.",
          remedy: Self.restoreScreening))
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import GRDB

extension Ledger {
  /// Keeps a run of a screening, in one transaction, bound to the one that was kept before it.
  ///
  /// - Parameter at: the recorded time, ISO 8601 UTC; it becomes the time of the run.
  /// - Returns: the run as it was kept.
  package func record(run: ScreeningRun, marking: Marking, at: String) throws(StoreError) -> ScreeningRun {
    try write { db in
      let time = try Recording(db, ledger: self, at: at).at
      let run = run.at(time)
      let content = run.contentDigest
      let chain = ScreeningChain.next(
        try ScreeningChain.last(db, of: "screening_run"), content: content, marking: marking, recorded: time)
      let key = try Command(
        db,
        """
        INSERT INTO screening_run (id, at, program, options, threshold, asked, content, chain, rank, releasable,
          recorded_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
      ).insert(
        .text(run.id), .text(time), .text(run.program), .text(run.options), .real(run.threshold),
        .text(ScreeningRun.asked(run.options, run.queries)), .text(content), .text(chain),
        .integer(marking.label.rank), .optional(marking.releasableColumn), .text(time))
      try RunRows.insert(run, key: key, db)
      return run
    }
  }

  /// The runs that can be seen from `viewpoint`, in the order of recording.
  package func screeningRuns(_ viewpoint: Viewpoint) throws(StoreError) -> [ScreeningRun] {
    try read { db in
      let clause = try ViewpointClause(viewpoint, on: "r", retires: false, at: path)
      return try Command(db, "SELECT r.seq FROM screening_run r WHERE \(clause.sql) ORDER BY r.seq")
        .all(clause.values) { $0.integer(0) }.compactMap { try RunRows.run($0, db) }
    }
  }

  /// The run with this id; `nil` when there is none that can be seen.
  package func screeningRun(_ id: String, _ viewpoint: Viewpoint = .now) throws(StoreError) -> ScreeningRun? {
    try oneRun("r.id = ?", [.text(id)], viewpoint)
  }

  /// The last run that asked these queries in this way.
  package func lastRun(options: String, queries: [String], _ viewpoint: Viewpoint = .now) throws(StoreError)
    -> ScreeningRun?
  {
    try oneRun("r.asked = ?", [.text(ScreeningRun.asked(options, queries))], viewpoint)
  }

  /// The last run of all.
  package func lastRun(_ viewpoint: Viewpoint = .now) throws(StoreError) -> ScreeningRun? {
    try oneRun("1", [], viewpoint)
  }

  private func oneRun(_ condition: String, _ values: [Bind], _ viewpoint: Viewpoint) throws(StoreError)
    -> ScreeningRun?
  {
    try read { db in
      let clause = try ViewpointClause(viewpoint, on: "r", retires: false, at: path)
      let keys = try Command(
        db,
        "SELECT r.seq FROM screening_run r WHERE \(condition) AND \(clause.sql) ORDER BY r.seq DESC LIMIT 1"
      ).all(values + clause.values) { $0.integer(0) }
      guard let key = keys.first else { return nil }
      return try RunRows.run(key, db)
    }
  }
}

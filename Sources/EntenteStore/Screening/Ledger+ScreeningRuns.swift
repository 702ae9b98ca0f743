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
  package func lastRun(options: String, queries: [ScreeningRun.Query], _ viewpoint: Viewpoint = .now)
    throws(StoreError)
    -> ScreeningRun?
  {
    try oneRun("r.asked = ?", [.text(ScreeningRun.asked(options, queries))], viewpoint)
  }

  /// The last run before the one with this id that asked the same queries in the same way.
  package func run(before id: String, _ viewpoint: Viewpoint = .now) throws(StoreError) -> ScreeningRun? {
    try oneRun(
      """
      r.asked = (SELECT asked FROM screening_run WHERE id = ?)
        AND r.seq < (SELECT seq FROM screening_run WHERE id = ?)
      """, [.text(id), .text(id)], viewpoint)
  }

  /// The newest runs, the last first, without their queries and hits: those are counted.
  package func latestRuns(_ count: Int, _ viewpoint: Viewpoint) throws(StoreError) -> [RunSummary] {
    try read { db in
      let clause = try ViewpointClause(viewpoint, on: "r", retires: false, at: path)
      return try Command(
        db,
        """
        SELECT r.id, r.at, r.options, (SELECT count(*) FROM screening_query q WHERE q.run = r.seq),
          (SELECT count(*) FROM screening_hit h WHERE h.run = r.seq)
        FROM screening_run r WHERE \(clause.sql) ORDER BY r.seq DESC LIMIT \(count)
        """
      ).all(clause.values) {
        RunSummary(
          id: $0.text(0), at: $0.text(1), options: $0.text(2), queries: $0.integer(3), hits: $0.integer(4))
      }
    }
  }

  /// The marking of a kept run; `nil` when there is none that can be seen.
  package func marking(ofRun id: String, _ viewpoint: Viewpoint) throws(StoreError) -> Marking? {
    try link(ofRun: id, viewpoint)?.marking
  }

  /// The last run that has this hit. Runs that cannot have it are not read.
  package func lastRun(with key: ScreeningKey, _ viewpoint: Viewpoint = .now) throws(StoreError)
    -> ScreeningRun?
  {
    try read { db in
      let clause = try ViewpointClause(viewpoint, on: "r", retires: false, at: path)
      let runs = try Command(
        db,
        """
        SELECT DISTINCT h.run FROM screening_hit h JOIN screening_run r ON r.seq = h.run
        WHERE h.list = ? AND h.entity = ? AND \(clause.sql) ORDER BY h.run DESC
        """
      ).all([.text(key.list), .text(key.entity)] + clause.values) { $0.integer(0) }
      for seq in runs {
        guard let run = try RunRows.run(seq, db), run.hits.contains(where: { run.key(of: $0) == key })
        else { continue }
        return run
      }
      return nil
    }
  }

  /// What binds the run with this id to the one before it; `nil` when there is none that can be seen.
  package func link(ofRun id: String, _ viewpoint: Viewpoint = .now) throws(StoreError) -> ScreeningLink? {
    try read { db in
      let clause = try ViewpointClause(viewpoint, on: "r", retires: false, at: path)
      return try Command(
        db,
        """
        SELECT r.content, r.rank, r.releasable, r.recorded_from,
          (SELECT p.chain FROM screening_run p WHERE p.seq < r.seq ORDER BY p.seq DESC LIMIT 1)
        FROM screening_run r WHERE r.id = ? AND \(clause.sql)
        """
      ).all([.text(id)] + clause.values) { row in
        ScreeningLink(
          before: row.textOrNil(4) ?? "", content: row.text(0),
          marking: Marking(rank: row.integer(1), releasable: row.textOrNil(2)), recorded: row.text(3))
      }.first
    }
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

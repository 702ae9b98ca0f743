// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import GRDB

extension Ledger {
  /// Keeps a screening, whole or not at all, after the one before it.
  ///
  /// - Throws: ``StoreError``: `badTime` for its times; nothing is recorded then.
  @discardableResult
  package func record(
    _ run: ScreeningRun, marking: Marking, at: String
  ) throws(StoreError) -> Chained<ScreeningRun> {
    try write { db in
      let time = try Recording(db, ledger: self, at: at).at
      _ = try RecordedTime.require(run.at, at: path)
      let previous =
        try Command(db, "SELECT hash FROM screening_run ORDER BY seq DESC LIMIT 1").first { $0.text(0) } ?? ""
      let hash = run.hash(after: previous)
      let number = try Command(
        db,
        """
        INSERT INTO screening_run (started, program, options, threshold, previous, hash, rank, releasable, recorded_from)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
      ).insert(
        .text(run.at), .text(run.program), .text(run.options), .real(run.threshold), .text(previous),
        .text(hash), .integer(marking.label.rank), .optional(marking.releasableColumn), .text(time))
      try insertContents(db, of: run, number)
      return Chained(run, number: number, previous: previous, hash: hash, marking: marking)
    }
  }

  private func insertContents(_ db: Database, of run: ScreeningRun, _ number: Int) throws {
    let edition = try Command(
      db,
      """
      INSERT INTO screening_edition (run, name, title, publisher, address, version, retrieved, sha256)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for list in run.editions {
      try edition.run(
        .integer(number), .text(list.name), .text(list.title), .optional(list.publisher),
        .optional(list.address), .optional(list.version), .optional(list.retrieved), .text(list.sha256))
    }
    let insertQuery = try Command(
      db, "INSERT INTO screening_query (run, key, text_sha256, text) VALUES (?, ?, ?, ?)")
    let insertHit = try Command(
      db,
      """
      INSERT INTO screening_hit (query, list, entity, score, name, caption, entry, names)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for query in run.queries {
      let key = try insertQuery.insert(
        .integer(number), .text(query.key), .text(query.textHash), .text(query.text))
      for hit in query.hits {
        try insertHit.run(
          .integer(key), .text(hit.list), .text(hit.entity), .real(hit.score), .text(hit.name),
          .text(hit.caption), .text(hit.entry), .text(hit.names))
      }
    }
  }

  /// The numbers of the runs that can be seen from `viewpoint`, the oldest first.
  package func screeningRuns(_ viewpoint: Viewpoint) throws(StoreError) -> [Int] {
    try read { db in
      let clause = try ViewpointClause(viewpoint, on: "s", retires: false, at: path)
      return try Command(db, "SELECT s.seq FROM screening_run s WHERE \(clause.sql) ORDER BY s.seq")
        .all(clause.values) { $0.integer(0) }
    }
  }

  /// A run with all its queries and hits; `nil` when there is none of that number, or it cannot be seen.
  package func screeningRun(_ number: Int, _ viewpoint: Viewpoint) throws(StoreError) -> Chained<
    ScreeningRun
  >? {
    try read { db in
      let clause = try ViewpointClause(viewpoint, on: "s", retires: false, at: path)
      return try chainedRun(db, number, where: clause.sql, clause.values)
    }
  }

  func chainedRun(
    _ db: Database, _ number: Int, where condition: String, _ values: [Bind]
  ) throws -> Chained<ScreeningRun>? {
    let found = try Command(
      db,
      """
      SELECT s.started, s.program, s.options, s.threshold, s.previous, s.hash, s.rank, s.releasable
      FROM screening_run s WHERE \(condition) AND s.seq = ?
      """
    ).all(values + [.integer(number)]) { row in
      (
        row.text(0), row.text(1), row.text(2), row.real(3), row.text(4), row.text(5),
        Marking(rank: row.integer(6), releasable: row.textOrNil(7))
      )
    }
    guard let (at, program, options, threshold, previous, hash, marking) = found.first else { return nil }
    let editions = try Command(
      db,
      """
      SELECT name, title, publisher, address, version, retrieved, sha256 FROM screening_edition
      WHERE run = ? ORDER BY seq
      """
    ).all(.integer(number)) { row in
      ListVersion(
        name: row.text(0), title: row.text(1), publisher: row.textOrNil(2), address: row.textOrNil(3),
        version: row.textOrNil(4), retrieved: row.textOrNil(5), sha256: row.text(6))
    }
    let run = ScreeningRun(
      at: at, program: program, options: options, threshold: threshold, editions: editions,
      queries: try queries(db, number))
    return Chained(run, number: number, previous: previous, hash: hash, marking: marking)
  }

  private func queries(_ db: Database, _ run: Int) throws -> [ScreeningQuery] {
    let rows = try Command(db, "SELECT seq, key, text FROM screening_query WHERE run = ? ORDER BY seq")
      .all(.integer(run)) { ($0.integer(0), $0.text(1), $0.text(2)) }
    let hits = try Command(
      db,
      """
      SELECT list, entity, score, name, caption, entry, names FROM screening_hit WHERE query = ? ORDER BY seq
      """)
    return try rows.map { seq, key, text in
      ScreeningQuery(
        key: key, text: text,
        hits: try hits.all(.integer(seq)) { row in
          ScreeningHit(
            list: row.text(0), entity: row.text(1), score: row.real(2), name: row.text(3),
            caption: row.text(4),
            entry: row.text(5), names: row.text(6))
        })
    }
  }
}

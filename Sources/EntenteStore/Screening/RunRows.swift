// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import GRDB

/// The rows of a run: its editions, queries and hits.
enum RunRows {
  static func insert(_ run: ScreeningRun, key: Int, _ db: Database) throws {
    let edition = try Command(
      db,
      """
      INSERT INTO screening_edition (run, name, title, publisher, address, version, retrieved, sha256)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for list in run.editions {
      try edition.run(
        .integer(key), .text(list.name), .text(list.title), .optional(list.publisher),
        .optional(list.address), .optional(list.version), .optional(list.retrieved), .text(list.sha256))
    }
    let query = try Command(db, "INSERT INTO screening_query (run, query, content) VALUES (?, ?, ?)")
    for asked in run.queries { try query.run(.integer(key), .text(asked.text), .optional(asked.content)) }
    let insert = try Command(
      db,
      """
      INSERT INTO screening_hit (run, query, list, entity, caption, schema, name, score, entry)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for hit in run.hits {
      try insert.run(
        .integer(key), .integer(hit.query), .text(hit.list), .text(hit.entity), .text(hit.caption),
        .text(hit.schema), .text(hit.name), .real(hit.score), .text(hit.entry))
    }
  }

  static func run(_ key: Int, _ db: Database) throws -> ScreeningRun? {
    let editions = try Command(
      db,
      """
      SELECT name, title, publisher, address, version, retrieved, sha256 FROM screening_edition
      WHERE run = ? ORDER BY seq
      """
    ).all(.integer(key)) { row in
      ListVersion(
        name: row.text(0), title: row.text(1), publisher: row.textOrNil(2), address: row.textOrNil(3),
        version: row.textOrNil(4), retrieved: row.textOrNil(5), sha256: row.text(6))
    }
    let queries = try Command(db, "SELECT query, content FROM screening_query WHERE run = ? ORDER BY seq")
      .all(.integer(key)) { ScreeningRun.Query($0.text(0), content: $0.textOrNil(1)) }
    let hits = try Command(
      db,
      """
      SELECT query, list, entity, caption, schema, name, score, entry FROM screening_hit
      WHERE run = ? ORDER BY seq
      """
    ).all(.integer(key)) { row in
      ScreeningRun.Hit(
        query: row.integer(0), list: row.text(1), entity: row.text(2), caption: row.text(3),
        schema: row.text(4), name: row.text(5), score: row.real(6), entry: row.text(7))
    }
    return try Command(db, "SELECT at, program, options, threshold FROM screening_run WHERE seq = ?")
      .first(.integer(key)) { row in
        ScreeningRun(
          at: row.text(0), program: row.text(1), options: row.text(2), threshold: row.real(3),
          editions: editions, queries: queries, hits: hits)
      }
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import GRDB

/// The tables of a ledger. What is recorded is never changed: triggers refuse it. Only `recorded_to` may be set,
/// once, when a later run retires a row.
enum Schema {
  /// "ENTE": written in the file's header.
  static let applicationID = 0x454E_5445

  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 ledger") { db in
      try db.execute(sql: tables)
      try db.execute(sql: views)
      for table in appendOnly { try db.execute(sql: refusals(table)) }
    }
    migrator.registerMigration("2 fetch") { try $0.execute(sql: fetch) }
    migrator.registerMigration("3 resolution") { db in
      try db.execute(sql: resolution)
      try db.execute(sql: refusals(("resolution", nil)))
    }
    migrator.registerMigration("4 shown names") { db in try db.execute(sql: shownNames) }
    migrator.registerMigration("5 screening") { db in
      try db.execute(sql: screening)
      for table in screeningTables { try db.execute(sql: refusals((table, nil))) }
    }
    migrator.registerMigration("6 entity merges") { try $0.execute(sql: entityMerges) }
    migrator.registerMigration("7 screening queries") { try $0.execute(sql: screeningQueries) }
    migrator.registerMigration("8 access") { db in
      try db.execute(sql: access)
      for table in accessTables { try db.execute(sql: refusals((table, nil))) }
      try db.execute(sql: accessTriggers)
    }
    migrator.registerMigration("9 corrections") { db in
      try db.execute(sql: corrections)
      try db.execute(sql: refusals(("correction", nil)))
    }
    return migrator
  }()

  /// Tables whose rows are never removed, with the columns that may be set once.
  static let appendOnly: [(name: String, retirable: String?)] = [
    ("source", "name"), ("source_grade", nil), ("run", nil), ("document", nil), ("stored_text", nil),
    ("retrieval", nil), ("reading", "recorded_to"), ("passage", nil), ("statement", nil),
    ("assertion", "recorded_to"), ("judgement", nil), ("rejection", "recorded_to"),
  ]

  private static let tables = """
    CREATE TABLE source (
      seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT) STRICT;
    CREATE TABLE source_grade (
      seq INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source,
      reliability TEXT NOT NULL CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
      graded_by TEXT NOT NULL, reason TEXT NOT NULL, recorded_from TEXT NOT NULL) STRICT;
    CREATE INDEX source_grade_source ON source_grade (source, recorded_from);
    CREATE TABLE run (
      seq INTEGER PRIMARY KEY, program TEXT NOT NULL, lexicon TEXT NOT NULL, model TEXT NOT NULL,
      recorded_from TEXT NOT NULL, UNIQUE (program, lexicon, model)) STRICT;

    CREATE TABLE document (
      seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, recorded_from TEXT NOT NULL) STRICT;
    CREATE TABLE stored_text (
      seq INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, content BLOB NOT NULL) STRICT;
    CREATE TABLE retrieval (
      seq INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document, origin TEXT NOT NULL,
      name TEXT NOT NULL, supersedes INTEGER REFERENCES retrieval, recorded_from TEXT NOT NULL) STRICT;
    CREATE INDEX retrieval_origin ON retrieval (origin, seq);
    CREATE INDEX retrieval_document ON retrieval (document);
    CREATE TABLE reading (
      seq INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document,
      retrieval INTEGER NOT NULL REFERENCES retrieval, run INTEGER NOT NULL REFERENCES run,
      stored_text INTEGER NOT NULL REFERENCES stored_text, source INTEGER NOT NULL REFERENCES source,
      media_type TEXT NOT NULL, title TEXT, publisher TEXT, author TEXT, published TEXT, language TEXT,
      rank INTEGER NOT NULL CHECK (rank BETWEEN 0 AND 4), releasable TEXT,
      recorded_from TEXT NOT NULL, recorded_to TEXT CHECK (recorded_to >= recorded_from)) STRICT;
    CREATE INDEX reading_document ON reading (document, recorded_from);
    CREATE UNIQUE INDEX reading_live ON reading (document) WHERE recorded_to IS NULL;
    CREATE INDEX reading_source ON reading (source);

    CREATE TABLE passage (
      seq INTEGER PRIMARY KEY, stored_text INTEGER NOT NULL REFERENCES stored_text,
      start INTEGER NOT NULL CHECK (start >= 0), stop INTEGER NOT NULL CHECK (stop >= start),
      quote TEXT NOT NULL, UNIQUE (stored_text, start, stop)) STRICT;
    CREATE TABLE statement (
      seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, entity TEXT NOT NULL, schema TEXT NOT NULL,
      property TEXT NOT NULL, value TEXT NOT NULL, original TEXT, language TEXT,
      document INTEGER NOT NULL REFERENCES document, start INTEGER NOT NULL, stop INTEGER NOT NULL,
      rank INTEGER NOT NULL CHECK (rank BETWEEN 0 AND 4), releasable TEXT) STRICT;
    CREATE INDEX statement_entity ON statement (entity);
    CREATE INDEX statement_document ON statement (document, start, stop);
    CREATE TABLE assertion (
      seq INTEGER PRIMARY KEY, statement INTEGER NOT NULL REFERENCES statement,
      reading INTEGER NOT NULL REFERENCES reading, passage INTEGER NOT NULL REFERENCES passage,
      source INTEGER NOT NULL REFERENCES source, credibility INTEGER NOT NULL CHECK (credibility BETWEEN 1 AND 6),
      method TEXT NOT NULL, valid_from TEXT, valid_to TEXT, valid_first TEXT, valid_last TEXT,
      rank INTEGER NOT NULL CHECK (rank BETWEEN 0 AND 4), releasable TEXT,
      recorded_from TEXT NOT NULL, recorded_to TEXT CHECK (recorded_to >= recorded_from)) STRICT;
    CREATE INDEX assertion_statement ON assertion (statement, recorded_from, recorded_to, rank);
    CREATE UNIQUE INDEX assertion_live ON assertion (statement) WHERE recorded_to IS NULL;

    CREATE TABLE judgement (
      seq INTEGER PRIMARY KEY, left_id TEXT NOT NULL, right_id TEXT NOT NULL CHECK (left_id <= right_id),
      verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'unsure', 'none')),
      judged_by TEXT NOT NULL, reason TEXT NOT NULL, judged_at TEXT NOT NULL,
      rank INTEGER NOT NULL CHECK (rank BETWEEN 0 AND 4), releasable TEXT, recorded_from TEXT NOT NULL) STRICT;
    CREATE INDEX judgement_left ON judgement (left_id, right_id, seq);
    CREATE INDEX judgement_right ON judgement (right_id);
    CREATE TABLE rejection (
      seq INTEGER PRIMARY KEY, reading INTEGER REFERENCES reading, origin TEXT NOT NULL, rule TEXT NOT NULL,
      place TEXT NOT NULL, message TEXT NOT NULL, excerpt TEXT NOT NULL,
      rank INTEGER NOT NULL CHECK (rank BETWEEN 0 AND 4), releasable TEXT,
      recorded_from TEXT NOT NULL, recorded_to TEXT CHECK (recorded_to >= recorded_from)) STRICT;
    CREATE INDEX rejection_reading ON rejection (reading);
    CREATE INDEX rejection_origin ON rejection (origin, rule);
    """

  /// Triggers that refuse to delete a row, to change it, and to set its retirable column a second time.
  private static func refusals(_ table: (name: String, retirable: String?)) -> String {
    let name = table.name
    var sql = """
      CREATE TRIGGER \(name)_keeps BEFORE DELETE ON \(name)
      BEGIN SELECT raise(ABORT, '\(name) is append only: nothing is deleted'); END;
      """
    let refuse = "BEGIN SELECT raise(ABORT, '\(name) is append only: nothing is changed'); END;"
    if let column = table.retirable {
      sql +=
        "\nCREATE TRIGGER \(name)_stands BEFORE UPDATE OF \(others(than: column, of: name)) ON \(name) \(refuse)"
      sql += "\nCREATE TRIGGER \(name)_once BEFORE UPDATE OF \(column) ON \(name)"
      sql += " WHEN OLD.\(column) IS NOT NULL OR NEW.\(column) IS NULL \(refuse)"
    } else {
      sql += "\nCREATE TRIGGER \(name)_stands BEFORE UPDATE ON \(name) \(refuse)"
    }
    return sql
  }

  private static func others(than column: String, of table: String) -> String {
    switch table {
    case "source": "seq, id"
    case "reading":
      "seq, document, retrieval, run, stored_text, source, media_type, title, publisher, author, published, "
        + "language, rank, releasable, recorded_from"
    case "assertion":
      "seq, statement, reading, passage, source, credibility, method, valid_from, valid_to, valid_first, "
        + "valid_last, rank, releasable, recorded_from"
    default: "seq, reading, origin, rule, place, message, excerpt, rank, releasable, recorded_from"
    }
  }
}

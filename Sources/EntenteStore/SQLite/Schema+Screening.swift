// SPDX-License-Identifier: Apache-2.0

extension Schema {
  /// Screenings and what was decided about their hits. Each run and each decision holds the hash of the one before.
  static let screening = """
    CREATE TABLE screening_run (
      seq INTEGER PRIMARY KEY, started TEXT NOT NULL, program TEXT NOT NULL, options TEXT NOT NULL,
      threshold REAL NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL UNIQUE,
      rank INTEGER NOT NULL CHECK (rank BETWEEN 0 AND 4), releasable TEXT, recorded_from TEXT NOT NULL) STRICT;
    CREATE TABLE screening_edition (
      seq INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES screening_run, name TEXT NOT NULL,
      title TEXT NOT NULL, publisher TEXT, address TEXT, version TEXT, retrieved TEXT, sha256 TEXT NOT NULL) STRICT;
    CREATE INDEX screening_edition_run ON screening_edition (run, seq);
    CREATE TABLE screening_query (
      seq INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES screening_run, key TEXT NOT NULL,
      text_sha256 TEXT NOT NULL, text TEXT NOT NULL) STRICT;
    CREATE INDEX screening_query_run ON screening_query (run, seq);
    CREATE TABLE screening_hit (
      seq INTEGER PRIMARY KEY, query INTEGER NOT NULL REFERENCES screening_query, list TEXT NOT NULL,
      entity TEXT NOT NULL, score REAL NOT NULL, name TEXT NOT NULL, caption TEXT NOT NULL, entry TEXT NOT NULL,
      names TEXT NOT NULL) STRICT;
    CREATE INDEX screening_hit_query ON screening_hit (query, seq);
    CREATE TABLE decision (
      seq INTEGER PRIMARY KEY, query TEXT NOT NULL, list TEXT NOT NULL, entity TEXT NOT NULL,
      verdict TEXT NOT NULL CHECK (verdict IN ('trueMatch', 'falsePositive', 'unsure', 'none')),
      decided_by TEXT NOT NULL, reason TEXT NOT NULL, decided_at TEXT NOT NULL, list_version TEXT,
      list_sha256 TEXT NOT NULL, entry TEXT NOT NULL, score REAL NOT NULL,
      previous TEXT NOT NULL, hash TEXT NOT NULL UNIQUE,
      rank INTEGER NOT NULL CHECK (rank BETWEEN 0 AND 4), releasable TEXT, recorded_from TEXT NOT NULL) STRICT;
    CREATE INDEX decision_subject ON decision (query, list, entity, seq);
    """

  static let screeningTables = [
    "screening_run", "screening_edition", "screening_query", "screening_hit", "decision",
  ]
}

// SPDX-License-Identifier: Apache-2.0

extension Schema {
  /// Screenings that were kept and what was decided about their hits. Each run and each decision has the digest of its
  /// content (`content`) and a digest (`chain`) over that and the `chain` of the row before it.
  static let screening = """
    CREATE TABLE screening_run (
      seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, program TEXT NOT NULL,
      options TEXT NOT NULL, threshold REAL NOT NULL, asked TEXT NOT NULL, content TEXT NOT NULL,
      chain TEXT NOT NULL, rank INTEGER NOT NULL CHECK (rank BETWEEN 0 AND 4), releasable TEXT,
      recorded_from TEXT NOT NULL) STRICT;
    CREATE INDEX screening_run_asked ON screening_run (asked, seq);
    CREATE TABLE screening_edition (
      seq INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES screening_run, name TEXT NOT NULL,
      title TEXT NOT NULL, publisher TEXT, address TEXT, version TEXT, retrieved TEXT, sha256 TEXT NOT NULL) STRICT;
    CREATE INDEX screening_edition_run ON screening_edition (run, seq);
    CREATE TABLE screening_query (
      seq INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES screening_run, query TEXT NOT NULL) STRICT;
    CREATE INDEX screening_query_run ON screening_query (run, seq);
    CREATE TABLE screening_hit (
      seq INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES screening_run, query INTEGER NOT NULL,
      list TEXT NOT NULL, entity TEXT NOT NULL, caption TEXT NOT NULL, schema TEXT NOT NULL, name TEXT NOT NULL,
      score REAL NOT NULL, entry TEXT NOT NULL) STRICT;
    CREATE INDEX screening_hit_run ON screening_hit (run, seq);
    CREATE TABLE screening_decision (
      seq INTEGER PRIMARY KEY, query TEXT NOT NULL, list TEXT NOT NULL, entity TEXT NOT NULL,
      verdict TEXT NOT NULL CHECK (verdict IN ('true-match', 'false-positive', 'unsure', 'none')),
      decided_by TEXT NOT NULL, reason TEXT NOT NULL, decided_at TEXT NOT NULL, list_version TEXT,
      list_sha256 TEXT NOT NULL, score REAL NOT NULL, entry TEXT NOT NULL, content TEXT NOT NULL,
      chain TEXT NOT NULL, rank INTEGER NOT NULL CHECK (rank BETWEEN 0 AND 4), releasable TEXT,
      recorded_from TEXT NOT NULL) STRICT;
    """

  /// What a query asked beside its text: runs of an earlier program have none.
  static let screeningQueries = "ALTER TABLE screening_query ADD COLUMN content TEXT"

  static let screeningTables = [
    "screening_run", "screening_edition", "screening_query", "screening_hit", "screening_decision",
  ]
}

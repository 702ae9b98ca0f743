// SPDX-License-Identifier: Apache-2.0

extension Schema {
  /// What fetching goes by: no part of the ledger, no statement rests on it, and it may be changed and lost.
  static let fetch = """
    CREATE TABLE fetch (
      seq INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, via TEXT, note TEXT, etag TEXT, last_modified TEXT,
      fetched TEXT, due TEXT, failures INTEGER NOT NULL CHECK (failures >= 0),
      outcome TEXT NOT NULL CHECK (outcome IN ('waiting', 'read', 'unchanged', 'refused', 'later'))) STRICT;
    CREATE INDEX fetch_via ON fetch (via, outcome, seq);
    CREATE TABLE robots (
      origin TEXT PRIMARY KEY, rules TEXT NOT NULL, fetched TEXT NOT NULL) STRICT, WITHOUT ROWID;
    """
}

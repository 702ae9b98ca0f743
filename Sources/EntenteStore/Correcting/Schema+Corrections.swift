// SPDX-License-Identifier: Apache-2.0

extension Schema {
  /// What people said of initiatives and their fields: each row holds until another one about the same; one without a value
  /// takes back.
  static let corrections = """
    CREATE TABLE correction (
      seq INTEGER PRIMARY KEY, initiative TEXT NOT NULL, field TEXT NOT NULL, about TEXT NOT NULL, value TEXT,
      corrected_by TEXT NOT NULL, reason TEXT NOT NULL, corrected_at TEXT NOT NULL,
      rank INTEGER NOT NULL CHECK (rank BETWEEN 0 AND 4), releasable TEXT, recorded_from TEXT NOT NULL) STRICT;
    CREATE INDEX correction_initiative ON correction (initiative, seq);
    """
}

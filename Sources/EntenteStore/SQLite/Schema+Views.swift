// SPDX-License-Identifier: Apache-2.0

extension Schema {
  /// When the desk resolved, which is recorded, and what came of it, which is derived: the sketch of each text, the
  /// documents that repeat another, the initiatives that are shown as another.
  static let resolution = """
    CREATE TABLE resolution (seq INTEGER PRIMARY KEY, recorded_from TEXT NOT NULL) STRICT;
    CREATE TABLE text_sketch (
      stored_text INTEGER PRIMARY KEY REFERENCES stored_text, sketch BLOB NOT NULL) STRICT;
    CREATE TABLE story_copy (
      document INTEGER NOT NULL REFERENCES document, origin INTEGER NOT NULL REFERENCES document,
      kind TEXT NOT NULL, similarity REAL NOT NULL, reason TEXT NOT NULL,
      recorded_from TEXT NOT NULL, recorded_to TEXT, PRIMARY KEY (document, recorded_from)) STRICT, WITHOUT ROWID;
    CREATE TABLE initiative_join (
      initiative TEXT NOT NULL, into_id TEXT NOT NULL, score REAL NOT NULL, reason TEXT NOT NULL,
      recorded_from TEXT NOT NULL, recorded_to TEXT, PRIMARY KEY (initiative, recorded_from)) STRICT, WITHOUT ROWID;
    CREATE INDEX initiative_join_into ON initiative_join (into_id);
    """

  /// Derived rows: a pure function of what is recorded, dropped and built again at will. A row holds for the time
  /// between `recorded_from` and `recorded_to`, carries the marking of all that it rests on, and says by `uniform`
  /// whether all of that has the same marking and validity (if not, a reader who may see only some of it gets a
  /// projection of that some).
  /// The tables as the first program made them; ``shownNames`` follows.
  static let views = """
    CREATE TABLE view_state (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE initiative (
      seq INTEGER PRIMARY KEY, id TEXT NOT NULL, title TEXT NOT NULL, language TEXT, type TEXT NOT NULL,
      part_of TEXT, umbrella INTEGER NOT NULL, status TEXT, claimed INTEGER, substance INTEGER,
      substance_reason TEXT NOT NULL, ended TEXT, transfer_from TEXT, transfer_to TEXT, transfer_channel TEXT,
      date TEXT, date_relative INTEGER NOT NULL, date_planned INTEGER NOT NULL,
      date_end TEXT, date_end_relative INTEGER NOT NULL, date_end_planned INTEGER NOT NULL,
      first_day TEXT, last_day TEXT, evidence INTEGER NOT NULL, alternatives INTEGER NOT NULL,
      confidence REAL NOT NULL, method TEXT NOT NULL, uniform INTEGER NOT NULL,
      rank INTEGER NOT NULL, releasable TEXT, valid_first TEXT, valid_last TEXT,
      recorded_from TEXT NOT NULL, recorded_to TEXT) STRICT;
    CREATE INDEX initiative_id ON initiative (id, recorded_from, recorded_to, rank);
    CREATE UNIQUE INDEX initiative_live ON initiative (id) WHERE recorded_to IS NULL;
    CREATE INDEX initiative_first_day ON initiative (recorded_to, rank, first_day);
    CREATE INDEX initiative_type ON initiative (recorded_to, type, rank);
    CREATE TABLE initiative_participant (
      initiative INTEGER NOT NULL REFERENCES initiative ON DELETE CASCADE, position INTEGER NOT NULL,
      name TEXT NOT NULL, entity TEXT NOT NULL, kind TEXT NOT NULL, country TEXT, role TEXT NOT NULL,
      PRIMARY KEY (initiative, position)) STRICT, WITHOUT ROWID;
    CREATE INDEX initiative_participant_entity ON initiative_participant (entity);
    CREATE INDEX initiative_participant_country ON initiative_participant (country);
    CREATE TABLE initiative_term (
      initiative INTEGER NOT NULL REFERENCES initiative ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('sector', 'technology')), position INTEGER NOT NULL, value TEXT NOT NULL,
      PRIMARY KEY (initiative, kind, position)) STRICT, WITHOUT ROWID;
    CREATE INDEX initiative_term_value ON initiative_term (value);
    CREATE TABLE initiative_place (
      initiative INTEGER NOT NULL REFERENCES initiative ON DELETE CASCADE, position INTEGER NOT NULL,
      name TEXT NOT NULL, country TEXT, latitude REAL, longitude REAL,
      PRIMARY KEY (initiative, position)) STRICT, WITHOUT ROWID;
    CREATE TABLE initiative_amount (
      initiative INTEGER NOT NULL REFERENCES initiative ON DELETE CASCADE, position INTEGER NOT NULL,
      value REAL NOT NULL, currency TEXT NOT NULL, text TEXT NOT NULL,
      PRIMARY KEY (initiative, position)) STRICT, WITHOUT ROWID;
    """

  /// The actors that are shown under the id of another one, which is derived, and what finds the initiatives that an actor
  /// takes part in. What was resolved before is resolved again, since judgements about actors did nothing then.
  static let entityMerges = """
    CREATE TABLE entity_merge (
      entity TEXT NOT NULL, into_id TEXT NOT NULL, reason TEXT NOT NULL,
      recorded_from TEXT NOT NULL, recorded_to TEXT, PRIMARY KEY (entity, recorded_from)) STRICT, WITHOUT ROWID;
    CREATE INDEX statement_participant ON statement (value) WHERE property = 'participant';
    DELETE FROM view_state;
    """

  /// Names as they are shown: the views are made again, since their older rows have none.
  static let shownNames = """
    ALTER TABLE initiative ADD COLUMN title_original TEXT;
    ALTER TABLE initiative_participant ADD COLUMN romanised TEXT;
    ALTER TABLE initiative_participant ADD COLUMN english TEXT;
    ALTER TABLE initiative_place ADD COLUMN romanised TEXT;
    ALTER TABLE initiative_place ADD COLUMN english TEXT;
    DELETE FROM view_state;
    """
}

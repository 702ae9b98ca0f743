// SPDX-License-Identifier: Apache-2.0

extension Schema {
  /// Who may do what, and who did. What is said about an account is dated rows; each, like each line of the log, has the
  /// digest of its content (`content`) and one (`chain`) over that and the `chain` of the row before it.
  ///
  /// `account_secret.secret` may be erased once there is a newer one; its digest stays. `session` is what a login is
  /// looked up by: only `last_seen` and, once, `ended` may be set. Tokens are here as their SHA-256 only.
  static let access = """
    CREATE TABLE account (
      seq INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, name_key TEXT NOT NULL UNIQUE,
      skeleton TEXT NOT NULL UNIQUE, recorded_from TEXT NOT NULL) STRICT;
    CREATE TABLE account_change (
      seq INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES account, display_name TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('reader', 'analyst', 'reviewer', 'admin')),
      rank INTEGER NOT NULL CHECK (rank BETWEEN 0 AND 4), parties TEXT NOT NULL,
      disabled INTEGER NOT NULL CHECK (disabled IN (0, 1)), changed_by TEXT NOT NULL, content TEXT NOT NULL,
      chain TEXT NOT NULL, recorded_from TEXT NOT NULL) STRICT;
    CREATE INDEX account_change_account ON account_change (account, seq);
    CREATE TABLE account_secret (
      seq INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES account, secret TEXT,
      secret_sha256 TEXT NOT NULL, changed_by TEXT NOT NULL, content TEXT NOT NULL, chain TEXT NOT NULL,
      recorded_from TEXT NOT NULL) STRICT;
    CREATE INDEX account_secret_account ON account_secret (account, seq);
    CREATE TABLE access_key (
      seq INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES account, prefix TEXT NOT NULL UNIQUE,
      token_sha256 TEXT NOT NULL UNIQUE, label TEXT NOT NULL, scopes TEXT NOT NULL, expires TEXT,
      made_by TEXT NOT NULL, content TEXT NOT NULL, chain TEXT NOT NULL, recorded_from TEXT NOT NULL) STRICT;
    CREATE INDEX access_key_account ON access_key (account, seq);
    CREATE TABLE access_key_end (
      seq INTEGER PRIMARY KEY, access_key INTEGER NOT NULL UNIQUE REFERENCES access_key, ended_by TEXT NOT NULL,
      content TEXT NOT NULL, chain TEXT NOT NULL, recorded_from TEXT NOT NULL) STRICT;
    CREATE TABLE session (
      seq INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES account, token_sha256 TEXT NOT NULL UNIQUE,
      mark TEXT NOT NULL, origin TEXT, created TEXT NOT NULL, expires TEXT NOT NULL, last_seen TEXT NOT NULL,
      ended TEXT) STRICT;
    CREATE INDEX session_open ON session (account) WHERE ended IS NULL;
    CREATE TABLE access_log (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, who TEXT, how TEXT NOT NULL, mark TEXT,
      kind TEXT NOT NULL, route TEXT, object TEXT, origin TEXT, outcome TEXT NOT NULL, content TEXT NOT NULL,
      chain TEXT NOT NULL, recorded_from TEXT NOT NULL) STRICT;
    CREATE INDEX access_log_who ON access_log (who, seq);
    """

  static let accessTables = ["account", "account_change", "access_key", "access_key_end", "access_log"]

  /// The tables of which a column may be set.
  static let accessTriggers = """
    CREATE TRIGGER account_secret_keeps BEFORE DELETE ON account_secret
    BEGIN SELECT raise(ABORT, 'account_secret is append only: nothing is deleted'); END;
    CREATE TRIGGER account_secret_stands BEFORE UPDATE OF
      seq, account, secret_sha256, changed_by, content, chain, recorded_from ON account_secret
    BEGIN SELECT raise(ABORT, 'account_secret is append only: nothing is changed'); END;
    CREATE TRIGGER account_secret_erased BEFORE UPDATE OF secret ON account_secret
    WHEN NEW.secret IS NOT NULL
      OR NOT EXISTS (SELECT 1 FROM account_secret n WHERE n.account = OLD.account AND n.seq > OLD.seq)
    BEGIN SELECT raise(ABORT, 'account_secret: only an older secret may be erased'); END;
    CREATE TRIGGER session_keeps BEFORE DELETE ON session
    BEGIN SELECT raise(ABORT, 'session is append only: nothing is deleted'); END;
    CREATE TRIGGER session_stands BEFORE UPDATE OF
      seq, account, token_sha256, mark, origin, created, expires ON session
    BEGIN SELECT raise(ABORT, 'session is append only: nothing is changed'); END;
    CREATE TRIGGER session_once BEFORE UPDATE OF ended ON session
    WHEN OLD.ended IS NOT NULL OR NEW.ended IS NULL
    BEGIN SELECT raise(ABORT, 'session: an ended session stays ended'); END;
    CREATE TRIGGER session_seen BEFORE UPDATE OF last_seen ON session
    WHEN NEW.last_seen < OLD.last_seen OR OLD.ended IS NOT NULL
    BEGIN SELECT raise(ABORT, 'session: last_seen only goes forward'); END;
    """
}

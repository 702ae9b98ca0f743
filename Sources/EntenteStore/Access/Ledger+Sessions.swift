// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import GRDB

/// A login as it is kept, with its account as it is now.
package struct SessionRow: Hashable, Sendable {
  package let account: Account
  /// Tells sessions apart in the log.
  package let mark: String
  package let created: String
  package let expires: String
  /// When it was last used, to about a minute.
  package let lastSeen: String
  package let ended: String?
}

extension Ledger {
  /// Adds a session of an account, unless it was disabled or got another password since the one that was given was
  /// compared.
  ///
  /// - Parameters:
  ///   - secret: the hash that the password was compared with.
  ///   - digest: the SHA-256 of its token.
  ///   - replacing: the SHA-256 of a token presented at the login, whose session ends with it.
  /// - Returns: whether it was added.
  package func addSession(
    ofAccount key: String, secret: String, digest: String, mark: String, origin: String?, replacing: String?,
    at: String,
    expires: String, event: AccessEvent
  ) throws(StoreError) -> Bool {
    try write { db in
      let recording = AccessRecording(db, path)
      let account = try recording.account(key)
      let holds = try Command(
        db,
        """
        SELECT (SELECT secret FROM account_secret WHERE account = ? ORDER BY seq DESC LIMIT 1) = ?
          AND (SELECT disabled FROM account_change WHERE account = ? ORDER BY seq DESC LIMIT 1) = 0
        """
      ).first(.integer(account), .text(secret), .integer(account)) { $0.integer(0) != 0 }
      guard holds == true else { return false }
      let time = try RecordedTime.require(at, at: path).text
      try Command(
        db,
        """
        INSERT INTO session (account, token_sha256, mark, origin, created, expires, last_seen)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
      ).run(
        .integer(account), .text(digest), .text(mark), .optional(origin), .text(time),
        .text(try RecordedTime.require(expires, at: path).text), .text(time))
      if let replacing { try end(session: replacing, at: time, db) }
      try recording.log(event, at: at)
      return true
    }
  }

  /// The session whose token has this SHA-256, ended or not; `nil` when there is none.
  package func session(_ digest: String) throws(StoreError) -> SessionRow? {
    try read { db in
      try Command(
        db,
        """
        SELECT \(AccountRows.columns), s.mark, s.created, s.expires, s.last_seen, s.ended
        FROM \(AccountRows.joined) JOIN session s ON s.account = a.seq
        WHERE s.token_sha256 = ? AND c.seq = (SELECT max(seq) FROM account_change WHERE account = a.seq)
        """
      ).first(.text(digest)) { row in
        SessionRow(
          account: AccountRows.account(row), mark: row.text(10), created: row.text(11),
          expires: row.text(12), lastSeen: row.text(13), ended: row.textOrNil(14))
      }
    }
  }

  /// Sets when a session was last used; an ended one stays as it is.
  package func seen(session digest: String, at: String) throws(StoreError) {
    try write { db in
      let time = try RecordedTime.require(at, at: path).text
      try Command(
        db, "UPDATE session SET last_seen = ? WHERE token_sha256 = ? AND ended IS NULL AND last_seen < ?"
      ).run(.text(time), .text(digest), .text(time))
    }
  }

  /// Ends a session, if it stands.
  package func end(session digest: String, at: String, event: AccessEvent) throws(StoreError) {
    try write { db in
      try end(session: digest, at: try RecordedTime.require(at, at: path).text, db)
      try AccessRecording(db, path).log(event, at: at)
    }
  }

  private func end(session digest: String, at: String, _ db: Database) throws {
    try Command(db, "UPDATE session SET ended = ? WHERE token_sha256 = ? AND ended IS NULL")
      .run(.text(at), .text(digest))
  }
}

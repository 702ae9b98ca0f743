// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import GRDB

extension Ledger {
  /// Adds an API key of an account.
  ///
  /// - Parameters:
  ///   - key: its `created` becomes the recorded time.
  ///   - nameKey: the compared form of its account's name.
  ///   - digest: the SHA-256 of what it is used by.
  package func add(
    key: AccessKey, ofAccount nameKey: String, digest: String, at: String, event: AccessEvent
  ) throws(StoreError) {
    try write { db in
      let recording = AccessRecording(db, path)
      let account = try recording.account(nameKey)
      let recorded = try recording.time(at, in: "access_key")
      let content = AccountRows.keyContent(key, tokenDigest: digest)
      try Command(
        db,
        """
        INSERT INTO access_key (account, prefix, token_sha256, label, scopes, expires, made_by, content, chain,
          recorded_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
      ).run(
        .integer(account), .text(key.prefix), .text(digest), .text(key.label),
        .text(AccessScope.text(key.scopes)),
        .optional(key.expires), .text(key.createdBy), .text(content),
        .text(try recording.chain("access_key", content: content, recorded: recorded)), .text(recorded))
      try recording.log(event, at: at)
    }
  }

  /// Revokes the key with this prefix; one that is revoked already stays as it is.
  ///
  /// - Returns: whether there is such a key.
  package func revoke(keyWithPrefix prefix: String, by: String, at: String, event: AccessEvent)
    throws(StoreError) -> Bool
  {
    try write { db in
      let recording = AccessRecording(db, path)
      let found = try Command(
        db,
        """
        SELECT k.seq, e.seq IS NOT NULL FROM access_key k LEFT JOIN access_key_end e ON e.access_key = k.seq
        WHERE k.prefix = ?
        """
      ).first(.text(prefix)) { ($0.integer(0), $0.integer(1) != 0) }
      guard let (key, ended) = found else { return false }
      guard !ended else { return true }
      let recorded = try recording.time(at, in: "access_key_end")
      let content = ContentDigest.sha256([prefix, by])
      try Command(
        db,
        "INSERT INTO access_key_end (access_key, ended_by, content, chain, recorded_from) VALUES (?, ?, ?, ?, ?)"
      ).run(
        .integer(key), .text(by), .text(content),
        .text(try recording.chain("access_key_end", content: content, recorded: recorded)), .text(recorded))
      try recording.log(event, at: at)
      return true
    }
  }

  /// All keys, revoked and ended ones too, in the order in which they were made.
  package func accessKeys() throws(StoreError) -> [AccessKey] {
    try read { db in
      try Command(db, Self.keys + " ORDER BY k.seq").all { Self.key($0, from: 0) }
    }
  }

  /// The key whose text has this SHA-256, with its account as it is now; `nil` when there is none.
  package func accessKey(_ digest: String) throws(StoreError) -> (key: AccessKey, account: Account)? {
    try read { db in
      let key = try Command(db, Self.keys + " WHERE k.token_sha256 = ?")
        .first(.text(digest)) { Self.key($0, from: 0) }
      guard let key else { return nil }
      let account = try Command(
        db,
        """
        SELECT \(AccountRows.columns) FROM \(AccountRows.joined)
        WHERE a.name = ? AND c.seq = (SELECT max(seq) FROM account_change WHERE account = a.seq)
        """
      ).first(.text(key.account), read: AccountRows.account)
      return account.map { (key, $0) }
    }
  }

  static let keys = """
    SELECT a.name, k.prefix, k.label, k.scopes, k.recorded_from, k.made_by, k.expires, e.recorded_from
    FROM access_key k JOIN account a ON a.seq = k.account LEFT JOIN access_key_end e ON e.access_key = k.seq
    """

  static func key(_ row: Columns, from column: Int) -> AccessKey {
    AccessKey(
      account: row.text(column), prefix: row.text(column + 1), label: row.text(column + 2),
      scopes: AccessScope.list(row.text(column + 3)) ?? [], created: row.text(column + 4),
      createdBy: row.text(column + 5), expires: row.textOrNil(column + 6), revoked: row.textOrNil(column + 7))
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import GRDB

extension Ledger {
  /// Every row about access has the digest of its content, the chains over them are whole, and no account lacks what
  /// it cannot be without.
  func checkAccess(_ db: Database, _ verification: inout Verification) throws {
    let event = try Command(db, "SELECT \(AccessEvent.columns) FROM access_log WHERE seq = ?")
    try check(db, "access_log", name: "kind || ' of ' || at", rule: "access-log", &verification) {
      // From the columns as they are: reading them as an event would mend what was tampered with.
      try event.first(.integer($0)) { row in ContentDigest.sha256((0..<9).map(row.textOrNil)) }
    }
    try checkLogLength(db, &verification)
    try checkAccounts(db, &verification)
    try checkKeys(db, &verification)
  }

  private func check(
    _ db: Database, _ table: String, name: String, rule: String, _ verification: inout Verification,
    content: (Int) throws -> String?
  ) throws {
    let marking = "\(AccessRecording.marking.label.rank), NULL"
    try checkChain(db, table, name, marking: marking, rule: rule, &verification, content: content)
  }

  private func checkAccounts(_ db: Database, _ verification: inout Verification) throws {
    let named = "(SELECT name FROM account WHERE seq = account)"
    let change = try Command(
      db,
      """
      SELECT account, display_name, role, rank, parties, disabled, changed_by FROM account_change WHERE seq = ?
      """)
    try check(db, "account_change", name: named, rule: "account-change", &verification) {
      let row = try change.first(.integer($0)) {
        ($0.integer(0), AccountRows.state($0, from: 1), $0.text(6))
      }
      return try row.flatMap { try AccountRows.content($0, $1, by: $2, db) }
    }
    let secret = try Command(
      db, "SELECT account, secret, secret_sha256, changed_by FROM account_secret WHERE seq = ?")
    try check(db, "account_secret", name: named, rule: "account-secret", &verification) {
      let row = try secret.first(.integer($0)) {
        ($0.integer(0), $0.textOrNil(1).map { Digest.sha256($0.utf8) } ?? $0.text(2), $0.text(3))
      }
      return try row.flatMap { try AccountRows.secretContent($0, digest: $1, by: $2, db) }
    }
    let bare = try Command(
      db,
      """
      SELECT name FROM account a WHERE NOT EXISTS (SELECT 1 FROM account_change WHERE account = a.seq)
        OR NOT EXISTS (SELECT 1 FROM account_secret s WHERE s.account = a.seq AND s.secret IS NOT NULL
          AND s.seq = (SELECT max(seq) FROM account_secret WHERE account = a.seq)) ORDER BY name
      """
    ).all { $0.text(0) }
    for name in bare {
      verification.add(
        Finding(
          "account-incomplete", place: name, message: "The account lacks its state or its password.",
          remedy: Finding.restoreCopy))
    }
  }

  private func checkKeys(_ db: Database, _ verification: inout Verification) throws {
    let key = try Command(db, Self.keys + " WHERE k.seq = ?")
    let digest = try Command(db, "SELECT token_sha256 FROM access_key WHERE seq = ?")
    try check(db, "access_key", name: "prefix", rule: "access-key", &verification) { seq in
      let token = try digest.first(.integer(seq)) { $0.text(0) } ?? ""
      return try key.first(.integer(seq)) { Self.key($0, from: 0) }
        .map { AccountRows.keyContent($0, tokenDigest: token) }
    }
    let end = try Command(
      db,
      """
      SELECT k.prefix, e.ended_by FROM access_key_end e JOIN access_key k ON k.seq = e.access_key WHERE e.seq = ?
      """)
    let named = "(SELECT prefix FROM access_key k WHERE k.seq = access_key)"
    try check(db, "access_key_end", name: named, rule: "access-key-end", &verification) {
      try end.first(.integer($0)) { ContentDigest.sha256([$0.text(0), $0.text(1)]) }
    }
  }

  /// SQLite remembers the highest number that the log ever had: lines taken off its end are missed.
  private func checkLogLength(_ db: Database, _ verification: inout Verification) throws {
    let ever =
      try Command(db, "SELECT seq FROM sqlite_sequence WHERE name = 'access_log'")
      .first { $0.integer(0) } ?? 0
    let there = try Command(db, "SELECT coalesce(max(seq), 0) FROM access_log").first { $0.integer(0) } ?? 0
    guard ever != there else { return }
    verification.add(
      Finding(
        "access-log-short", place: "access_log",
        message: "It ends with line \(there) and has had \(ever).", remedy: Finding.restoreCopy))
  }
}

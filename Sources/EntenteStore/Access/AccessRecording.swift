// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import GRDB

/// The work of one transaction about access.
///
/// It has a clock of its own: a log line a millisecond would otherwise push the recorded time of statements ahead of
/// the day. Two rows of a table may have the same time; their order is that of `seq`.
struct AccessRecording {
  let db: Database
  let path: String
  /// What is about access is for those who may read the log: the links of its chains are those of this marking.
  static let marking = Marking(.red)

  init(_ db: Database, _ path: String) {
    self.db = db
    self.path = path
  }

  /// `at`, or the newest time that the table has when that is later.
  func time(_ at: String, in table: String) throws -> String {
    let time = try RecordedTime.require(at, at: path).text
    let newest = try Command(db, "SELECT recorded_from FROM \(table) ORDER BY seq DESC LIMIT 1")
      .first { $0.text(0) }
    return max(time, newest ?? time)
  }

  /// The chain of the next row of `table`.
  func chain(_ table: String, content: String, recorded: String) throws -> String {
    ScreeningChain.next(
      try ScreeningChain.last(db, of: table), content: content, marking: Self.marking, recorded: recorded)
  }

  /// Adds a line to the log.
  func log(_ event: AccessEvent, at: String) throws {
    let recorded = try time(at, in: "access_log")
    let content = event.contentDigest
    try Command(
      db,
      """
      INSERT INTO access_log (at, who, how, mark, kind, route, object, origin, outcome, content, chain, recorded_from)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ).run(
      .text(event.at), .optional(event.who), .text(event.how), .optional(event.mark), .text(event.kind.word),
      .optional(event.route), .optional(event.object), .optional(event.origin), .text(event.outcome.rawValue),
      .text(content), .text(try chain("access_log", content: content, recorded: recorded)), .text(recorded))
  }

  /// The key of the account with this compared name.
  ///
  /// - Throws: ``StoreError`` `no-such-account`.
  func account(_ nameKey: String) throws -> Int {
    let key = try Command(db, "SELECT seq FROM account WHERE name_key = ?").first(.text(nameKey)) {
      $0.integer(0)
    }
    guard let key else {
      throw StoreError(.noSuchAccount, "There is no account with this name.", place: path)
    }
    return key
  }

  func change(_ account: Int, _ state: Account.State, by: String, at: String) throws {
    let recorded = try time(at, in: "account_change")
    let content = try AccountRows.content(account, state, by: by, db)
    try Command(
      db,
      """
      INSERT INTO account_change (account, display_name, role, rank, parties, disabled, changed_by, content, chain,
        recorded_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ).run(
      .integer(account), .text(state.displayName), .text(state.role.rawValue),
      .integer(state.clearance.label.rank), .text(AccountRows.text(state.clearance.parties)),
      .flag(state.disabled), .text(by), .text(content),
      .text(try chain("account_change", content: content, recorded: recorded)), .text(recorded))
  }

  /// Adds a secret and erases the older ones of the account.
  func secret(_ account: Int, _ secret: String, by: String, at: String) throws {
    let recorded = try time(at, in: "account_secret")
    let digest = Digest.sha256(secret.utf8)
    let content = try AccountRows.secretContent(account, digest: digest, by: by, db)
    let key = try Command(
      db,
      """
      INSERT INTO account_secret (account, secret, secret_sha256, changed_by, content, chain, recorded_from)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """
    ).insert(
      .integer(account), .text(secret), .text(digest), .text(by), .text(content),
      .text(try chain("account_secret", content: content, recorded: recorded)), .text(recorded))
    try Command(
      db, "UPDATE account_secret SET secret = NULL WHERE account = ? AND seq < ? AND secret IS NOT NULL"
    ).run(.integer(account), .integer(key))
  }

  /// Ends every session of the account that still stands.
  func endSessions(_ account: Int, at: String) throws {
    try Command(db, "UPDATE session SET ended = ? WHERE account = ? AND ended IS NULL")
      .run(.text(try RecordedTime.require(at, at: path).text), .integer(account))
  }
}

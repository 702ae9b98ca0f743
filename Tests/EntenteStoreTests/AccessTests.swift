// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteStore
import EntenteTesting
import GRDB
import Testing

@Suite struct AccessTests {
  static let first = "2026-01-01T00:00:00Z"
  static let later = "2026-03-01T00:00:00Z"

  static func event(_ kind: AccessEvent.Kind, object: String? = nil, at: String = first) -> AccessEvent {
    AccessEvent(at: at, .local("root"), kind, object: object)
  }

  static func state(_ role: AccountRole) -> Account.State {
    Account.State(
      displayName: "Анна Иванова", role: role, clearance: Clearance(.amber, parties: ["GB", "AU"]))
  }

  /// Two accounts, a change, a new password, two keys of which one is revoked, and lines in the log.
  private func filled() throws -> LedgerBench {
    let bench = try LedgerBench()
    let ledger = bench.ledger
    for (name, key) in [("Иванова", "иванова"), ("王伟", "王伟")] {
      try ledger.add(
        account: NameForms(name: name, key: key, skeleton: key), Self.state(.reader), secret: "old " + name,
        by: "root", at: Self.first, event: Self.event(.addAccount, object: name))
    }
    _ = try ledger.change(
      account: "иванова", by: "王伟", at: Self.later, event: Self.event(.changeAccount, at: Self.later)
    ) { _ in Self.state(.admin) }
    try ledger.setSecret(
      ofAccount: "иванова", "new", endingSessions: true, by: "root", at: Self.later,
      event: Self.event(.setPassword))
    for number in 1...2 {
      try ledger.add(
        key: AccessKey(
          account: "王伟", prefix: "k\(number)", label: "ночной отчёт", scopes: [.read, .screen],
          created: Self.first, createdBy: "root", expires: Self.later),
        ofAccount: "王伟", digest: "d\(number)", at: Self.first, event: Self.event(.addKey))
    }
    #expect(
      try ledger.revoke(keyWithPrefix: "k1", by: "root", at: Self.later, event: Self.event(.revokeKey)))
    #expect(
      try ledger.addSession(
        ofAccount: "王伟", secret: "old 王伟", digest: "s1", mark: "m1", origin: "::1", replacing: nil,
        at: Self.first, expires: Self.later, event: Self.event(.logIn)))
    return bench
  }

  @Test func `what was, stays: accounts are given as of a day`() throws {
    let bench = try filled()
    let roles = { (time: String?) in
      try bench.ledger.accounts(recordedBy: time).map { [$0.name, $0.state.role.rawValue, $0.changedBy] }
    }
    #expect(try roles(nil) == [["Иванова", "admin", "王伟"], ["王伟", "reader", "root"]])
    #expect(try roles("2026-02-01") == [["Иванова", "reader", "root"], ["王伟", "reader", "root"]])
    #expect(try roles("2025-12-31") == [])
    let (account, secret) = try #require(try bench.ledger.account("иванова"))
    #expect(account.state == Self.state(.admin) && secret == "new" && account.createdBy == "root")
    #expect(try bench.ledger.account("Иванова") == nil)
    #expect(try bench.ledger.verify().findings == [])
    bench.folder.remove()
  }

  @Test(
    "no two accounts share a name or what looks like one",
    arguments: [
      NameForms(name: "Иванова", key: "x", skeleton: "x"),
      NameForms(name: "x", key: "иванова", skeleton: "x"),
      NameForms(name: "x", key: "x", skeleton: "иванова"),
    ])
  func taken(names: NameForms) throws {
    let bench = try filled()
    let error = #expect(throws: StoreError.self) {
      try bench.ledger.add(
        account: names, Self.state(.reader), secret: "s", by: "root", at: Self.first,
        event: Self.event(.addAccount))
    }
    #expect(error?.code == .nameTaken && error?.message.contains("Иванова") == true)
    #expect(try bench.ledger.accounts().count == 2)
    bench.folder.remove()
  }

  @Test func `of two changes at once none is lost`() throws {
    let bench = try filled()
    let other = try Ledger(path: bench.folder.path("ledger.db"), project: { _, _ in [] })
    for (ledger, change) in [
      (bench.ledger, { (state: inout Account.State) in state.displayName = "王小伟" }),
      (other, { (state: inout Account.State) in state.role = .reviewer }),
    ] {
      _ = try ledger.change(account: "王伟", by: "root", at: Self.later, event: Self.event(.changeAccount)) {
        var state = $0
        change(&state)
        return state
      }
    }
    let state = try #require(try other.account("王伟")).account.state
    #expect(state.displayName == "王小伟" && state.role == .reviewer)
    #expect(try other.verify().findings == [])
    bench.folder.remove()
  }

  @Test func `an old hash is erased, and nothing else of it`() throws {
    let bench = try filled()
    let queue = try DatabaseQueue(path: bench.folder.path("ledger.db"))
    let kept = try queue.read {
      try String?.fetchAll($0, sql: "SELECT secret FROM account_secret ORDER BY seq")
    }
    #expect(kept == [nil, "old 王伟", "new"])
    bench.folder.remove()
  }

  @Test func `keys and sessions are found by the hash of their text, and end`() throws {
    let bench = try filled()
    let ledger = bench.ledger
    #expect(try ledger.accessKeys().map(\.revoked) == ["2026-03-01T00:00:00.000Z", nil])
    let (key, account) = try #require(try ledger.accessKey("d2"))
    #expect(key.prefix == "k2" && key.scopes == [.read, .screen] && account.name == "王伟")
    #expect(try ledger.accessKey("k2") == nil)
    #expect(
      try !ledger.revoke(keyWithPrefix: "k3", by: "root", at: Self.later, event: Self.event(.revokeKey)))
    #expect(try ledger.session("s1")?.ended == nil)
    try ledger.seen(session: "s1", at: "2026-01-01T00:05:00Z")
    #expect(try ledger.session("s1")?.lastSeen == "2026-01-01T00:05:00.000Z")
    try ledger.end(session: "s1", at: Self.later, event: Self.event(.logOut))
    try ledger.seen(session: "s1", at: "2026-05-01T00:05:00Z")
    #expect(try ledger.session("s1")?.ended == "2026-03-01T00:00:00.000Z")
    #expect(try ledger.session("s1")?.lastSeen == "2026-01-01T00:05:00.000Z")
    #expect(
      try !ledger.addSession(
        ofAccount: "王伟", secret: "another", digest: "s2", mark: "m2", origin: nil, replacing: nil,
        at: Self.later, expires: Self.later, event: Self.event(.logIn)))
    bench.folder.remove()
  }

  @Test func `the log is read page by page, the newest first`() throws {
    let bench = try LedgerBench()
    let events = (1...250).map { Self.event(.act(.look), object: "doc-\($0)") }
    try bench.ledger.log(events, at: Self.first)
    try bench.ledger.log([], at: Self.first)
    var numbers: [Int] = []
    var before: Int?
    while true {
      let page = try bench.ledger.accessLog(before: before, limit: 100)
      guard let last = page.last else { break }
      numbers += page.map(\.number)
      before = last.number
    }
    #expect(numbers == Array((1...250).reversed()))
    #expect(try bench.ledger.accessLog(limit: 1).first?.event == events.last)
    #expect(try bench.ledger.accessLog(who: "王伟").isEmpty && bench.ledger.accessLog(limit: -1).isEmpty)
    #expect(try bench.ledger.accessLogHead()?.number == 250)
    bench.folder.remove()
  }

  @Test func `the log has a clock of its own`() throws {
    let bench = try LedgerBench()
    try bench.ledger.log((1...5_000).map { _ in Self.event(.act(.look)) }, at: Self.later)
    try bench.ledger.log([Self.event(.act(.look))], at: Self.first)
    let queue = try DatabaseQueue(path: bench.folder.path("ledger.db"))
    let times = try queue.read { try String.fetchSet($0, sql: "SELECT recorded_from FROM access_log") }
    #expect(times == ["2026-03-01T00:00:00.000Z"])
    #expect(throws: StoreError.self) { try bench.ledger.log([Self.event(.logIn)], at: "yesterday") }
    bench.folder.remove()
  }

  static let kept = [
    "account", "account_change", "account_secret", "access_key", "access_key_end", "session", "access_log",
  ]

  @Test("nothing is changed or deleted", arguments: kept)
  func refuses(table: String) throws {
    let bench = try filled()
    let queue = try DatabaseQueue(path: bench.folder.path("ledger.db"))
    for sql in ["DELETE FROM \(table)", "UPDATE \(table) SET seq = seq + 100"] {
      #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
    }
    bench.folder.remove()
  }

  @Test(
    "a session and a secret change in one direction",
    arguments: [
      "UPDATE account_secret SET secret = NULL", "UPDATE account_secret SET secret = 'x' WHERE seq = 1",
      "UPDATE session SET last_seen = '2025-01-01T00:00:00.000Z'", "UPDATE session SET ended = NULL",
      "UPDATE session SET expires = '2030-01-01T00:00:00.000Z'", "UPDATE session SET token_sha256 = 'x'",
    ])
  func oneWay(sql: String) throws {
    let bench = try filled()
    let queue = try DatabaseQueue(path: bench.folder.path("ledger.db"))
    #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
    bench.folder.remove()
  }

  static let tamperings: [(sql: String, rule: String)] = [
    ("UPDATE access_log SET who = 'somebody' WHERE seq = 2", "access-log-altered"),
    ("UPDATE access_log SET kind = 'look' WHERE seq = 2", "access-log-altered"),
    ("UPDATE access_log SET kind = 'nothing' WHERE seq = 2", "access-log-altered"),
    ("UPDATE access_log SET recorded_from = '2025-01-01T00:00:00.000Z' WHERE seq = 2", "access-log-chain"),
    ("DELETE FROM access_log WHERE seq = 2", "access-log-chain"),
    ("DELETE FROM access_log WHERE seq = (SELECT max(seq) FROM access_log)", "access-log-short"),
    ("DELETE FROM access_log", "access-log-short"),
    ("UPDATE account_change SET role = 'admin' WHERE role = 'reader'", "account-change-altered"),
    ("UPDATE account_change SET rank = 4", "account-change-altered"),
    ("UPDATE account_change SET parties = '*'", "account-change-altered"),
    ("UPDATE account_change SET disabled = 1 - disabled", "account-change-altered"),
    ("UPDATE account SET name = '王偉' WHERE name = '王伟'", "account-change-altered"),
    ("DELETE FROM account_change WHERE seq = 1", "account-change-chain"),
    ("DELETE FROM account_change WHERE account = 2", "account-incomplete"),
    ("UPDATE account_secret SET secret = 'mine' WHERE secret = 'new'", "account-secret-altered"),
    ("UPDATE account_secret SET secret = NULL", "account-incomplete"),
    ("DELETE FROM account_secret WHERE seq = 1", "account-secret-chain"),
    ("UPDATE access_key SET scopes = 'read,admin' WHERE seq = 1", "access-key-altered"),
    ("UPDATE access_key SET expires = NULL WHERE seq = 1", "access-key-altered"),
    ("UPDATE access_key SET token_sha256 = 'mine' WHERE seq = 1", "access-key-altered"),
    ("UPDATE access_key_end SET ended_by = 'me'", "access-key-end-altered"),
    ("UPDATE access_key_end SET access_key = 2", "access-key-end-altered"),
  ]

  @Test("tampering is found", arguments: tamperings)
  func found(tampering: (sql: String, rule: String)) throws {
    let bench = try filled()
    #expect(try bench.ledger.verify().findings == [])
    let queue = try DatabaseQueue(path: bench.folder.path("ledger.db"))
    try queue.writeWithoutTransaction { db in
      for name in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
        try db.execute(sql: "DROP TRIGGER \(name)")
      }
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.execute(sql: tampering.sql)
    }
    let rules = Set(try bench.ledger.verify().findings.map(\.rule))
    #expect(rules.contains(tampering.rule), "found \(rules.sorted())")
    bench.folder.remove()
  }
}

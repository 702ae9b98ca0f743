// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import GRDB

/// The forms of a name that no two accounts share.
package struct NameForms: Hashable, Sendable {
  /// As it was chosen.
  package let name: String
  /// By which it is compared: without regard to case and width.
  package let key: String
  /// By which what looks alike is one.
  package let skeleton: String

  package init(name: String, key: String, skeleton: String) {
    self.name = name
    self.key = key
    self.skeleton = skeleton
  }
}

extension Ledger {
  /// Adds an account.
  ///
  /// - Parameters:
  ///   - secret: the hash of its password.
  ///   - event: what the log says of it, in the same transaction.
  /// - Throws: ``StoreError``, `name-taken` among others; nothing has been added when it throws.
  package func add(
    account names: NameForms, _ state: Account.State, secret: String, by: String, at: String,
    event: AccessEvent
  ) throws(StoreError) {
    try write { db in
      let recording = AccessRecording(db, path)
      let taken = try Command(
        db, "SELECT name FROM account WHERE name = ? OR name_key = ? OR skeleton = ? LIMIT 1"
      ).first(.text(names.name), .text(names.key), .text(names.skeleton)) { $0.text(0) }
      if let taken {
        throw StoreError(.nameTaken, "It is, or looks like, the name of the account \(taken).", place: path)
      }
      let account = try Command(
        db, "INSERT INTO account (name, name_key, skeleton, recorded_from) VALUES (?, ?, ?, ?)"
      ).insert(
        .text(names.name), .text(names.key), .text(names.skeleton),
        .text(try recording.time(at, in: "account")))
      try recording.change(account, state, by: by, at: at)
      try recording.secret(account, secret, by: by, at: at)
      try recording.log(event, at: at)
    }
  }

  /// Changes an account: the state that it had stays beside the new one. A disabled one's sessions end.
  ///
  /// - Parameters:
  ///   - key: the compared form of its name.
  ///   - state: made from the one that holds, within the transaction: of two changes at once none is lost.
  /// - Returns: the state as it is now.
  package func change(
    account key: String, by: String, at: String, event: AccessEvent,
    _ state: (Account.State) -> Account.State
  ) throws(StoreError) -> Account.State {
    try write { db in
      let recording = AccessRecording(db, path)
      let account = try recording.account(key)
      let old = try Command(
        db,
        """
        SELECT display_name, role, rank, parties, disabled FROM account_change WHERE account = ?
        ORDER BY seq DESC LIMIT 1
        """
      ).first(.integer(account)) { AccountRows.state($0, from: 0) }
      guard let old else {
        throw StoreError(.damaged, "The account has no state. Run `entente verify`.", place: path)
      }
      let new = state(old)
      guard new != old else { return old }
      try recording.change(account, new, by: by, at: at)
      if new.disabled { try recording.endSessions(account, at: at) }
      try recording.log(event, at: at)
      return new
    }
  }

  /// Gives an account another password; older hashes are erased.
  ///
  /// - Parameters:
  ///   - replacing: the hash that it takes the place of: when another one holds by now, nothing is done.
  ///   - endingSessions: whether whoever is logged in has to log in again.
  ///   - event: `nil` when the password stays what it was and only its hash costs more.
  package func setSecret(
    ofAccount key: String, _ secret: String, replacing: String? = nil, endingSessions: Bool, by: String,
    at: String, event: AccessEvent?
  ) throws(StoreError) {
    try write { db in
      let recording = AccessRecording(db, path)
      let account = try recording.account(key)
      let holding = try Command(
        db, "SELECT secret FROM account_secret WHERE account = ? ORDER BY seq DESC LIMIT 1"
      ).first(.integer(account)) { $0.text(0) }
      if let replacing, replacing != holding { return }
      try recording.secret(account, secret, by: by, at: at)
      if endingSessions { try recording.endSessions(account, at: at) }
      if let event { try recording.log(event, at: at) }
    }
  }

  /// The accounts in the order of their names, each as it was when `recordedBy` had come; `nil` for now.
  package func accounts(recordedBy: String? = nil) throws(StoreError) -> [Account] {
    try read { db in
      let until =
        try recordedBy.map { try RecordedTime.require($0, at: path).text } ?? "9999-12-31T23:59:59.999Z"
      return try Command(
        db,
        """
        SELECT \(AccountRows.columns) FROM \(AccountRows.joined) WHERE c.seq =
          (SELECT max(seq) FROM account_change WHERE account = a.seq AND recorded_from <= ?) ORDER BY a.name_key
        """
      ).all(.text(until), read: AccountRows.account)
    }
  }

  /// The account whose name compares as `key`, with the hash of its password; `nil` when there is none.
  package func account(_ key: String) throws(StoreError) -> (account: Account, secret: String)? {
    try read { db in
      try Command(
        db,
        """
        SELECT \(AccountRows.columns), s.secret FROM \(AccountRows.joined)
          JOIN account_secret s ON s.account = a.seq
        WHERE a.name_key = ? AND c.seq = (SELECT max(seq) FROM account_change WHERE account = a.seq)
          AND s.seq = (SELECT max(seq) FROM account_secret WHERE account = a.seq)
        """
      ).first(.text(key)) { (AccountRows.account($0), $0.text(10)) }
    }
  }
}

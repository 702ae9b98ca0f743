// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import GRDB

/// Accounts as rows, and what their digests are made of.
enum AccountRows {
  /// The columns of an account with the change that holds: `a` and `c`, and `f` for its first change.
  static let columns = """
    a.name, c.display_name, c.role, c.rank, c.parties, c.disabled, a.recorded_from, f.changed_by, c.recorded_from,
      c.changed_by
    """

  static let joined = """
    account a JOIN account_change c ON c.account = a.seq
      JOIN account_change f ON f.seq = (SELECT min(seq) FROM account_change WHERE account = a.seq)
    """

  static func account(_ row: Columns) -> Account {
    Account(
      name: row.text(0), state: state(row, from: 1), created: row.text(6), createdBy: row.text(7),
      changed: row.text(8), changedBy: row.text(9))
  }

  /// The state in five columns: display name, role, rank, parties, disabled. What cannot be read permits least.
  static func state(_ row: Columns, from column: Int) -> Account.State {
    Account.State(
      displayName: row.text(column), role: AccountRole(rawValue: row.text(column + 1)) ?? .reader,
      clearance: Clearance(
        Marking.Label.allCases.first { $0.rank == row.integer(column + 2) } ?? .clear,
        parties: Set(row.text(column + 3).split(separator: ",").map(String.init))),
      disabled: row.integer(column + 4) != 0)
  }

  static func text(_ parties: Set<String>) -> String { parties.sorted().joined(separator: ",") }

  /// The digest of a change: the names of its account, the state, and who made it.
  static func content(_ account: Int, _ state: Account.State, by: String, _ db: Database) throws -> String {
    ContentDigest.sha256(
      try names(account, db) + [
        state.displayName, state.role.rawValue, state.clearance.label.rawValue,
        text(state.clearance.parties), state.disabled ? "disabled" : "enabled", by,
      ])
  }

  /// The digest of a secret: that of the hash, not the hash, so that it can be erased.
  static func secretContent(_ account: Int, digest: String, by: String, _ db: Database) throws -> String {
    ContentDigest.sha256(try names(account, db) + [digest, by])
  }

  static func keyContent(_ key: AccessKey, tokenDigest: String) -> String {
    ContentDigest.sha256([
      key.account, key.prefix, tokenDigest, key.label, AccessScope.text(key.scopes), key.expires,
      key.createdBy,
    ])
  }

  private static func names(_ account: Int, _ db: Database) throws -> [String?] {
    try Command(db, "SELECT name, name_key, skeleton FROM account WHERE seq = ?")
      .first(.integer(account)) { [$0.text(0), $0.text(1), $0.text(2)] } ?? []
  }
}

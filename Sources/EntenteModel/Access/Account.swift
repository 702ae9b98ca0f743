// SPDX-License-Identifier: Apache-2.0

/// Somebody who may log in, as of a moment. A change is a new one beside the old one: who could do what on a day can
/// be told for ever.
public struct Account: Hashable, Sendable {
  /// What of an account can change, but for its password.
  public struct State: Hashable, Sendable {
    public var displayName: String
    public var role: AccountRole
    public var clearance: Clearance
    /// Whether nobody can log in with it, and its keys open nothing.
    public var disabled: Bool

    public init(displayName: String, role: AccountRole, clearance: Clearance, disabled: Bool = false) {
      self.displayName = displayName
      self.role = role
      self.clearance = clearance
      self.disabled = disabled
    }
  }

  /// As it was chosen; there is never another account with this name or one that looks like it.
  public let name: String
  public let state: State
  /// When it was made, ISO 8601 UTC.
  public let created: String
  public let createdBy: String
  /// When ``state`` was recorded, and by whom.
  public let changed: String
  public let changedBy: String

  public init(
    name: String, state: State, created: String, createdBy: String, changed: String, changedBy: String
  ) {
    self.name = name
    self.state = state
    self.created = created
    self.createdBy = createdBy
    self.changed = changed
    self.changedBy = changedBy
  }

  /// Who acts when this account does.
  public func viewer(_ how: Viewer.How, scopes: Set<AccessScope> = Set(AccessScope.allCases)) -> Viewer {
    Viewer(
      name: name, displayName: state.displayName, role: state.role, clearance: state.clearance,
      scopes: scopes, how: how)
  }
}

/// An API key, without what would let anybody use it.
public struct AccessKey: Hashable, Sendable {
  /// The name of its account.
  public let account: String
  /// Its first characters, by which people tell keys apart.
  public let prefix: String
  /// What it is for, in its owner's words.
  public let label: String
  public let scopes: Set<AccessScope>
  public let created: String
  public let createdBy: String
  /// When it ends, ISO 8601 UTC; `nil` for never.
  public let expires: String?
  /// When it was revoked; `nil` while it was not.
  public let revoked: String?

  public init(
    account: String, prefix: String, label: String, scopes: Set<AccessScope>, created: String,
    createdBy: String,
    expires: String?, revoked: String? = nil
  ) {
    self.account = account
    self.prefix = prefix
    self.label = label
    self.scopes = scopes
    self.created = created
    self.createdBy = createdBy
    self.expires = expires
    self.revoked = revoked
  }
}

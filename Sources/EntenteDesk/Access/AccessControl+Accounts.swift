// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteStore
package import Foundation
internal import Synchronization

/// Accounts. Each call throws ``AccessFault`` for what is not granted and `StoreError` for what could not be kept;
/// nothing has been recorded then. Whoever manages accounts gives nobody a clearance that they do not have, nor takes
/// over an account that has it.
extension AccessControl {
  /// All accounts by name, as they are now.
  package func accounts(by viewer: Viewer) throws -> [Account] {
    guard viewer.may(.manageAccounts) else { throw Self.notAllowed }
    return try ledger.accounts()
  }

  /// Adds an account.
  package func addAccount(
    _ name: String, _ state: Account.State, password: String, by viewer: Viewer, origin: String? = nil,
    at: Date
  ) async throws -> Account {
    guard viewer.may(.manageAccounts) else { throw Self.notAllowed }
    let names = try AccountName.forms(name)
    let state = try Self.checked(state, by: viewer)
    let bytes = try PasswordRules.check(password, names: [names.name, state.displayName])
    guard let secret = try await hash(bytes) else { throw Self.tooMuch }
    let now = Self.text(at)
    let event = Self.event(now, viewer, .addAccount, names.name, origin)
    do {
      try ledger.add(account: names, state, secret: secret, by: viewer.name, at: now, event: event)
    } catch  where error.code == .nameTaken {
      throw AccessFault(.nameTaken, error.message + " Choose another one.")
    }
    return try account(names.name).account
  }

  /// Changes what an account is; what it was stays recorded. One that is disabled has no sessions and its keys open
  /// nothing, from this moment.
  ///
  /// - Parameter change: made to the state that holds.
  package func changeAccount(
    _ name: String, by viewer: Viewer, origin: String? = nil, at: Date,
    _ change: (inout Account.State) -> Void
  ) throws -> Account {
    guard viewer.may(.manageAccounts) else { throw Self.notAllowed }
    let (old, key) = try account(name)
    try Self.check(viewer, over: old)
    var wish = old.state
    change(&wish)
    let state = try Self.checked(wish, by: viewer)
    let now = Self.text(at)
    _ = try ledger.change(
      account: key, by: viewer.name, at: now,
      event: Self.event(now, viewer, .changeAccount, old.name, origin)
    ) { holding in
      // Somebody else may have changed it since: only what is wished changes.
      var new = holding
      if state.displayName != old.state.displayName { new.displayName = state.displayName }
      if state.role != old.state.role { new.role = state.role }
      if state.clearance != old.state.clearance { new.clearance = state.clearance }
      if state.disabled != old.state.disabled { new.disabled = state.disabled }
      return new
    }
    return try account(name).account
  }

  /// Sets a password: one's own in a session with the current one, anybody's as a manager of accounts. All sessions of
  /// the account end; its keys stay.
  ///
  /// - Parameter current: needed for one's own in a session; counted as a login when it is wrong.
  package func setPassword(
    of name: String, to password: String, current: String? = nil, by viewer: Viewer, origin: String? = nil,
    at: Date
  ) async throws {
    let isOwn = Self.isOwn(viewer, name)
    guard isOwn || viewer.may(.manageAccounts) else { throw Self.notAllowed }
    let (account, key) = try account(name)
    if isOwn {
      try await confirm(key, current ?? "", viewer, origin: origin, at: at)
    } else {
      try Self.check(viewer, over: account)
    }
    let bytes = try PasswordRules.check(password, names: [account.name, account.state.displayName])
    guard let secret = try await hash(bytes) else { throw Self.tooMuch }
    let now = Self.text(at)
    try ledger.setSecret(
      ofAccount: key, secret, endingSessions: true, by: viewer.name, at: now,
      event: Self.event(now, viewer, .setPassword, account.name, origin))
  }

  private func confirm(
    _ key: String, _ password: String, _ viewer: Viewer, origin: String?, at: Date
  ) async throws {
    let secret = try ledger.account(key)?.secret
    let answer = lockout.withLock {
      $0.attempt(name: key, origin: Origin.of(origin), at: at)
    }
    guard case .go(let attempt) = answer else { throw Self.tooMuch }
    guard let right = try await isRight(password, secret) else {
      lockout.withLock { $0.takeBack(attempt) }
      throw Self.tooMuch
    }
    guard right else {
      let now = Self.text(at)
      let event = Self.event(
        now, viewer, .setPassword, viewer.name, origin, attempt.isLast ? .locked : .refused)
      try ledger.log([event], at: now)
      throw AccessFault(.wrongPassword, "The current password is another one.")
    }
    lockout.withLock { $0.succeeded(attempt) }
  }

  /// The account of this name, in any case, with the form that it is looked up by.
  func account(_ name: String) throws -> (account: Account, key: String) {
    guard let key = AccountName.key(name), let found = try ledger.account(key) else {
      throw AccessFault(.notFound, "There is no account with this name.")
    }
    return (found.account, key)
  }

  /// Whether a session acts on the account that it is of.
  static func isOwn(_ viewer: Viewer, _ name: String) -> Bool {
    guard case .session = viewer.how else { return false }
    return AccountName.key(viewer.name) == AccountName.key(name)
  }

  static func check(_ viewer: Viewer, over account: Account) throws(AccessFault) {
    guard viewer.clearance.covers(account.state.clearance) else { throw notAllowed }
  }

  private static func checked(_ state: Account.State, by viewer: Viewer) throws(AccessFault) -> Account.State
  {
    var state = state
    state.displayName = try AccountName.display(state.displayName)
    guard viewer.clearance.covers(state.clearance) else {
      throw AccessFault(.notAllowed, "Nobody gives a clearance that they do not have themselves.")
    }
    let parties = state.clearance.parties
    guard parties.count <= 64, parties.allSatisfy({ $0 == "*" || isParty($0) }) else {
      throw AccessFault(
        .badValue,
        "Parties are at most 64 codes of 2 to 16 capital letters and digits, such as AU, GB, NATO; or *.")
    }
    return state
  }

  private static func isParty(_ text: String) -> Bool {
    (2...16).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  static let tooMuch = AccessFault(.busy, "Too many passwords are being looked at. Try again in a while.")
}

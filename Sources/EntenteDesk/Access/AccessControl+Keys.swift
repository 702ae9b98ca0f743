// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteSecrets
internal import EntenteStore
package import Foundation

/// API keys. Errors are those of accounts.
extension AccessControl {
  /// The keys of one's own account; those of all for who manages accounts.
  package func keys(by viewer: Viewer) throws -> [AccessKey] {
    try ledger.accessKeys().filter { viewer.may(.manageAccounts) || Self.isOwn(viewer, $0.account) }
  }

  /// Adds a key: to one's own account in a session, to anybody's as a manager of accounts.
  ///
  /// - Parameters:
  ///   - label: what it is for.
  ///   - scopes: what it may be used for, as far as the role of the account permits it too.
  ///   - expires: `nil` for never.
  /// - Returns: the text that it is used by, which is kept nowhere, beside what is kept.
  package func addKey(
    for name: String, label: String, scopes: Set<AccessScope>, expires: Date?, by viewer: Viewer,
    origin: String? = nil, at: Date
  ) throws -> (key: AccessKey, text: String) {
    let isOwn = Self.isOwn(viewer, name)
    guard isOwn || viewer.may(.manageAccounts) else { throw Self.notAllowed }
    let (account, nameKey) = try account(name)
    if !isOwn { try Self.check(viewer, over: account) }
    guard !scopes.isEmpty else { throw AccessFault(.badValue, "A key needs at least one scope.") }
    if let expires, expires <= at { throw AccessFault(.badValue, "The key would have ended already.") }
    let made = KeyText.make()
    let now = Self.text(at)
    let key = AccessKey(
      account: account.name, prefix: made.prefix, label: try AccountName.display(label), scopes: scopes,
      created: now, createdBy: viewer.name, expires: expires.map(Self.text))
    try ledger.add(
      key: key, ofAccount: nameKey, digest: SecretToken.digest(of: made.text), at: now,
      event: Self.event(now, viewer, .addKey, made.prefix, origin))
    return (key, made.text)
  }

  /// Revokes the key with this prefix, from this moment; one that is revoked already stays so.
  ///
  /// - Throws: ``AccessFault`` `not-found` also for somebody else's key, when one may not revoke it.
  package func revokeKey(_ prefix: String, by viewer: Viewer, origin: String? = nil, at: Date) throws {
    let now = Self.text(at)
    guard try keys(by: viewer).contains(where: { $0.prefix == prefix }),
      try ledger.revoke(
        keyWithPrefix: prefix, by: viewer.name, at: now,
        event: Self.event(now, viewer, .revokeKey, prefix, origin))
    else { throw AccessFault(.notFound, "There is no key \(prefix.prefix(40)). See entente account list.") }
  }
}

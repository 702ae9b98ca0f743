// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteSecrets
package import EntenteStore
package import Foundation
internal import Synchronization

/// What came of a login.
package enum LogIn: Hashable, Sendable {
  /// - Parameter setCookie: the text of a `Set-Cookie` header, which holds the only copy of the token.
  case done(Viewer, setCookie: String)
  /// Not the password of an account that may log in; not said which of it.
  case refused
  /// Nothing was looked at: too many failures.
  case wait(seconds: Int)
  /// Nothing was looked at: too many logins at once.
  case busy
}

extension AccessControl {
  /// Logs in.
  ///
  /// The time that it takes is that of one hash, whether there is such an account, whether it is disabled, whatever
  /// is wrong. A right password whose hash costs less than new ones is hashed again.
  ///
  /// - Parameters:
  ///   - origin: the address of the caller, as the server has it; see ``Origin``.
  ///   - cookies: the `Cookie` header: a session that it names ends, so that nobody goes on in one that was slipped in.
  /// - Throws: `StoreError`, or when memory for a hash cannot be had; nobody is logged in then.
  package func logIn(name: String, password: String, origin: String, cookies: String?, at: Date) async throws
    -> LogIn
  {
    let origin = Origin.of(origin)
    let key = AccountName.key(name)
    let known = try key.flatMap { key throws(StoreError) in try ledger.account(key) }
    switch lockout.withLock({
      $0.attempt(name: key ?? name, origin: origin, at: at)
    }) {
    case .wait(let seconds): return .wait(seconds: seconds)
    case .go(let attempt):
      guard let right = try await isRight(password, known?.secret) else {
        lockout.withLock { $0.takeBack(attempt) }
        return .busy
      }
      let now = Self.text(at)
      guard let known, let key, right, !known.account.state.disabled else {
        try ledger.log(
          [
            AccessEvent(
              at: now, who: known?.account.name, how: "none", .logIn, origin: origin,
              outcome: attempt.isLast ? .locked : .refused)
          ], at: now)
        return .refused
      }
      lockout.withLock { $0.succeeded(attempt) }
      let secret = try await renewed(key, known.secret, password, at: now)
      return try start(
        known.account, key, secret, origin: origin, replacing: sessionToken(cookies), at: at)
    }
  }

  /// Ends the session that the `Cookie` header names.
  ///
  /// - Returns: the text of a `Set-Cookie` header that takes the cookie away.
  package func logOut(cookies: String?, origin: String?, at: Date) throws(StoreError) -> String {
    if let token = sessionToken(cookies), let session = try ledger.session(token.digest), session.ended == nil
    {
      let now = Self.text(at)
      let viewer = session.account.viewer(.session(mark: session.mark))
      try ledger.end(
        session: token.digest, at: now,
        event: AccessEvent(at: now, viewer, .logOut, origin: origin.map(Origin.of)))
    }
    return SessionCookie.clear(secure: isSecure)
  }

  /// Whether `password` is the one of the hash `secret`; always computes one hash.
  ///
  /// - Returns: `nil` when too many are being computed.
  func isRight(_ password: String, _ secret: String?) async throws -> Bool? {
    let bytes = PasswordRules.bytes(password)
    let hash = secret.flatMap { PasswordHash($0) }
    let compared = hash ?? nobody
    guard let equal = try await gate.run({ try compared.isOf(bytes ?? []) }) else { return nil }
    return equal && hash != nil && bytes != nil
  }

  /// The hash of the same password at today's cost, and kept: `secret` itself when it costs that.
  private func renewed(_ key: String, _ secret: String, _ password: String, at: String) async throws -> String
  {
    guard let old = PasswordHash(secret), old.cost < cost, let bytes = PasswordRules.bytes(password),
      let new = try await hash(bytes)
    else { return secret }
    try ledger.setSecret(
      ofAccount: key, new, replacing: secret, endingSessions: false, by: "entente", at: at, event: nil)
    return new
  }

  /// A new hash as text; `nil` when too many are being computed.
  func hash(_ password: [UInt8]) async throws -> String? {
    let cost = cost
    return try await gate.run {
      var random = SystemRandomNumberGenerator()
      return try PasswordHash(password, cost: cost, using: &random).description
    }
  }

  private func start(
    _ account: Account, _ key: String, _ secret: String, origin: String, replacing: SecretToken?, at: Date
  ) throws(StoreError) -> LogIn {
    var random = SystemRandomNumberGenerator()
    let token = SecretToken(using: &random)
    let now = Self.text(at)
    let mark = String(token.digest.prefix(12))
    let viewer = account.viewer(.session(mark: mark))
    let added = try ledger.addSession(
      ofAccount: key, secret: secret, digest: token.digest, mark: mark, origin: origin,
      replacing: replacing?.digest, at: now, expires: Self.text(at.addingTimeInterval(Self.longest)),
      event: AccessEvent(at: now, viewer, .logIn, origin: origin))
    guard added else { return .refused }
    return .done(viewer, setCookie: SessionCookie.set(token.text, secure: isSecure))
  }
}

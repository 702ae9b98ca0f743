// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
package import EntenteSecrets
package import EntenteStore
package import Foundation
internal import Synchronization

/// Who acts, and whether they may: logins, sessions, API keys, and the log of it.
///
/// One for a process and a workspace; any thread may use it. It reads no clock: every call is told the time. What is
/// only in memory are the counts of failed logins, which a restart forgets.
///
/// A server asks ``viewer(cookies:authorization:at:)`` for each request, `Viewer.may` for each act, and for what
/// changes something ``permitsChange(_:cookies:given:)`` too.
package final class AccessControl: Sendable {
  /// Whether there is one user on this machine, or accounts.
  package enum Mode: Hashable, Sendable {
    /// Nobody logs in: whoever reaches the loopback address is this user of the system.
    case local(user: String)
    /// - Parameter secure: whether browsers reach the server by TLS, its own or that of a server before it. If not,
    ///   passwords go over the wire as they are: for tests on loopback only.
    case accounts(secure: Bool)

    /// What a server has to demand: only on loopback, and with no public address before it, is there no login.
    ///
    /// - Parameters:
    ///   - address: that it listens on.
    ///   - publicAddress: by which it is reached through another server.
    ///   - user: of the system.
    package static func demanded(address: String, tls: Bool, publicAddress: String?, user: String) -> Mode {
      if Origin.isLoopback(address), publicAddress == nil { return .local(user: user) }
      return .accounts(secure: tls || publicAddress?.lowercased().hasPrefix("https://") == true)
    }
  }

  /// Seconds after which a session that is not used ends.
  package static let idle: TimeInterval = 30 * 60
  /// Seconds after which a session ends.
  package static let longest: TimeInterval = 12 * 60 * 60
  /// Seconds between two writes of when a session was last used.
  static let seenEvery: TimeInterval = 60

  package let mode: Mode
  let ledger: Ledger
  let cost: PasswordHash.Cost
  let gate = HashGate(width: 2, waiting: 32)
  let lockout = Mutex(Lockout())
  /// What the local user's forms are known by; another one in each process.
  let localToken: SecretToken
  /// What the passwords of names that nobody has are compared with.
  let nobody: PasswordHash

  package convenience init(ledger: Ledger, mode: Mode) throws {
    try self.init(ledger: ledger, mode: mode, cost: .standard)
  }

  /// - Parameter cost: of new hashes; older ones that cost less are made anew at the next login.
  package init(ledger: Ledger, mode: Mode, cost: PasswordHash.Cost) throws {
    self.ledger = ledger
    self.mode = mode
    self.cost = cost
    var random = SystemRandomNumberGenerator()
    localToken = SecretToken(using: &random)
    nobody = try PasswordHash(SecretToken(using: &random).text.utf8, cost: cost, using: &random)
  }

  /// Hashes of passwords that were computed, and the most of them at once.
  package var hashes: (computed: Int, atOnce: Int) { (gate.computed, gate.most) }

  var isSecure: Bool {
    switch mode {
    case .local: false
    case .accounts(let secure): secure
    }
  }

  /// Who makes a request.
  ///
  /// An `Authorization` header counts alone: one that opens nothing is not made good by a cookie.
  ///
  /// - Parameters:
  ///   - cookies: the `Cookie` header.
  ///   - authorization: the `Authorization` header: `Bearer KEY` or `ApiKey KEY`.
  /// - Returns: `nil` for nobody: log in first. Never says why.
  package func viewer(cookies: String?, authorization: String?, at: Date) throws(StoreError) -> Viewer? {
    if let authorization { return try viewer(key: Credentials.key(in: authorization), at: at) }
    if case .local(let user) = mode { return .local(user) }
    guard let token = sessionToken(cookies), let session = try ledger.session(token.digest) else {
      return nil
    }
    let now = Self.text(at)
    guard session.ended == nil, !session.account.state.disabled, session.expires > now,
      session.lastSeen >= Self.text(at.addingTimeInterval(-Self.idle))
    else { return nil }
    if session.lastSeen < Self.text(at.addingTimeInterval(-Self.seenEvery)) {
      // A ledger that cannot be written for now does not keep people from reading; the session ends the sooner.
      try? ledger.seen(session: token.digest, at: now)
    }
    return session.account.viewer(.session(mark: session.mark))
  }

  private func viewer(key text: String?, at: Date) throws(StoreError) -> Viewer? {
    guard let text, KeyText.isOne(text), let found = try ledger.accessKey(SecretToken.digest(of: text)) else {
      return nil
    }
    let (key, account) = found
    guard key.revoked == nil, key.expires.map({ $0 > Self.text(at) }) ?? true, !account.state.disabled else {
      return nil
    }
    return account.viewer(.key(prefix: key.prefix), scopes: key.scopes)
  }

  /// Writes a line of the access log.
  ///
  /// - Parameters:
  ///   - viewer: `nil` for nobody known.
  ///   - route: the pattern of the route, never the address as it was called.
  ///   - object: the id of what it was done to.
  ///   - origin: the address of the caller, as the server has it; see ``Origin``.
  /// - Throws: `StoreError`; whoever has to prove what was done does nothing then.
  package func record(
    _ viewer: Viewer?, _ act: Act, route: String?, object: String? = nil, origin: String?,
    outcome: AccessEvent.Outcome = .done, at: Date
  ) throws(StoreError) {
    let now = Self.text(at)
    let origin = origin.map { Origin.of($0) }
    let event =
      viewer.map {
        AccessEvent(at: now, $0, .act(act), route: route, object: object, origin: origin, outcome: outcome)
      }
      ?? AccessEvent(
        at: now, who: nil, how: "none", .act(act), route: route, object: object, origin: origin,
        outcome: outcome)
    try ledger.log([event], at: now)
  }

  /// Lines of the access log, the newest first; see `Ledger.accessLog`.
  ///
  /// - Throws: ``AccessFault`` `not-allowed`; `StoreError`.
  package func log(by viewer: Viewer, before: Int? = nil, who: String? = nil, limit: Int = 100) throws
    -> [(number: Int, event: AccessEvent)]
  {
    guard viewer.may(.readLog) else { throw Self.notAllowed }
    return try ledger.accessLog(before: before, who: who, limit: limit)
  }

  /// A line about an account or a key.
  static func event(
    _ at: String, _ viewer: Viewer, _ kind: AccessEvent.Kind, _ object: String, _ origin: String?,
    _ outcome: AccessEvent.Outcome = .done
  ) -> AccessEvent {
    AccessEvent(
      at: at, viewer, kind, object: object, origin: origin.map { Origin.of($0) }, outcome: outcome)
  }

  func sessionToken(_ cookies: String?) -> SecretToken? {
    Credentials.cookie(SessionCookie.name(secure: isSecure), in: cookies).flatMap { SecretToken($0) }
  }

  /// In the form in which the ledger compares times.
  static func text(_ date: Date) -> String {
    date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
  }

  static let notAllowed = AccessFault(.notAllowed, "This account may not do that. Ask an admin.")
}

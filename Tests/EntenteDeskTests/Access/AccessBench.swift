// SPDX-License-Identifier: Apache-2.0
import EntenteDesk
import EntenteModel
import EntenteSecrets
import EntenteStore
import EntenteTesting
import Foundation

/// A desk with accounts in three scripts, hashes that cost little, and times that a test gives.
struct AccessBench {
  static let password = "correct horse battery staple"
  static let start = Date(timeIntervalSince1970: 1_800_000_000)

  let folder: ScratchFolder
  let ledger: Ledger
  let access: AccessControl
  let local = Viewer.local("root")

  init(secure: Bool = true, cost: PasswordHash.Cost = .least) throws {
    folder = try ScratchFolder()
    ledger = try Ledger(path: folder.path("ledger.db"), project: { _, _ in [] })
    access = try AccessControl(ledger: ledger, mode: .accounts(secure: secure), cost: cost)
  }

  static func state(_ role: AccountRole, _ clearance: Clearance = Clearance(.green)) -> Account.State {
    Account.State(displayName: "Somebody", role: role, clearance: clearance)
  }

  @discardableResult
  func add(
    _ name: String, _ role: AccountRole = .analyst, password: String = password,
    _ clearance: Clearance = Clearance(.green)
  ) async throws -> Account {
    try await access.addAccount(
      name, Self.state(role, clearance), password: password, by: local, at: Self.start)
  }

  func logIn(
    _ name: String, _ password: String = password, origin: String = "203.0.113.7", cookies: String? = nil,
    after seconds: TimeInterval = 0
  ) async throws -> LogIn {
    try await access.logIn(
      name: name, password: password, origin: origin, cookies: cookies,
      at: Self.start.addingTimeInterval(seconds))
  }

  /// The `Cookie` header of a new session.
  func session(_ name: String, after seconds: TimeInterval = 0) async throws -> String? {
    guard case .done(_, let setCookie) = try await logIn(name, after: seconds) else { return nil }
    return setCookie.split(separator: ";").first.map(String.init)
  }

  func viewer(_ cookies: String?, key: String? = nil, after seconds: TimeInterval = 0) throws -> Viewer? {
    try access.viewer(
      cookies: cookies, authorization: key.map { "Bearer " + $0 }, at: Self.start.addingTimeInterval(seconds))
  }

  /// The words of the log, the oldest first.
  var log: [String] {
    get throws {
      try ledger.accessLog(limit: 1_000).reversed().map { line in
        [line.event.who ?? "-", line.event.kind.word, line.event.outcome.rawValue].joined(separator: " ")
      }
    }
  }
}

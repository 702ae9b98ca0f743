// SPDX-License-Identifier: Apache-2.0
internal import EntenteDesk
internal import EntenteModel
internal import EntenteSecrets
internal import EntenteStore
internal import Foundation

/// What access costs: a hash, a request by a session and by a key, a line of the log, and checking a long log.
enum AccessBenchmark {
  static func run(lines: Int) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-access-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let ledger = try Ledger(path: folder.appending(path: "w.db").path, project: { _, _ in [] })
    let access = try AccessControl(ledger: ledger, mode: .accounts(secure: true))
    let local = Viewer.local("root")
    let now = Date.now
    let password = "correct horse battery staple"
    _ = try await access.addAccount(
      "王伟", Account.State(displayName: "王伟", role: .admin, clearance: Clearance(.amber)), password: password,
      by: local, at: now)
    let key = try access.addKey(
      for: "王伟", label: "bench", scopes: [.read], expires: nil, by: local, at: now
    ).text

    let clock = ContinuousClock()
    func show(_ what: String, _ count: Int, _ time: Duration) {
      let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
      let each = (seconds / Double(count) * 1e6).formatted(
        .number.precision(.significantDigits(3)).grouping(.never))
      print("\(what): \(each) µs each of \(count)")
    }
    var setCookie = ""
    let logins = try await clock.measure {
      for _ in 1...10 {
        let login = try await access.logIn(
          name: "王伟", password: password, origin: "192.0.2.1", cookies: nil, at: now)
        if case .done(_, let text) = login { setCookie = text }
      }
    }
    show("login, \(PasswordHash.Cost.standard)", 10, logins)
    let cookie = String(setCookie.prefix { $0 != ";" })
    let sessions = try clock.measure {
      for _ in 1...20_000 { _ = try access.viewer(cookies: cookie, authorization: nil, at: now) }
    }
    show("viewer by a session", 20_000, sessions)
    let keys = try clock.measure {
      for _ in 1...20_000 { _ = try access.viewer(cookies: nil, authorization: "Bearer " + key, at: now) }
    }
    show("viewer by a key", 20_000, keys)
    let one = try clock.measure {
      for _ in 1...500 { try access.record(local, .look, route: "GET /", origin: nil, at: now) }
    }
    show("log line of its own, on disk", 500, one)
    let time = now.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    let many = try clock.measure {
      for start in stride(from: 0, to: lines, by: 1_000) {
        try ledger.log(
          (start..<min(start + 1_000, lines)).map {
            AccessEvent(at: time, local, .act(.look), route: "GET /documents/{id}", object: "doc-\($0)")
          }, at: time)
      }
    }
    show("log line among a thousand", lines, many)
    let verified = try clock.measure {
      guard try ledger.verify().isSound else { throw CocoaError(.fileReadCorruptFile) }
    }
    show("log line checked", lines, verified)
  }
}

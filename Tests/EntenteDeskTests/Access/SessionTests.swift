// SPDX-License-Identifier: Apache-2.0
import EntenteDesk
import EntenteModel
import EntenteSecrets
import EntenteStore
import EntenteTesting
import Foundation
import GRDB
import Testing

@Suite struct SessionTests {
  @Test func `a session ends after half an hour without use, and after twelve hours of use`() async throws {
    let bench = try AccessBench()
    try await bench.add("Иванова")
    let minute: TimeInterval = 60
    let idle = try await bench.session("Иванова")
    #expect(try bench.viewer(idle, after: 30 * minute)?.name == "Иванова")
    #expect(try bench.viewer(idle, after: 60 * minute)?.name == "Иванова")
    #expect(try bench.viewer(idle, after: 90 * minute + 1) == nil)
    let busy = try await bench.session("Иванова")
    for time in stride(from: 0, to: 12 * 60 * minute, by: 20 * minute) {
      #expect(try bench.viewer(busy, after: time) != nil, "after \(time) s")
    }
    #expect(try bench.viewer(busy, after: 12 * 60 * minute) == nil)
    bench.folder.remove()
  }

  @Test func `when a session was used is written once a minute at most`() async throws {
    let bench = try AccessBench()
    try await bench.add("王伟")
    let cookie = try await bench.session("王伟")
    let path = bench.folder.path("ledger.db")
    var seen: Set<String> = []
    for second in stride(from: 0.0, through: 200, by: 5) {
      _ = try bench.viewer(cookie, after: second)
      seen.insert(try lastSeen(path))
    }
    #expect(seen.count == 4)
    bench.folder.remove()
  }

  private func lastSeen(_ path: String) throws -> String {
    let queue = try DatabaseQueue(path: path)
    return try queue.read { try String.fetchOne($0, sql: "SELECT last_seen FROM session") } ?? ""
  }

  @Test func `whoever slipped a session in does not share the one that a login begins`() async throws {
    let bench = try AccessBench()
    try await bench.add("mallory")
    try await bench.add("Иванова")
    let planted = try #require(try await bench.session("mallory"))
    guard case .done(_, let setCookie) = try await bench.logIn("Иванова", cookies: planted) else {
      Issue.record("not logged in")
      return
    }
    let own = String(setCookie.prefix { $0 != ";" })
    #expect(own != planted)
    #expect(try bench.viewer(planted) == nil)
    #expect(try bench.viewer(own)?.name == "Иванова")
    // A token that was made up is never taken over.
    let invented = "__Host-entente=" + String(repeating: "A", count: 43)
    guard case .done(_, let other) = try await bench.logIn("Иванова", cookies: invented) else { return }
    #expect(!other.hasPrefix(invented))
    #expect(try bench.viewer(invented) == nil)
    bench.folder.remove()
  }

  @Test func `logging out ends the session, and only that one`() async throws {
    let bench = try AccessBench()
    try await bench.add("王伟")
    let (first, second) = (try await bench.session("王伟"), try await bench.session("王伟"))
    let cleared = try bench.access.logOut(cookies: first, origin: "::1", at: AccessBench.start)
    #expect(cleared == "__Host-entente=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0")
    #expect(try bench.viewer(first) == nil && bench.viewer(second) != nil)
    _ = try bench.access.logOut(cookies: first, origin: "::1", at: AccessBench.start)
    _ = try bench.access.logOut(cookies: nil, origin: "::1", at: AccessBench.start)
    #expect(try bench.log.count { $0 == "王伟 log-out done" } == 1)
    bench.folder.remove()
  }

  @Test func `what an account is counts at once: role, clearance, disabled, password`() async throws {
    let bench = try AccessBench()
    try await bench.add("王伟")
    let cookie = try await bench.session("王伟")
    _ = try bench.access.changeAccount("王伟", by: bench.local, at: AccessBench.start) {
      $0.role = .reader
      $0.clearance = Clearance(.clear)
    }
    let viewer = try #require(try bench.viewer(cookie))
    #expect(viewer.role == .reader && viewer.clearance == Clearance(.clear) && !viewer.may(.correct))
    try await bench.access.setPassword(
      of: "王伟", to: "another password entirely", by: bench.local, at: AccessBench.start)
    #expect(try bench.viewer(cookie) == nil)
    #expect(try await bench.logIn("王伟") == .refused)
    _ = try bench.access.changeAccount("王伟", by: bench.local, at: AccessBench.start) { $0.disabled = true }
    #expect(try await bench.logIn("王伟", "another password entirely") == .refused)
    _ = try bench.access.changeAccount("王伟", by: bench.local, at: AccessBench.start) { $0.disabled = false }
    #expect(try await bench.logIn("王伟", "another password entirely") != .refused)
    bench.folder.remove()
  }

  @Test func `neither tokens nor passwords are in the file`() async throws {
    let bench = try AccessBench()
    try await bench.add("Иванова", password: "пароль, который никто не найдёт")
    guard case .done(_, let setCookie) = try await bench.logIn("Иванова", "пароль, который никто не найдёт")
    else {
      Issue.record("not logged in")
      return
    }
    let token = setCookie.dropFirst("__Host-entente=".count).prefix(43)
    let key = try bench.access.addKey(
      for: "Иванова", label: "ночью", scopes: [.read], expires: nil, by: bench.local, at: AccessBench.start)
    var bytes = Data()
    for suffix in ["", "-wal"] {
      bytes +=
        (try? Data(contentsOf: URL(fileURLWithPath: bench.folder.path("ledger.db" + suffix)))) ?? Data()
    }
    #expect(bytes.range(of: Data("Иванова".utf8)) != nil)
    for secret in [String(token), String(key.text.suffix(43)), "пароль, который"] {
      #expect(bytes.range(of: Data(secret.utf8)) == nil)
    }
    bench.folder.remove()
  }

  @Test func `a form without the token of its session changes nothing`() async throws {
    let bench = try AccessBench()
    try await bench.add("Иванова")
    try await bench.add("王伟")
    let (own, other) = (try await bench.session("Иванова"), try await bench.session("王伟"))
    let viewer = try #require(try bench.viewer(own))
    let token = try #require(bench.access.forgeryToken(cookies: own))
    func permits(_ given: String?, _ cookies: String? = own) -> Bool {
      bench.access.permitsChange(viewer, cookies: cookies, given: given)
    }
    #expect(permits(token))
    for wrong in [nil, "", String(token.dropLast()), token + "x", bench.access.forgeryToken(cookies: other)] {
      #expect(!permits(wrong))
    }
    #expect(!permits(token, other) && !permits(token, nil))
    // The token of the form does not tell the one of the cookie.
    #expect(own?.contains(token) == false)
    let key = Viewer(
      name: "王伟", displayName: "王伟", role: .analyst, clearance: Clearance(.green), how: .key(prefix: "k"))
    #expect(bench.access.permitsChange(key, cookies: nil, given: nil))
    bench.folder.remove()
  }

  @Test func `the local user needs no login, but forms need a token that other pages cannot know`() throws {
    let bench = try AccessBench()
    let first = try AccessControl(ledger: bench.ledger, mode: .local(user: "王伟"), cost: .least)
    let second = try AccessControl(ledger: bench.ledger, mode: .local(user: "王伟"), cost: .least)
    let viewer = try #require(try first.viewer(cookies: nil, authorization: nil, at: AccessBench.start))
    #expect(viewer == .local("王伟"))
    #expect(try first.viewer(cookies: nil, authorization: "Bearer x", at: AccessBench.start) == nil)
    let token = first.forgeryToken(cookies: nil)
    #expect(first.permitsChange(viewer, cookies: nil, given: token))
    #expect(!first.permitsChange(viewer, cookies: nil, given: nil))
    #expect(!second.permitsChange(viewer, cookies: nil, given: token))
    bench.folder.remove()
  }
}

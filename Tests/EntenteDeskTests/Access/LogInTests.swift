// SPDX-License-Identifier: Apache-2.0
import EntenteDesk
import EntenteModel
import EntenteSecrets
import EntenteStore
import EntenteTesting
import Foundation
import Testing

@Suite struct LogInTests {
  @Test(
    "a name is known in any case and width, the password as it is",
    arguments: [
      ("Иванова", "ИВАНОВА"), ("王伟", "王伟"), ("admin", "Ａｄｍｉｎ"), ("José", "JOSE\u{301}"),
    ])
  func known(name: String, given: String) async throws {
    let bench = try AccessBench()
    try await bench.add(name)
    guard case .done(let viewer, let setCookie) = try await bench.logIn(given) else {
      Issue.record("not logged in")
      return
    }
    #expect(viewer.name == name && viewer.role == .analyst && viewer.clearance == Clearance(.green))
    #expect(setCookie.hasPrefix("__Host-entente="))
    #expect(setCookie.hasSuffix("; Path=/; HttpOnly; SameSite=Lax; Secure"))
    #expect(try await bench.logIn(given, AccessBench.password.uppercased()) == .refused)
    bench.folder.remove()
  }

  @Test func `a password is the same from every keyboard`() async throws {
    let bench = try AccessBench()
    try await bench.add("Иванова", password: "пароль из й и \u{451}жиков")
    #expect(try await bench.logIn("Иванова", "пароль из и\u{306} и \u{435}\u{308}жиков") != .refused)
    bench.folder.remove()
  }

  @Test(
    "an unknown name, a disabled account and a wrong password take one hash and get one answer",
    arguments: [
      ("nobody", AccessBench.password), ("никто", ""), ("王伟", "wrong"), ("disabled", AccessBench.password),
      (String(repeating: "王", count: 10_000), "x"), ("", ""), ("王伟", String(repeating: "x", count: 100_000)),
      ("\u{0}", "\u{0}"), ("' OR 1=1 --", "x"),
    ])
  func refused(name: String, password: String) async throws {
    let bench = try AccessBench()
    try await bench.add("王伟")
    try await bench.add("disabled")
    _ = try bench.access.changeAccount("disabled", by: bench.local, at: AccessBench.start) {
      $0.disabled = true
    }
    let before = bench.access.hashes.computed
    #expect(try await bench.logIn(name, password) == .refused)
    #expect(bench.access.hashes.computed == before + 1)
    // What nobody's name is may be a password in the wrong field.
    let who = ["王伟", "disabled"].contains(name) ? name : "-"
    #expect(try bench.log.last == "\(who) log-in refused")
    bench.folder.remove()
  }

  @Test
  func `five failures make the next attempts wait, longer each time, and nothing is looked at meanwhile`()
    async throws
  {
    let bench = try AccessBench()
    try await bench.add("王伟")
    for name in ["王伟", "nobody"] {
      var time: TimeInterval = 0
      for _ in 1...5 {
        #expect(try await bench.logIn(name, "wrong", after: time) == .refused)
        time += 1
      }
      // The fifth failure, at second 4, is followed by 30 seconds, the sixth by 60.
      let before = bench.access.hashes.computed
      #expect(try await bench.logIn(name, after: 5) == .wait(seconds: 29))
      #expect(try await bench.logIn(name.uppercased(), after: 33.5) == .wait(seconds: 1))
      #expect(bench.access.hashes.computed == before)
      #expect(try await bench.logIn(name, "wrong", after: 34) == .refused)
      #expect(try await bench.logIn(name, after: 35) == .wait(seconds: 59))
      #expect(try bench.log.suffix(2).map { $0.split(separator: " ").last } == ["locked", "locked"])
    }
    // Elsewhere, and afterwards, the right password opens; and the count begins anew.
    #expect(try await bench.logIn("王伟", origin: "198.51.100.1", after: 36) != .refused)
    guard case .done = try await bench.logIn("王伟", after: 95) else {
      Issue.record("still waits")
      return
    }
    #expect(try await bench.logIn("王伟", "wrong", after: 96) == .refused)
    bench.folder.remove()
  }

  @Test func `attempts at once do not slip past the count`() async throws {
    let bench = try AccessBench()
    try await bench.add("王伟")
    let answers = try await withThrowingTaskGroup(of: LogIn.self) { group in
      for _ in 1...20 { group.addTask { try await bench.logIn("王伟", "wrong") } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.count { $0 == .refused } == 5)
    #expect(answers.count { $0 == .wait(seconds: 30) } == 15)
    #expect(bench.access.hashes.atOnce <= 2)
    bench.folder.remove()
  }

  @Test func `of many logins at once two are computed, some wait, and the others are told so`() async throws {
    let bench = try AccessBench(cost: try #require(PasswordHash.Cost(ln: 12, r: 8, p: 1)))
    let answers = try await withThrowingTaskGroup(of: LogIn.self) { group in
      for number in 1...200 {
        group.addTask { try await bench.logIn("nobody\(number)", "wrong", origin: "2001:db8:\(number)::1") }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let refused = answers.count { $0 == .refused }
    #expect(refused >= 2 && refused + answers.count { $0 == .busy } == 200)
    #expect(bench.access.hashes == (refused, bench.access.hashes.atOnce) && bench.access.hashes.atOnce <= 2)
    // Who was told that too much is asked has not failed.
    for number in 1...4 { #expect(try await bench.logIn("nobody\(number)", "wrong") == .refused) }
    bench.folder.remove()
  }

  @Test func `a hash that costs less than today's is made anew at the next login`() async throws {
    let bench = try AccessBench()
    try await bench.add("王伟")
    let cookie = try await bench.session("王伟")
    let dearer = try AccessControl(
      ledger: bench.ledger, mode: .accounts(secure: true), cost: try #require(.init(ln: 5, r: 8, p: 1)))
    let cheap = try #require(try bench.ledger.account("王伟")).secret
    for (password, hashes) in [("wrong", 1), (AccessBench.password, 3), (AccessBench.password, 4)] {
      _ = try await dearer.logIn(
        name: "王伟", password: password, origin: "::1", cookies: nil, at: AccessBench.start)
      #expect(dearer.hashes.computed == hashes)
    }
    let dear = try #require(try bench.ledger.account("王伟")).secret
    #expect(cheap.contains("ln=4,") && dear.contains("ln=5,"))
    // Nobody has to log in again for it.
    #expect(try bench.viewer(cookie)?.name == "王伟")
    #expect(try bench.ledger.verify().findings == [])
    bench.folder.remove()
  }
}

// SPDX-License-Identifier: Apache-2.0
import EntenteDesk
import EntenteModel
import EntenteStore
import EntenteTesting
import Foundation
import Testing

/// Accounts and keys: who may manage them, and what they open.
@Suite struct AccountTests {
  private func viewer(_ role: AccountRole, _ name: String = "boss", _ how: Viewer.How = .session(mark: "m"))
    -> Viewer
  {
    Viewer(name: name, displayName: name, role: role, clearance: Clearance(.amber, parties: ["AU"]), how: how)
  }

  @Test(
    "nobody takes the place of somebody else by a name that looks like theirs",
    arguments: [
      ("admin", "ADMIN"), ("admin", "аdmin"), ("admin", "ａｄｍｉｎ"), ("cope", "соре"), ("Иванова", "иванова"),
      ("Иванова", "Ивaнoва"), ("王伟", "王伟"), ("paul", "pau1"), ("José", "JOSE\u{301}"),
    ])
  func taken(name: String, other: String) async throws {
    let bench = try AccessBench()
    try await bench.add(name)
    let fault = await #expect(throws: AccessFault.self) { try await bench.add(other) }
    #expect(fault.map { [.nameTaken, .badName].contains($0.code) } == true)
    #expect(try bench.access.accounts(by: bench.local).map(\.name) == [name])
    bench.folder.remove()
  }

  @Test("only those who manage accounts do", arguments: AccountRole.allCases)
  func roles(role: AccountRole) async throws {
    let bench = try AccessBench()
    try await bench.add("王伟")
    let who = viewer(role)
    let may = role == .admin
    func holds(_ act: () async throws -> Void) async -> Bool {
      do {
        try await act()
        return true
      } catch { return (error as? AccessFault)?.code != .notAllowed }
    }
    let time = AccessBench.start
    let acts: [() async throws -> Void] = [
      {
        _ = try await bench.access.addAccount(
          "Иванова", AccessBench.state(.reader), password: AccessBench.password, by: who, at: time)
      },
      { _ = try bench.access.changeAccount("王伟", by: who, at: time) { $0.role = .reader } },
      { try await bench.access.setPassword(of: "王伟", to: "another password", by: who, at: time) },
      {
        _ = try bench.access.addKey(for: "王伟", label: "k", scopes: [.read], expires: nil, by: who, at: time)
      },
      { _ = try bench.access.accounts(by: who) }, { _ = try bench.access.log(by: who) },
    ]
    for (number, act) in acts.enumerated() { #expect(await holds(act) == may, "act \(number)") }
    bench.folder.remove()
  }

  @Test func `nobody gives a clearance that they do not have, nor takes over who has it`() async throws {
    let bench = try AccessBench()
    try await bench.add("secret", .analyst, Clearance(.red, parties: ["*"]))
    try await bench.add("王伟", .analyst, Clearance(.green, parties: ["AU"]))
    let boss = viewer(.admin)
    let time = AccessBench.start
    for clearance in [Clearance(.red), Clearance(.clear, parties: ["GB"]), .everything] {
      let fault = #expect(throws: AccessFault.self) {
        try bench.access.changeAccount("王伟", by: boss, at: time) { $0.clearance = clearance }
      }
      #expect(fault?.code == .notAllowed)
    }
    #expect(throws: AccessFault.self) {
      try bench.access.changeAccount("secret", by: boss, at: time) { $0.displayName = "x" }
    }
    await #expect(throws: AccessFault.self) {
      try await bench.access.setPassword(of: "secret", to: "a password of mine", by: boss, at: time)
    }
    #expect(throws: AccessFault.self) {
      try bench.access.addKey(for: "secret", label: "k", scopes: [.read], expires: nil, by: boss, at: time)
    }
    let changed = try bench.access.changeAccount("王伟", by: boss, at: time) {
      $0.clearance = Clearance(.amber, parties: ["AU"])
    }
    #expect(changed.state.clearance == Clearance(.amber, parties: ["AU"]) && changed.changedBy == "boss")
    bench.folder.remove()
  }

  @Test func `everybody changes their own password, who knows the current one`() async throws {
    let bench = try AccessBench()
    try await bench.add("Иванова", .reader)
    let cookie = try await bench.session("Иванова")
    let who = try #require(try bench.viewer(cookie))
    func change(_ current: String?, to password: String = "новый длинный пароль") async throws {
      try await bench.access.setPassword(
        of: "иванова", to: password, current: current, by: who, at: AccessBench.start)
    }
    for wrong in [nil, "", "wrong"] {
      let fault = await #expect(throws: AccessFault.self) { try await change(wrong) }
      #expect(fault?.code == .wrongPassword)
    }
    let short = await #expect(throws: AccessFault.self) {
      try await change(AccessBench.password, to: "short")
    }
    #expect(short?.code == .badPassword)
    try await change(AccessBench.password)
    #expect(try bench.viewer(cookie) == nil)
    #expect(try await bench.logIn("Иванова", "новый длинный пароль") != .refused)
    #expect(try bench.log.contains("Иванова account-password refused"))
    bench.folder.remove()
  }

  @Test func `a key opens what its scopes and its account permit, until it ends`() async throws {
    let bench = try AccessBench()
    try await bench.add("王伟", .analyst)
    let made = try bench.access.addKey(
      for: "王伟", label: "ночной отчёт", scopes: [.read, .review],
      expires: AccessBench.start.addingTimeInterval(60),
      by: bench.local, at: AccessBench.start)
    let who = try #require(try bench.viewer(nil, key: made.text))
    #expect(
      who.name == "王伟" && who.how == .key(prefix: made.key.prefix) && made.text.hasPrefix(made.key.prefix))
    #expect(Act.allCases.filter(who.may) == [.look, .export])
    #expect(try bench.viewer(nil, key: made.text, after: 59) != nil)
    #expect(try bench.viewer(nil, key: made.text, after: 60) == nil)
    for wrong in [
      made.key.prefix, "", made.text + "x", String(made.text.dropLast()) + "x", made.text.uppercased(),
    ] {
      #expect(try bench.viewer(nil, key: wrong) == nil)
    }
    // A key that opens nothing is not made good by a cookie.
    let cookie = try await bench.session("王伟")
    #expect(try bench.viewer(cookie) != nil && bench.viewer(cookie, key: "wrong") == nil)
    _ = try bench.access.changeAccount("王伟", by: bench.local, at: AccessBench.start) { $0.disabled = true }
    #expect(try bench.viewer(nil, key: made.text) == nil)
    bench.folder.remove()
  }

  @Test func `one's own keys are made and revoked in a session; those of others are not there`() async throws
  {
    let bench = try AccessBench()
    try await bench.add("王伟", .reader)
    try await bench.add("Иванова", .reader)
    let time = AccessBench.start
    let own = try #require(try bench.viewer(try await bench.session("王伟")))
    let other = try #require(try bench.viewer(try await bench.session("Иванова")))
    let made = try bench.access.addKey(
      for: "王伟", label: "k", scopes: [.read], expires: nil, by: own, at: time)
    #expect(try bench.access.keys(by: own).map(\.prefix) == [made.key.prefix])
    #expect(try bench.access.keys(by: other).isEmpty)
    for prefix in [made.key.prefix, "entente_00000000"] {
      let fault = #expect(throws: AccessFault.self) {
        try bench.access.revokeKey(prefix, by: other, at: time)
      }
      #expect(fault?.code == .notFound)
    }
    // A key makes no keys.
    let key = try #require(try bench.viewer(nil, key: made.text))
    #expect(throws: AccessFault.self) {
      try bench.access.addKey(for: "王伟", label: "k", scopes: [.admin], expires: nil, by: key, at: time)
    }
    try bench.access.revokeKey(made.key.prefix, by: own, at: time)
    try bench.access.revokeKey(made.key.prefix, by: own, at: time)
    #expect(try bench.viewer(nil, key: made.text) == nil)
    #expect(try bench.log.count { $0 == "王伟 key-revoke done" } == 1)
    bench.folder.remove()
  }

  @Test func `what was done is in the log, without what nobody should read`() async throws {
    let bench = try AccessBench()
    try await bench.add("Иванова", .reader)
    let who = try #require(try bench.viewer(try await bench.session("Иванова")))
    try bench.access.record(
      who, .look, route: "GET /documents/{id}", object: "doc-1", origin: "::1", at: AccessBench.start)
    try bench.access.record(
      who, .readLog, route: "GET /log", origin: "::1", outcome: .refused, at: AccessBench.start)
    try bench.access.record(
      nil, .look, route: "GET /", origin: "192.0.2.1", outcome: .refused, at: AccessBench.start)
    #expect(
      try bench.log == [
        "root account-add done", "Иванова log-in done", "Иванова look done", "Иванова read-log refused",
        "- look refused",
      ])
    let line = try #require(try bench.access.log(by: bench.local, who: "Иванова").dropFirst().first).event
    #expect(line.route == "GET /documents/{id}" && line.object == "doc-1" && line.mark == who.how.mark)
    #expect(line.at == "2027-01-15T08:00:00.000Z")
    #expect(try bench.ledger.verify().findings == [])
    bench.folder.remove()
  }
}

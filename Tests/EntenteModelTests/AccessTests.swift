// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import Testing

@Suite struct AccessTests {
  /// Who may do what: the table of docs/access.md.
  static let table: [(act: Act, roles: [AccountRole], scope: AccessScope)] = [
    (.look, [.reader, .analyst, .reviewer, .admin], .read),
    (.screen, [.reader, .analyst, .reviewer, .admin], .screen),
    (.export, [.reader, .analyst, .reviewer, .admin], .read),
    (.addDocuments, [.analyst, .reviewer, .admin], .write),
    (.correct, [.analyst, .reviewer, .admin], .write),
    (.decideScreening, [.reviewer, .admin], .review),
    (.gradeSources, [.reviewer, .admin], .review),
    (.manageAccounts, [.admin], .admin),
    (.readLog, [.admin], .admin),
  ]

  private func viewer(_ role: AccountRole, _ scopes: Set<AccessScope> = Set(AccessScope.allCases)) -> Viewer {
    Viewer(
      name: "Иванова", displayName: "Анна Иванова", role: role, clearance: Clearance(.green), scopes: scopes,
      how: .session(mark: "m"))
  }

  @Test func `every act is in the table`() { #expect(Self.table.map(\.act) == Act.allCases) }

  @Test("a role may do what the table says, and nothing else", arguments: table)
  func roles(row: (act: Act, roles: [AccountRole], scope: AccessScope)) {
    for role in AccountRole.allCases {
      #expect(viewer(role).may(row.act) == row.roles.contains(role), "\(role) \(row.act)")
    }
    #expect(Viewer.local("王伟").may(row.act))
  }

  @Test("a key needs the scope of the act, and makes nobody more than they are", arguments: table)
  func scopes(row: (act: Act, roles: [AccountRole], scope: AccessScope)) {
    for role in AccountRole.allCases {
      for scope in AccessScope.allCases {
        let expected = scope == row.scope && row.roles.contains(role)
        #expect(viewer(role, [scope]).may(row.act) == expected, "\(role) \(scope) \(row.act)")
      }
      #expect(!viewer(role, []).may(row.act))
    }
  }

  @Test(
    "scopes are read and written",
    arguments: [
      ("read", "read"), ("review,read", "read,review"), ("write read", "read,write"), ("read,read", "read"),
      ("", nil), ("all", nil), ("read,all", nil), ("READ", nil), (",", nil),
    ])
  func scopeText(text: String, expected: String?) {
    #expect(AccessScope.list(text).map(AccessScope.text) == expected)
  }

  @Test(
    "a clearance covers another",
    arguments: [
      (Clearance.everything, Clearance(.red, parties: ["AU"]), true),
      (.everything, .everything, true),
      (Clearance(.red, parties: ["AU", "GB"]), .everything, false),
      (Clearance(.amber, parties: ["AU"]), Clearance(.green, parties: ["AU"]), true),
      (Clearance(.amber, parties: ["AU"]), Clearance(.green, parties: ["GB"]), false),
      (Clearance(.amber), Clearance(.amberStrict), false), (Clearance(.amber), Clearance(.amber), true),
    ])
  func covers(left: Clearance, right: Clearance, expected: Bool) { #expect(left.covers(right) == expected) }

  @Test func `the local user does and sees everything`() {
    let local = Viewer.local("王伟")
    #expect(local.name == "王伟" && local.how == .local && local.how.word == "local")
    #expect(local.viewpoint() == .now)
    #expect(local.viewpoint(validOn: "2019-10-29").validOn == "2019-10-29")
    #expect(viewer(.admin).viewpoint().clearance == Clearance(.green))
  }

  @Test func `a line of the log is bounded and holds nothing that controls a terminal`() {
    let endless = String(repeating: "王", count: 100_000)
    let event = AccessEvent(
      at: "2026-01-01T00:00:00Z", who: endless, how: "session", mark: endless, .act(.look),
      route: "GET /a\u{1B}[2J\n/b", object: endless, origin: "1.2.3.4\u{202E}")
    for text in [event.who, event.mark, event.object] {
      #expect(text?.unicodeScalars.count == AccessEvent.longest)
    }
    #expect(event.route == "GET /a\u{FFFD}[2J\u{FFFD}/b" && event.origin == "1.2.3.4\u{FFFD}")
  }

  @Test func `words of the log read back`() {
    for kind in AccessEvent.Kind.allCases { #expect(AccessEvent.Kind(kind.word) == kind) }
    #expect(Set(AccessEvent.Kind.allCases.map(\.word)).count == AccessEvent.Kind.allCases.count)
    #expect(AccessEvent.Kind("") == nil && AccessEvent.Kind("LOOK") == nil)
  }
}

// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Accounts and keys from the command line.
@Suite struct AccountStories {
  private func run(_ folder: Scratch, _ arguments: String..., input: String? = nil) throws -> Program {
    try Program.run(["account"] + arguments + ["--workspace", "w.db"], input: input, in: folder)
  }

  @Test func `accounts are added, changed, disabled and listed, and the workspace proves it`() throws {
    let folder = try Scratch()
    let added = try run(
      folder, "add", "Иванова", "--role", "analyst", "--clearance", "TLP:AMBER//REL GB,AU", "--display-name",
      "Анна Иванова", input: "у лукоморья дуб зелёный\n")
    #expect(added.output == "Added Иванова: analyst, TLP:AMBER//REL AU,GB.\n", "\(added.errors)")
    #expect(try run(folder, "add", "王伟", "--role", "reader", input: "床前明月光疑是地上霜低头思").status == 0)
    #expect(try run(folder, "change", "иванова", "--role", "reviewer").output.contains("reviewer, TLP:AMBER"))
    #expect(try run(folder, "disable", "王伟").status == 0)
    let lines = try run(folder, "list").lines
    #expect(lines.count == 3 && lines[1].contains("reviewer") && lines[2].contains("disabled"))
    let accounts = try run(folder, "list", "--format", "jsonl").objects
    #expect(accounts.map { $0["name"] as? String } == ["Иванова", "王伟"])
    #expect(accounts.map { $0["disabled"] as? Bool } == [false, true])
    #expect(try run(folder, "change", "王伟", "--enable").output.contains("enabled"))
    let log = try run(folder, "log", "--format", "jsonl").objects
    #expect(
      log.map { $0["act"] as? String } == [
        "account-add", "account-add", "account-change", "account-change", "account-change",
      ])
    #expect(try Program.run(["verify", "--workspace", "w.db"], in: folder).status == 0)
  }

  @Test(
    "what is not granted is told, and nothing is recorded",
    arguments: [
      (["add", "Ивaнова", "--role", "admin"], "correct horse battery staple", "mixes scripts"),
      (["add", "иванова", "--role", "admin"], "correct horse battery staple", "the account Иванова"),
      (["add", "anna b", "--role", "admin"], "correct horse battery staple", "no spaces"),
      (["add", "王伟", "--role", "admin"], "short", "at least 12"),
      (["add", "王伟", "--role", "admin"], "", "first line of standard input"),
      (["password", "иванова"], "Иванова12345", "a name that is known"),
      (["password", "nobody"], "correct horse battery staple", "no account"),
      (["disable", "nobody"], "", "no account"), (["key-revoke", "entente_00000000"], "", "no key"),
    ])
  func refused(arguments: [String], input: String, message: String) throws {
    let folder = try Scratch()
    #expect(
      try run(folder, "add", "Иванова", "--role", "reader", input: "у лукоморья дуб зелёный").status == 0)
    let program = try Program.run(
      ["account"] + arguments + ["--workspace", "w.db"], input: input, in: folder)
    #expect(program.status == 1 && program.errors.contains(message), "\(program.errors)")
    #expect(try run(folder, "log").lines.count == 1)
  }

  @Test(
    "wrong use is told",
    arguments: [
      ["add", "王伟"], ["add", "王伟", "--role", "king"], ["add", "王伟", "--role", "reader", "--password", "x"],
      ["add", "王伟", "--role", "reader", "--clearance", "SECRET"], ["change", "王伟"],
      ["key-add", "王伟", "--scopes", "all", "--label", "x"], ["key-add", "王伟", "--scopes", "read"],
      ["key-add", "王伟", "--scopes", "read", "--label", "x", "--days", "0"], ["list", "--format", "xml"],
    ])
  func wrongUse(arguments: [String]) throws {
    let folder = try Scratch()
    #expect(try Program.run(["account"] + arguments + ["--workspace", "w.db"], in: folder).status == 2)
    #expect(folder.names.isEmpty)
  }

  @Test func `a key is shown once, and only its prefix afterwards`() throws {
    let folder = try Scratch()
    #expect(try run(folder, "add", "王伟", "--role", "reader", input: "床前明月光疑是地上霜低头思").status == 0)
    let made = try run(folder, "key-add", "王伟", "--scopes", "screen,read", "--label", "ночью", "--days", "30")
    let key = try #require(made.lines.first)
    #expect(made.lines.count == 1 && key.count == 60 && key.hasPrefix("entente_"))
    let prefix = String(key.prefix(16))
    let list = try run(folder, "list")
    #expect(list.output.contains("\(prefix)  read,screen  until ") && list.output.contains("ночью"))
    for text in [
      list.output, try run(folder, "list", "--format", "jsonl").output, try run(folder, "log").output,
    ] {
      #expect(!text.contains(key.suffix(43)))
    }
    #expect(try run(folder, "key-revoke", prefix).output == "Revoked \(prefix).\n")
    #expect(try !run(folder, "list").output.contains(prefix))
    #expect(try Program.run(["verify", "--workspace", "w.db"], in: folder).status == 0)
  }

  /// Types into a terminal of its own and gives what it shows.
  private static let typing = """
    import os, pty, sys
    pid, terminal = pty.fork()
    if pid == 0:
        os.execv(sys.argv[1], sys.argv[1:])
    shown = b""
    for text in ["床前明月光疑是地上霜低头思思\\x7f\\r", "床前明月光疑是地上霜低头思\\r"]:
        while not shown.rstrip(b" ").endswith(b":"):
            shown += os.read(terminal, 1024)
        os.write(terminal, text.encode())
        shown += os.read(terminal, 1024)
    while True:
        try:
            more = os.read(terminal, 1024)
        except OSError:
            break
        if not more:
            break
        shown += more
    sys.stdout.buffer.write(shown)
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
    """

  @Test func `a password that is typed is not shown`() throws {
    let folder = try Scratch()
    let script = try folder.write(Self.typing, to: "typing.py")
    let typed = try Program.run(
      [
        "python3", script, Program.entente.path, "account", "add", "王伟", "--role", "reader", "--workspace",
        "w.db",
      ], program: URL(fileURLWithPath: "/usr/bin/env"), in: folder)
    #expect(typed.status == 0, "\(typed.errors)")
    #expect(typed.output.contains("New password") && typed.output.contains("Added 王伟"))
    #expect(!typed.output.contains("床前"))
  }
}

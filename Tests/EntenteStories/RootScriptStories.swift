// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// The root script in a small tree of its own, with a builder that only writes down that it was called.
@Suite struct RootScriptStories {
  let folder: Scratch
  let script: URL

  init() throws {
    folder = try Scratch()
    let text = try String(contentsOf: Program.root.appendingPathComponent("entente"), encoding: .utf8)
    try folder.write(text, to: "tree/entente", mode: 0o755)
    try folder.write("let a = 1", to: "tree/Sources/entente/Main.swift")
    try folder.write("", to: "tree/Package.swift")
    try folder.write(
      """
      #!/bin/sh
      echo "built" >&2
      mkdir -p "${0%/*}/../.build/release"
      cp "${0%/*}/program" "${0%/*}/../.build/release/entente"
      touch "$1"

      """, to: "tree/scripts/build.sh", mode: 0o755)
    try folder.write(
      "#!/bin/sh\npwd\nfor a in \"$@\"; do echo \"[$a]\"; done\nexit 7\n", to: "tree/scripts/program",
      mode: 0o755)
    script = folder.url.appendingPathComponent("tree/entente")
  }

  @Test func `the program runs where the caller is, with its arguments and status`() throws {
    let run = try Program.run(["map", "a b.txt", "*", ""], program: script, in: folder)
    #expect(run.lines == [folder.url.resolvingSymlinksInPath().path, "[map]", "[a b.txt]", "[*]", "[]"])
    #expect(run.status == 7)
  }

  @Test func `no builder is called when nothing changed`() throws {
    #expect(try Program.run([], program: script, in: folder).errors == "built\n")
    #expect(try Program.run([], program: script, in: folder).errors == "")
  }

  @Test(
    "the builder is called when a source is changed, added, removed or replaced by an older one",
    arguments: [
      "echo 'let a = 2' > tree/Sources/entente/Main.swift", "touch tree/Sources/entente/New.swift",
      "rm tree/Sources/entente/Main.swift", "touch tree/Package.swift", "rm tree/.build/release/entente",
      "touch -d 2001-01-01 tree/Sources/entente/Main.swift",
    ])
  func rebuilds(change: String) throws {
    _ = try Program.run([], program: script, in: folder)
    Thread.sleep(forTimeInterval: 0.02)
    _ = try Program.run(["-c", change], program: URL(fileURLWithPath: "/bin/sh"), in: folder)
    #expect(try Program.run([], program: script, in: folder).errors == "built\n")
    #expect(try Program.run([], program: script, in: folder).errors == "")
  }

  @Test func `it may be called through a symbolic link`() throws {
    let link = folder.url.appendingPathComponent("link")
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "tree/entente")
    #expect(try Program.run(["x"], program: link, in: folder).lines.last == "[x]")
  }
}

/// The set-up in front of commands that only write down how they were called.
@Suite struct SetupStories {
  let folder: Scratch

  init() throws { folder = try Scratch() }

  @Test func `packages that are missing are named with the command that installs them`() throws {
    let run = try setUp(user: 1000, sudo: false)
    #expect(run.status == 2)
    #expect(
      run.errors.contains(
        "sudo apt-get install -y --no-install-recommends libarchive-dev libicu-dev libxml2-dev libsqlite3-dev poppler-utils"
      )
    )
    #expect(!folder.names.contains("apt.log"))
  }

  @Test(
    "they are installed by root and through sudo without a password", arguments: [(0, false), (1000, true)])
  func installs(user: Int, sudo: Bool) throws {
    _ = try setUp(user: user, sudo: sudo)
    let calls = try folder.read("apt.log")
    #expect(
      calls.hasPrefix("update -qq\ninstall -y --no-install-recommends libarchive-dev libicu-dev libxml2-dev"))
  }

  @Test func `a Swift that is too old is named`() throws {
    let run = try setUp(user: 0, sudo: false, swift: "5.10")
    #expect(run.status == 2)
    #expect(run.errors.contains("Swift 6.2 or newer is needed (found: 5.10)"))
    #expect(try setUp(user: 0, sudo: false, swift: "6.10").status == 0)
  }

  private func setUp(user: Int, sudo: Bool, swift: String = "6.3") throws -> Program {
    try folder.write("#!/bin/sh\nexit 1\n", to: "bin/dpkg-query", mode: 0o755)
    try folder.write("#!/bin/sh\necho \(user)\n", to: "bin/id", mode: 0o755)
    let through = sudo ? "shift; [ \"$1\" = true ] || exec \"$@\"" : "exit 1"
    try folder.write("#!/bin/sh\n\(through)\n", to: "bin/sudo", mode: 0o755)
    try folder.write("#!/bin/sh\necho \"$@\" >> apt.log\n", to: "bin/apt-get", mode: 0o755)
    try folder.write("#!/bin/sh\necho 'Swift version \(swift).1 (release)'\n", to: "bin/swift", mode: 0o755)
    let path = folder.url.appendingPathComponent("bin").path + ":/usr/bin:/bin"
    return try Program.run(
      [], program: Program.root.appendingPathComponent("scripts/setup.sh"), in: folder,
      environment: ["PATH": path])
  }
}

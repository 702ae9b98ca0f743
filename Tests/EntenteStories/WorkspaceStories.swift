// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@Suite struct WorkspaceStories {
  let folder: Scratch

  init() throws { folder = try Scratch() }

  @Test func `the same document again adds nothing and a newer version supersedes the older one`() throws {
    try folder.write(report, to: "note.txt")
    let first = try Program.run(["ingest", "note.txt"], in: folder)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.lines[0] == "Workspace    ./entente.db")
    #expect(first.lines[1] == "Documents    1 new")
    #expect(first.lines[4].hasPrefix("Initiatives  0 before, "))
    let again = try Program.run(["ingest", "note.txt"], in: folder)
    #expect(again.lines[1] == "Documents    1 already there")
    #expect(again.lines[3] == "Statements   0 added, 0 retired")
    try folder.write(
      report + "In May 2020, Huawei and Yandex opened a laboratory in Moscow.\n", to: "note.txt")
    let newer = try Program.run(["ingest", "note.txt"], in: folder)
    #expect(newer.lines[1] == "Documents    1 newer version")
  }

  @Test func `the workspace is the one that is named, by option before environment`() throws {
    try folder.write(report, to: "note.txt")
    let named = ["ENTENTE_DB": "named.db"]
    _ = try Program.run(["ingest", "note.txt"], in: folder, environment: named)
    #expect(folder.names == ["named.db", "note.txt"])
    _ = try Program.run(["ingest", "note.txt", "--workspace", "other.db"], in: folder, environment: named)
    #expect(folder.names == ["named.db", "note.txt", "other.db"])
    #expect(try Program.run(["verify"], in: folder, environment: named).status == 0)
  }

  @Test func `a map that is kept is the same as one that is not`() throws {
    try folder.write(report, to: "note.txt")
    let plain = try Program.run(["map", "note.txt", "--format", "jsonl"], in: folder)
    let arguments = ["map", "note.txt", "--format", "jsonl", "--workspace", "kept.db"]
    let kept = try Program.run(arguments, in: folder)
    #expect(!kept.output.isEmpty)
    #expect(kept.output == plain.output)
    #expect(try Program.run(arguments, in: folder).output == plain.output)
  }

  @Test func `a sound workspace is proved and a tampered one named`() throws {
    try folder.write(report, to: "note.txt")
    _ = try Program.run(["ingest", "note.txt"], in: folder)
    let sound = try Program.run(["verify"], in: folder)
    #expect(sound.status == 0, "\(sound.errors)")
    #expect(sound.lines.last == "Verdict      sound")
    let file = folder.url.appendingPathComponent("entente.db")
    var bytes = try Data(contentsOf: file)
    // The stored text is compressed or plain; either way its page no longer reads as it was recorded.
    let word = try #require(bytes.range(of: Data("telecoms".utf8)))
    bytes.replaceSubrange(word, with: Data("Telecoms".utf8))
    try bytes.write(to: file)
    let tampered = try Program.run(["verify"], in: folder)
    #expect(tampered.status == 1)
    #expect(!tampered.errors.isEmpty)
  }

  @Test(
    "what is no workspace is named and left as it is",
    arguments: [
      (["verify", "--workspace", "missing.db"], 1), (["verify", "--workspace", "note.txt"], 1),
      (["ingest", "note.txt", "--workspace", "note.txt"], 1), (["ingest", "empty.txt"], 1), (["ingest"], 2),
      (["ingest", "note.txt", "--workspace", "postgres://host/map"], 2),
    ] as [([String], Int32)])
  func noWorkspace(arguments: [String], expected: Int32) throws {
    try folder.write(report, to: "note.txt")
    try folder.write("", to: "empty.txt")
    let run = try Program.run(arguments, in: folder)
    #expect(run.status == expected, "\(run.errors)")
    #expect(!run.errors.isEmpty)
    #expect(try folder.read("note.txt") == report)
    #expect(!folder.names.contains("missing.db"))
  }

  @Test func `the demo ends in a count that changed and the path of its page`() throws {
    let run = try Program.run(["demo", "--out", "here"], in: folder, environment: ["DISPLAY": ":99"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines.count == 6)
    let count = try #require(run.lines[4].split(separator: " ").dropLast().last.flatMap { Int($0) })
    #expect(run.lines[4] == "Initiatives  0 before, \(count) now")
    #expect(count > 40)
    #expect(run.lines[5].hasSuffix("here/report.html"))
    let page = try folder.read("here/report.html")
    #expect(page.contains("<html"))
    #expect(try Program.run(["verify", "--workspace", "here/entente.db"], in: folder).status == 0)
  }

  @Test func `the demo makes a new folder of its own each time`() throws {
    let temporary = ["TMPDIR": folder.url.path]
    let first = try Program.run(["demo"], in: folder, environment: temporary)
    let second = try Program.run(["demo"], in: folder, environment: temporary)
    #expect(first.status == 0 && second.status == 0)
    #expect(first.lines.last != second.lines.last)
    #expect(FileManager.default.fileExists(atPath: try #require(first.lines.last)))
  }
}

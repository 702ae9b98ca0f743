// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// A short report in the manner of those that Entente reads.
let report = """
  A note on telecoms

  In June 2019, Huawei and MTS signed an agreement in Moscow to develop 5G networks in Russia.1 \
  The Skolkovo Foundation and Tus-Holdings established a fund of US$300 million in October 2018.2

  """

@Suite struct MapStories {
  let folder: Scratch

  init() throws { folder = try Scratch() }

  @Test func `a report becomes one initiative a line and every quote stands at its offsets`() throws {
    try folder.write(report, to: "note.txt")
    let run = try Program.run(["map", "note.txt", "--format", "jsonl"], in: folder)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.objects.count == run.lines.count)
    #expect(run.objects.count >= 2)
    let scalars = Array(report.unicodeScalars)
    for object in run.objects {
      let evidence = try #require(object["evidence"] as? [[String: Any]])
      #expect(!evidence.isEmpty)
      for passage in evidence {
        let start = try #require(passage["start"] as? Int)
        let end = try #require(passage["end"] as? Int)
        let quote = try #require(passage["quote"] as? String)
        #expect(Array(quote.unicodeScalars) == Array(scalars[start..<end]))
        #expect(passage["document"] as? String == "note.txt")
      }
    }
  }

  @Test(
    "a map comes in each format and by the ending of the file to write",
    arguments: [
      ("table", "txt", "DATE       TYPE"), ("jsonl", "jsonl", "{\"id\":"),
      ("csv", "csv", "id,title,titleOriginal,language,type"),
      ("geojson", "geojson", "{\"type\":\"FeatureCollection\","),
      ("graphml", "graphml", "<?xml version=\"1.0\""),
      ("html", "html", "<!"),
    ])
  func formats(format: String, ending: String, start: String) throws {
    try folder.write(report, to: "note.txt")
    let shown = try Program.run(["map", "note.txt", "--format", format], in: folder)
    #expect(shown.status == 0)
    #expect(shown.output.lowercased().hasPrefix(start.lowercased()))
    let written = try Program.run(["map", "note.txt", "--out", "map." + ending], in: folder)
    #expect(written.status == 0)
    #expect(written.output == "")
    #expect(try folder.read("map." + ending) == shown.output)
    #expect(folder.names == ["map." + ending, "note.txt"])
  }

  @Test func `standard input is a document like another`() throws {
    try folder.write(report, to: "note.txt")
    let file = try Program.run(["map", "note.txt", "--format", "jsonl"], in: folder)
    let piped = try Program.run(["map", "-", "--format", "jsonl"], input: report, in: folder)
    #expect(piped.status == 0)
    #expect(piped.objects.map { $0["type"] as? String } == file.objects.map { $0["type"] as? String })
  }

  @Test(
    "the exit status says whether it was done, failed or wrongly used",
    arguments: [
      (["map", "note.txt"], 0), (["--help"], 0), (["map", "--help"], 0), (["--version"], 0),
      (["help", "map"], 0),
      (["map", "missing.txt"], 1), (["map", "empty.txt"], 1),
      (["map", "note.txt", "--out", "no/such/folder"], 1),
      (["map"], 2), (["map", "note.txt", "--format", "xml"], 2), (["map", "note.txt", "--nonsense"], 2),
      (["map", "note.txt", "--date", "2019-13"], 2), (["map", "note.txt", "--marking", "SECRET"], 2),
      (["map", "note.txt", "--jobs", "0"], 2), (["map", "-", "-"], 2), (["nonsense"], 2),
      (["map", "note.txt", "--language", "English"], 2),
    ] as [([String], Int32)])
  func statuses(arguments: [String], expected: Int32) throws {
    try folder.write(report, to: "note.txt")
    try folder.write("", to: "empty.txt")
    let run = try Program.run(arguments, in: folder)
    #expect(run.status == expected, "\(run.errors)")
    #expect(expected == 0 || (run.output.isEmpty && !run.errors.isEmpty))
  }

  @Test func `what cannot be used is named and the rest goes on`() throws {
    try folder.write(report, to: "note.txt")
    try folder.write("", to: "empty.txt")
    let run = try Program.run(
      ["map", "empty.txt", "note.txt", "missing.txt", "--format", "jsonl"], in: folder)
    #expect(run.status == 0)
    #expect(run.objects.count >= 2)
    let rejected = run.errors.split(separator: "\n").filter { $0.hasPrefix("Rejected ") }
    #expect(rejected.count == 2)
    #expect(rejected.first?.contains("empty.txt") == true)
    #expect(rejected.last?.contains("missing.txt") == true)
  }

  @Test func `the same documents give the same bytes whatever the number of jobs`() throws {
    for number in 0..<12 {
      try folder.write(report + "Note \(number). Россия и Китай. 中国与俄罗斯。\n", to: "many/note-\(number).txt")
    }
    let one = try Program.run(["map", "many", "--format", "jsonl", "--jobs", "1"], in: folder)
    let two = try Program.run(["map", "many", "--format", "jsonl", "--jobs", "2"], in: folder)
    #expect(one.status == 0)
    #expect(!one.output.isEmpty)
    #expect(one.output == two.output)
  }

  @Test func `a marking that is given stands on every initiative`() throws {
    try folder.write(report, to: "note.txt")
    let run = try Program.run(
      ["map", "note.txt", "--format", "jsonl", "--marking", "TLP:AMBER//REL AU,GB"], in: folder)
    #expect(Set(run.objects.map { $0["marking"] as? String }) == ["TLP:AMBER//REL AU,GB"])
  }

  @Test func `a file that cannot be written leaves the old one and says so`() throws {
    try folder.write(report, to: "note.txt")
    try folder.write("old", to: "kept/map.csv")
    let run = try Program.run(["map", "note.txt", "--out", "kept"], in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("Cannot write kept"))
    #expect(try folder.read("kept/map.csv") == "old")
  }

  @Test func `an interruption ends it with 130 and writes no part of a file`() throws {
    let pipe = folder.streams("pipe").path
    #expect(mkfifo(pipe, 0o600) == 0)
    // Open for both, so that neither side waits for the other.
    let end = open(pipe, O_RDWR)
    defer { close(end) }
    let arguments = ["-c", "exec \"$0\" map - --out map.csv < \"$1\"", Program.entente.path, pipe]
    let run = try Program.run(arguments, program: URL(fileURLWithPath: "/bin/sh"), in: folder) { process in
      Thread.sleep(forTimeInterval: 0.5)
      kill(process, SIGINT)
    }
    #expect(run.status == 130)
    #expect(run.errors.contains("Interrupted"))
    #expect(folder.names == [])
  }
}

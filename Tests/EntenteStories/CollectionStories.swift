// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@Suite struct CollectionStories {
  let folder: Scratch

  init() throws { folder = try Scratch() }

  static let lines = """
    {"headline":"Deal","body":"Huawei and MTS signed an agreement on 5G in Moscow.","published":"2019-06-05","source":"Wire"}
    not json
    {"headline":"Empty","body":""}
    {"headline":"Park","body":"Russia and China opened a science park in Harbin.","published":"2018-10-01","source":"Wire"}

    """

  @Test func `each line is a document and a bad line is named with its number`() throws {
    try folder.write(Self.lines, to: "news.jsonl")
    let run = try Program.run(["ingest", "news.jsonl"], in: folder)
    #expect(run.status == 0)
    #expect(run.lines[1...2] == ["Documents    2 new", "Rejected     2"])
    #expect(
      run.errors.contains("Rejected news.jsonl#2: the line is not a JSON object; correct it [bad-json]"))
    #expect(run.errors.contains("Rejected news.jsonl#3: "))
    let again = try Program.run(["ingest", "news.jsonl"], in: folder)
    #expect(again.lines[1] == "Documents    2 already there")
    #expect(try Program.run(["verify"], in: folder).status == 0)
  }

  @Test func `the map of a collection cites the line`() throws {
    try folder.write(Self.lines, to: "news.jsonl")
    let run = try Program.run(["map", "news.jsonl", "--format", "jsonl"], in: folder)
    let evidence = run.objects.compactMap {
      ($0["evidence"] as? [[String: Any]])?.first?["document"] as? String
    }
    #expect(Set(evidence) == ["news.jsonl#1", "news.jsonl#4"])
  }

  @Test(
    "fields are named",
    arguments: [
      (["--field", "text=body"], 0), (["--field", "text=no.such"], 1), (["--field", "body"], 2),
      (["--field", "colour=body"], 2), (["--field", "text="], 2),
    ] as [([String], Int32)])
  func fields(arguments: [String], status: Int32) throws {
    try folder.write(Self.lines, to: "news.jsonl")
    #expect(try Program.run(["ingest", "news.jsonl"] + arguments, in: folder).status == status)
  }

  @Test(
    "the real collections are read whole, in bounded memory",
    arguments: ["zh-xinwen-lianbo.jsonl.gz", "en-white-house.tar.gz", "ru-news.jsonl.gz"])
  func realCollections(name: String) throws {
    let shared = Program.root.deletingLastPathComponent().appendingPathComponent(
      "shared/data/corpora/" + name)
    guard FileManager.default.fileExists(atPath: shared.path) else {
      return print("SKIPPED: \(shared.path) is not there")
    }
    // Only so much that it ends soon: everything is found, nothing of it is wrong.
    let run = try Program.run(
      [
        "-c", "head -c 2000000 \"$1\" > part-$2; \"$0\" ingest part-$2", Program.entente.path, shared.path,
        name,
      ],
      program: URL(fileURLWithPath: "/bin/sh"), in: folder)
    #expect(run.status == 0, "\(run.errors.prefix(500))")
    // It is cut in the middle, and that is the only thing that is wrong.
    #expect(run.lines[2] == "Rejected     1", "\(run.errors.prefix(500))")
    #expect(run.errors.contains("[broken-archive]"))
  }
}

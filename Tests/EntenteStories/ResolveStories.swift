// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `entente resolve` about actors.
@Suite struct ResolveStories {
  let folder: Scratch

  init() throws {
    folder = try Scratch()
    let reports = [
      "Minsk, 14 May 2024. Vologda Optics Institute signed an agreement on laser research with Tomsk State University.",
      "Minsk, 3 March 2025. Vologda Institute of Optics and Huawei opened a joint laboratory for quantum optics.",
    ]
    for (number, text) in reports.enumerated() {
      try Data((text + "\n").utf8).write(to: folder.url.appendingPathComponent("\(number).txt"))
    }
    #expect(try Program.run(["ingest", "0.txt", "1.txt"], in: folder).status == 0)
  }

  private func run(_ arguments: String...) throws -> Program {
    try Program.run(["resolve"] + arguments, in: folder)
  }

  /// The ids of the two names of the institute.
  private func pair() throws -> [String] {
    let pairs = try run("--entities", "--threshold", "0", "--limit", "1000", "--format", "jsonl").objects
    let one = try #require(
      pairs.first { pair in
        ["left", "right"].allSatisfy {
          ((pair[$0] as? [String: Any])?["name"] as? String)?.contains("Optics") == true
        }
      })
    return ["left", "right"].compactMap { (one[$0] as? [String: Any])?["id"] as? String }
  }

  @Test func `pairs of actors are listed, explained, judged, and gone from the list`() throws {
    let list = try run("--entities", "--threshold", "0", "--explain")
    #expect(list.status == 0, "\(list.errors)")
    #expect(list.output.contains("Vologda Optics Institute"))
    #expect(list.output.contains("“Vologda” in both"))
    let pair = try pair()
    let judged = try run(pair[0], pair[1], "--judge", "same", "--reason", "renamed", "--by", "A. Analyst")
    #expect(judged.status == 0, "\(judged.errors)")
    let after = try run("--entities", "--threshold", "0", "--format", "jsonl").output
    #expect(!(after.contains(pair[0]) && after.contains(pair[1])))
    let merged = try run("--format", "jsonl").objects
    #expect(
      merged.contains { $0["actor"] as? String == pair[1] && $0["shownAs"] as? String == pair[0] }
        || merged.contains { $0["actor"] as? String == pair[0] && $0["shownAs"] as? String == pair[1] })
    #expect(try Program.run(["verify"], in: folder).status == 0)
    #expect(try run(pair[0], pair[1], "--judge", "none", "--reason", "two after all").status == 0)
    #expect(try run("--format", "jsonl").objects.isEmpty)
  }

  @Test func `judgements go to a file and come from one`() throws {
    let pair = try pair()
    _ = try run(pair[0], pair[1], "--judge", "different", "--reason", "two cities")
    #expect(try run("--export", "j.jsonl").status == 0)
    let lines = try String(contentsOf: folder.url.appendingPathComponent("j.jsonl"), encoding: .utf8)
    let back = try Program.run(["resolve", "--import", "-"], input: "oops\n" + lines, in: folder)
    #expect(back.output == "0 judgements recorded, 1 known, 1 rejected.\n")
    #expect(back.errors.contains("(stdin):1") && back.errors.contains("[bad-judgement]"))
    #expect(try run("--export", "-").output == lines)
  }

  @Test func `judgements that do not go together are told`() throws {
    let pair = try pair()
    let third = "org-tomsk-state-university"
    _ = try run(pair[0], pair[1], "--judge", "same", "--reason", "one")
    _ = try run(pair[1], third, "--judge", "same", "--reason", "one")
    _ = try run(pair[0], third, "--judge", "different", "--reason", "two")
    let conflicts = try run("--conflicts", "--format", "jsonl").objects
    #expect(conflicts.count == 1)
    #expect((conflicts.first?["judgements"] as? [Any])?.count == 3)
    #expect(try run("--conflicts").output.contains("not followed"))
  }

  @Test func `actors are looked for in a list`() throws {
    let list = "id,name,country\n7,Vologda Optics Institute,BY\n8,Nobody Ltd,RU\n"
    try Data(list.utf8).write(to: folder.url.appendingPathComponent("list.csv"))
    let found = try run("--list", "list.csv", "--format", "jsonl", "--explain")
    #expect(found.status == 0, "\(found.errors)")
    let right = try #require(found.objects.first?["right"] as? [String: Any])
    #expect(right["list"] as? String == "list" && right["name"] as? String == "Vologda Optics Institute")
    #expect(try run("--list", "none.csv").status == 1)
  }

  @Test func `nothing is judged by itself below the floor`() throws {
    let low = try run("--automatic", "0.8")
    #expect(low.status == 2 && low.errors.contains("docs/resolve.md"))
    let high = try run("--automatic", "1")
    #expect(high.status == 0 && high.output.contains("judged the same by entente (automatic)"))
    #expect(try run("--conflicts", "--export", "x").status == 2)
  }
}

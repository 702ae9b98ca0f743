// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Screenings that are kept, decided about, compared and audited.
@Suite struct DecisionStories {
  @Test func `a decided hit stays quiet until its entry changes, and the audit proves itself`() throws {
    let folder = try Scratch()
    func run(_ arguments: String...) throws -> Program { try Program.run(arguments, in: folder) }
    func screen(_ format: String = "table") throws -> Program {
      try run(
        "screen", "q.txt", "--list", "mine=list.csv", "--no-index", "--record", "--changes", "--workspace",
        "w.db", "--format", format)
    }
    try folder.write("Vologda Optics Institute\n", to: "q.txt")
    try folder.write("id,name,country\ne1,Vologda Optics Institute,RU\n", to: "list.csv")
    let first = try screen()
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.contains("1 new"))
    _ = try run("audit", "--out", "a.jsonl", "--workspace", "w.db")
    let text = try folder.read("a.jsonl")
    let hit = try #require(
      text.split(separator: "\n").compactMap {
        try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
      }.first { $0["line"] as? String == "hit" })
    let decided = try run(
      "decide", "vologda optics institute", try #require(hit["entity"] as? String), "--list",
      try #require(hit["list"] as? String), "--verdict", "false-positive", "--reason", "another one",
      "--workspace", "w.db")
    #expect(decided.status == 0, "\(decided.errors)")
    #expect(try screen().output.contains("1 quiet"))
    try folder.write("id,name,country\ne1,Vologda Optics Institute,BY\n", to: "list.csv")
    #expect(try screen().output.contains("1 returned"))
    let line = try JSONSerialization.jsonObject(with: Data(try screen("jsonl").output.utf8)) as? [String: Any]
    let result = try #require((line?["results"] as? [[String: Any]])?.first)
    #expect(result["change"] as? String == "returned")
    #expect((result["decision"] as? [String: Any])?["reason"] as? String == "another one")
    #expect(try run("audit", "--check", "a.jsonl").status == 0)
    try folder.write(text.replacingOccurrences(of: "e1", with: "e2"), to: "a.jsonl")
    #expect(try run("audit", "--check", "a.jsonl").status == 1)
    #expect(try run("verify", "--workspace", "w.db").status == 0)
  }
}

// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@Suite struct SyndicationStories {
  let folder: Scratch
  static let samples = Program.root.appendingPathComponent("Samples/stories").path

  init() throws { folder = try Scratch() }

  @Test func `copies are listed with their origin and why`() throws {
    let table = try Program.run(["stories", Self.samples], in: folder)
    #expect(table.status == 0, "\(table.errors)")
    #expect(table.lines.first?.contains("wire.txt") == true)
    #expect(table.lines.last == "8 documents, 1 stories with copies, 2 copies: 6 stories")
    let lines = try Program.run(["stories", Self.samples, "--format", "jsonl"], in: folder)
    let copies = try #require(lines.objects.first?["copies"] as? [[String: Any]])
    #expect(copies.map { $0["name"] as? String } == ["wire-evening-post.txt", "wire-harbour-news.txt"])
    #expect(copies.allSatisfy { $0["kind"] as? String == "copy" })
  }

  @Test("The map tells one initiative of all, on any number of cores", arguments: ["1", "2", "5"])
  func oneMap(jobs: String) throws {
    let plain = try Program.run(["map", Self.samples, "--format", "jsonl", "--jobs", "1"], in: folder)
    let map = try Program.run(["map", Self.samples, "--format", "jsonl", "--jobs", jobs], in: folder)
    #expect(map.output == plain.output)
    let network = try #require(map.objects.max { evidence($0).count < evidence($1).count })
    #expect(Set(evidence(network)).count == 7)
    let alternatives = try #require(network["alternatives"] as? [[String: String]])
    #expect(alternatives.contains { $0["field"] == "amounts" })
    #expect(alternatives.contains { $0["field"] == "status" && $0["value"] == "signed" })
    #expect(network["status"] as? String == "operational")
  }

  private func evidence(_ initiative: [String: Any]) -> [String] {
    (initiative["evidence"] as? [[String: Any]] ?? []).compactMap { $0["document"] as? String }
  }

  @Test func `a person's word about two ids is taken, an unknown id is not`() throws {
    _ = try Program.run(["ingest", Self.samples], in: folder)
    let list = try Program.run(["resolve", "--format", "jsonl"], in: folder)
    let first = try #require(list.objects.first)
    let ids = [first["initiative"], first["shownAs"]].compactMap { $0 as? String }
    let judged = try Program.run(
      ["resolve"] + ids + ["--judge", "different", "--reason", "two rounds"], in: folder)
    #expect(judged.status == 0, "\(judged.errors)")
    let after = try Program.run(["resolve", "--format", "jsonl"], in: folder)
    #expect(
      !after.objects.contains { $0["initiative"] as? String == ids[0] && $0["shownAs"] as? String == ids[1] })
    #expect(try Program.run(["verify"], in: folder).status == 0)
    let unknown = try Program.run(
      ["resolve", "ini-none", ids[0], "--judge", "same", "--reason", "x"], in: folder)
    #expect(unknown.status == 1 && unknown.errors.contains("ini-none"))
    for wrong in [
      ["resolve", ids[0]], ["resolve", ids[0], ids[0], "--judge", "same"], ["resolve", "--judge", "maybe"],
    ] {
      #expect(try Program.run(wrong, in: folder).status == 2)
    }
  }
}

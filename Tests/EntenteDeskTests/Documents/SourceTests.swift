// SPDX-License-Identifier: Apache-2.0
import EntenteDesk
import EntenteModel
import EntenteStore
import EntenteTesting
import Foundation
import Testing

/// Sources: grades, and what became of what they claimed.
@Suite struct SourceTests {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private static func report(_ source: String, _ text: String) -> Document {
    .test(text, origin: "/in/\(source).txt", publisher: source)
  }

  private static func says(_ id: String, _ status: String, _ signals: [Signal]) -> [Spoken] {
    [
      Spoken(id, "It", .title, id), Spoken(id, "It", .type, "park"), Spoken(id, "It", .status, status),
    ] + signals.map { Spoken(id, "It", .signal, $0.rawValue) }
  }

  private func record(_ spoken: [String: [Spoken]]) async throws -> TrackRecord {
    defer { folder.remove() }
    let names = spoken.keys.sorted()
    let workspace = try await Workspace.speaking(
      folder.path("w.db"), Dictionary(uniqueKeysWithValues: spoken.map { ($0.key + ".txt", $0.value) }),
      names.map { name in
        // Of words that no other has, so that none is a copy of another.
        Self.report(name, "It: " + (0..<60).map { "\(name)\($0)" }.joined(separator: " ") + ".")
      })
    let book = try MapShelf(workspace).sources(.now)
    return try #require(book.entries.first { $0.source.name == "wire" }).record
  }

  @Test func `a claim that another source bears out counts`() async throws {
    let record = try await record([
      "wire": Self.says("ini-1", "operational", [.namedParties]),
      "visitor": Self.says("ini-1", "underway", [.activity]),
    ])
    #expect(record.levels == [TrackRecord.Level(claimed: 4, count: 1, spoken: 1, borneOut: 1)])
    #expect(record.percent == nil)
  }

  @Test(
    "a claim does not count as borne out",
    arguments: [
      // By its own word.
      (["wire": says("ini-1", "operational", [.activity])], 0),
      // By a party's word.
      (
        [
          "wire": says("ini-1", "operational", [.activity]),
          "party": says("ini-1", "operational", [.party, .activity]),
        ], 0
      ),
      // By another that says less.
      (
        [
          "wire": says("ini-1", "operational", [.activity]),
          "visitor": says("ini-1", "signed", [.reportedSigned]),
        ], 1
      ),
    ] as [([String: [Spoken]], Int)])
  func notBorneOut(spoken: [String: [Spoken]], others: Int) async throws {
    let record = try await record(spoken)
    #expect(record.levels == [TrackRecord.Level(claimed: 4, count: 1, spoken: others, borneOut: 0)])
  }

  @Test func `what is only proposed and friction claim nothing`() async throws {
    let record = try await record([
      "wire": Self.says("ini-1", "proposed", [.hedged])
        + [
          Spoken("ini-2", "It", .title, "2"), Spoken("ini-2", "It", .type, "friction"),
          Spoken("ini-2", "It", .status, "announced"),
        ]
    ])
    #expect(record.levels.isEmpty)
  }

  @Test func `a grade holds from when it was given, and the earlier ones stay`() async throws {
    defer { folder.remove() }
    let workspace = try await Workspace.speaking(
      folder.path("w.db"), [:], [Self.report("wire", "It is told.")])
    let shelf = MapShelf(workspace)
    let source = try #require(try shelf.sources(.now).entries.first).source
    #expect(source.reliability == .f)
    try shelf.grade(source, .b, by: "a", reason: "was right", at: "2026-02-01T00:00:00Z")
    try shelf.grade(source, .d, by: "b", reason: "was wrong", at: "2026-03-01T00:00:00Z")
    let now = try #require(try shelf.sources(.now)[source.id])
    #expect(now.source.reliability == .d)
    #expect(now.grades.map(\.reliability) == [.b, .d])
    #expect(now.grades.map(\.reason) == ["was right", "was wrong"])
    let then = Viewpoint(recordedBy: "2026-02-15", clearance: .everything)
    #expect(try shelf.sources(then)[source.id]?.source.reliability == .b)
  }

  @Test func `docs and help have one coding scheme`() throws {
    let words = try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/WORDS.md"),
      encoding: .utf8)
    #expect(words.contains(CodingScheme.markdown))
  }
}

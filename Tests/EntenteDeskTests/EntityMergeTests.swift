// SPDX-License-Identifier: Apache-2.0
import EntenteDesk
import EntenteModel
import EntenteStore
import EntenteTesting
import Foundation
import Testing

/// Actors that are one, in a workspace with the program's own extraction.
@Suite struct EntityMergeTests {
  let folder: ScratchFolder
  let clock = TestClock()

  init() throws { folder = try ScratchFolder() }

  static let reports = [
    "Minsk, 14 May 2024. Vologda Optics Institute signed an agreement on laser research with Tomsk State University.",
    "Minsk, 3 March 2025. Vologda Optical Institute and Huawei opened a joint laboratory for quantum optics.",
    "Tomsk, 9 June 2025. Vologda Institute of Optics signed a memorandum on robotics with Tsinghua University.",
  ]

  private func workspace(_ name: String = "w.db") async throws -> Workspace {
    let workspace = try Workspace(path: folder.path(name), program: "test/1")
    let documents = Self.reports.enumerated().map { number, text in
      Document.test(text + "\n", origin: "/in/\(number).txt", language: "en")
    }
    _ = try await workspace.ingest(documents.map { .document($0) }, width: 1, now: clock.now)
    return workspace
  }

  /// The institute under its names, earliest recorded first.
  private func institutes(_ workspace: Workspace) throws -> [String] {
    let ids = try workspace.ledger.entities(.now).filter { $0.names[0].value.contains("Opti") }.map(\.id)
    try #require(ids.count == 3)
    return ids
  }

  private func judge(_ workspace: Workspace, _ left: String, _ right: String, _ verdict: Judgement.Verdict)
    throws
  {
    try workspace.judge(
      Judgement(left, right, verdict, by: "A. Analyst", reason: "read both", at: clock.now()), now: clock.now)
    #expect(try workspace.verify().findings == [])
  }

  private func shown(_ workspace: Workspace) throws -> Set<String> {
    let map = try workspace.initiatives(.now).flatMap { $0.participants.map(\.entity) }
    let rows = try workspace.ledger.initiatives(.now).flatMap { $0.initiative.participants.map(\.entity) }
    #expect(Set(map) == Set(rows))
    return Set(rows)
  }

  @Test func `map and rows show merged actors as one, under the names that stand in the reports`()
    async throws
  {
    defer { folder.remove() }
    let workspace = try await workspace()
    let ids = try institutes(workspace)
    let before = try shown(workspace)
    try judge(workspace, ids[2], ids[1], .same)
    try judge(workspace, ids[1], ids[0], .same)
    #expect(try shown(workspace).intersection(ids) == [ids[0]])
    let names = try workspace.ledger.initiatives(.now).flatMap { row in
      row.initiative.participants.filter { $0.entity == ids[0] }.map(\.name)
    }
    #expect(Set(names).count == 3)
    try judge(workspace, ids[1], ids[0], .none)
    #expect(try shown(workspace).intersection(ids) == [ids[0], ids[1]])
    try judge(workspace, ids[2], ids[1], .none)
    #expect(try shown(workspace) == before)
  }

  @Test func `rows of initiatives that have nothing to do with it stay as they are`() async throws {
    defer { folder.remove() }
    let workspace = try await workspace()
    let ids = try institutes(workspace)
    let then = clock.now()
    try judge(workspace, ids[0], ids[1], .same)
    let past = try workspace.ledger.initiatives(Viewpoint(recordedBy: then, clearance: .everything))
    let changed = try workspace.ledger.initiatives(.now).filter { row in
      !past.contains { $0.initiative == row.initiative }
    }
    #expect(changed.count == 1)
  }

  @Test func `judgements go out and come in, once`() async throws {
    defer { folder.remove() }
    let (one, other) = (try await workspace("one.db"), try await workspace("other.db"))
    let ids = try institutes(one)
    try judge(one, ids[0], ids[1], .same)
    try judge(one, ids[1], ids[2], .different)
    try judge(one, ids[1], ids[2], .none)
    let lines = try one.judgementLines(.now)
    for (recorded, known) in [(2, 0), (0, 2)] {
      let imported = try other.importJudgements(Array(lines.utf8), place: "j.jsonl", now: clock.now)
      #expect(imported.recorded == recorded && imported.known == known && imported.rejections.isEmpty)
    }
    #expect(try other.judgementLines(.now) == lines)
    #expect(try other.ledger.resolution(.now).merges == one.ledger.resolution(.now).merges)
    #expect(try other.verify().findings == [])
    // What was taken back here does not come back with an older word.
    try judge(other, ids[0], ids[1], .none)
    #expect(try other.importJudgements(Array(lines.utf8), place: "j.jsonl", now: clock.now).recorded == 0)
    #expect(try other.ledger.resolution(.now).merges.isEmpty)
  }

  @Test(arguments: [
    ("nonsense", "JSON"), ("[1]", "JSON"), (#"{"left":"a"}"#, "right"),
    (
      #"{"left":"a","right":"a","verdict":"same","by":"x","reason":"y","at":"2026-01-01T00:00:00Z"}"#,
      "same id"
    ),
    (
      #"{"left":"a","right":"b","verdict":"maybe","by":"x","reason":"y","at":"2026-01-01T00:00:00Z"}"#,
      "verdict"
    ),
    (#"{"left":"a","right":"b","verdict":"same","by":"x","reason":"y","at":"yesterday"}"#, "time"),
    (#"{"left":"a","right":"b","verdict":"same","by":"x","reason":7,"at":"2026-01-01T00:00:00Z"}"#, "reason"),
  ])
  func `a line that is no judgement is a rejection with its number`(_ line: String, _ word: String)
    async throws
  {
    defer { folder.remove() }
    let workspace = try Workspace(path: folder.path("w.db"), program: "test/1")
    let imported = try workspace.importJudgements(Array("\n\(line)\n".utf8), place: "j.jsonl", now: clock.now)
    #expect(imported.recorded == 0)
    let rejection = try #require(imported.rejections.first)
    #expect(rejection.place == "j.jsonl:2" && rejection.message.contains(word), "\(rejection.message)")
  }
}

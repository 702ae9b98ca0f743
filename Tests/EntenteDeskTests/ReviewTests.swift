// SPDX-License-Identifier: Apache-2.0
import EntenteDesk
import EntenteModel
import EntenteStore
import EntenteTesting
import Testing

/// What people are asked about a map, and what becomes of their words.
@Suite struct ReviewTests {
  let folder: ScratchFolder
  let workspace: Workspace
  let review: ReviewDesk
  let clock = TestClock()

  init() async throws {
    folder = try ScratchFolder()
    let reader = WordReader(["signed", "подписал", "签署"])
    workspace = try Workspace(
      path: folder.path("w.db"), run: reader.run, extract: { reader.extract($0, known: $1) },
      derivation: Derivation(project: { PlainProjection.corrected($0, $1, $2) }))
    review = ReviewDesk(workspace)
    let inputs = ["Huawei signed with MIPT\n", "Фонд подписал меморандум\n", "华为 签署 协议\n"].enumerated().map {
      IngestInput.document(Document.test($1, origin: "/in/\($0).txt"))
    }
    _ = try await workspace.ingest(inputs, width: 1, now: clock.now)
  }

  private func author(_ name: String) -> ReviewAuthor {
    ReviewAuthor(name, reason: "read it", clearance: .everything, now: clock.now)
  }

  private func queue() throws -> [ReviewItem] {
    try review.initiatives(MapShelf(workspace).map(.now), from: 0, size: 50).items
  }

  @Test func `what is in doubt is asked about until it is accepted, in all scripts alike`() throws {
    defer { folder.remove() }
    let all = try queue()
    #expect(
      all.count == 3 && all.allSatisfy { $0.reasons.contains("no status") && $0.reasons.contains("no date") })
    for (done, item) in all.enumerated() {
      let id = item.initiative.id
      let seen = try #require(try review.initiative(id, .everything)).stamp
      try review.correct(id, [ReviewWord(.initiative, "accepted")], by: author("И. Петрова"), seen: seen)
      #expect(try queue().count == 2 - done)
    }
    let last = try #require(try review.words(.everything).first)
    #expect(last.correction.by == "И. Петрова" && last.holds)
    try review.correct(
      last.correction.key.initiative, [ReviewWord(.initiative, nil)], by: author("李雷"), seen: nil)
    #expect(try queue().map(\.initiative.id) == [last.correction.key.initiative])
  }

  @Test
  func `what is rejected is listed with who rejected it, and its stamp is no longer the one that was seen`()
    throws
  {
    defer { folder.remove() }
    let id = try #require(try queue().first).initiative.id
    let seen = try #require(try review.initiative(id, .everything)).stamp
    try review.correct(id, [ReviewWord(.initiative, "rejected")], by: author("A"), seen: seen)
    #expect(try review.rejected(.everything).map(\.initiative.id) == [id])
    #expect(try review.initiative(id, .everything)?.shown == nil)
    let fault = #expect(throws: DeskFault.self) {
      try review.correct(id, [ReviewWord(.title, "Late")], by: author("B"), seen: seen)
    }
    #expect(fault?.kind == .changed)
    #expect(try review.initiative(id, .everything)?.history.count == 1)
    #expect(try workspace.verify().findings == [])
  }

  @Test func `nobody corrects what they may not see`() throws {
    defer { folder.remove() }
    let fault = #expect(throws: DeskFault.self) {
      try review.correct("ini-none", [ReviewWord(.title, "X")], by: author("A"), seen: nil)
    }
    #expect(fault?.kind == .asked)
  }
}

// SPDX-License-Identifier: Apache-2.0
import EntenteDesk
import EntenteModel
import EntenteStore
import EntenteTesting
import Foundation
import Testing

/// A workspace with the program's own extraction and resolution, and the small collection of `Samples/stories`.
@Suite struct ResolutionTests {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Samples/stories")

  static func documents() throws -> [Document] {
    try FileManager.default.contentsOfDirectory(atPath: samples.path).filter { $0.hasSuffix(".txt") }.sorted()
      .map {
        let text = try String(contentsOf: samples.appending(path: $0), encoding: .utf8)
        let sidecar = samples.appending(path: $0.replacing(".txt", with: ".json"))
        let stated = try JSONDecoder().decode([String: String].self, from: Data(contentsOf: sidecar))
        return Document(
          id: Digest.sha256(text.utf8), name: $0, origin: "/in/" + $0, text: text, title: stated["title"],
          publisher: stated["publisher"], published: stated["date"].flatMap { PartialDate($0) },
          language: stated["language"])
      }
  }

  private func workspace(_ name: String) throws -> Workspace {
    try Workspace(path: folder.path(name), program: "test/1")
  }

  /// The network in Kazan: what seven of the documents tell of.
  private func network(_ workspace: Workspace) throws -> Initiative {
    let all = try workspace.initiatives(.now).filter { Set($0.evidence.map(\.documentName)).count > 3 }
    return try #require(all.max { $0.evidence.count < $1.evidence.count })
  }

  @Test func `rows, map and proof agree on what is one`() async throws {
    defer { folder.remove() }
    let workspace = try workspace("w.db")
    _ = try await workspace.ingest(Self.documents().map { .document($0) }, width: 2, now: TestClock().now)
    let map = try workspace.initiatives(.now)
    let rows = try workspace.ledger.initiatives(.now)
    #expect(Set(rows.map(\.initiative.id)) == Set(map.map(\.id)))
    for row in rows {
      let shown = try #require(map.first { $0.id == row.initiative.id })
      #expect(row.initiative.substanceReason == shown.substanceReason)
      #expect(row.evidence == shown.evidence.count && row.alternatives == shown.alternatives.count)
      #expect(try workspace.ledger.initiative(shown.id, .now)?.evidence == shown.evidence)
    }
    let network = try network(workspace)
    #expect(
      Set(network.evidence.map(\.documentName)).isSuperset(of: [
        "wire.txt", "telecom-review.txt", "volga.txt", "shuma.txt",
      ]))
    #expect(!network.evidence.contains { $0.documentName == "quantum-line.txt" })
    #expect(network.substanceReason.contains("(and 2 copies)"))
    #expect(try workspace.verify().findings == [])
  }

  @Test("The order of ingestion changes ids and nothing else", arguments: [1, 2])
  func order(width: Int) async throws {
    defer { folder.remove() }
    let documents = try Self.documents()
    func content(_ workspace: Workspace) throws -> [String] {
      try workspace.initiatives(.now).map {
        "\($0.substanceReason) \($0.status?.rawValue ?? "") \($0.amounts) \($0.date?.value.description ?? "") \($0.alternatives) \($0.evidence)"
      }.sorted()
    }
    let plain = try workspace("plain.db")
    _ = try await plain.ingest(documents.map { .document($0) }, width: width, now: TestClock().now)
    let turned = try workspace("turned.db")
    let clock = TestClock()
    // One by one, the last first.
    for document in documents.reversed() {
      _ = try await turned.ingest([.document(document)], width: width, now: clock.now)
    }
    #expect(try content(turned) == content(plain))
    #expect(try turned.stories(.now).rendered(asLines: true) == plain.stories(.now).rendered(asLines: true))
    #expect(try turned.verify().findings == [])
    let before = try turned.ledger.contentDigest()
    try turned.rebuildViews()
    #expect(try turned.ledger.contentDigest() == before)
    #expect(try turned.verify().findings == [])
  }

  @Test func `the id of the first recorded stays, and the past is still told as it was`() async throws {
    defer { folder.remove() }
    let workspace = try workspace("w.db")
    let documents = try Self.documents()
    let review = documents.filter { $0.name == "telecom-review.txt" }
    _ = try await workspace.ingest(review.map { .document($0) }, width: 1, now: { "2026-01-01T00:00:00Z" })
    let first = Set(try workspace.initiatives(.now).map(\.id))
    _ = try await workspace.ingest(documents.map { .document($0) }, width: 1, now: { "2026-01-05T00:00:00Z" })
    #expect(first.contains(try network(workspace).id))
    let then = try workspace.initiatives(Viewpoint(recordedBy: "2026-01-02", clearance: .everything))
    #expect(then.allSatisfy { Set($0.evidence.map(\.documentName)) == ["telecom-review.txt"] })
    #expect(
      Set(
        try workspace.ledger.initiatives(Viewpoint(recordedBy: "2026-01-02", clearance: .everything)).map(
          \.initiative.id)) == first)
  }

  @Test func `a judgement parts and joins, and is undone by another`() async throws {
    defer { folder.remove() }
    let workspace = try workspace("w.db")
    let clock = TestClock()
    let documents = try Self.documents()
    _ = try await workspace.ingest(documents.map { .document($0) }, width: 1, now: clock.now)
    let before = try workspace.ledger.contentDigest()
    let count = try workspace.ledger.initiativeCount(.now)
    func judge(_ left: String, _ right: String, _ verdict: Judgement.Verdict) throws {
      try workspace.judge(
        Judgement(left, right, verdict, by: "A. Analyst", reason: "read both", at: clock.now()),
        now: clock.now)
      #expect(try workspace.verify().findings == [])
    }
    let join = try #require(
      try workspace.ledger.resolution(.now).joins.values.min { $0.initiative < $1.initiative })
    try judge(join.initiative, join.into, .different)
    #expect(try workspace.ledger.resolution(.now).shown(join.initiative) != join.into)
    try judge(join.initiative, join.into, .none)
    #expect(try workspace.ledger.initiativeCount(.now) == count)

    let copy = try #require(
      try workspace.ledger.resolution(.now).copies.values.min { $0.document < $1.document })
    try judge(copy.document, copy.origin, .different)
    #expect(try workspace.ledger.resolution(.now).origin(of: copy.document) != copy.origin)
    try judge(copy.document, copy.origin, .none)
    #expect(try workspace.ledger.resolution(.now).origin(of: copy.document) == copy.origin)
    // The judgements stay; what is shown is as before.
    #expect(try workspace.ledger.contentDigest() != before)
    let ids = try workspace.initiatives(.now).map(\.id)
    let apart = try #require(ids.first { $0 != (try? network(workspace).id) })
    try judge(apart, try network(workspace).id, .same)
    #expect(try workspace.ledger.initiativeCount(.now) == count - 1)
  }
}

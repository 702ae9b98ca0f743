// SPDX-License-Identifier: Apache-2.0
import EntenteDesk
import EntenteModel
import EntenteStore
import EntenteTesting
import Testing

@Suite struct IngestTests {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func workspace(_ name: String, words: [String] = ["signed", "opened", "подписал", "签署"]) throws
    -> Workspace
  {
    let reader = WordReader(words)
    return try Workspace(
      path: folder.path(name), run: reader.run, extract: { reader.extract($0, known: $1) },
      project: { PlainProjection.initiatives($0, $1) })
  }

  private func inputs(_ count: Int, seed: Int = 0) -> [IngestInput] {
    Document.generated(count, seed: seed).map { .document($0) }
  }

  @Test func `the ledger is the same on any number of cores`() async throws {
    // Two editions of each in one ingest: what is known of the second depends on the first.
    let all = inputs(150) + inputs(150, seed: 1)
    var digests: Set<String> = []
    for width in [1, 2, 7] {
      let workspace = try workspace("width-\(width).db")
      let summary = try await workspace.ingest(all, width: width, now: TestClock().now)
      #expect(summary.documents == [.added: 150, .superseded: 150])
      digests.insert(try workspace.ledger.contentDigest())
    }
    #expect(digests.count == 1)
    folder.remove()
  }

  @Test func `what is there already is passed over`() async throws {
    let workspace = try workspace("again.db")
    let clock = TestClock()
    let first = try await workspace.ingest(inputs(200), width: 2, now: clock.now)
    #expect(first.documents == [.added: 200] && first.asserted > 1_000)
    let digest = try workspace.ledger.contentDigest()
    let second = try await workspace.ingest(inputs(200), width: 2, now: clock.now)
    #expect(second.documents == [.unchanged: 200] && second.asserted == 0)
    #expect(try workspace.ledger.contentDigest() == digest)
    folder.remove()
  }

  @Test func `a cancelled ingest keeps what it has and goes on later`() async throws {
    let workspace = try workspace("cancelled.db")
    let clock = TestClock()
    let all = inputs(500)
    let task = Task {
      try await workspace.ingest(all, width: 2, now: clock.now) { summary in
        if summary.usable >= 100 { withUnsafeCurrentTask { $0?.cancel() } }
      }
    }
    let stopped = try await task.value
    #expect(stopped.isInterrupted && (100..<500).contains(stopped.usable))
    #expect(try workspace.ledger.headers(.now).count == stopped.usable)
    let resumed = try await workspace.ingest(all, width: 2, now: clock.now)
    #expect(!resumed.isInterrupted)
    #expect(resumed.documents == [.unchanged: stopped.usable, .added: 500 - stopped.usable])
    let calm = try self.workspace("calm.db")
    _ = try await calm.ingest(all, width: 1, now: clock.now)
    #expect(try workspace.ledger.contentDigest() == calm.ledger.contentDigest())
    folder.remove()
  }

  @Test func `inputs that cannot be used are kept as rejections and the others go on`() async throws {
    let workspace = try workspace("rejected.db")
    let rejection = Rejection(rule: "empty-document", place: "пусто.txt", message: "Nothing to read.")
    let all = [IngestInput.rejection(rejection, origin: "/in/пусто.txt")] + inputs(3)
    let summary = try await workspace.ingest(all, width: 2, now: TestClock().now)
    #expect(summary.rejectedInputs == 1 && summary.usable == 3)
    #expect(try workspace.ledger.rejections(.now) == [rejection])
    folder.remove()
  }

  @Test func `views made by another version of the program are made again`() async throws {
    let path = folder.path("views.db")
    let reader = WordReader(["signed", "签署"])
    let older = try Workspace(
      path: path, run: Run(program: "test/0", lexicon: "1"), extract: { reader.extract($0, known: $1) },
      project: { _, _ in [] })
    _ = try await older.ingest(inputs(10), width: 2, now: TestClock().now)
    #expect(try older.ledger.initiatives(.now).isEmpty)
    try older.ledger.close()
    let newer = try Workspace(
      path: path, run: Run(program: "test/1", lexicon: "1"), extract: { reader.extract($0, known: $1) },
      project: { PlainProjection.initiatives($0, $1) })
    let rows = try newer.ledger.initiatives(.now)
    #expect(!rows.isEmpty)
    #expect(Set(rows.map(\.initiative.id)) == Set(try newer.initiatives(.now).map(\.id)))
    #expect(try newer.verify().isSound)
    folder.remove()
  }
}

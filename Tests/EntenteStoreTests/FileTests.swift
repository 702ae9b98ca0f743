// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteStore
import EntenteTesting
import Foundation
import GRDB
import Testing

@Suite struct FileTests {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func code(opening path: String) -> StoreError.Code? {
    do throws(StoreError) {
      _ = try LedgerBench.open(path)
      return nil
    } catch {
      return error.code
    }
  }

  @Test func `a file of another kind is named as such and left as it is`() throws {
    let text = folder.path("notes.txt")
    try Data(String(repeating: "Not a ledger. ", count: 100).utf8).write(to: URL(filePath: text))
    let before = try Data(contentsOf: URL(filePath: text))
    #expect(code(opening: text) == .notALedger)
    #expect(try Data(contentsOf: URL(filePath: text)) == before)

    let other = folder.path("other.db")
    try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE song (name TEXT)") }
    let bytes = try Data(contentsOf: URL(filePath: other))
    #expect(code(opening: other) == .notALedger)
    #expect(try Data(contentsOf: URL(filePath: other)) == bytes)
    folder.remove()
  }

  @Test func `a ledger of a newer program is refused`() throws {
    let path = folder.path("ledger.db")
    try LedgerBench.open(path).close()
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('2 of a newer program')")
    }
    #expect(code(opening: path) == .newerProgram)
    folder.remove()
  }

  @Test func `a folder that is not there is said to be so`() {
    #expect(code(opening: folder.path("none/ledger.db")) == .cannotOpen)
    folder.remove()
  }

  @Test func `a full disk is told, and what was recorded before stays`() throws {
    let path = folder.path("ledger.db")
    let ledger = try LedgerBench.open(path)
    let reader = WordReader(["signed"])
    let first = Document.test("Skolkovo signed")
    _ = try ledger.record(
      document: first, extraction: reader.extract(first, known: .nothing), run: reader.run,
      at: "2026-01-01T00:00:00Z")
    let digest = try ledger.contentDigest()
    try ledger.limitPages(toPresent: true)
    let big = Document.test(String(repeating: "Skolkovo signed\n", count: 20_000), origin: "/in/big.txt")
    #expect {
      _ = try ledger.record(
        document: big, extraction: reader.extract(big, known: .nothing), run: reader.run,
        at: "2026-01-02T00:00:00Z")
    } throws: {
      ($0 as? StoreError)?.code == .diskFull
    }
    #expect(try ledger.contentDigest() == digest)
    folder.remove()
  }

  @Test(
    "what is recorded cannot be changed or deleted",
    arguments: [
      "UPDATE statement SET value = 'x'", "DELETE FROM statement", "UPDATE document SET id = 'x'",
      "DELETE FROM document", "UPDATE stored_text SET content = x'00'", "DELETE FROM stored_text",
      "UPDATE assertion SET method = 'x'", "DELETE FROM assertion",
      "UPDATE assertion SET recorded_from = '2000-01-01T00:00:00.000Z'", "UPDATE reading SET title = 'x'",
      "UPDATE passage SET quote = 'x'", "DELETE FROM passage", "UPDATE judgement SET reason = 'x'",
      "DELETE FROM judgement", "UPDATE retrieval SET origin = 'x'", "UPDATE source SET id = 'x'",
      "UPDATE run SET program = 'x'", "UPDATE rejection SET message = 'x'", "DELETE FROM rejection",
      "UPDATE assertion SET recorded_to = NULL WHERE recorded_to IS NOT NULL",
      "UPDATE reading SET recorded_to = '2030-01-01T00:00:00.000Z' WHERE recorded_to IS NOT NULL",
    ])
  func appendOnly(sql: String) throws {
    let bench = try LedgerBench()
    try bench.read(.test("Skolkovo signed"))
    try bench.read(.test("Huawei signed"))
    try bench.ledger.record(
      Rejection(rule: "empty-document", place: "b.txt", message: "Nothing to read."), origin: "/in/b.txt",
      marking: .clear, at: bench.clock.now())
    try bench.ledger.record(
      Judgement("a", "b", .same, by: "x", reason: "", at: bench.clock.now()), marking: .clear,
      at: bench.clock.now())
    let digest = try bench.ledger.contentDigest()
    let queue = try DatabaseQueue(path: bench.folder.path("ledger.db"))
    #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
    #expect(try bench.ledger.contentDigest() == digest)
    bench.folder.remove()
    folder.remove()
  }
}

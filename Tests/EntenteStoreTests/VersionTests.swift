// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteStore
import EntenteTesting
import Testing

@Suite struct VersionTests {
  let bench: LedgerBench

  init() throws { bench = try LedgerBench() }

  @Test func `reading the same document again adds nothing`() throws {
    let document = Document.test("Skolkovo signed with Tsinghua\nФонд подписал меморандум\n华为签署协议")
    #expect(try bench.read(document).kind == .added)
    let digest = try bench.ledger.contentDigest()
    let count = try bench.ledger.statements(.now).count
    #expect(try bench.read(document).kind == .unchanged)
    #expect(try bench.ledger.contentDigest() == digest)
    #expect(try bench.ledger.statements(.now).count == count)
    #expect(count == 21)
    #expect(try bench.ledger.isCurrent(document.id, origin: document.origin, run: bench.ledger.runs()[0]))
    bench.folder.remove()
  }

  @Test func `a newer version retires the older one, which stays for earlier viewpoints`() throws {
    let older = Document.test("Skolkovo signed with Tsinghua\nHuawei signed with MIPT")
    let newer = Document.test("Skolkovo signed with Tsinghua\nNothing else")
    try bench.read(older, at: "2026-01-01T00:00:00Z")
    let first = try bench.ledger.statements(.now)
    let outcome = try bench.read(newer, at: "2026-02-01T00:00:00Z")
    #expect(outcome.kind == .superseded)
    #expect(outcome.retired == 14)
    #expect(try bench.titles == ["Skolkovo signed with Tsinghua"])
    let then = Viewpoint(recordedBy: "2026-01-15", clearance: .everything)
    #expect(try bench.ledger.statements(then) == first)
    #expect(try bench.ledger.document(older.id, then)?.text == older.text)
    #expect(try bench.ledger.document(older.id, .now) == nil)
    #expect(try bench.ledger.headers(.now).keys.sorted() == [newer.id])
    #expect(try bench.ledger.initiatives(then).count == 2)
    #expect(try bench.ledger.initiatives(.now).count == 1)
    #expect(try bench.ledger.initiatives(Viewpoint(recordedBy: "2025-12-31", clearance: .everything)).isEmpty)
    // The initiative that is still there kept its id over the version.
    #expect(Set(first.map(\.entity)).contains(try bench.ledger.initiatives(.now)[0].initiative.id))
    #expect(
      try bench.ledger.versions(at: older.origin, clearance: .everything).map(\.document) == [
        older.id, newer.id,
      ])
    bench.folder.remove()
  }

  @Test func `an older version that comes back is asserted again, with the same ids`() throws {
    let first = Document.test("Skolkovo signed with Tsinghua")
    let second = Document.test("Huawei signed with MIPT")
    try bench.read(first)
    let ids = try bench.ledger.statements(.now).map(\.id)
    try bench.read(second)
    #expect(try bench.read(first).kind == .reread)
    #expect(try bench.ledger.statements(.now).map(\.id) == ids)
    let history = try bench.ledger.history(of: ids[0], clearance: .everything)
    #expect(history.map { $0.recordedTo == nil } == [false, true])
    #expect(try bench.ledger.verify().findings == [])
    bench.folder.remove()
  }

  @Test func `bytes that also stand elsewhere are kept when one of their origins changes`() throws {
    let original = Document.test("Skolkovo signed with Tsinghua", origin: "/in/a.txt")
    let copy = Document.test("Skolkovo signed with Tsinghua", origin: "/in/b.txt")
    try bench.read(original)
    #expect(try bench.read(copy).kind == .copied)
    #expect(try bench.read(original).kind == .unchanged)
    try bench.read(.test("Nothing now", origin: "/in/a.txt"))
    #expect(try bench.titles == ["Skolkovo signed with Tsinghua"])
    try bench.read(.test("Nothing here either", origin: "/in/b.txt"))
    #expect(try bench.titles == [])
    #expect(try bench.ledger.verify().findings == [])
    bench.folder.remove()
  }

  @Test func `a changed lexicon keeps the ids of what is still there, and judgements survive`() throws {
    let document = Document.test(
      "Skolkovo signed with Tsinghua\nHuawei opened with MIPT\nФонд подписал меморандум\n华为签署协议")
    try bench.read(document, words: ["signed", "opened", "подписал"])
    let before = try bench.ledger.initiatives(.now)
    let actors = Set(try bench.ledger.statements(.now).filter { $0.property == .name }.map(\.entity)).sorted()
    let judgement = Judgement(
      actors[0], actors[1], .different, by: "analyst", reason: "two houses", at: "2026-01-01T00:00:00Z")
    try bench.ledger.record(judgement, marking: .clear, at: bench.clock.now())

    let outcome = try bench.read(document, words: ["signed", "подписал", "签署"])
    #expect(outcome.kind == .reread)
    #expect(outcome.asserted == 7 && outcome.retired == 7)
    let after = try bench.ledger.initiatives(.now)
    let kept = Set(before.map(\.initiative.id)).intersection(after.map(\.initiative.id))
    #expect(kept.count == 2 && before.count == 3 && after.count == 3)
    #expect(try bench.ledger.judgements(.now).map(\.reason) == ["two houses"])
    #expect(try bench.ledger.runs().map(\.lexicon) == ["signed,opened,подписал", "signed,подписал,签署"])
    // What is still there was not asserted anew.
    let title = try bench.ledger.statements(.now).first {
      $0.value.hasPrefix("Skolkovo") && $0.property == .title
    }
    #expect(try bench.ledger.history(of: #require(title).id, clearance: .everything).count == 1)
    #expect(try bench.ledger.verify().findings == [])
    bench.folder.remove()
  }
}

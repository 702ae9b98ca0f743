// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteStore
import EntenteTesting
import GRDB
import Testing

/// What people said of initiatives, in the ledger: kept beside the statements, replayed as of any time, undone, checked.
@Suite struct CorrectionTests {
  let folder: ScratchFolder
  let ledger: Ledger
  let clock = TestClock()

  static let derivation = Derivation(project: { PlainProjection.corrected($0, $1, $2) })

  init() throws {
    folder = try ScratchFolder()
    ledger = try Ledger(path: folder.path("ledger.db"), derivation: Self.derivation)
    try read(
      WordReader(["signed", "подписал", "签署"]),
      "Huawei signed with MIPT\nФонд подписал меморандум\n华为 签署 协议\n")
  }

  private func read(_ reader: WordReader, _ text: String) throws {
    let document = Document.test(text)
    guard case .unread(let known) = try ledger.state(of: document, run: reader.run) else { return }
    let entry = Entry(document: document, extraction: reader.extract(document, known: known), run: reader.run)
    _ = try ledger.record([entry], at: clock.now())
  }

  private func titles(_ viewpoint: Viewpoint = .now) throws -> [String] {
    try ledger.initiatives(viewpoint).map(\.initiative.title).sorted()
  }

  private func word(
    _ id: String, _ field: Correction.Field, _ value: String?, marking: Marking = .clear
  ) -> Correction {
    Correction(
      Correction.Key(id, field), value, by: "A. Analyst", reason: "read it", at: clock.now(), marking: marking
    )
  }

  private func id(_ title: String) throws -> String {
    try #require(try ledger.initiatives(.now).first { $0.initiative.title == title }).initiative.id
  }

  private static let all = ["Huawei signed with MIPT", "Фонд подписал меморандум", "华为 签署 协议"]

  @Test(
    "a word shows from when it was recorded, as of then and not before, and is undone by another",
    arguments: all)
  func replay(_ title: String) throws {
    defer { folder.remove() }
    let id = try id(title)
    let before = clock.now()
    try ledger.record([word(id, .title, "另一个名字")], at: clock.now())
    let corrected = clock.now()
    try ledger.record([word(id, .initiative, "rejected")], at: clock.now())
    #expect(try titles().count == 2)
    #expect(try titles(Viewpoint(recordedBy: corrected, clearance: .everything)).contains("另一个名字"))
    #expect(try titles(Viewpoint(recordedBy: before, clearance: .everything)) == Self.all.sorted())
    #expect(try ledger.asRead(id, .now)?.title == title)
    #expect(try ledger.verify().findings == [])
    try ledger.record([word(id, .initiative, nil), word(id, .title, nil)], at: clock.now())
    #expect(try titles() == Self.all.sorted())
    #expect(try ledger.corrections(.now).isEmpty)
    #expect(try ledger.correctionHistory(of: id, .now).count == 4)
    #expect(try ledger.verify().findings == [])
    let digest = try ledger.contentDigest()
    try ledger.rebuildViews()
    #expect(try ledger.contentDigest() == digest)
    #expect(try ledger.verify().findings == [])
  }

  @Test func `a word survives a newer program that reads the document again`() throws {
    defer { folder.remove() }
    try ledger.record([word(id(Self.all[0]), .title, "Corrected")], at: clock.now())
    try read(
      WordReader(["signed", "подписал", "签署", "newer"]),
      "Huawei signed with MIPT\nФонд подписал меморандум\n华为 签署 协议\n")
    #expect(try titles().contains("Corrected"))
    #expect(try ledger.runs().count == 2)
    #expect(try ledger.verify().findings == [])
  }

  @Test func `who had looked before another one spoke is told, and nothing is recorded`() throws {
    defer { folder.remove() }
    let id = try id(Self.all[0])
    let seen = try #require(try ledger.stamp(of: id))
    try ledger.record([word(id, .title, "First")], seen: [id: seen], at: clock.now())
    let failure = #expect(throws: StoreError.self) {
      try ledger.record(
        [word(id, .title, "Second"), word(id, .initiative, "accepted")], seen: [id: seen], at: clock.now())
    }
    #expect(failure?.code == .changed)
    #expect(try titles().contains("First") && ledger.correctionHistory(.now).count == 1)
  }

  @Test(
    "what cannot be is refused, and nothing of the call is recorded",
    arguments: [("ini-none", Correction.Field.title, "X"), ("", .status, "dreamt of"), ("", .role, "host")])
  func refused(_ other: String, _ field: Correction.Field, _ value: String) throws {
    defer { folder.remove() }
    let id = try id(Self.all[0])
    let failure = #expect(throws: StoreError.self) {
      try ledger.record(
        [word(id, .title, "Good"), word(other.isEmpty ? id : other, field, value)], at: clock.now())
    }
    #expect(failure?.code == .refused)
    #expect(try ledger.correctionHistory(.now).isEmpty)
    #expect(try titles() == Self.all.sorted())
  }

  @Test func `a word that a reader may not hear does not show to that reader`() throws {
    defer { folder.remove() }
    let red = Marking(.red)
    try ledger.record([word(id(Self.all[0]), .title, "Secret", marking: red)], at: clock.now())
    #expect(try titles().contains("Secret"))
    let open = Viewpoint(clearance: Clearance(.green))
    #expect(try titles(open) == Self.all.sorted())
    #expect(try ledger.corrections(open).isEmpty && ledger.correctionHistory(open).isEmpty)
    #expect(try ledger.verify().findings == [])
  }

  @Test(
    "nobody changes or deletes a word, and a view that does not follow the words is found",
    arguments: ["UPDATE correction SET value = 'Other'", "DELETE FROM correction"])
  func tampering(_ sql: String) throws {
    defer { folder.remove() }
    try ledger.record([word(id(Self.all[0]), .title, "Said")], at: clock.now())
    let queue = try DatabaseQueue(path: folder.path("ledger.db"))
    #expect(throws: DatabaseError.self) { try queue.writeWithoutTransaction { try $0.execute(sql: sql) } }
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "UPDATE initiative SET title = 'Typed in' WHERE title = 'Said'")
    }
    #expect(try ledger.verify().findings.contains { $0.rule == "view-differs" })
  }
}

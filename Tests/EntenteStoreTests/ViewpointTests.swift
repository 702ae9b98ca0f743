// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteStore
import EntenteTesting
import Testing

@Suite struct ViewpointTests {
  let bench: LedgerBench

  init() throws { bench = try LedgerBench() }

  @Test(
    "clearance hides what it does not cover",
    arguments: [
      ("TLP:CLEAR", Clearance(.clear), true), ("TLP:GREEN", Clearance(.clear), false),
      ("TLP:AMBER", Clearance(.amber), true), ("TLP:RED", Clearance(.amberStrict), false),
      ("TLP:GREEN//REL AU,GB", Clearance(.red), false),
      ("TLP:GREEN//REL AU,GB", Clearance(.green, parties: ["GB"]), true),
      ("TLP:GREEN//REL AU,GB", Clearance(.green, parties: ["G", "B", "AU,GB"]), false),
      ("TLP:GREEN//REL AU,GB", Clearance.everything, true),
    ])
  func clearance(marking: String, clearance: Clearance, seen: Bool) throws {
    let marking = try #require(Marking(marking))
    let document = Document.test("Фонд подписал меморандум", language: "ru", marking: marking)
    try bench.read(document)
    let viewpoint = Viewpoint(clearance: clearance)
    let ledger = bench.ledger
    #expect(try ledger.statements(viewpoint).isEmpty == !seen)
    #expect(try ledger.statements(of: document.id, viewpoint).isEmpty == !seen)
    #expect(try ledger.headers(viewpoint).isEmpty == !seen)
    #expect(try (ledger.document(document.id, viewpoint) == nil) == !seen)
    #expect(try ledger.initiatives(viewpoint).isEmpty == !seen)
    #expect(try ledger.initiativeCount(viewpoint) == (seen ? 1 : 0))
    let entity = try #require(try ledger.statements(.now).first).entity
    #expect(try ledger.statements(about: entity, viewpoint).isEmpty == !seen)
    #expect(try ledger.initiative(entity, viewpoint) == nil || seen)
    #expect(try ledger.versions(at: document.origin, clearance: clearance).isEmpty == !seen)
    bench.folder.remove()
  }

  @Test func `nothing read from a document is released further than the document`() throws {
    let document = Document.test("华为签署协议", marking: Marking(.amber, releasableTo: ["AU"]))
    let open = Statement(
      entity: "ini-1", schema: "Project", property: .title, value: "华为签署协议",
      passage: Passage(document: document.id, start: 0, end: 6, quote: "华为签署协议"), source: "src-1",
      method: "test/1")
    _ = try bench.ledger.record(
      document: document, extraction: Extraction(statements: [open]), run: Run(program: "t", lexicon: "1"),
      at: "2026-01-01T00:00:00Z")
    #expect(try bench.ledger.statements(Viewpoint(clearance: Clearance(.clear))).isEmpty)
    #expect(try bench.ledger.statements(Viewpoint(clearance: Clearance(.amber, parties: ["AU"]))) == [open])
    bench.folder.remove()
  }

  @Test func `an initiative of mixed markings is shown to each reader as far as that reader may see`() throws
  {
    let document = Document.test("one two")
    func make(_ property: Property, _ value: String, _ marking: Marking) -> Statement {
      Statement(
        entity: "ini-1", schema: "Project", property: property, value: value,
        passage: Passage(document: document.id, start: 0, end: 3, quote: "one"), source: "src-1",
        method: "test/1", marking: marking)
    }
    let statements = [
      make(.title, "one", .clear), make(.type, "fund", .clear), make(.sector, "quantum", Marking(.red)),
    ]
    _ = try bench.ledger.record(
      document: document, extraction: Extraction(statements: statements),
      run: Run(program: "t", lexicon: "1"),
      at: "2026-01-01T00:00:00Z")
    let all = try bench.ledger.initiatives(.now)
    #expect(all.map(\.initiative.sectors) == [[.quantum]])
    #expect(all.map(\.initiative.marking) == [Marking(.red)])
    let some = try bench.ledger.initiatives(Viewpoint(clearance: Clearance(.green)))
    #expect(some.map(\.initiative.sectors) == [[]])
    #expect(try bench.ledger.initiativeCount(Viewpoint(clearance: Clearance(.green))) == 1)
    #expect(some.map(\.initiative.marking) == [.clear])
    var quantum = InitiativeFilter()
    quantum.sectors = [.quantum]
    #expect(try bench.ledger.initiatives(.now, quantum).count == 1)
    #expect(try bench.ledger.initiatives(Viewpoint(clearance: Clearance(.green)), quantum).isEmpty)
    bench.folder.remove()
  }

  @Test(
    "what was true on a day is told from what was not",
    arguments: [
      ("2017-12-31", false), ("2018-01-01", true), ("2018-06-15", true), ("2019-03-31", true),
      ("2019-04-01", false),
    ])
  func validTime(day: String, seen: Bool) throws {
    let document = Document.test("The park operated")
    let statement = Statement(
      entity: "ini-1", schema: "Project", property: .title, value: "park",
      passage: Passage(document: document.id, start: 4, end: 8, quote: "park"), source: "src-1",
      method: "test/1", validFrom: PartialDate(year: 2018), validTo: PartialDate(year: 2019, quarter: 1))
    _ = try bench.ledger.record(
      document: document, extraction: Extraction(statements: [statement]),
      run: Run(program: "t", lexicon: "1"), at: "2026-01-01T00:00:00Z")
    let viewpoint = Viewpoint(validOn: day, clearance: .everything)
    #expect(try bench.ledger.statements(viewpoint) == (seen ? [statement] : []))
    #expect(try bench.ledger.initiatives(viewpoint).count == (seen ? 1 : 0))
    bench.folder.remove()
  }

  @Test func `a source's grade counts from when it was given`() throws {
    let document = Document.test("Skolkovo signed", publisher: "ТАСС")
    try bench.read(document, at: "2026-01-01T00:00:00Z")
    try bench.ledger.grade(
      Source(name: "ТАСС", reliability: .c), by: "analyst", reason: "track record", at: "2026-03-01T00:00:00Z"
    )
    let before = Viewpoint(recordedBy: "2026-02-01", clearance: .everything)
    #expect(try bench.ledger.headers(before)[document.id]?.source.reliability == .f)
    #expect(try bench.ledger.headers(.now)[document.id]?.source.reliability == .c)
    bench.folder.remove()
  }

  @Test func `a judgement is undone by another, and the first stays for earlier viewpoints`() throws {
    let ledger = bench.ledger
    for (verdict, day) in [(Judgement.Verdict.same, "01"), (.none, "02")] {
      let at = "2026-01-\(day)T00:00:00Z"
      try ledger.record(
        Judgement("b", "a", verdict, by: "analyst", reason: "同一", at: at), marking: Marking(.amber), at: at)
    }
    #expect(try ledger.judgements(.now).isEmpty)
    #expect(try ledger.judgementHistory(.now).count == 2)
    let then = Viewpoint(recordedBy: "2026-01-01", clearance: .everything)
    #expect(try ledger.judgements(then).map(\.verdict) == [.same])
    #expect(try ledger.judgements(Viewpoint(recordedBy: "2026-01-01", clearance: Clearance(.green))).isEmpty)
    bench.folder.remove()
  }

  @Test func `a rejected input is kept once, until the input can be used`() throws {
    let rejection = Rejection(rule: "encrypted-pdf", place: "a.pdf", message: "Give the password.")
    for new in [true, false] {
      #expect(
        try bench.ledger.record(rejection, origin: "/in/a.pdf", marking: .clear, at: bench.clock.now()) == new
      )
    }
    #expect(try bench.ledger.rejections(.now) == [rejection])
    try bench.read(.test("Skolkovo signed", origin: "/in/a.pdf"))
    #expect(try bench.ledger.rejections(.now).isEmpty)
    bench.folder.remove()
  }

  @Test func `a statement whose quote does not stand where it says becomes a rejection`() throws {
    let document = Document.test("华为签署协议")
    let displaced = Statement(
      entity: "ini-1", schema: "Project", property: .title, value: "x",
      passage: Passage(document: document.id, start: 1, end: 3, quote: "华为"), source: "src-1",
      method: "test/1")
    let outcome = try bench.ledger.record(
      document: document, extraction: Extraction(statements: [displaced]),
      run: Run(program: "t", lexicon: "1"), at: "2026-01-01T00:00:00Z")
    #expect(outcome.asserted == 0 && outcome.rejections == 1)
    #expect(try bench.ledger.rejections(.now).map(\.rule) == ["quote-displaced"])
    bench.folder.remove()
  }
}

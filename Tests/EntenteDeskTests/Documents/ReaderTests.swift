// SPDX-License-Identifier: Apache-2.0
import EntenteDesk
import EntenteModel
import EntenteStore
import EntenteTesting
import Foundation
import Testing

/// A document as the desk shows it.
@Suite struct ReaderTests {
  static let texts = [
    (
      "en",
      "😀 e\u{301} On 14 May 2024 Huawei and Tomsk State University signed a memorandum on artificial intelligence in Tomsk.\n"
    ),
    (
      "ru",
      "😀 В Томске 14 мая 2024 года Томский государственный университет и Huawei подписали меморандум об искусственном интеллекте.\n"
    ),
    ("zh", "😀 2024年5月14日，华为与莫斯科大学在莫斯科签署了人工智能合作协议。\n"),
  ]

  @Test("marks stand at the offsets of the passages that initiatives cite", arguments: texts)
  func offsets(language: String, text: String) async throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let workspace = try Workspace.reading(folder.path("w.db"), program: "test/1")
    let document = Document.test(text, language: language)
    _ = try await workspace.ingest([.document(document)], width: 1, now: TestClock().now)
    let shelf = MapShelf(workspace)
    let reading = try #require(try shelf.reading(document.id, at: 0, .now))
    #expect(!reading.initiatives.isEmpty)
    #expect(try shelf.catalog(.now)[document.id]?.initiatives.count == reading.initiatives.count)
    for told in reading.initiatives {
      for evidence in try #require(try shelf.initiative(told.id, .now)).evidence {
        let mark = try #require(
          reading.marks.evidence.first { $0.range == evidence.passage.start..<evidence.passage.end })
        #expect(mark.beginsHere)
        #expect(
          mark.supports.first { $0.initiative == told.id }?.fields.sorted() == evidence.supports.sorted())
        #expect(Self.string(reading.scalars[mark.range]) == evidence.passage.quote)
      }
    }
    let names = reading.marks.mentions.map { Self.string(reading.scalars[$0.range]) }
    #expect(names.contains { $0.contains("Huawei") || $0.contains("华为") }, "\(names)")
    #expect(reading.marks.mentions.contains { $0.actor != nil })
  }

  @Test func `passages that overlap are cut where each begins and ends`() async throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let document = Document.test("Alpha Beta Gamma Delta12 end.", origin: "/in/a.txt")
    let workspace = try await Workspace.speaking(
      folder.path("w.db"),
      [
        "a.txt": [
          Spoken("ini-1", "Alpha Beta Gamma", .title, "One"),
          Spoken("ini-1", "Alpha Beta Gamma", .type, "fund"),
          Spoken("ini-2", "Beta Gamma Delta", .title, "Two"),
          Spoken("ini-2", "Beta Gamma Delta", .type, "park"),
          Spoken("ini-2", "Beta Gamma Delta", .note, "12"),
          Spoken("act-1", "Beta Gamma Delta", .name, "Gamma", original: "Gamma"),
        ]
      ], [document])
    let reading = try #require(try MapShelf(workspace).reading(document.id, at: 0, .now))
    let pieces = reading.marks.pieces(of: 0..<reading.scalars.count)
    #expect(
      pieces.map { Self.string(reading.scalars[$0.range]) } == [
        "Alpha ", "Beta ", "Gamma", " Delta", "12", " end.",
      ])
    #expect(pieces.map(\.evidence) == [[0], [0, 1], [0, 1], [1], [], []])
    #expect(pieces.map { $0.mention != nil } == [false, false, true, false, false, false])
    #expect(pieces.map(\.isNote) == [false, false, false, false, true, false])
    #expect(reading.initiatives.map(\.id) == ["ini-1", "ini-2"])
    #expect(reading.initiatives.map(\.notes) == [[], ["12"]])
  }

  @Test func `what may not be seen is not there`() async throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let secret = Document.test("Alpha Beta", origin: "/in/a.txt", marking: Marking(.red))
    let workspace = try await Workspace.speaking(
      folder.path("w.db"), ["a.txt": [Spoken("ini-1", "Alpha", .title, "One")]], [secret])
    let shelf = MapShelf(workspace)
    let green = Viewpoint(clearance: Clearance(.green))
    #expect(try shelf.reading(secret.id, at: 0, green) == nil)
    #expect(try shelf.catalog(green).entries.isEmpty)
    #expect(try shelf.sources(green).entries.isEmpty)
    #expect(try shelf.reading(secret.id, at: 0, .now) != nil)
  }

  @Test(
    "a long text is cut into pages that follow each other",
    arguments: [
      String(repeating: "word ", count: 30_000), String(repeating: "x", count: 100_001),
      String(repeating: "линия\n", count: 20_000), String(repeating: "中", count: 90_000),
      String(repeating: "\u{202E}", count: 50_000), String(repeating: "😀e\u{301}\r\n", count: 30_000), "",
      "a",
    ])
  func pages(text: String) {
    let pages = TextPages(text).pages
    #expect(pages.first?.start == 0)
    #expect(pages.last?.end == text.unicodeScalars.count)
    #expect(zip(pages, pages.dropFirst()).allSatisfy { $0.end == $1.start && $0.start < $0.end })
    #expect(pages.allSatisfy { $0.end - $0.start <= TextPages.longest })
    var again = String.UnicodeScalarView()
    for page in pages { again.append(contentsOf: TextPages.scalars(of: page, in: text)) }
    #expect(String(again).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test func `a page is found by an offset, and marks of later pages stand there`() async throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let filler = String(repeating: "Nothing of note.\n", count: 5_000)
    let document = Document.test(filler + "Alpha was founded.\n", origin: "/in/a.txt")
    let workspace = try await Workspace.speaking(
      folder.path("w.db"), ["a.txt": [Spoken("ini-1", "Alpha", .title, "One")]], [document])
    let shelf = MapShelf(workspace)
    let start = filler.unicodeScalars.count
    let reading = try #require(try shelf.reading(document.id, at: start, .now))
    let page = reading.pages[reading.page]
    #expect(reading.page == reading.pages.count - 1 && page.start <= start)
    #expect(reading.marks.evidence.map { $0.range.lowerBound + page.start } == [start])
    #expect(try shelf.reading(document.id, at: 0, .now)?.marks.evidence.isEmpty == true)
    #expect(try shelf.reading(document.id, at: .max, .now)?.page == reading.page)
  }

  @Test func `lines broken to a width are one paragraph, long lines are their own`() {
    let long = String(repeating: "x", count: 150)
    let text = "one\ntwo\n\n  \nthree\n\(long)\n\(long)\nfour"
    let scalars = Array(text.unicodeScalars)
    #expect(
      Paragraphs.ranges(scalars).map { Self.string(scalars[$0]) } == [
        "one\ntwo", "three", long, long, "four",
      ])
  }

  static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteModel
internal import Foundation
internal import Testing

@Suite("Reading again with changed lexicons")
struct LexiconChangeTests {
  static let text =
    "In June 2018, Siemens and Kestrel Dynamics LLC opened a laboratory for glow lattices in Lisbon.\n\n"
    + "Nokia signed a contract with Eskom in March 2019.\n"

  static func changed(_ file: String, adding row: String) throws -> Extractor {
    let text = try String(contentsOf: Extractor.shipped.appending(path: file), encoding: .utf8)
    return try Extractor(lexicons: Extractor.shipped, changes: [file: text + row + "\n"])
  }

  /// What the store would pass on of an earlier reading.
  static func known(_ statements: [Statement]) -> Known {
    let projects = Dictionary(grouping: statements.filter { $0.schema == "Project" }, by: \.entity)
    return Known(
      initiatives: projects.map { .init(id: $0.key, passages: Set($0.value.map(\.passage)).sorted()) },
      actors: statements.filter { $0.property == .name }.map { .init(id: $0.entity, name: $0.value) })
  }

  @Test func `a new technology appears, and what was there keeps its id`() throws {
    let before = try ReadBack.statements(Self.text)
    let extractor = try Self.changed(
      "technologies.tsv", adding: "glow-lattice\tGlow lattices\tmaterials\tglow lattice\t\t\t\t\t")
    #expect(extractor.lexicon != (try ReadBack.shared.get().lexicon))
    let after = extractor.extract(ReadBack.document(Self.text), known: Self.known(before)).statements

    #expect(!before.contains { $0.value == "glow-lattice" })
    let new = try #require(after.first { $0.property == .technology && $0.value == "glow-lattice" })
    #expect(new.original?.hasPrefix("glow") == true)
    #expect(after.contains { $0.entity == new.entity && $0.property == .sector && $0.value == "materials" })
    #expect(ReadBack.found(in: before).map(\.id) == ReadBack.found(in: after).map(\.id))
    // A title built from the fields may name the technology; all else that was said is still said by its id.
    let lost = Set(before.map(\.id)).subtracting(after.map(\.id))
    #expect(
      before.filter { lost.contains($0.id) }.allSatisfy {
        $0.property == .title || $0.property == .confidence
      })
  }

  @Test func `a name that enters the gazetteer keeps the entity that it was`() throws {
    let before = try ReadBack.statements(Self.text)
    let extractor = try Self.changed(
      "gazetteer/organisations.tsv", adding: "kestrel-dynamics\tKestrel Dynamics LLC\tCompany\torg\tNZ\t\t\t")
    func entity(_ statements: [Statement]) throws -> String {
      try #require(statements.first { $0.property == .name && $0.value.hasPrefix("Kestrel") }).entity
    }
    let document = ReadBack.document(Self.text)
    let after = extractor.extract(document, known: Self.known(before)).statements
    #expect(try entity(after) == (try entity(before)))
    #expect(after.contains { $0.property == .country && $0.value == "NZ" })
    #expect(try entity(extractor.extract(document).statements) == "org-kestrel-dynamics")
  }

  @Test func `a newer version of the document keeps the initiatives that it repeats`() throws {
    let before = try ReadBack.statements(Self.text)
    let newer = ReadBack.document("It rained in Lisbon.\n\n" + Self.text)
    let after = try ReadBack.shared.get().extract(newer, known: Self.known(before)).statements
    #expect(Set(ReadBack.found(in: before).map(\.id)) == Set(ReadBack.found(in: after).map(\.id)))
    #expect(after.allSatisfy { $0.passage.document == newer.id })
  }

  @Test func `two initiatives never share the id of one that was known`() throws {
    let one = "Airbus opened a laboratory in Bengaluru in 2016."
    let known = Self.known(try ReadBack.statements(one))
    let twice = ReadBack.document(one + "\n\n" + one)
    let ids = ReadBack.found(in: try ReadBack.shared.get().extract(twice, known: known).statements).map(\.id)
    #expect(ids.count == Set(ids).count)
    #expect(known.initiatives.first.map { ids.contains($0.id) } == true)
  }

  @Test("Reading again with nothing changed changes nothing", arguments: Shipped.paths)
  func again(path: String) throws {
    let document = ReadBack.document(try Shipped.text(path))
    let extractor = try ReadBack.shared.get()
    let before = extractor.extract(document).statements
    let after = extractor.extract(document, known: Self.known(before)).statements
    let kept = Set(after.map(\.id))
    let lost = before.filter { !kept.contains($0.id) }.map {
      "\($0.entity) \($0.property) \($0.value) [\($0.passage.quote.prefix(60))]"
    }
    #expect(lost.isEmpty, "\(lost.prefix(12).joined(separator: "\n"))")
  }

  static let malformed: [(String, String)] = [
    ("gazetteer/organisations.tsv", "kestrel\tKestrel\tCompany\tfirm\tNZ\t\t\t"),
    ("technologies.tsv", "glow-lattice\tGlow lattices\tglow\tglow lattice\t\t\t\t\t"),
    ("en/cues.tsv", "conjure\tsign\tagreement\tsigned\t2.5\t"),
    ("en/cues.tsv", "act\tsign\tpact\tsigned\t2.5\t"),
    ("ru/cues.tsv", "act\tподписали\tagreement\tinked\t2.5\t"),
    ("zh/cues.tsv", "verb\t签署\tagreement\tsigned\t2.5\t"),
    ("sectors.tsv", "glow\tGlow\t\t\tglow\t\t"),
  ]

  @Test("A malformed row is refused with its file and line", arguments: malformed)
  func refused(file: String, row: String) throws {
    let text = try String(contentsOf: Extractor.shipped.appending(path: file), encoding: .utf8)
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).count
    let error = try #require(throws: ExtractError.self) { _ = try Self.changed(file, adding: row) }
    #expect(error.code == .badLexicon)
    #expect(error.place == "\(file):\(line)")
    #expect(error.description.hasPrefix(error.place))
  }

  @Test(
    "A malformed calendar or money row is refused with its file",
    arguments: ["en/calendar.tsv", "zh/money.tsv"])
  func refusedToo(file: String) throws {
    let error = try #require(throws: ExtractError.self) { _ = try Self.changed(file, adding: "one cell") }
    #expect(error.code == .badLexicon)
    #expect(error.description.contains(file))
  }

  @Test func `a missing lexicon is named`() throws {
    let error = try #require(throws: ExtractError.self) {
      _ = try Extractor(lexicons: URL(filePath: "/nowhere"))
    }
    #expect(error.code == .missingLexicon)
    #expect(error.place.hasPrefix("/nowhere/"))
  }

  @Test func `any change of any lexicon changes its version`() throws {
    let shipped = try ReadBack.shared.get().lexicon
    for file in ["en/cues.tsv", "ru/money.tsv", "zh/calendar.tsv", "gazetteer/places.tsv", "sectors.tsv"] {
      #expect(try Self.changed(file, adding: "# a comment").lexicon != shipped, "\(file)")
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import Testing

@Suite("What makes a statement the same")
struct StatementTests {
  static func make(
    entity: String = "ini-1", schema: String = "Project", property: Property = .type, value: String = "fund",
    original: String? = "invested", language: String? = "en", document: String = "doc", start: Int = 3,
    end: Int = 9, source: String = "src-1", credibility: Int = 6, method: String = "extract/1",
    marking: Marking = .clear, validFrom: PartialDate? = nil
  ) -> Statement {
    Statement(
      entity: entity, schema: schema, property: property, value: value, original: original,
      language: language,
      passage: Passage(document: document, start: start, end: end, quote: "quoted"), source: source,
      credibility: credibility, method: method, marking: marking, validFrom: validFrom)
  }

  @Test func `the id never changes from version to version`() {
    #expect(
      Self.make().id == "st-"
        + Digest.identifier(
          "st", ["ini-1", "Project", "type", "fund", "invested", "en", "doc", "3", "9", "TLP:CLEAR"]
        ).dropFirst(3))
    #expect(Self.make().id.hasPrefix("st-"))
    #expect(Self.make().id.utf8.count == 35)
  }

  @Test func `a newer method, another grade or a known source keeps it`() {
    let id = Self.make().id
    #expect(Self.make(method: "extract/2").id == id)
    #expect(Self.make(credibility: 2).id == id)
    #expect(Self.make(validFrom: PartialDate(year: 2018)).id == id)
  }

  @Test func `anything of what is claimed and where makes another`() {
    let ids = [
      Self.make(), Self.make(entity: "ini-2"), Self.make(schema: "Organization"),
      Self.make(property: .status),
      Self.make(value: "park"), Self.make(original: nil), Self.make(language: nil),
      Self.make(document: "other"),
      Self.make(start: 2), Self.make(end: 10), Self.make(marking: Marking(.amber)),
      Self.make(marking: Marking(.amber, releasableTo: ["AU"])),
    ].map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `fields never run into each other`() {
    #expect(Self.make(entity: "ab", schema: "c").id != Self.make(entity: "a", schema: "bc").id)
    #expect(Self.make(value: "ab", original: "c").id != Self.make(value: "a", original: "bc").id)
    #expect(Self.make(start: 1, end: 23).id != Self.make(start: 12, end: 3).id)
  }

  @Test func `passages stand in the order of the text`() {
    let passages = [(1, 9), (1, 5), (0, 50), (3, 4)].map {
      Passage(document: "d", start: $0.0, end: $0.1, quote: "")
    }
    #expect(passages.sorted().map(\.start) == [0, 1, 1, 3])
    #expect(passages.sorted().map(\.end) == [50, 5, 9, 4])
  }

  @Test func `a judgement is about an unordered pair`() {
    let one = Judgement("b", "a", .same, by: "me", reason: "", at: "2026-01-01T00:00:00Z")
    #expect(one == Judgement("a", "b", .same, by: "me", reason: "", at: "2026-01-01T00:00:00Z"))
    #expect(one.left == "a")
  }

  @Test func `a rejection's excerpt is short and shows no control character`() {
    let rejection = Rejection(
      rule: "x", place: "y", message: "z", excerpt: "\u{1B}[31m\u{0}" + String(repeating: "a", count: 900))
    #expect(rejection.excerpt.unicodeScalars.count <= 200)
    #expect(!rejection.excerpt.unicodeScalars.contains { $0.value < 32 })
  }

  @Test func `a document without a publisher is its own source`() {
    func document(_ publisher: String?) -> Document {
      Document(id: "d", name: "report.txt", origin: "/r", text: "", publisher: publisher)
    }
    #expect(document(nil).source == Source(name: "report.txt"))
    #expect(document("ASPI").source == Source(name: "ASPI"))
    #expect(document("ASPI").header.source == document("ASPI").source)
  }
}

@Suite("The coding scheme")
struct CodingSchemeTests {
  @Test func `has its 13 types, 9 statuses, 20 sectors, 12 roles and 11 channels`() {
    #expect(InitiativeType.allCases.count == 13)
    #expect(ReportedStatus.allCases.count == 9)
    #expect(Sector.allCases.count == 20)
    #expect(Role.allCases.count == 12)
    #expect(TransferChannel.allCases.count == 11)
    #expect(Substance.allCases.map(\.rawValue) == Array(0...6))
  }

  @Test func `the gap is claimed less substance, where there are both`() {
    var initiative = Initiative(id: "i", title: "", type: .park)
    #expect(initiative.hypeGap == nil)
    initiative.claimed = 5
    #expect(initiative.hypeGap == nil)
    initiative.substance = .announced
    #expect(initiative.hypeGap == 4)
    initiative.substance = .sustained
    #expect(initiative.hypeGap == -1)
  }
}

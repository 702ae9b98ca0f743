// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteNames
import EntenteScreen
import Testing

@Suite("Lists that are looked in")
struct ListScreenerTests {
  static let entities = [
    ListEntity(
      id: "p-1", schema: "Person",
      properties: [
        "name": ["Dmitry LEBEDEV"], "nationality": ["ru"], "birthDate": ["1970-05-02"],
        "innCode": ["7701234567"],
      ]),
    ListEntity(
      id: "c-1", schema: "Company",
      properties: ["name": ["Northern Shipyard"], "country": ["ru"], "imoNumber": ["9074729"]]),
    ListEntity(
      id: "o-1", schema: "Ownership", properties: ["owner": ["p-1"], "asset": ["c-1"], "percentage": ["60"]]),
  ]

  static let comparer: NameComparer? = try? NameComparer()

  func screener() throws -> ListScreener {
    try Self.screener(Self.entities)
  }

  func score(_ query: ScreenQuery) throws -> Double {
    try screener().hits(query, ScreenLimits(hits: 1, threshold: 0)).first?.score ?? 0
  }

  @Test("tell the edition, the name that met and why")
  func hit() throws {
    let found = try screener().hits(
      ScreenQuery(["Дмитрий Лебедев"], schema: "Person"), ScreenLimits(explained: true))
    let hit = try #require(found.first)
    #expect(hit.entity.id == "p-1")
    #expect(hit.score >= 0.7)
    #expect(hit.list.version == "2026-01")
    #expect(hit.name == "Dmitry LEBEDEV")
    #expect(hit.parts.contains { $0.relation == .romanised })
  }

  @Test("find an entry by an identifier, whatever it is called")
  func identifier() throws {
    let query = ScreenQuery(["Somebody Else"], properties: ["imoNumber": ["IMO 9074729"]])
    let plain = ScreenQuery(["Somebody Else"], properties: ["imoNumber": ["9074729"]])
    #expect(try screener().hits(plain, ScreenLimits()).first?.entity.id == "c-1")
    #expect(try screener().hits(query, ScreenLimits()).isEmpty)
  }

  @Test("know no person among companies")
  func schema() throws {
    #expect(try screener().hits(ScreenQuery(["Dmitry Lebedev"], schema: "Company"), ScreenLimits()).isEmpty)
  }

  @Test(
    "know no ship among firms, and no firm among ships",
    arguments: [
      ("Amber", "Company", ["f-1"]), ("Amber", "Vessel", ["v-1"]), ("Янтарь", "Organization", ["f-2"]),
      ("Янтарь", "Vessel", ["v-2"]), ("琥珀号", "Vessel", ["v-3"]), ("琥珀号", "Company", []),
      ("Amber", "LegalEntity", ["f-1"]), ("Amber", "Asset", ["f-1", "v-1"]),
    ])
  func vehicles(name: String, schema: String, found: [String]) throws {
    let screener = try Self.screener([
      ListEntity(id: "f-1", schema: "Company", properties: ["name": ["Amber LLC"]]),
      ListEntity(id: "v-1", schema: "Vessel", properties: ["name": ["AMBER"]]),
      ListEntity(id: "f-2", schema: "LegalEntity", properties: ["name": ["Завод Янтарь"]]),
      ListEntity(id: "v-2", schema: "Vessel", properties: ["name": ["Янтарь"]]),
      ListEntity(id: "v-3", schema: "Vessel", properties: ["name": ["琥珀号"]]),
    ])
    let hits = screener.hits(ScreenQuery([name], schema: schema), ScreenLimits())
    let native = hits.filter { Self.script($0.name) == Self.script(name) }
    #expect(native.map(\.entity.id).sorted() == found)
  }

  @Test(
    "take a name for what it seems to be when nobody says it",
    arguments: [
      // A legal form: no person and no ship, though a word is theirs.
      ("Polar Amber Trading LLC", [String]()),
      ("ООО «Кузнецов Павел»", []),
      // The names of a person: no firm that has one of them.
      ("Pavel Kuznetsov", ["p-1"]), ("Павел Кузнецов", ["p-1"]), ("王建国", ["p-2"]),
      // What is written as in the list is found, whatever it seems to be.
      ("Andrei Kuznetsov Yards", ["c-1"]), ("AMBER", ["v-1"]),
    ])
  func guess(name: String, found: [String]) throws {
    let screener = try Self.screener([
      ListEntity(id: "p-1", schema: "Person", properties: ["name": ["Pavel KUZNETSOV"]]),
      ListEntity(id: "p-2", schema: "Person", properties: ["name": ["王建国"]]),
      ListEntity(id: "c-1", schema: "Company", properties: ["name": ["Andrei Kuznetsov Yards"]]),
      ListEntity(id: "c-2", schema: "Company", properties: ["name": ["建国"]]),
      ListEntity(id: "v-1", schema: "Vessel", properties: ["name": ["AMBER"]]),
    ])
    #expect(screener.hits(ScreenQuery([name]), ScreenLimits()).map(\.entity.id) == found)
  }

  @Test("say what a name lost because it seems to be of another kind of thing")
  func burden() throws {
    let screener = try Self.screener([
      ListEntity(id: "c-1", schema: "Company", properties: ["name": ["Pavel Kuznetsov"]])
    ])
    let hit = try #require(
      screener.hits(ScreenQuery(["Pavel Kuznetsov"]), ScreenLimits(threshold: 0, explained: true)).first)
    let part = try #require(hit.parts.first { $0.role == "kind of name" })
    #expect(part.contribution < 0)
    #expect(part.right == "Company")
    let told = try #require(
      screener.hits(ScreenQuery(["Pavel Kuznetsov"], schema: "Company"), ScreenLimits()).first)
    #expect(told.score > hit.score)
  }

  static func script(_ text: String) -> Int {
    let scalar = text.unicodeScalars.first?.value ?? 0
    return scalar < 0x400 ? 0 : scalar < 0x500 ? 1 : 2
  }

  static func screener(_ entities: [ListEntity]) throws -> ListScreener {
    let comparer = try #require(Self.comparer)
    var builder = ListIndex.Builder(comparer)
    for entity in entities { builder.add(entity) }
    let version = ListVersion(name: "own", title: "Own list", version: "2026-01", sha256: "00")
    let index = builder.finished(version)
    return ListScreener([try #require(index)], comparer)
  }

  @Test("give an entry by its id, and the ties that name it")
  func adjacent() throws {
    let screener = try screener()
    #expect(screener.entity("c-1")?.entity.caption == "Northern Shipyard")
    #expect(screener.entity("c-2") == nil)
    #expect(screener.adjacent("p-1").map(\.id) == ["o-1"])
  }

  /// Law 5 of the design.
  @Test(
    "are not met better because of a nationality, a birthplace or a birth date",
    arguments: [
      "nationality", "citizenship", "birthPlace", "birthDate", "birthCountry", "country", "ethnicity",
      "religion",
    ],
    ["ru", "cn", "us", "1970-05-02", "1971", "1950", "Moscow", ""])
  func lawFive(property: String, value: String) throws {
    for name in ["Dmitry Lebedev", "Dmitriy Lebedew", "D. Lebedev", "Дмитрий Кедров"] {
      let bare = try score(ScreenQuery([name], schema: "Person"))
      let said = try score(ScreenQuery([name], schema: "Person", properties: [property: [value]]))
      #expect(said <= bare, "\(name) \(property) \(value)")
    }
  }
}

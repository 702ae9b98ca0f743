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
    let comparer = try #require(Self.comparer)
    var builder = ListIndex.Builder(comparer)
    for entity in Self.entities { builder.add(entity) }
    let version = ListVersion(name: "own", title: "Own list", version: "2026-01", sha256: "00")
    let index = builder.finished(version)
    return ListScreener([try #require(index)], comparer)
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

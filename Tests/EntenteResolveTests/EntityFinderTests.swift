// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteNames
internal import EntenteResolve
internal import Testing

@Suite("Actors that may be one")
struct EntityFinderTests {
  static let comparer = try? NameComparer()

  static func entity(
    _ id: String, _ names: [String], schema: String = "Organization", countries: Set<String> = [],
    years: Set<Int> = [], inn: String? = nil, hanging: Int = 0
  ) -> EntityProfile {
    EntityProfile(
      id: id, schema: schema, names: names.map { EntityProfile.Name($0) }, countries: countries, years: years,
      identifiers: inn.map { [EntityProfile.Identifier(property: "innCode", value: $0)] } ?? [],
      hanging: hanging)
  }

  static func ids(_ pairs: [EntityPair], _ entities: [EntityProfile]) -> [[String]] {
    pairs.map { [entities[$0.left].id, entities[$0.right].id] }
  }

  @Test func `each pair is found once, whatever the order`() throws {
    let finder = EntityFinder(try #require(Self.comparer))
    let entities = [
      Self.entity("one", ["Kurchatov Research Institute"]),
      Self.entity("other", ["Harbin Engineering University"]),
      Self.entity("two", ["Kurchatov Research Institute JSC", "Курчатов"]),
    ]
    let (there, back) = (finder.pairs(entities), finder.pairs(entities.reversed()))
    #expect(Self.ids(there, entities) == [["one", "two"]])
    #expect(Self.ids(back, entities.reversed()) == [["two", "one"]])
    #expect(there.map(\.score) == back.map(\.score))
  }

  @Test func `a person is no body of the same name`() throws {
    let finder = EntityFinder(try #require(Self.comparer))
    let entities = [
      Self.entity("body", ["Ivan Petrov"]), Self.entity("person", ["Ivan Petrov"], schema: "Person"),
    ]
    #expect(finder.pairs(entities).isEmpty)
  }

  @Test func `one identifier brings two together whatever they are called`() throws {
    let finder = EntityFinder(try #require(Self.comparer))
    let entities = [
      Self.entity("a", ["Vektor"], inn: "7707083893"),
      Self.entity("b", ["Spektr Holding"], inn: "77 0708 3893"),
    ]
    let pair = try #require(finder.pairs(entities).first)
    #expect(pair.score >= 0.97)
    #expect(finder.parts(of: pair, entities[0], entities[1]).contains { $0.relation == .identifier })
  }

  @Test func `countries and years never raise a score`() throws {
    let finder = EntityFinder(try #require(Self.comparer))
    func score(_ left: EntityProfile, _ right: EntityProfile) -> Double {
      finder.pairs([left, right]).first?.score ?? 0
    }
    let plain = score(
      Self.entity("a", ["Ivan Petrov"], schema: "Person"), Self.entity("b", ["Ivan Petrov"], schema: "Person")
    )
    for (countries, years) in [(Set(["ru"]), Set([1970])), (["cn"], [1970]), (["ru"], [1950]), ([], [])] {
      let other = score(
        Self.entity("a", ["Ivan Petrov"], schema: "Person", countries: ["ru"], years: [1970]),
        Self.entity("b", ["Ivan Petrov"], schema: "Person", countries: countries, years: years))
      #expect(other <= plain)
    }
  }

  @Test(arguments: [
    (0.7, 9, 10.0), (1.0, 9, 1.0), (0.0, 9, 1.0), (0.85, 0, 0.55), (0.7, 0, 1.0),
  ])
  func `a decision changes the more the more hangs on it and the less it is clear`(
    _ score: Double, _ hanging: Int, _ change: Double
  ) {
    #expect(abs(EntityPair.change(score: score, hanging: hanging) - change) < 1e-9)
  }

  @Test func `what changes most comes first`() throws {
    let finder = EntityFinder(try #require(Self.comparer))
    let entities = [
      Self.entity("a", ["Tianjin Optics Works"]), Self.entity("b", ["Tianjin Optics Works"]),
      Self.entity("c", ["Kurchatov Institute"], hanging: 40),
      Self.entity("d", ["Kurchatov Institute"], hanging: 2),
    ]
    #expect(Self.ids(finder.pairs(entities), entities) == [["c", "d"], ["a", "b"]])
  }

  @Test func `actors are met with the entries of a list`() throws {
    let finder = EntityFinder(try #require(Self.comparer))
    let entries = [
      ListEntity(
        id: "l1", schema: "Ownership", properties: ["owner": ["l2"], "name": ["Tianjin Optics Works"]]),
      ListEntity(
        id: "l2", schema: "Company",
        properties: ["name": ["State Corporation"], "alias": ["Tianjin Optics Works"]]),
    ].compactMap { EntityProfile($0) }
    let pair = try #require(
      finder.pairs([Self.entity("a", ["Tianjin Optics Works"])], against: entries).first)
    #expect(entries[pair.right].id == "l2")
    #expect(entries[pair.right].names[pair.rightName].text == "Tianjin Optics Works")
  }
}

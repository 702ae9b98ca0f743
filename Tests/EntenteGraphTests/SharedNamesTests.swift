// SPDX-License-Identifier: Apache-2.0
internal import EntenteGraph
internal import EntenteModel
internal import Testing

/// Actors of several documents that are one because a document says so.
@Suite("Actors joined by names that documents state")
struct SharedNamesTests {
  /// An initiative a document, each with one actor by these names.
  private func bench(_ actors: [(id: String, name: String, country: String?)]) -> Bench {
    var bench = Bench()
    for (index, actor) in actors.enumerated() {
      let document = String(index)
      bench.say("p" + document, .type, "fund", in: document)
      bench.takesPart(actor.id, actor.name, in: "p" + document, country: actor.country, document: document)
    }
    return bench
  }

  private func shown(_ bench: Bench) -> [String] {
    bench.initiatives().sorted { $0.id < $1.id }.flatMap(\.participants).map(\.entity)
  }

  @Test func `three scripts meet through two documents that say so`() {
    var bench = bench([
      ("act-zh", "深圳创新投资集团", "CN"), ("act-en", "Shenzhen Innovation Investment Group", nil),
      ("act-ru", "Шэньчжэньская инвестиционная группа", nil), ("act-zh", "深圳创新投资集团有限公司", "CN"),
    ])
    #expect(Set(shown(bench)).count == 3)
    bench.names("act-zh", .alias, "Shenzhen Innovation Investment Group", in: "0")
    #expect(Set(shown(bench)).count == 2)
    bench.names("act-ru", .alias, "Shenzhen Innovation Investment Group", in: "2")
    #expect(Set(shown(bench)).count == 1)
    let participants = bench.initiatives().flatMap(\.participants)
    #expect(
      participants.filter { $0.name.contains("深圳") }.allSatisfy {
        $0.english == "Shenzhen Innovation Investment Group"
      })
    #expect(participants.allSatisfy { $0.country == "CN" })
  }

  @Test func `the gazetteer's id stays`() {
    var bench = bench([("act-a", "深创投", nil), ("org-szvc", "Shenzhen Capital Group", nil)])
    bench.names("act-a", .alias, "Shenzhen Capital Group", in: "0")
    #expect(shown(bench) == ["org-szvc", "org-szvc"])
  }

  @Test(
    "nothing joins what is known to be two",
    arguments: [
      [("org-a", "甲研究所", nil), ("org-b", "Alpha Institute", nil)],
      [("act-a", "甲研究所", "CN"), ("act-b", "Alpha Institute", "IN")],
    ] as [[(String, String, String?)]])
  func different(actors: [(String, String, String?)]) {
    var bench = bench(actors.map { (id: $0.0, name: $0.1, country: $0.2) })
    bench.names(actors[0].0, .alias, "Alpha Institute", in: "0")
    #expect(shown(bench) == actors.map(\.0))
  }

  @Test func `a name that two actors are said to bear joins neither`() {
    var bench = bench([("act-a", "甲研究所", nil), ("act-b", "乙研究所", nil), ("act-c", "Alpha Institute", nil)])
    bench.names("act-a", .alias, "Alpha Institute", in: "0")
    bench.names("act-b", .alias, "Alpha Institute", in: "1")
    #expect(shown(bench) == ["act-a", "act-b", "act-c"])
  }

  @Test("a short name and a person's name join nothing", arguments: [Property.weakAlias, .alias])
  func short(property: Property) {
    var bench = bench([("act-a", "甲研究所", nil), ("act-b", "ALPHA", nil)])
    bench.names("act-a", property, "ALPHA", in: "0", kind: property == .alias ? .person : .org)
    #expect(shown(bench) == ["act-a", "act-b"])
  }

  @Test func `names in other scripts are shown in Latin letters too`() {
    let bench = bench([("act-a", "深圳创新投资集团", nil), ("act-b", "Siemens", nil)])
    let found = bench.initiatives().sorted { $0.id < $1.id }.flatMap(\.participants)
    #expect(found.map(\.romanised) == ["Shenzhen Chuangxin Touzi Jituan", nil])
    #expect(found.map(\.english) == [nil, nil])
  }
}

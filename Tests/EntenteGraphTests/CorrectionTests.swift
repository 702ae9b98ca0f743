// SPDX-License-Identifier: Apache-2.0
internal import EntenteGraph
internal import EntenteModel
internal import Testing

@Suite("What people said, in the views")
struct CorrectionTests {
  /// An initiative as its documents tell it, in one of three scripts.
  struct Told: Sendable {
    let title: String
    let actor: String
    let place: String
  }

  static let told = [
    Told(title: "A joint laboratory", actor: "Huawei", place: "Moscow"),
    Told(title: "Совместная лаборатория", actor: "Сколково", place: "Москва"),
    Told(title: "联合实验室", actor: "华为", place: "莫斯科"),
  ]

  private static func bench(_ told: Told) -> Bench {
    var bench = Bench()
    bench.document("a", "2018-05-01")
    bench.say("p", .type, "research", at: 0)
    bench.say("p", .title, told.title, at: 0)
    bench.say("p", .status, "operational", at: 0)
    bench.say("p", .sector, "ai", at: 0)
    bench.say("p", .date, FieldCodec.encode(DateField(PartialDate(year: 2017))), at: 0)
    bench.say("p", .place, FieldCodec.encode(Place(name: told.place, country: "RU")), at: 0)
    bench.signals("p", [.namedParties], at: 0)
    bench.takesPart("org-x", told.actor, in: "p", role: .host, country: "CN", at: 0)
    bench.say("q", .type, "dialogue", at: 40)
    bench.say("q", .title, told.title + " 2", at: 40)
    return bench
  }

  private static func word(
    _ field: Correction.Field, _ value: String?, about: String = "", of initiative: String = "p"
  ) -> Correction {
    Correction(
      Correction.Key(initiative, field, about: about), value, by: "И. Петрова", reason: "прочитано",
      at: "2026-01-31T12:00:00Z")
  }

  private static func views(_ told: Told, _ words: [Correction]) -> [Initiative] {
    let bench = bench(told)
    return Projection.initiatives(
      from: bench.statements, documents: bench.documents,
      resolution: Resolution(corrections: Corrections(words)))
  }

  @Test(
    "a corrected field is shown, what was read stays beside it, and no passage bears it out", arguments: told)
  func corrected(_ told: Told) throws {
    let view = try #require(
      Self.views(
        told,
        [
          Self.word(.status, "signed"), Self.word(.title, "Another name"), Self.word(.date, "2018-03"),
          Self.word(.sectors, "robotics,ai"), Self.word(.role, "funder", about: "org-x"),
          Self.word(.place, "removed", about: told.place),
        ]
      ).first { $0.id == "p" })
    #expect(view.status == .signed && view.claimed == 2 && view.title == "Another name")
    #expect(view.date == DateField(PartialDate("2018-03") ?? PartialDate(year: 1)))
    #expect(view.sectors == [.robotics, .ai] && view.places.isEmpty)
    #expect(view.participants.map(\.role) == [.funder])
    #expect(
      Set(view.alternatives) == [
        Alternative(field: "status", value: "operational", document: "a.txt"),
        Alternative(field: "title", value: told.title, document: "a.txt"),
        Alternative(field: "date", value: "2017", document: "a.txt"),
        Alternative(field: "sectors", value: "ai", document: "a.txt"),
        Alternative(field: "places", value: told.place, document: "a.txt"),
        Alternative(field: "participants", value: told.actor + ": host", document: "as read"),
      ])
    let supports = Set(view.evidence.flatMap(\.supports))
    #expect(supports.isDisjoint(with: ["status", "title", "date", "places"]))
    // One of the two sectors stands in the text.
    #expect(supports.isSuperset(of: ["type", "sectors", "participants"]))
    #expect(view.method.contains("corrected by И. Петрова on 2026-01-31"))
  }

  @Test func `substance is computed, whatever people say`() throws {
    let read = try #require(Self.views(Self.told[0], []).first)
    let words = [Self.word(.status, "completed"), Self.word(.initiative, "accepted"), Self.word(.title, "X")]
    let view = try #require(Self.views(Self.told[0], words).first)
    #expect(view.substance == read.substance && view.confidence == read.confidence)
    #expect(view.hypeGap == read.hypeGap.map { $0 + 1 })
    #expect(view.method.contains("accepted by И. Петрова on 2026-01-31"))
  }

  @Test(
    "what is rejected is as if it had not been read, and is back when that is taken back", arguments: told)
  func rejected(_ told: Told) {
    let all = Self.views(told, [])
    #expect(Self.views(told, [Self.word(.initiative, "rejected")]).map(\.id) == ["q"])
    #expect(Self.views(told, [Self.word(.initiative, "rejected"), Self.word(.initiative, nil)]) == all)
    #expect(Self.views(told, [Self.word(.status, "signed"), Self.word(.status, nil)]) == all)
  }

  @Test func `the last word about a field holds, and one that cannot be is none`() {
    let words = [Self.word(.type, "fund"), Self.word(.type, "park"), Self.word(.status, "dreamt of")]
    let view = Self.views(Self.told[0], words).first
    #expect(view?.type == .park && view?.status == .operational)
    #expect(view?.alternatives.map(\.value) == ["research"])
  }

  @Test func `what a person says contains others is an umbrella, and what it says is no part has no whole`() {
    let views = Self.views(
      Self.told[0], [Self.word(.partOf, "p", of: "q"), Self.word(.umbrella, "false")])
    #expect(views.first { $0.id == "q" }?.partOf == "p")
    #expect(views.first { $0.id == "p" }?.umbrella == false)
    #expect(
      Self.views(Self.told[0], [Self.word(.partOf, "p", of: "q")]).first { $0.id == "p" }?.umbrella == true)
  }

  @Test(
    "a field takes its values and no others",
    arguments: [
      (Correction.Field.status, "", true), (.status, "signed", true), (.status, "Signed", false),
      (.date, "2018-Q3", true), (.date, "2018-10 planned", true), (.date, "tomorrow", false),
      (.sectors, "ai,quantum", true), (.sectors, "ai,ai", false), (.sectors, "", true), (.title, "", false),
      (.country, "RU", true), (.country, "ru", false), (.place, "removed", true), (.place, "gone", false),
    ])
  func values(_ field: Correction.Field, _ value: String, _ isOne: Bool) {
    #expect(field.isValue(value) == isOne)
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteGraph
internal import EntenteModel
internal import Testing

@Suite("Views made from statements")
struct ProjectionTests {
  /// Two documents about three initiatives, one of them the whole of another.
  static func sample() -> Bench {
    var bench = Bench()
    bench.document("a", "2018-05-01")
    bench.document("b", "2019-10-29")
    for (project, start) in [("forum", 0), ("edition", 40), ("park", 80)] {
      bench.say(project, .type, project == "park" ? "park" : "dialogue", at: start)
      bench.say(project, .title, "The " + project, at: start)
      bench.say(project, .status, "completed", at: start)
      bench.say(project, .confidence, "0.7", at: start)
      bench.signals(project, [.namedParties], at: start)
      bench.takesPart("org-x", "X Ltd", in: project, role: .host, country: "IN", at: start)
      bench.takesPart("org-y", "Y AG", in: project, country: "AT", at: start + 2)
    }
    bench.say("edition", .partOf, "forum", at: 40)
    bench.say("park", .status, "stalled", in: "b", at: 10)
    bench.say("park", .type, "centre", in: "b", at: 10)
    bench.say("park", .confidence, "0.9", in: "b", at: 10)
    bench.say("park", .note, "10", at: 80)
    bench.say("park", .note, "9", at: 80)
    return bench
  }

  @Test func `initiatives stand in the order of their first evidence`() {
    #expect(Self.sample().initiatives().map(\.id) == ["forum", "edition", "park"])
  }

  @Test("The order of the statements does not matter", arguments: 0..<12)
  func order(seed: Int) {
    let bench = Self.sample()
    let expected = bench.initiatives()
    var shuffled = bench.statements
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    for index in shuffled.indices.reversed() where index > 0 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      shuffled.swapAt(index, Int(truncatingIfNeeded: (state >> 33) % UInt64(index + 1)))
    }
    #expect(Projection.initiatives(from: shuffled, documents: bench.documents) == expected)
  }

  @Test func `what another names as its whole is an umbrella`() {
    let found = Self.sample().initiatives()
    #expect(found.map(\.umbrella) == [true, false, false])
    #expect(found[1].partOf == "forum")
  }

  @Test func `an umbrella may also be said to be one`() {
    var bench = Bench()
    bench.say("p", .type, "plan")
    bench.say("p", .umbrella, "true")
    #expect(bench.only()?.umbrella == true)
  }

  @Test func `the newest document is shown, the others are alternatives`() throws {
    let park = try #require(Self.sample().initiatives().last)
    #expect(park.type == .centre)
    #expect(park.status == .stalled)
    #expect(
      Set(park.alternatives) == [
        Alternative(field: "type", value: "park", document: "a.txt"),
        Alternative(field: "status", value: "completed", document: "a.txt"),
      ])
    #expect(park.claimed == 5)
    #expect(park.confidence == 0.9)
  }

  @Test func `documents that agree leave no alternatives`() {
    var bench = Bench()
    for document in ["a", "b"] {
      bench.say("p", .type, "fund", in: document)
      bench.say("p", .date, FieldCodec.encode(DateField(PartialDate(year: 2018))), in: document)
    }
    #expect(bench.only()?.alternatives == [])
  }

  @Test func `dates that differ are alternatives, never averaged`() throws {
    var bench = Bench()
    for (document, published, year) in [("a", "2017-01-01", 2016), ("b", "2019-01-01", 2018)] {
      bench.document(document, published)
      bench.say("p", .type, "fund", in: document)
      bench.say("p", .date, FieldCodec.encode(DateField(PartialDate(year: year))), in: document)
    }
    let found = try #require(bench.only())
    #expect(found.date?.value == PartialDate(year: 2018))
    #expect(found.alternatives == [Alternative(field: "date", value: "2016", document: "a.txt")])
  }

  @Test func `fields with several values keep them in the order of the text, each once`() throws {
    var bench = Bench()
    bench.say("p", .type, "fund")
    for (start, sector) in [(30, "ai"), (10, "space"), (20, "ai"), (40, "nonsense")] {
      bench.say("p", .sector, sector, at: start)
    }
    for start in [5, 15] {
      bench.say("p", .amount, FieldCodec.encode(Amount(value: 2, currency: "EUR", text: "€2")), at: start)
    }
    bench.say("p", .place, FieldCodec.encode(Place(name: "Graz", country: "AT")))
    let found = try #require(bench.only())
    #expect(found.sectors == [.space, .ai])
    #expect(found.amounts == [Amount(value: 2, currency: "EUR", text: "€2")])
    #expect(found.places == [Place(name: "Graz", country: "AT")])
  }

  @Test func `a transfer needs its channel`() throws {
    var bench = Bench()
    bench.say("p", .type, "product")
    bench.say("p", .transferFrom, "RU")
    bench.say("p", .transferTo, "CN")
    #expect(try #require(bench.only()).transfer == nil)
    bench.say("p", .transferChannel, "licence")
    #expect(bench.only()?.transfer == Transfer(from: ["RU"], to: ["CN"], channel: .licence))
  }

  @Test func `participants have their name in these words, kind, country and role`() throws {
    let forum = try #require(Self.sample().initiatives().first)
    #expect(
      Set(forum.participants) == [
        Participant(name: "X Ltd", entity: "org-x", kind: .org, country: "IN", role: .host),
        Participant(name: "Y AG", entity: "org-y", kind: .org, country: "AT"),
      ])
  }

  @Test func `an actor in two initiatives is named as each of them names it`() {
    var bench = Bench()
    bench.say("one", .type, "fund", at: 0)
    bench.takesPart("org-x", "The X Company", in: "one", at: 0)
    bench.say("two", .type, "fund", at: 50)
    bench.takesPart("org-x", "X", in: "two", at: 50)
    #expect(bench.initiatives().map { $0.participants.map(\.name) } == [["The X Company"], ["X"]])
  }

  @Test func `evidence names the fields that each passage bears out, and its notes in order`() throws {
    let park = try #require(Self.sample().initiatives().last)
    #expect(park.evidence.map(\.passage.document) == ["a", "a", "b"])
    let first = try #require(park.evidence.first)
    #expect(first.supports == ["title", "type", "status", "substance", "participants"])
    #expect(first.note == "9, 10")
    #expect(park.evidence[1].supports == ["participants"])
    #expect(park.evidence[2].note == nil)
    #expect(first.documentName == "a.txt")
  }

  @Test func `an initiative has the strictest marking of what it rests on`() {
    var bench = Bench()
    bench.say("p", .type, "fund", marking: Marking(.green))
    bench.say("p", .title, "The fund", marking: Marking(.amber, releasableTo: ["AU", "GB"]))
    #expect(bench.only()?.marking == Marking(.amber, releasableTo: ["AU", "GB"]))
  }

  @Test func `nothing from nothing, and no crash where documents or values are unknown`() {
    #expect(Projection.initiatives(from: [], documents: [:]).isEmpty)
    var bench = Bench()
    bench.say("p", .type, "no such type")
    bench.say("p", .status, "no such status")
    bench.say("p", .date, "no date")
    bench.say("p", .confidence, "high")
    let found = Projection.initiatives(from: bench.statements, documents: [:])
    #expect(found.map(\.type) == [.other])
    #expect(found[0].status == nil)
    #expect(found[0].date == nil)
    #expect(found[0].confidence == 0)
  }
}

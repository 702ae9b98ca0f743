// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteResolve
internal import Testing

@Suite("Initiatives of several documents that are one")
struct JoinTests {
  /// What one document says of one initiative.
  struct Report: Sendable {
    var type = "agreement"
    var status = "signed"
    var actors = ["org-mts", "org-huawei"]
    var countries = ["RU", "CN"]
    var date: String? = "2024-05-14"
    var technology: String? = "5g"
    var amount: Double?
    var language = "en"
    var quote = "They signed it."
    var published = "2024-05-15"

    func claims(_ document: String, _ id: String, at start: Int = 0) -> [Claim] {
      func claim(_ entity: String, _ property: Property, _ value: String) -> Claim {
        Claim(
          entity: entity, property: property, value: value, language: language,
          passage: Passage(document: document, start: start, end: start + 10, quote: quote))
      }
      var all = [claim(id, .title, "T"), claim(id, .type, type), claim(id, .status, status)]
      if let date = date.flatMap({ PartialDate($0) }) {
        all.append(claim(id, .date, FieldCodec.encode(DateField(date))))
      }
      if let technology { all.append(claim(id, .technology, technology)) }
      if let amount {
        all.append(
          claim(id, .amount, FieldCodec.encode(Amount(value: amount, currency: "USD", text: "\(amount)"))))
      }
      for (place, actor) in actors.enumerated() {
        all += [claim(id + actor, .project, id), claim(id + actor, .participant, actor)]
        if place < countries.count { all.append(claim(actor, .country, countries[place])) }
      }
      return all
    }
  }

  static func resolution(
    _ reports: [Report], _ judgements: [Judgement] = [], reversed: Bool = false
  ) -> Resolution {
    var resolver = Resolver()
    for (place, report) in (reversed ? reports.enumerated().reversed() : Array(reports.enumerated())) {
      let id = "d\(place)"
      let header = Document.Header(
        id: id, name: id, title: nil, source: Source(name: id), published: PartialDate(report.published))
      resolver.add(header, recorded: place, sketch: [], claims: report.claims(id, "i\(place)"))
    }
    return resolver.resolution(judgements)
  }

  static let pairs: [(String, Report, Report, Bool)] = [
    (
      "the same in other words", Report(),
      Report(quote: "A paper was signed by them.", published: "2024-05-16"), true
    ),
    ("in another language", Report(), Report(language: "ru", quote: "Подписали меморандум."), true),
    (
      "in a third", Report(language: "ru", quote: "Подписали."), Report(language: "zh", quote: "双方签署备忘录。"),
      true
    ),
    ("the sums differ", Report(amount: 120), Report(amount: 150, quote: "Other words."), true),
    ("a day apart", Report(), Report(date: "2024-05-15", quote: "Other words."), true),
    ("the month only", Report(), Report(date: "2024-05", quote: "Other words."), true),
    ("another thing on another day", Report(), Report(date: "2024-05-27", technology: "quantum"), false),
    (
      "another thing on the same day", Report(),
      Report(technology: "quantum", quote: "They agree on something else entirely."), false
    ),
    ("a year later, no more said", Report(), Report(date: "2025-05-14", published: "2025-05-15"), false),
    (
      "other partners of the same firm", Report(),
      Report(actors: ["org-beeline", "org-huawei"], quote: "Others signed."), false
    ),
    ("friction is not what it disturbs", Report(), Report(type: "friction"), false),
    (
      "two countries, nothing else", Report(actors: ["country-RU", "country-CN"], technology: nil),
      Report(actors: ["country-RU", "country-CN"], technology: nil, quote: "Quite other words."), false
    ),
    (
      "two countries and the thing", Report(actors: ["country-RU", "country-CN"]),
      Report(actors: ["country-RU", "country-CN"], language: "zh", quote: "双方签署"), true
    ),
  ]

  @Test("Parties, thing and time decide; figures that differ do not", arguments: pairs)
  func pair(_ one: (name: String, left: Report, right: Report, isOne: Bool)) {
    let found = Self.resolution([one.left, one.right])
    #expect(found.joins["i1"]?.into == (one.isOne ? "i0" : nil), "\(one.name): \(found.joins)")
    if one.isOne { #expect(found.joins["i1"]?.reason.isEmpty == false) }
  }

  @Test("The first recorded keeps its id, whatever order they come in", arguments: [false, true])
  func leader(reversed: Bool) {
    let reports = [Report(published: "2024-05-20"), Report(language: "ru"), Report(language: "zh")]
    let found = Self.resolution(reports, reversed: reversed)
    #expect(found.joins.mapValues(\.into) == ["i1": "i0", "i2": "i0"])
  }

  @Test func `what one document tells apart is not joined through another`() {
    var resolver = Resolver()
    func header(_ id: String) -> Document.Header {
      Document.Header(
        id: id, name: id, title: nil, source: Source(name: id), published: PartialDate("2024-05-15"))
    }
    resolver.add(
      header("d0"), recorded: 0, sketch: [],
      claims: Report().claims("d0", "a") + Report().claims("d0", "b", at: 50))
    resolver.add(header("d1"), recorded: 1, sketch: [], claims: Report(quote: "Else.").claims("d1", "c"))
    // It is not known which of the two it is.
    #expect(resolver.resolution([]).joins.isEmpty)
  }

  @Test func `judgements join and part`() {
    func judged(_ verdict: Judgement.Verdict, _ reports: [Report]) -> [String: InitiativeJoin] {
      Self.resolution(
        reports, [Judgement("i0", "i1", verdict, by: "x", reason: "read", at: "2024-06-01T00:00:00Z")]
      ).joins
    }
    #expect(judged(.different, [Report(), Report()]).isEmpty)
    #expect(judged(.unsure, [Report(), Report()]).count == 1)
    let far = Report(actors: ["org-zte"], date: "2019", technology: "space", published: "2019-01-01")
    #expect(judged(.same, [Report(), far])["i1"]?.reason.contains("judged the same by x") == true)
  }
}

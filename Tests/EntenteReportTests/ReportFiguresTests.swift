// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteReport
import Testing

@Suite("The figures of a report")
struct ReportFiguresTests {
  private func initiative(
    _ id: String, _ type: InitiativeType = .agreement, status: ReportedStatus? = nil,
    substance: Substance? = nil,
    sectors: [Sector] = [], date: String? = nil, partOf: String? = nil, umbrella: Bool = false,
    amounts: [(Double, String)] = [], actors: [String] = []
  ) -> Initiative {
    Initiative(
      id: id, title: id, type: type, partOf: partOf, umbrella: umbrella, status: status,
      claimed: status?.claimed,
      substance: substance, participants: actors.map { Participant(name: $0, entity: $0, kind: .org) },
      sectors: sectors, date: date.flatMap { PartialDate($0) }.map { DateField($0) },
      amounts: amounts.map { Amount(value: $0.0, currency: $0.1, text: "") })
  }

  @Test("an umbrella whose parts are listed is not counted beside them, one without parts is")
  func umbrellas() {
    let figures = ReportFigures(
      initiatives: [
        initiative("forum", umbrella: true), initiative("2016", partOf: "forum"),
        initiative("2017", partOf: "forum"),
        initiative("lone", umbrella: true), initiative("orphan", partOf: "not here"),
        initiative("self", partOf: "self"),
      ], documents: 1)
    #expect(figures.listed == 6)
    #expect(figures.counted == 5)
    #expect(figures.umbrellas == 1)
  }

  @Test("amounts are added within a currency and never across; friction and umbrellas are left out")
  func amounts() {
    let figures = ReportFigures(
      initiatives: [
        initiative("a", amounts: [(1e9, "USD"), (7e9, "CNY")]), initiative("b", amounts: [(5e8, "USD")]),
        initiative("fine", .friction, amounts: [(9e9, "USD")]),
        initiative("whole", amounts: [(2e9, "USD")]), initiative("part", partOf: "whole"),
        initiative("odd", amounts: [(.infinity, "EUR")]),
      ], documents: 1)
    #expect(figures.amounts.map(\.currency) == ["USD", "CNY"])
    #expect(figures.amounts.map(\.total) == [1.5e9, 7e9])
    #expect(figures.amounts.map(\.initiatives) == [2, 1])
    #expect(figures.amounts.map(\.largest) == [1e9, 7e9])
  }

  @Test(
    "the median gap is taken over those that claim a level and have a substance",
    arguments: [
      (
        [(ReportedStatus.signed, Substance.announced), (.signed, .announced), (.completed, .floated)], 1.0, 3
      ),
      ([(.signed, .announced), (.proposed, .floated)], 0.5, 1),
      ([(.announced, .delivered)], -4.0, 0),
    ] as [([(ReportedStatus, Substance)], Double, Int)])
  func gaps(levels: [(ReportedStatus, Substance)], median: Double, overclaimed: Int) {
    let known = levels.enumerated().map { initiative(String($0), status: $1.0, substance: $1.1) }
    let unknown = [initiative("stalled", status: .stalled, substance: .signed), initiative("f", .friction)]
    let figures = ReportFigures(initiatives: known + unknown, documents: 1)
    #expect(figures.medianHypeGap == median)
    #expect(figures.overclaimed == overclaimed)
    #expect(figures.levelled == levels.count)
    #expect(figures.levels.joined().reduce(0, +) == levels.count)
    #expect(ReportFigures(initiatives: unknown, documents: 1).medianHypeGap == nil)
  }

  @Test("sectors by year: in each of its sectors, by the year of its date, undated apart, most first")
  func sectorsByYear() throws {
    let figures = ReportFigures(
      initiatives: [
        initiative("a", sectors: [.ai, .robotics], date: "2018-05-01"),
        initiative("b", sectors: [.ai], date: "2018"),
        initiative("c", .friction, sectors: [.ai], date: "2019-Q2"), initiative("d", sectors: [.ai]),
        initiative("e"),
      ], documents: 1)
    #expect(figures.bySector.map(\.sector) == [.ai, .robotics, nil])
    let ai = try #require(figures.bySector.first)
    #expect(ai.columns == [.year(2018): 2, .year(2019): 1])
    #expect((ai.total, ai.undated, ai.cooperation, ai.friction) == (4, 1, 3, 1))
    #expect(figures.undated == 2)
    #expect(figures.years == 2018...2019)
    #expect(figures.byYear.map(\.cooperation) == [2, 0])
    #expect(figures.byYear.map(\.friction) == [0, 1])
  }

  @Test(
    "the span of years keeps what belongs together and puts lone years into a column before or after",
    arguments: [
      ([2014, 2015, 2019], 2014...2019, false, false),
      ([1950] + Array(repeating: 2018, count: 12) + [2019], 2018...2019, true, false),
      (Array(repeating: 2018, count: 12) + [2019, 2030], 2018...2019, false, true),
      (Array(1980...2024), 2009...2024, true, false),
      ([2001, 2009], 2001...2009, false, false),
    ] as [([Int], ClosedRange<Int>, Bool, Bool)])
  func span(years: [Int], expected: ClosedRange<Int>, earlier: Bool, later: Bool) throws {
    let span = try #require(YearSpan(years))
    #expect(span.years == expected)
    #expect((span.hasEarlier, span.hasLater) == (earlier, later))
    #expect(span.columns.count == expected.count + (earlier ? 1 : 0) + (later ? 1 : 0))
    #expect(YearSpan([]) == nil)
  }

  @Test("actors are counted by entity, and by name where no entity is known")
  func actors() {
    var one = initiative("a", actors: ["x", "y"])
    one.participants.append(Participant(name: "Y again", entity: "y", kind: .org, country: "CN"))
    one.participants.append(Participant(name: "nameless entity", entity: "", kind: .org))
    let figures = ReportFigures(initiatives: [one, initiative("b", actors: ["x"])], documents: 2)
    #expect(figures.actors == 3)
    #expect(figures.countries == 1)
    #expect(figures.documents == 2)
  }
}

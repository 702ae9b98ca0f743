// SPDX-License-Identifier: Apache-2.0
internal import EntenteGraph
internal import EntenteModel
internal import Testing

@Suite("How much the evidence bears out")
struct SubstanceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// Signals by document; each document is a source.
    var signals: [[Signal]]
    var level: Substance
    /// Words that the reason must hold.
    var reason: [String]

    var testDescription: String {
      signals.map { $0.map(\.rawValue).joined(separator: "+") }.joined(separator: " | ")
    }

    init(_ signals: [[Signal]], _ level: Substance, _ reason: String...) {
      (self.signals, self.level, self.reason) = (signals, level, reason)
    }
  }

  static let cases: [Case] = [
    Case([[]], .floated, "one report"),
    Case([[.hedged]], .floated, "hedged"),
    Case([[.hedged, .namedParties]], .floated, "hedged"),
    Case([[.hedged], [.hedged]], .floated, "2 reports", "hedged"),
    Case([[.namedParties]], .announced, "one report", "named parties"),
    Case([[.hedged], [.namedParties]], .announced, "2 reports"),
    Case([[.namedParties, .reportedSigned]], .announced, "one report", "no instrument"),
    Case([[.reportedSigned], [.reportedSigned]], .signed, "2 independent sources"),
    Case([[.instrument]], .signed, "instrument"),
    Case([[.instrument, .party]], .signed, "instrument"),
    Case([[.resources]], .resourced, "resources"),
    Case([[.activity]], .operating, "activity"),
    Case([[.delivered]], .delivered, "delivered"),
    Case([[.sustained]], .sustained, "repeated"),
    Case([[.hedged, .resources]], .resourced, "resources"),
    Case([[.resources, .activity, .delivered]], .delivered, "delivered"),
    Case([[.party, .namedParties, .activity]], .announced, "parties themselves", "does not count"),
    Case([[.party, .delivered, .reportedSigned]], .announced, "parties themselves"),
    Case([[.party, .sustained, .instrument]], .signed, "instrument"),
    Case([[.party, .activity], [.activity]], .operating, "2 reports", "activity"),
    Case([[.party, .delivered], [.namedParties]], .announced, "2 reports"),
  ]

  @Test("The highest gate that is met gives the level, in words", arguments: cases)
  func gate(_ one: Case) throws {
    var bench = Bench()
    for (index, signals) in one.signals.enumerated() {
      bench.say("p", .type, "agreement", in: "d\(index)")
      bench.signals("p", signals, in: "d\(index)")
    }
    let found = try #require(bench.only())
    #expect(found.substance == one.level)
    for words in one.reason { #expect(found.substanceReason.contains(words), "\(found.substanceReason)") }
  }

  @Test("The parties' own statements never lift it above 2", arguments: Signal.allCases)
  func cap(signal: Signal) throws {
    var bench = Bench()
    bench.say("p", .type, "product")
    bench.signals("p", [.party, .namedParties, .reportedSigned, signal])
    #expect(try #require(bench.only()?.substance) <= .signed)
  }

  @Test func `copies of one source are one source, whatever the number of documents`() throws {
    var bench = Bench()
    for document in ["d1", "d2", "d3"] {
      bench.document(document, publisher: "The same wire")
      bench.say("p", .type, "agreement", in: document)
      bench.signals("p", [.reportedSigned], in: document)
    }
    let found = try #require(bench.only())
    #expect(found.substance == .announced)
    #expect(found.substanceReason.contains("one report"))
  }

  @Test func `the words of the signal stand in the reason`() {
    var bench = Bench()
    bench.say("p", .type, "deployment")
    bench.say("p", .signal, "activity", words: "600 racks have been installed")
    #expect(bench.only()?.substanceReason.contains("600 racks have been installed") == true)
  }

  @Test("Friction has neither level nor claim nor gap", arguments: [ReportedStatus.stalled, .cancelled, nil])
  func friction(status: ReportedStatus?) throws {
    var bench = Bench()
    bench.say("p", .type, "friction")
    if let status { bench.say("p", .status, status.rawValue) }
    bench.signals("p", [.namedParties, .activity])
    let found = try #require(bench.only())
    #expect(found.substance == nil)
    #expect(found.claimed == nil)
    #expect(found.hypeGap == nil)
    #expect(!found.substanceReason.isEmpty)
  }

  static let claims: [(ReportedStatus, Int?)] = [
    (.proposed, 0), (.announced, 1), (.signed, 2), (.funded, 3), (.underway, 3), (.operational, 4),
    (.completed, 5), (.stalled, nil), (.cancelled, nil),
  ]

  @Test("The reported status claims a level; the gap is what is not borne out", arguments: claims)
  func claim(status: ReportedStatus, level: Int?) throws {
    var bench = Bench()
    bench.say("p", .type, "park")
    bench.say("p", .status, status.rawValue)
    bench.signals("p", [.namedParties])
    let found = try #require(bench.only())
    #expect(found.claimed == level)
    #expect(found.hypeGap == level.map { $0 - 1 })
  }

  @Test(
    "What stalled or was cancelled keeps the last claim", arguments: [ReportedStatus.stalled, .cancelled])
  func keeps(end: ReportedStatus) throws {
    var bench = Bench()
    for (document, day, status) in [
      ("a", "2016-01-01", ReportedStatus.announced), ("b", "2017-01-01", .funded), ("c", "2018-01-01", end),
    ] {
      bench.document(document, day)
      bench.say("p", .type, "park", in: document)
      bench.say("p", .status, status.rawValue, in: document)
    }
    let found = try #require(bench.only())
    #expect(found.status == end)
    #expect(found.claimed == ReportedStatus.funded.claimed)
  }

  @Test(
    "A signal of an end is the end, and takes no level away",
    arguments: [
      (Signal.suspended, InitiativeEnd.suspended), (.cancelled, .cancelled), (.superseded, .superseded),
    ])
  func ends(signal: Signal, end: InitiativeEnd) {
    var bench = Bench()
    bench.say("p", .type, "park")
    bench.signals("p", [.namedParties, signal])
    #expect(bench.only()?.end == end)
    #expect(bench.only()?.substance == .announced)
  }

  @Test func `nothing said of an end, nothing ended`() throws {
    var bench = Bench()
    bench.say("p", .type, "park")
    #expect(try #require(bench.only()).end == nil)
  }
}

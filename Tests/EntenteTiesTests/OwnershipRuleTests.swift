// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteScreen
import Testing

/// One line a case: who is listed (with programmes), who owns which share of what, and what is then said of whom.
struct OwnershipCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let listed: [String: [String]]
  let shares: String
  let expected: [String: OwnershipReport.Verdict]

  init(
    _ what: String, listed: [String] = ["X"], _ shares: String, _ expected: [String: OwnershipReport.Verdict]
  ) {
    testDescription = what
    self.listed = Dictionary(uniqueKeysWithValues: listed.map { ($0, ["SDN"]) })
    self.shares = shares
    self.expected = expected
  }
}

/// `X 50 A, A >25 B; Y ? B`: owner, share (`?` unknown), asset.
func edges(_ text: String) -> [OwnershipEdge] {
  text.split(separator: ",").map { part in
    let words = part.split(separator: " ").map(String.init)
    return OwnershipEdge(
      owner: words[0], asset: words[2],
      share: words[1] == "?" ? .unknown : OwnershipShare(text: words[1]) ?? .unknown,
      evidence: TieEvidence(list: "test", entry: words.joined(separator: "-")))
  }
}

@Suite("Ownership: the rules' own arithmetic")
struct OwnershipRuleTests {
  static let cases = [
    OwnershipCase(
      "FAQ 401: owned through a blocked entity", "X 50 A, A 50 B", ["A": .blocked, "B": .blocked]),
    OwnershipCase(
      "FAQ 401: a quarter each through two blocked entities", "X 50 A, X 50 B, A 25 C, B 25 C",
      ["C": .blocked]),
    OwnershipCase("FAQ 401: direct and indirect together", "X 50 A, X 10 B, A 40 B", ["B": .blocked]),
    OwnershipCase(
      "FAQ 401: an intermediate below half gives nothing", "X 50 A, X 25 B, A 25 C, B 25 C",
      ["A": .blocked, "B": .notBlocked, "C": .notBlocked]),
    OwnershipCase(
      "FAQ 401: two intermediates below half give nothing", "X 25 A, X 25 B, A 50 C, B 50 C",
      ["A": .notBlocked, "B": .notBlocked, "C": .notBlocked]),
    OwnershipCase(
      "FAQ 399: two listed owners together", listed: ["X", "Y"], "X 25 A, Y 25 A", ["A": .blocked]),
    OwnershipCase("exactly half is enough", "X 50 A", ["A": .blocked]),
    OwnershipCase("a hair below half is not", "X 49.999999 A, Q 50.000001 A", ["A": .notBlocked]),
    OwnershipCase("shares are not multiplied", "X 50 A, A 50 B, B 50 C, C 50 D", ["D": .blocked]),
    OwnershipCase("decimal shares add up exactly", "X 50 A, X 16.7 B, A 33.3 B, Q 50 B", ["B": .blocked]),
    OwnershipCase("nobody listed", listed: [], "P 100 A, A 100 B", ["A": .notBlocked, "B": .notBlocked]),
    OwnershipCase("a ring alone", "A 100 B, B 100 A, X 10 C", ["A": .notBlocked, "B": .notBlocked]),
    OwnershipCase(
      "a ring of unknown shares alone", "A ? B, B ? A, X 10 C", ["A": .notBlocked, "B": .notBlocked]),
    OwnershipCase(
      "a ring that a listed owner enters", "X 50 A, A 60 B, B 50 A", ["A": .blocked, "B": .blocked]),
    OwnershipCase(
      "a ring that is entered with too little", "X 40 A, B 60 A, A 60 B",
      ["A": .notBlocked, "B": .notBlocked]),
    OwnershipCase("an unknown share", "X ? A", ["A": .undetermined]),
    OwnershipCase("what others leave is too little", "X ? A, Q 51 A", ["A": .notBlocked]),
    OwnershipCase("what others leave is enough", "X ? A, Q 50 A", ["A": .undetermined]),
    OwnershipCase("unknown beside enough", "X 50 A, Q ? A", ["A": .blocked]),
    OwnershipCase("undetermined goes on below", "X ? A, A 100 B", ["A": .undetermined, "B": .undetermined]),
    OwnershipCase(
      "shares above 100 % in total free nobody", "X ? A, P 60 A, Q 60 A", ["A": .undetermined]),
    OwnershipCase(
      "shares above 100 % in total block by what is known", "X 50 A, P 60 A, Q 60 A", ["A": .blocked]),
    OwnershipCase(
      "nor block by more than is said", "X 40 A, P 60 A, Q 60 A", ["A": .notBlocked]),
    OwnershipCase("a range above half", "X 50-75 A", ["A": .blocked]),
    OwnershipCase("a range across half", "X 25-50 A", ["A": .undetermined]),
    OwnershipCase("more than half", "X >50 A", ["A": .blocked]),
    OwnershipCase("less than half", "X <50 A", ["A": .notBlocked]),
    OwnershipCase("two sources for one share are no sum", "X 30 A, X 30 A", ["A": .notBlocked]),
    OwnershipCase("two sources that differ", "X 40 A, X 60 A", ["A": .undetermined]),
    OwnershipCase("a known and an unknown share of one owner", "X ? A, X 60 A", ["A": .blocked]),
    OwnershipCase("owning oneself counts for nothing", "A 60 A, X 40 A", ["A": .notBlocked]),
    OwnershipCase("the owner of a listed one is not reached", "P 100 X", ["P": .notBlocked, "X": .blocked]),
  ]

  @Test("Each case", arguments: cases)
  func reaches(_ example: OwnershipCase) {
    let graph = OwnershipGraph(edges(example.shares), asOf: "2026-01-01")
    let cascade = OwnershipCascade(.ofac, graph, listed: example.listed)
    for (entity, verdict) in example.expected {
      #expect(cascade.report(entity).verdict == verdict, "\(entity)")
    }
  }

  @Test("The report names owners, aggregate, chain and evidence")
  func explains() {
    let graph = OwnershipGraph(edges("X 50 A, X 10 B, A 40 B, Q 30 B, B 100 C"), asOf: "2026-01-01")
    let report = OwnershipCascade(.ofac, graph, listed: ["X": ["SDN"]]).report("B")
    #expect(report.aggregate.description == "50 %")
    #expect(report.holdings.map(\.owner) == ["X", "A", "Q"])
    #expect(report.holdings.map(\.standing) == [.listed, .blocked, .notBlocked])
    #expect(report.chain.map(\.evidence.entry) == ["X-50-A", "A-40-B", "X-10-B"])
    #expect(report.isRestricted)
  }

  @Test("The range of an undetermined aggregate: unknown at 0, and with all that is left")
  func range() {
    let graph = OwnershipGraph(edges("X 20 A, Y ? A, Q 15 A"), asOf: "2026-01-01")
    let report = OwnershipCascade(.ofac, graph, listed: ["X": ["SDN"], "Y": ["SDN"]]).report("A")
    #expect(report.verdict == .undetermined)
    #expect(report.aggregate.description == "20–85 %")
  }

  @Test("Shares above 100 % in total, and sources that differ, are conflicts")
  func conflicts() {
    let graph = OwnershipGraph(edges("X 60 A, Q 60 A, X 10 B, X 20 B"), asOf: "2026-01-01")
    let cascade = OwnershipCascade(.ofac, graph, listed: ["X": ["SDN"]])
    #expect(cascade.report("A").conflicts == ["the shares of its owners are 120 % in total, above 100 %"])
    #expect(cascade.report("B").conflicts == ["sources differ on the share of X: 10 %, 20 %"])
  }

  @Test("Aggregates across programmes are blocked and marked")
  func programmes() {
    let graph = OwnershipGraph(edges("X 25 A, Y 25 A, X 50 B"), asOf: "2026-01-01")
    let cascade = OwnershipCascade(.ofac, graph, listed: ["X": ["RUSSIA"], "Y": ["DPRK"]])
    #expect(cascade.report("A").mixesProgrammes)
    #expect(cascade.report("A").programmes == ["DPRK", "RUSSIA"])
    #expect(!cascade.report("B").mixesProgrammes)
  }

  @Test(
    "The affiliates rule binds by its dates",
    arguments: [
      ("2025-09-28", OwnershipReport.Standing.notYet), ("2025-09-29", .inForce), ("2025-11-09", .inForce),
      ("2025-11-10", .suspended), ("2026-11-09", .suspended), ("2026-11-10", .inForce),
    ])
  func dates(_ day: String, _ standing: OwnershipReport.Standing) {
    let report = OwnershipCascade(.bis, OwnershipGraph(edges("X 50 A"), asOf: day), listed: ["X": ["EL"]])
      .report("A")
    #expect(report.standing == standing)
    #expect(report.verdict == .blocked)
    #expect(report.isRestricted == (standing == .inForce))
  }

  @Test(
    "Only shares held on the day count",
    arguments: [
      ("2019-12-31", false), ("2020-01-01", true), ("2021-06-30", true), ("2021-07-01", false),
    ])
  func periods(_ day: String, _ blocked: Bool) {
    let edge = OwnershipEdge(
      owner: "X", asset: "A", share: OwnershipShare(percent: 50), from: "2020", to: "2021-06",
      evidence: TieEvidence(list: "test"))
    let report = OwnershipCascade(.ofac, OwnershipGraph([edge], asOf: day), listed: ["X": ["SDN"]]).report(
      "A")
    #expect((report.verdict == .blocked) == blocked)
  }

  @Test(
    "Shares as lists write them",
    arguments: [
      ("50", "50 %"), ("33,3 %", "33.3 %"), ("ownership-of-shares-75-to-100-percent", "75–100 %"),
      ("at least 25", "25–100 %"), ("up to 20%", "0–20 %"), ("more than 50", "50.000001–100 %"), ("150", nil),
      ("-5", nil), ("", nil), ("n/a", nil), ("99999999999999999999", nil), ("1-2-3", nil),
    ] as [(String, String?)])
  func shares(_ text: String, _ read: String?) {
    #expect(OwnershipShare(text: text)?.description == read)
  }
}

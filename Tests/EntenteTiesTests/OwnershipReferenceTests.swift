// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteScreen
import Testing

/// The rules again, by going round until nothing changes and adding up every owner each time: slow, and plain.
private struct PlainRule {
  let edges: [OwnershipEdge]
  let listed: Set<String>

  func verdict(_ entity: String) -> OwnershipReport.Verdict {
    if fixpoint({ aggregate($0, of: $1).least }).contains(entity) { return .blocked }
    return fixpoint { aggregate($0, of: $1).most }.contains(entity) ? .undetermined : .notBlocked
  }

  private func fixpoint(_ held: (String, Set<String>) -> Double) -> Set<String> {
    var reached = listed
    while true {
      let more = Set(edges.map(\.asset)).subtracting(reached).filter { held($0, reached) >= 50 }
      if more.isEmpty { return reached }
      reached.formUnion(more)
    }
  }

  private func aggregate(_ asset: String, of reached: Set<String>) -> (least: Double, most: Double) {
    let owners = edges.filter { $0.asset == asset && $0.owner != asset }
    func percent(_ millionths: Int) -> Double { Double(millionths) / 1e6 }
    let counted = owners.filter { reached.contains($0.owner) }
    let least = counted.reduce(0) { $0 + percent($1.share.least) }
    let most = counted.reduce(0) { $0 + percent($1.share.most) }
    let total = owners.reduce(0) { $0 + percent($1.share.least) }
    return (least, total > 100 ? most : min(most, 100 - (total - least)))
  }
}

@Suite("Ownership: against a plain reading of the rules, and at size")
struct OwnershipReferenceTests {
  @Test("Random holdings: rings, unknown shares, ranges, totals above 100 %", arguments: 0..<60)
  func random(_ seed: Int) {
    var chance = Chance(seed)
    let entities = 4 + seed % 12
    var pairs: Set<String> = []
    var edges: [OwnershipEdge] = []
    for _ in 0..<(entities * 2 + seed % 7) {
      let (owner, asset) = ("e\(chance.next(entities))", "e\(chance.next(entities))")
      guard pairs.insert(owner + ">" + asset).inserted else { continue }
      let least = chance.next(13) * 5
      let share =
        chance.next(6) == 0
        ? OwnershipShare.unknown
        : OwnershipShare(
          least: least * 1_000_000, most: (least + (chance.next(4) == 0 ? 25 : 0)) * 1_000_000)
          ?? .unknown
      edges.append(
        OwnershipEdge(owner: owner, asset: asset, share: share, evidence: TieEvidence(list: "test")))
    }
    let listed: Set = ["e0", "e1"]
    let cascade = OwnershipCascade(
      .ofac, OwnershipGraph(edges, asOf: "2026-01-01"),
      listed: Dictionary(uniqueKeysWithValues: listed.map { ($0, ["SDN"]) }))
    let plain = PlainRule(edges: edges, listed: listed)
    for number in 0..<entities
    where edges.contains(where: { $0.owner == "e\(number)" || $0.asset == "e\(number)" }) {
      #expect(cascade.report("e\(number)").verdict == plain.verdict("e\(number)"), "e\(number)")
    }
  }

  @Test("More owners never free anybody: adding a listed owner keeps what was blocked")
  func grows() {
    var chance = Chance(7)
    var edges: [OwnershipEdge] = []
    var blocked: Set<String> = []
    for step in 0..<200 {
      edges.append(
        OwnershipEdge(
          owner: step % 5 == 0 ? "X" : "e\(chance.next(40))", asset: "e\(chance.next(40))",
          share: OwnershipShare(percent: 1 + chance.next(60)),
          evidence: TieEvidence(list: "t", entry: "\(step)")))
      // Two statements about one owner may contradict one another; that is not this test's matter.
      guard Set(edges.map { $0.owner + ">" + $0.asset }).count == edges.count else {
        edges.removeLast()
        continue
      }
      let cascade = OwnershipCascade(.ofac, OwnershipGraph(edges, asOf: "2026-01-01"), listed: ["X": ["SDN"]])
      let now = Set(cascade.affected.filter { cascade.report($0).verdict == .blocked })
      #expect(blocked.isSubset(of: now))
      blocked = now
    }
  }

  @Test("One asset of a hundred thousand listed owners, and a chain of as many, are counted in one go")
  func size() {
    let said = TieEvidence(list: "t")
    let many = 100_000
    let owners = (0..<many).map { number in
      OwnershipEdge(
        owner: "o\(number)", asset: "wide", share: OwnershipShare(least: 600, most: 600) ?? .unknown,
        evidence: said)
    }
    let chain = (0..<many).map { number in
      OwnershipEdge(
        owner: "c\(number)", asset: "c\(number + 1)", share: OwnershipShare(percent: 50), evidence: said)
    }
    var listed = Dictionary(uniqueKeysWithValues: (0..<many).map { ("o\($0)", ["SDN"]) })
    listed["c0"] = ["SDN"]
    let cascade = OwnershipCascade(.ofac, OwnershipGraph(owners + chain, asOf: "2026-01-01"), listed: listed)
    #expect(cascade.report("wide").verdict == .blocked)
    #expect(cascade.report("wide").aggregate.description == "60 %")
    #expect(cascade.report("c\(many)").verdict == .blocked)
    #expect(cascade.report("c\(many)").chain.count == many)
  }

  @Test(
    "A date that cannot be read takes no owner away; quarters and times of day are read",
    arguments: [
      ("unknown", nil, true), ("01.05.2030", nil, true), (nil, "n/a", true), ("2026-Q3", nil, true),
      ("2026-Q4", nil, false), (nil, "2026-Q3", true), (nil, "2026-Q2", false),
      ("2026-08-16T00:00:00", nil, false), ("2026-08-15T23:00:00", nil, true), ("", "", true),
    ] as [(String?, String?, Bool)])
  func dates(_ from: String?, _ to: String?, _ blocked: Bool) {
    let edge = OwnershipEdge(
      owner: "X", asset: "A", share: OwnershipShare(percent: 50), from: from, to: to,
      evidence: TieEvidence(list: "t"))
    let cascade = OwnershipCascade(.ofac, OwnershipGraph([edge], asOf: "2026-08-15"), listed: ["X": ["SDN"]])
    #expect((cascade.report("A").verdict == .blocked) == blocked)
  }
}

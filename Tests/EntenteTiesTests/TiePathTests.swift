// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteScreen
import Testing

/// A fixed sequence of numbers.
struct Chance {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: (state >> 33) % UInt64(bound))
  }
}

/// All simple paths by trying every tie at every step: slow, and plain enough to be believed.
func everyPath(_ ties: [Tie], from source: String, to targets: Set<String>, hops: Int) -> [TiePath] {
  var found: [TiePath] = []
  func go(_ path: TiePath) {
    guard let here = path.entities.last else { return }
    if path.ties.count > 0, targets.contains(here) { found.append(path) }
    guard path.ties.count < hops else { return }
    for tie in ties where tie.from == here || tie.to == here {
      let end = tie.from == here ? tie.to : tie.from
      guard !path.entities.contains(end) else { continue }
      go(
        TiePath(
          entities: path.entities + [end], ties: path.ties + [tie], strength: path.strength * tie.weight))
    }
  }
  go(TiePath(entities: [source], ties: [], strength: 1))
  return found
}

@Suite("Ties: paths within three steps")
struct TiePathTests {
  static func random(_ seed: Int, nodes: Int, ties: Int) -> [Tie] {
    var chance = Chance(seed)
    return (0..<ties).compactMap { number in
      // Low numbers are hubs; several ties between two are wanted.
      let from = chance.next(chance.next(nodes) + 1)
      let to = chance.next(nodes)
      guard from != to else { return nil }
      return Tie(
        Tie.Kind.allCases[chance.next(Tie.Kind.allCases.count)], from: "e\(from)", to: "e\(to)",
        confidence: Double(1 + chance.next(10)) / 10, evidence: TieEvidence(list: "l", entry: "t\(number)"))
    }
  }

  @Test("The paths are all that there are, for random graphs", arguments: 0..<30)
  func all(_ seed: Int) {
    let ties = Self.random(seed, nodes: 6 + seed, ties: 15 + seed * 2)
    let graph = TieGraph(ties)
    let targets: Set<String> = ["e0", "e2", "e5"]
    let towards = graph.towards(targets)
    for source in ["e0", "e1", "e2", "e3", "e4"] {
      for hops in 1...3 {
        let expected = everyPath(ties, from: source, to: targets, hops: hops)
        let found = towards.paths(from: source, hops: hops, limit: 1_000_000)
        #expect(found.total == expected.count, "\(source), \(hops) steps")
        #expect(
          Set(found.paths.map { $0.ties.compactMap(\.evidence.entry) })
            == Set(expected.map { $0.ties.compactMap(\.evidence.entry) }))
        #expect(found.paths.count == expected.count)
        let strengths = found.paths.map(\.strength)
        #expect(strengths == strengths.sorted(by: >))
        let best = towards.paths(from: source, hops: hops, limit: 5)
        #expect(best.total == expected.count)
        for (path, strength) in zip(best.paths, expected.map(\.strength).sorted(by: >)) {
          #expect(abs(path.strength - strength) < 1e-9)
        }
        #expect(best.paths.count == min(5, expected.count))
      }
    }
  }

  @Test("A path gives each tie with its evidence, and its strength is the product of the weights")
  func evidence() throws {
    let ties = [
      Tie(.membership, from: "lab", to: "university", evidence: TieEvidence(list: "ror", entry: "m1")),
      Tie(
        .jointInitiative, from: "university", to: "institute", confidence: 0.5, start: "2020", end: "2021-06",
        evidence: TieEvidence(document: "d", documentName: "report.pdf", passage: "signed a memorandum")),
    ]
    let found = TieGraph(ties).paths(from: "lab", to: ["institute"])
    let path = try #require(found.paths.first)
    #expect(path.entities == ["lab", "university", "institute"])
    #expect(path.ties == ties)
    #expect(abs(path.strength - 0.8 * 0.7 * 0.5) < 1e-12)
    #expect(found.total == 1)
  }

  @Test(
    "Only ties that held on the day are walked",
    arguments: [("2019-12-31", 0), ("2020-01-01", 1), ("2021-06-30", 1), ("2021-07-01", 0)])
  func days(_ day: String, _ paths: Int) {
    let tie = Tie(
      .ownership, from: "a", to: "b", start: "2020", end: "2021-06", evidence: TieEvidence(list: "l"))
    #expect(TieGraph([tie]).paths(from: "a", to: ["b"], asOf: day).total == paths)
  }

  @Test("What is no tie is left out and counted; who is not known has no paths")
  func leftOut() {
    let said = TieEvidence(list: "l")
    let graph = TieGraph([
      Tie(.family, from: "a", to: "a", evidence: said), Tie(.family, from: "", to: "b", evidence: said),
      Tie(.family, from: "a", to: "b", confidence: .nan, evidence: said),
    ])
    #expect(graph.leftOut == 3)
    #expect(graph.count == 0)
    #expect(graph.paths(from: "nobody", to: ["a"]).total == 0)
    #expect(TieGraph([Tie]()).paths(from: "a", to: ["a"]).paths.isEmpty)
  }

  @Test("The limit keeps the strongest and counts the others, from a hub to a hub")
  func hubs() {
    let said = TieEvidence(list: "l")
    let ties = (0..<2_000).flatMap { leaf in
      [
        Tie(.membership, from: "hub", to: "n\(leaf)", confidence: leaf == 7 ? 1 : 0.5, evidence: said),
        Tie(.membership, from: "n\(leaf)", to: "other", evidence: said),
      ]
    }
    let found = TieGraph(ties).paths(from: "hub", to: ["other"], limit: 3)
    #expect(found.total == 2_000)
    #expect(found.leftOut == 1_997)
    #expect(found.paths.first?.entities == ["hub", "n7", "other"])
  }

  @Test("Thousands of ties between the same few do not multiply: those that go nowhere, and those that do")
  func repeated() {
    let said = TieEvidence(list: "l")
    let many = 5_000
    var ties = (0..<many).flatMap { _ in
      [("s", "a"), ("a", "b"), ("b", "s")].map { Tie(.ownership, from: $0.0, to: $0.1, evidence: said) }
    }
    // Every walk from s ends in s again; only the last tie leads anywhere else, weakly.
    #expect(TieGraph(ties).paths(from: "s", to: ["s"]).total == 0)
    ties.append(Tie(.unknownLink, from: "b", to: "t", confidence: 0.01, evidence: said))
    let found = TieGraph(ties).paths(from: "s", to: ["s", "t"], limit: 10)
    #expect(found.total == many + many * many)
    #expect(found.paths.map(\.ties.count) == [Int](repeating: 2, count: 10))
  }

  @Test(
    "A source that is itself a target passes over what leads back to it: looks grow with entities, not with ties"
  )
  func hostile() {
    let said = TieEvidence(list: "l")
    func looks(_ parallel: Int) -> Int {
      // The source has thousands of ties to each of its neighbours, who are tied to one another, and to one target.
      var ties = (0..<20).flatMap { neighbour in
        (0..<parallel).map { _ in
          Tie(.ownership, from: "s", to: "n\(neighbour)", evidence: said)
        } + [Tie(.family, from: "n\(neighbour)", to: "n\((neighbour + 1) % 20)", evidence: said)]
      }
      ties.append(Tie(.unknownLink, from: "n3", to: "t", confidence: 0.01, evidence: said))
      let targets = TieGraph(ties).towards(["s", "t"])
      #expect(targets.paths(from: "s", limit: 10).total == parallel * 3)
      return targets.looks(from: "s", limit: 10)
    }
    #expect(looks(2_000) == looks(100))
    #expect(looks(2_000) < 2_000)
  }

  @Test("From a hub that is the only target nothing is searched for")
  func onlyTarget() {
    let said = TieEvidence(list: "l")
    let ties = (0..<3_000).flatMap { leaf in
      [
        Tie(.membership, from: "hub", to: "n\(leaf)", evidence: said),
        Tie(.membership, from: "n\(leaf)", to: "n\((leaf * 7 + 1) % 3_000)", evidence: said),
      ]
    }
    let targets = TieGraph(ties).towards(["hub"])
    #expect(targets.paths(from: "hub").total == 0)
    #expect(targets.looks(from: "hub") <= 3_000 * 3)
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteScreen

/// Time and memory of ties: a made-up graph whose ends are drawn so that few entities have very many ties, one entity in
/// a hundred a target, asked from ordinary entities, from the largest hubs, and from targets.
enum TiesBenchmark {
  static func run(_ count: Int) {
    let entities = count / 4
    let before = Measure.peakMemory
    let (graph, built) = Measure.seconds { TieGraph(MadeUpTies(count: count, entities: entities)) }
    let (targets, led) = Measure.seconds {
      graph.towards(stride(from: 0, to: entities, by: 100).map { "e\($0 * 37 % entities)" })
    }
    print(
      "\(graph.count) ties of \(graph.entities) entities: built in \(shown(built)) s, "
        + "led to targets in \(shown(led)) s; most ties of one entity \(graph.mostTies)")
    print(
      "bytes a tie: \(graph.size / graph.count) with evidence, \(targets.size / graph.count) more for targets; "
        + "peak \(Int(Measure.peakMemory - before)) MB")
    var chance = MadeUpTies.Chance()
    ask("ordinary", targets, (0..<2_000).map { _ in "e\(chance.next(entities))" })
    ask("hubs", targets, (0..<200).map { "e\($0)" })
    ask("targets", targets, (0..<500).map { "e\($0 * 100 * 37 % entities)" })
    hostile(count)
    let rings = (0..<count).map { number in
      OwnershipEdge(
        owner: "e\(chance.next(entities))", asset: "e\(chance.next(entities))",
        share: OwnershipShare(percent: 1 + number % 60), evidence: TieEvidence(list: "made-up"))
    }
    let (ownership, counted) = Measure.seconds { OwnershipGraph(rings, asOf: "2026-01-01") }
    let listed = Dictionary(
      uniqueKeysWithValues: stride(from: 0, to: entities, by: 100).map { ("e\($0)", ["SDN"]) })
    let (affected, reached) = Measure.seconds {
      OwnershipCascade(.ofac, ownership, listed: listed).affected.count
    }
    print(
      "ownership of \(count) shares: read in \(shown(counted)) s, "
        + "\(affected) entities reached in \(shown(reached)) s")
  }

  /// A source that is itself a target, with half of all ties going in parallel to a few thousand neighbours, who are tied
  /// to one another; then the same with each tie leading to a neighbour of its own.
  private static func hostile(_ count: Int) {
    for neighbours in [2_000, count / 2] {
      var chance = MadeUpTies.Chance()
      let ties = (0..<count).map { number in
        let one = "n\(chance.next(neighbours))"
        return Tie(
          .ownership, from: number < count / 2 ? "source" : "n\(chance.next(neighbours))", to: one,
          confidence: Double(5 + chance.next(6)) / 10, evidence: TieEvidence(list: "made-up"))
      }
      let graph = TieGraph(ties)
      ask("hostile, itself the only target, \(neighbours) neighbours", graph.towards(["source"]), ["source"])
      ask(
        "hostile, itself one of 101 targets, \(neighbours) neighbours",
        graph.towards(["source"] + (0..<100).map { "n\($0)" }), ["source", "source"])
    }
  }

  private static func ask(_ what: String, _ targets: TieTargets, _ sources: [String]) {
    var times: [Double] = []
    var (paths, most) = (0, 0)
    for source in sources {
      let (found, seconds) = Measure.seconds { targets.paths(from: source) }
      times.append(seconds * 1000)
      paths += found.total
      most = max(most, found.total)
    }
    times.sort()
    print(
      "\(what): \(sources.count) questions, \(paths / sources.count) paths each, at most \(most); "
        + "p50 \(shown(times[times.count / 2])) ms, p99 \(shown(times[times.count * 99 / 100])) ms, "
        + "slowest \(shown(times[times.count - 1])) ms")
  }

  private static func shown(_ value: Double) -> String { String((value * 1000).rounded() / 1000) }
}

/// Ties one after another, none kept: the memory of the benchmark is the graph's.
struct MadeUpTies: Sequence, IteratorProtocol {
  /// A fixed sequence of numbers.
  struct Chance {
    private var state: UInt64 = 1

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: (state >> 33) % UInt64(bound))
    }
  }

  let count: Int
  let entities: Int
  private var number = 0
  private var chance = Chance()

  init(count: Int, entities: Int) { (self.count, self.entities) = (count, entities) }

  mutating func next() -> Tie? {
    guard number < count else { return nil }
    number += 1
    // One end of five is drawn low ten times over: the first entities get tens of thousands of ties.
    var from = chance.next(entities)
    if number % 5 == 0 { for _ in 0..<10 { from = chance.next(from + 1) } }
    return Tie(
      Tie.Kind.allCases[chance.next(Tie.Kind.allCases.count)], from: "e\(from)",
      to: "e\(chance.next(entities))", confidence: Double(5 + chance.next(6)) / 10,
      start: "20\(10 + chance.next(10))", evidence: TieEvidence(list: "made-up", entry: "tie-\(number)"))
  }
}

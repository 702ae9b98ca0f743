// SPDX-License-Identifier: Apache-2.0
import EntenteGraph
import Testing

@Suite struct TieGraphTests {
  static func graph(_ count: Int, _ pairs: [(Int, Int)]) -> TieGraph {
    TieGraph(count: count, edges: pairs.map { ($0.0, $0.1, 1) })
  }

  static func clique(_ nodes: Range<Int>) -> [(Int, Int)] {
    nodes.flatMap { a in nodes.filter { $0 > a }.map { (a, $0) } }
  }

  /// Any graph, the same each time: pairs by a rule that looks like chance.
  static func tangle(_ count: Int, seed: Int) -> [(Int, Int)] {
    (0..<count).flatMap { a in
      ((a + 1)..<max(count, a + 1)).filter { (a * 7919 + $0 * 104_729 + seed * 31) % 100 < 22 }.map {
        (a, $0)
      }
    }
  }

  @Test func `two cliques with a bridge are two communities, of the modularity that is worked out by hand`() {
    let graph = Self.graph(10, Self.clique(0..<5) + Self.clique(5..<10) + [(4, 5)])
    let found = graph.communities()
    #expect(found.numbers == [0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
    // 20 of 21 ties lie within; each half has half of the weight.
    #expect(abs(found.modularity - (20.0 / 21 - 0.5)) < 1e-12)
  }

  @Test func `a ring of cliques falls into its cliques, and nodes without ties stay alone`() {
    var pairs: [(Int, Int)] = []
    for number in 0..<8 {
      pairs += Self.clique((number * 5)..<(number * 5 + 5)) + [(number * 5, (number * 5 + 7) % 40)]
    }
    let found = Self.graph(42, pairs).communities()
    #expect(found.count == 10)
    #expect((0..<40).allSatisfy { found.numbers[$0] == $0 / 5 })
    #expect(found.numbers[40] == 8 && found.numbers[41] == 9)
  }

  @Test func `the karate club of Zachary is divided as well as is known to be possible`() {
    let found = Self.graph(34, Self.karate).communities()
    #expect(found.count == 4)
    #expect(abs(found.modularity - 0.4198) < 0.001, "\(found.modularity)")
  }

  @Test func `the order of the ties changes nothing, weights of one pair are added`() {
    let pairs = Self.tangle(60, seed: 3)
    #expect(Self.graph(60, pairs).communities() == Self.graph(60, pairs.reversed()).communities())
    let twice = TieGraph(count: 2, edges: [(0, 1, 1), (1, 0, 2), (0, 0, 5), (0, 9, 1)])
    #expect(twice.neighbours(0).map(\.weight) == [3] && twice.degree(1) == 1)
  }

  @Test func `every community hangs together`() {
    for seed in 1...6 {
      let pairs = Self.tangle(80, seed: seed).filter { ($0.0 + $0.1 * seed) % 5 < 2 }
      let numbers = Self.graph(80, pairs).communities().numbers
      for community in Set(numbers) {
        let members = numbers.indices.filter { numbers[$0] == community }
        let inside = Self.graph(80, pairs.filter { numbers[$0.0] == community && numbers[$0.1] == community })
        let reached = inside.distances(from: members[0])
        #expect(members.allSatisfy { reached[$0] != nil })
      }
    }
  }

  @Test(arguments: [1, 2, 3, 4])
  func `betweenness is what counting all shortest ways gives`(_ seed: Int) {
    let graph = Self.graph(14, Self.tangle(14, seed: seed))
    let found = graph.betweenness()
    let (counts, distances) = Self.ways(graph)
    for node in 0..<14 {
      var sum = 0.0
      for a in 0..<14 {
        for b in (a + 1)..<14 where a != node && b != node && counts[a][b] > 0 {
          guard let left = distances[a][node], let right = distances[node][b], left + right == distances[a][b]
          else { continue }
          sum += counts[a][node] * counts[node][b] / counts[a][b]
        }
      }
      #expect(abs(found[node] - sum / (13 * 12 / 2)) < 1e-9)
    }
  }

  @Test func `from a part of the nodes betweenness is an estimate that keeps the order of the first`() {
    // A star of 40 and a chain behind it: its middle is on nearly all ways.
    let star = (1..<41).map { (0, $0) } + (41..<60).map { ($0 - 1, $0) }
    let whole = Self.graph(60, star).betweenness()
    let part = Self.graph(60, star).betweenness(most: 20)
    #expect(part.indices.max { part[$0] < part[$1] } == 0)
    #expect(abs(part[0] - whole[0]) < 0.2)
  }

  @Test func `a path is as short as can be, and over strong ties among equals`() {
    let graph = TieGraph(
      count: 7, edges: [(0, 1, 1), (1, 4, 1), (0, 2, 3), (2, 4, 2), (0, 3, 1), (3, 4, 9), (4, 5, 1)])
    #expect(graph.path(from: 0, to: 5) == [0, 1, 4, 5])
    #expect(graph.path(from: 0, to: 4) == [0, 2, 4])
    #expect(graph.path(from: 4, to: 0) == [4, 2, 0])
    #expect(graph.path(from: 0, to: 6) == nil && graph.path(from: 3, to: 3) == [3])
    #expect(graph.path(from: 0, to: 7) == nil)
    for seed in 1...3 {
      let tangle = Self.graph(30, Self.tangle(30, seed: seed).filter { ($0.0 + $0.1) % 4 == 0 })
      for target in 0..<30 {
        #expect(tangle.path(from: 0, to: target).map { $0.count - 1 } == tangle.distances(from: 0)[target])
      }
    }
  }

  /// How many shortest ways there are between all pairs, by adding up over rings.
  static func ways(_ graph: TieGraph) -> ([[Double]], [[Int?]]) {
    let distances = (0..<graph.count).map { graph.distances(from: $0) }
    let counts = (0..<graph.count).map { from in
      var counts = [Double](repeating: 0, count: graph.count)
      counts[from] = 1
      for ring in 1...graph.count {
        for node in 0..<graph.count where distances[from][node] == ring {
          counts[node] = graph.neighbours(node).filter { distances[from][$0.node] == ring - 1 }
            .reduce(0) { $0 + counts[$1.node] }
        }
      }
      return counts
    }
    return (counts, distances)
  }

  /// Who was with whom in the club (W. W. Zachary, An information flow model for conflict and fission in small groups,
  /// Journal of Anthropological Research 33, 1977), numbered from 0.
  static let karate: [(Int, Int)] = [
    (0, [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31]), (1, [2, 3, 7, 13, 17, 19, 21, 30]),
    (2, [3, 7, 8, 9, 13, 27, 28, 32]), (3, [7, 12, 13]), (4, [6, 10]), (5, [6, 10, 16]), (6, [16]),
    (8, [30, 32, 33]), (9, [33]), (13, [33]), (14, [32, 33]), (15, [32, 33]), (18, [32, 33]), (19, [33]),
    (20, [32, 33]), (22, [32, 33]), (23, [25, 27, 29, 32, 33]), (24, [25, 27, 31]), (25, [31]),
    (26, [29, 33]), (27, [33]), (28, [31, 33]), (29, [32, 33]), (30, [32, 33]), (31, [32, 33]), (32, [33]),
  ].flatMap { from, others in others.map { (from, $0) } }
}

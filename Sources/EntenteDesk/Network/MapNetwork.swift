// SPDX-License-Identifier: Apache-2.0
internal import EntenteGraph
internal import EntenteModel

/// Actors and the initiatives that they share, with communities and centrality: a part of a map that a choice takes.
package struct MapNetwork: Sendable {
  package struct Node: Sendable {
    /// Position in the map's actors.
    package let actor: Int
    /// Positions of its initiatives of the choice in the map, by date.
    package let initiatives: [Int]
    /// To how many others of the choice it is tied, drawn or not.
    package let degree: Int
    /// 0 for the largest.
    package let community: Int
    /// Over which part of the shortest ways between the others it lies, 0...1.
    package let betweenness: Double
    /// Ties from the focus; `nil` without one.
    package let distance: Int?

    package var activity: Int { initiatives.count }
  }

  package struct Tie: Sendable {
    /// Positions in ``nodes``, the smaller one first.
    package let from: Int
    package let to: Int
    /// Positions of the shared initiatives in the map, by date.
    package let cooperation: [Int]
    package let friction: [Int]

    package var total: Int { cooperation.count + friction.count }
  }

  /// Most active first; around a focus the nearest first.
  package let nodes: [Node]
  /// Strongest first.
  package let ties: [Tie]
  package let communities: Int
  package let modularity: Double
  /// Whether the betweenness is an estimate.
  package let isSampled: Bool
  /// Positions in ``nodes`` on the path that was asked for; `nil` when there is none.
  package let path: [Int]?
  /// Actors and ties that the choice has, drawn or not.
  package let allNodes: Int
  package let allTies: Int
  /// How many of the admitted initiatives tie nobody for having too many participants.
  package let tooWide: Int

  package init(_ map: MapSnapshot, _ choice: NetworkChoice) {
    let found = SharedInitiatives(map, choice)
    let edges = found.ties.map { (from: $0.from, to: $0.to, weight: Double($0.total)) }
    let whole = TieGraph(count: map.actors.count, edges: edges)
    let place = { (id: String?) in id.flatMap { map.actorsByID[$0] } }
    var path: [Int]?
    if let from = place(choice.from), let to = place(choice.to) { path = whole.path(from: from, to: to) }
    let focus = place(choice.focus)
    let distances = focus.map { whole.distances(from: $0, most: max(1, choice.depth)) }
    let tied = map.actors.indices.filter { whole.degree($0) > 0 }
    let chosen = Self.chosen(tied, found, whole, distances, focus, path ?? [], most: choice.nodes)
    let number = Dictionary(chosen.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let ties = found.ties.compactMap { tie -> Tie? in
      guard let from = number[tie.from], let to = number[tie.to] else { return nil }
      return Tie(from: min(from, to), to: max(from, to), cooperation: tie.cooperation, friction: tie.friction)
    }.sorted { $0.total != $1.total ? $0.total > $1.total : ($0.from, $0.to) < ($1.from, $1.to) }
    let part = TieGraph(count: chosen.count, edges: ties.map { ($0.from, $0.to, Double($0.total)) })
    let groups = part.communities()
    let exact = chosen.count <= 600
    let betweenness = part.betweenness(most: exact ? 600 : 200)
    nodes = chosen.enumerated().map { place, actor in
      Node(
        actor: actor, initiatives: found.initiatives[actor] ?? [], degree: whole.degree(actor),
        community: groups.numbers[place], betweenness: betweenness[place], distance: distances?[actor])
    }
    self.ties = ties
    communities = groups.count
    modularity = groups.modularity
    isSampled = !exact
    self.path = path?.compactMap { number[$0] }
    allNodes = tied.count
    allTies = found.ties.count
    tooWide = found.tooWide
  }

  private static func chosen(
    _ tied: [Int], _ found: SharedInitiatives, _ whole: TieGraph, _ distances: [Int?]?, _ focus: Int?,
    _ path: [Int], most: Int
  ) -> [Int] {
    func activity(_ actor: Int) -> Int { found.initiatives[actor]?.count ?? 0 }
    var order = tied
    if let distances {
      order = tied.filter { distances[$0] != nil }
      order.sort {
        (distances[$0] ?? 0, -activity($0), $0) < (distances[$1] ?? 0, -activity($1), $1)
      }
      if let focus, !order.contains(focus) { order.insert(focus, at: 0) }
    } else {
      order.sort { (-activity($0), $0) < (-activity($1), $1) }
    }
    let first = joined(order, whole, most: max(1, most))
    let known = Set(first)
    return first + path.filter { !known.contains($0) }
  }

  /// The first of `order` that are tied to another one of them: who would stand alone in a drawing makes room for the next
  /// who would not.
  private static func joined(_ order: [Int], _ whole: TieGraph, most: Int) -> [Int] {
    guard order.count > most else { return order }
    var chosen = Set(order.prefix(most))
    for _ in 0..<4 {
      let kept = chosen.filter { actor in whole.neighbours(actor).contains { chosen.contains($0.node) } }
      guard kept.count < most else { break }
      var next = kept
      for actor in order where next.count < most && !next.contains(actor) {
        if whole.neighbours(actor).contains(where: { next.contains($0.node) }) { next.insert(actor) }
      }
      guard next != chosen else { break }
      chosen = next
    }
    return chosen.isEmpty ? Array(order.prefix(most)) : order.filter(chosen.contains)
  }
}

/// Which actors share which of the admitted initiatives.
private struct SharedInitiatives {
  struct Tie {
    let from: Int
    let to: Int
    var cooperation: [Int] = []
    var friction: [Int] = []
    var total: Int { cooperation.count + friction.count }
  }

  private(set) var ties: [Tie] = []
  private(set) var initiatives: [Int: [Int]] = [:]
  private(set) var tooWide = 0

  init(_ map: MapSnapshot, _ choice: NetworkChoice) {
    var filter = MapFilter()
    filter.isCounted = true
    filter.to = choice.until
    for sector in choice.sectors { _ = filter.take("sector", sector) }
    let countries = Set(choice.countries)
    let admitted = map.actors.map { actor in
      (countries.isEmpty || actor.country.map(countries.contains) == true)
        && !(choice.isWithoutCountries && actor.kind == .country)
    }
    var found: [Int: Tie] = [:]
    for position in map.positions(filter) {
      let all = map.actors(in: position)
      let present = all.filter { admitted[$0] }
      for actor in present { initiatives[actor, default: []].append(position) }
      guard all.count <= MapSnapshot.widestTie else {
        tooWide += 1
        continue
      }
      let isFriction = map.initiatives[position].type == .friction
      for (number, from) in present.enumerated() {
        for to in present.dropFirst(number + 1) {
          let key = from << 32 | to
          if isFriction {
            found[key, default: Tie(from: from, to: to)].friction.append(position)
          } else {
            found[key, default: Tie(from: from, to: to)].cooperation.append(position)
          }
        }
      }
    }
    ties = found.sorted { $0.key < $1.key }.map(\.value).filter { $0.total >= choice.minimum }
  }
}

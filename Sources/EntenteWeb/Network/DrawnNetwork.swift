// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// A network with its drawing: what is kept, for it takes time.
struct DrawnNetwork: Sendable {
  struct Key: Hashable, Sendable {
    let viewpoint: Viewpoint
    let stamp: String
    let request: NetworkRequest
  }

  let network: MapNetwork
  /// `nil` when there are too many actors for names.
  let picture: NetworkPicture?
  let html: String
  /// What the colours stand for: their numbers and words as HTML.
  let legend: [(colour: Int, words: String)]

  init(_ map: MapSnapshot, _ request: NetworkRequest, _ view: ViewChoice) {
    let network = MapNetwork(map, request.choice)
    self.network = network
    let countries = Self.countries(network, map)
    switch request.colour {
    // Discs have the colours of their order alone.
    case _ where network.nodes.count > NetworkChoice.mostNamed: legend = []
    case .country:
      legend = countries.enumerated().map { ($0 + 1, ReportWords.escaped(ReportWords.country($1))) }
    case .community:
      legend = (0..<min(network.communities, 6)).compactMap { number in
        network.nodes.first { $0.community == number }.map { node in
          let actor = map.actors[node.actor]
          return (
            number + 1,
            "\(number + 1): around "
              + ReportWords.name(actor.name, english: actor.english, romanised: actor.romanised)
          )
        }
      }
    }
    guard network.nodes.count <= NetworkChoice.mostNamed else {
      picture = nil
      html = Self.coarse(network, map, request, view)
      return
    }
    let path = Set(network.path ?? [])
    let nodes = network.nodes.enumerated().map { place, node in
      let actor = map.actors[node.actor]
      let colour =
        request.colour == .country
        ? actor.country.flatMap(countries.firstIndex).map { $0 + 1 } ?? 0
        : node.community < 6 ? node.community + 1 : 0
      return NetworkPicture.Node(
        name: actor.name, latin: actor.english ?? actor.romanised, kind: actor.kind, activity: node.activity,
        code: request.colour == .country
          ? actor.country.map { String($0.prefix(3)) } ?? "" : String(node.community + 1),
        colour: colour, address: view.link("/network", request.around(actor.id).items),
        words: actor.country.map(ReportWords.country) ?? "",
        isMarked: path.contains(place) || actor.id == request.choice.focus)
    }
    let ties = Self.ties(network.ties, path: network.path)
    let picture = NetworkPicture(nodes: nodes, ties: ties)
    self.picture = picture
    html = nodes.isEmpty ? "" : picture.html(ties: ties)
  }

  static func ties(_ ties: [MapNetwork.Tie], path: [Int]? = nil) -> [NetworkPicture.Tie] {
    let steps = Set(zip(path ?? [], (path ?? []).dropFirst()).map { [min($0, $1), max($0, $1)] })
    return ties.map {
      NetworkPicture.Tie(
        from: $0.from, to: $0.to, cooperation: $0.cooperation.count, friction: $0.friction.count,
        isMarked: steps.contains([$0.from, $0.to]))
    }
  }

  private static func countries(_ network: MapNetwork, _ map: MapSnapshot) -> [String] {
    var counts: [String: Int] = [:]
    for node in network.nodes {
      if let country = map.actors[node.actor].country { counts[country, default: 0] += 1 }
    }
    let first = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(6).map(\.key)
    // In the order of the whole map, so that a country mostly keeps its colour from one drawing to the next.
    var all: [String: Int] = [:]
    for actor in map.actors { if let country = actor.country { all[country, default: 0] += 1 } }
    return first.sorted { (-(all[$0] ?? 0), $0) < (-(all[$1] ?? 0), $1) }
  }

  private static func coarse(
    _ network: MapNetwork, _ map: MapSnapshot, _ request: NetworkRequest, _ view: ViewChoice
  ) -> String {
    var sizes = [Int](repeating: 0, count: network.communities)
    var first = [Int?](repeating: nil, count: network.communities)
    for node in network.nodes {
      sizes[node.community] += 1
      if first[node.community] == nil { first[node.community] = node.actor }
    }
    let communities = zip(sizes, first).map { size, actor in
      let actor = actor.map { map.actors[$0] }
      var inner = request.around(actor?.id, depth: 2)
      inner.choice.nodes = 120
      return CommunityPicture.Community(
        name: actor.map { $0.english ?? $0.romanised ?? $0.name } ?? "", size: size,
        address: view.link("/network", inner.items))
    }
    return CommunityPicture(communities: communities, ties: network.betweenCommunities).html
  }
}

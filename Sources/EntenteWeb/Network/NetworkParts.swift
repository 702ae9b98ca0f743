// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// What stands around the drawing of a network.
struct NetworkParts {
  let request: NetworkRequest
  let drawn: DrawnNetwork
  let map: MapSnapshot
  let call: DeskCall

  private var network: MapNetwork { drawn.network }
  private var choice: NetworkChoice { request.choice }

  /// Actors that the table has, and partners that the panel has.
  private static let most = 100

  var lead: String {
    guard !network.nodes.isEmpty else { return "No two actors share an initiative of this choice." }
    var text =
      network.nodes.count == network.allNodes
      ? ReportWords.count(network.nodes.count, "actor")
      : "\(ReportWords.grouped(network.nodes.count)) of \(ReportWords.count(network.allNodes, "actor"))"
    text += " joined by " + ReportWords.count(network.ties.count, "tie")
    if let until = choice.until { text += ", as of the end of \(until)" }
    text += ". " + ReportWords.count(network.communities, "community", "communities").capitalisedFirst
    return text + " (modularity \(Self.decimal(network.modularity, places: 2)))."
  }

  var tooWide: String {
    network.tooWide == 0
      ? ""
      : ReportWords.count(network.tooWide, "initiative")
        + " with more than \(MapSnapshot.widestTie) participants "
        + (network.tooWide == 1 ? "ties" : "tie") + " nobody."
  }

  /// What both forms carry on.
  var kept: [[String: Page.Value]] {
    let own: Set<String> = ["until", "sector", "country", "states", "minimum", "nodes", "colour"]
    return (request.items.filter { !own.contains($0.name) } + call.view.items).map {
      ["name": .text($0.name), "value": .text($0.value)]
    }
  }

  var choices: Page.Value {
    func options(_ values: [(String, String)], _ chosen: Set<String>) -> Page.Value {
      .list(
        values.map { ["value": .text($0), "label": .text($1), "chosen": .flag(chosen.contains($0))] })
    }
    var countries: [String: Int] = [:]
    for actor in map.actors { if let country = actor.country { countries[country, default: 0] += 1 } }
    let ordered = countries.keys.map { ($0, ReportWords.country($0)) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    let sizes = [30, 60, 120, 200, 300, 1_000, 5_000]
    let all = sizes.contains(choice.nodes) ? sizes : (sizes + [choice.nodes]).sorted()
    return [
      "sectors": options(Sector.allCases.map { ($0.rawValue, ReportWords.label($0)) }, Set(choice.sectors)),
      "countries": options(ordered, Set(choice.countries)),
      "sizes": options(all.map { (String($0), ReportWords.grouped($0)) }, [String(choice.nodes)]),
      "colours": options(
        [("country", "country"), ("community", "community")], [request.colour.rawValue]),
      "states": options(
        [("yes", "drawn"), ("no", "left out")], [choice.isWithoutCountries ? "no" : "yes"]),
    ]
  }

  /// The actor that is looked around, and its ties.
  var focus: Page.Value {
    guard let id = choice.focus, let actor = map.actor(id), let place = map.actorsByID[id] else {
      return false
    }
    let here = network.nodes.firstIndex { $0.actor == place }
    let ties = network.ties.filter { $0.from == here || $0.to == here }
    return [
      "name": .raw(call.actorName(actor)), "isDeep": .flag(choice.depth > 1),
      "nearHref": .text(call.view.link("/network", request.around(id).items)),
      "deepHref": .text(call.view.link("/network", request.around(id, depth: 2).items)),
      "wholeHref": .text(call.view.link("/network", request.around(nil).items)),
      "ties": .list(
        ties.prefix(Self.most).map { tie in
          let other = map.actors[network.nodes[tie.from == here ? tie.to : tie.from].actor]
          return [
            "name": .raw(
              ReportWords.name(other.name, english: other.english, romanised: other.romanised)),
            "href": .text(call.view.link("/network", request.around(other.id).items)),
            "shared": .text(ReportWords.count(tie.total, "initiative")),
            "friction": .optional(tie.friction.isEmpty ? nil : "\(tie.friction.count) friction"),
            "list": .text(shared(id, other.id)),
          ]
        }),
    ]
  }

  private func shared(_ a: String, _ b: String) -> String {
    var items = [("actor", a), ("actor", b), ("counted", "yes")] + choice.sectors.map { ("sector", $0) }
    if let until = choice.until { items.append(("to", String(until))) }
    return call.view.link("/initiatives", items)
  }

  /// The ends that can be chosen for a path.
  var ends: Page.Value {
    func options(_ chosen: String?) -> Page.Value {
      var actors = network.nodes.prefix(150).map { map.actors[$0.actor] }
      if let chosen, let actor = map.actor(chosen), !actors.contains(where: { $0.id == chosen }) {
        actors.append(actor)
      }
      let named = actors.map { (id: $0.id, name: $0.english ?? $0.romanised ?? $0.name) }
        .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
      return .list(
        named.map { ["value": .text($0.id), "label": .text($0.name), "chosen": .flag($0.id == chosen)] })
    }
    let kept = request.items.filter { !["from", "to"].contains($0.name) } + call.view.items
    return [
      "from": options(choice.from), "to": options(choice.to),
      "kept": .list(kept.map { ["name": .text($0.name), "value": .text($0.value)] }),
    ]
  }

  /// The steps of the path that was asked for.
  var path: Page.Value {
    guard choice.from != nil, choice.to != nil else { return false }
    guard let path = network.path else { return ["isNone": true, "steps": []] }
    let steps = zip(path, path.dropFirst()).map { from, to -> [String: Page.Value] in
      let tie = network.ties.first { $0.from == min(from, to) && $0.to == max(from, to) }
      let (a, b) = (map.actors[network.nodes[from].actor], map.actors[network.nodes[to].actor])
      let all = (tie?.cooperation ?? []) + (tie?.friction ?? [])
      return [
        "from": .raw(call.actorName(a)), "to": .raw(call.actorName(b)),
        "initiatives": .list(
          all.prefix(3).map { position in
            let it = map.initiatives[position]
            return [
              "href": .text(call.view.link("/initiatives/" + Address.escaped(it.id))),
              "title": .raw(ReportWords.marked(it.title, hint: it.language)),
              "date": .text(InitiativeRows.date(it)), "isFriction": .flag(it.type == .friction),
            ]
          }),
        "more": .optional(all.count > 3 ? "all \(all.count)" : nil), "list": .text(shared(a.id, b.id)),
      ]
    }
    return ["isNone": false, "steps": .list(steps)]
  }

  var rows: [[String: Page.Value]] {
    network.nodes.prefix(Self.most).map { node in
      let actor = map.actors[node.actor]
      return [
        "name": .raw(call.actorName(actor)), "country": .text(actor.country.map(ReportWords.country) ?? ""),
        "community": .text(node.community + 1), "activity": .text(node.activity),
        "degree": .text(node.degree),
        "between": .text(Self.decimal(node.betweenness * 100, places: 1)),
        "around": .text(call.view.link("/network", request.around(actor.id).items)),
      ]
    }
  }

  var rowsNote: String {
    var text = network.isSampled ? "Betweenness is estimated from 200 actors. " : ""
    if network.nodes.count > Self.most {
      text += "The first \(Self.most) of \(ReportWords.grouped(network.nodes.count)) actors."
    }
    return text
  }

  /// At most `places` digits after the point.
  private static func decimal(_ value: Double, places: Int) -> String {
    let unit = places == 1 ? 10.0 : 100.0
    return String((value * unit).rounded() / unit)
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

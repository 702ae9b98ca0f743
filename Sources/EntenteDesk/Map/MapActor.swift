// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// An actor over all the initiatives of a map.
package struct MapActor: Sendable {
  /// The entity's id.
  package let id: String
  package let name: String
  package let english: String?
  package let romanised: String?
  package let kind: ActorKind
  package let country: String?
  /// Positions in the map's list of initiatives, ascending.
  package let initiatives: [Int]
  /// How many of them are counted.
  package let activity: Int

  /// All actors of `initiatives`, most active first, then by name and id. Where sources differ an actor has the name, kind
  /// and country that most of them give, the first in order among equals.
  static func all(_ initiatives: [Initiative], umbrellas: Set<String>) -> [MapActor] {
    struct Mentions {
      var names: [String: Int] = [:]
      var shown: [String: Participant] = [:]
      var kinds: [String: Int] = [:]
      var countries: [String: Int] = [:]
      var initiatives: [Int] = []
      var activity = 0
    }
    var mentions: [String: Mentions] = [:]
    for (index, initiative) in initiatives.enumerated() {
      let isCounted = !umbrellas.contains(initiative.id)
      for participant in initiative.participants where !participant.entity.isEmpty {
        var mention = mentions.removeValue(forKey: participant.entity) ?? Mentions()
        mention.names[participant.name, default: 0] += 1
        if mention.shown[participant.name] == nil { mention.shown[participant.name] = participant }
        mention.kinds[participant.kind.rawValue, default: 0] += 1
        if let country = participant.country { mention.countries[country, default: 0] += 1 }
        if mention.initiatives.last != index {
          mention.initiatives.append(index)
          if isCounted { mention.activity += 1 }
        }
        mentions[participant.entity] = mention
      }
    }
    func usual(_ counts: [String: Int]) -> String? {
      counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }
    let actors = mentions.map { id, mention in
      let name = usual(mention.names) ?? ""
      return MapActor(
        id: id, name: name, english: mention.shown[name]?.english, romanised: mention.shown[name]?.romanised,
        kind: usual(mention.kinds).flatMap(ActorKind.init) ?? .org, country: usual(mention.countries),
        initiatives: mention.initiatives, activity: mention.activity)
    }
    return actors.sorted { a, b in
      a.activity != b.activity ? a.activity > b.activity : (a.name, a.id) < (b.name, b.id)
    }
  }
}

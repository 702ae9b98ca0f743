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

  /// All actors of `initiatives`, most active first, then by name and id.
  static func all(_ initiatives: [Initiative], umbrellas: Set<String>) -> [MapActor] {
    var mentions: [String: ActorMentions] = [:]
    for (index, initiative) in initiatives.enumerated() {
      let isCounted = !umbrellas.contains(initiative.id)
      for participant in initiative.participants where !participant.entity.isEmpty {
        mentions[participant.entity, default: ActorMentions()]
          .add(participant, initiative: index, isCounted: isCounted)
      }
    }
    let actors = mentions.map { id, mention in
      MapActor(
        id: id, name: mention.name, english: mention.english, romanised: mention.romanised,
        kind: mention.kind,
        country: mention.country, initiatives: mention.initiatives, activity: mention.activity)
    }
    return actors.sorted { a, b in
      a.activity != b.activity ? a.activity > b.activity : (a.name, a.id) < (b.name, b.id)
    }
  }
}

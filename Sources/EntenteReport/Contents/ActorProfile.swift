// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// A participant over all its initiatives.
struct ActorProfile: Sendable {
  /// Position in the order of activity, most active first: the filter's word for this actor.
  let index: Int
  /// The entity's id; for one without, made of its name.
  let key: String
  let name: String
  /// The English name and the name in Latin letters, where ``name`` is in another script.
  let english: String?
  let romanised: String?
  let kind: ActorKind
  let country: String?
  /// Positions in the list of initiatives, ascending; umbrellas included.
  let initiatives: [Int]
  /// How many of them count.
  let activity: Int

  var latin: String? { english ?? romanised }

  /// Name and Latin letters in one line.
  var label: String { ShownName.plain(name, latin) }

  var markup: Markup { ShownName.markup(name, english: english, romanised: romanised) }

  /// The filter that shows this actor's initiatives.
  var filter: String { "actor:" + String(index) }
}

extension ActorProfile {
  /// All actors of `entries`, most active first, then by name and key. Where sources differ, an actor has the
  /// name, kind and country that most of them give, the first in alphabetical order among equals.
  static func all(in entries: [Entry]) -> (actors: [ActorProfile], byKey: [String: ActorProfile]) {
    var mentions: [String: ActorMentions] = [:]
    for entry in entries {
      for participant in entry.initiative.participants {
        mentions[participant.actorKey, default: ActorMentions()]
          .add(participant, initiative: entry.index, isCounted: entry.isCounted)
      }
    }
    let order = mentions.map { (key: $0.key, name: $0.value.name, mention: $0.value) }
      .sorted { a, b in
        a.mention.activity != b.mention.activity
          ? a.mention.activity > b.mention.activity : (a.name, a.key) < (b.name, b.key)
      }
    var actors: [ActorProfile] = []
    var byKey: [String: ActorProfile] = [:]
    for (index, item) in order.enumerated() {
      let actor = ActorProfile(
        index: index, key: item.key, name: item.name, english: item.mention.english,
        romanised: item.mention.romanised, kind: item.mention.kind, country: item.mention.country,
        initiatives: item.mention.initiatives, activity: item.mention.activity)
      actors.append(actor)
      byKey[item.key] = actor
    }
    return (actors, byKey)
  }
}

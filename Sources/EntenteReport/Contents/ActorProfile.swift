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
    struct Mentions {
      var names: [String: Int] = [:]
      var shown: [String: Participant] = [:]
      var kinds: [String: Int] = [:]
      var countries: [String: Int] = [:]
      var initiatives: [Int] = []
      var activity = 0
    }
    var mentions: [String: Mentions] = [:]
    for entry in entries {
      for participant in entry.initiative.participants {
        let key = participant.actorKey
        var mention = mentions[key] ?? Mentions()
        mention.names[participant.name, default: 0] += 1
        if mention.shown[participant.name] == nil { mention.shown[participant.name] = participant }
        mention.kinds[participant.kind.rawValue, default: 0] += 1
        if let country = participant.country { mention.countries[country, default: 0] += 1 }
        if mention.initiatives.last != entry.index {
          mention.initiatives.append(entry.index)
          if entry.isCounted { mention.activity += 1 }
        }
        mentions[key] = mention
      }
    }
    func usual(_ counts: [String: Int]) -> String? {
      counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }
    let order = mentions.map { (key: $0.key, name: usual($0.value.names) ?? "", mention: $0.value) }
      .sorted { a, b in
        a.mention.activity != b.mention.activity
          ? a.mention.activity > b.mention.activity : (a.name, a.key) < (b.name, b.key)
      }
    var actors: [ActorProfile] = []
    var byKey: [String: ActorProfile] = [:]
    for (index, item) in order.enumerated() {
      let actor = ActorProfile(
        index: index, key: item.key, name: item.name, english: item.mention.shown[item.name]?.english,
        romanised: item.mention.shown[item.name]?.romanised,
        kind: usual(item.mention.kinds).flatMap(ActorKind.init) ?? .org,
        country: usual(item.mention.countries),
        initiatives: item.mention.initiatives, activity: item.mention.activity)
      actors.append(actor)
      byKey[item.key] = actor
    }
    return (actors, byKey)
  }
}

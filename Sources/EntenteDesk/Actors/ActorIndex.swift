// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteStore

/// The actors of a map by all their names, to be looked through.
package struct ActorIndex: Sendable {
  package struct Choice: Hashable, Sendable {
    /// Words that all occur in the names of an actor or of its country's code, in any script.
    package var words = ""
    /// Alternatives.
    package var kinds: [String] = []
    package var countries: [String] = []
    package var isByName = false

    package init() {}
  }

  private let map: MapSnapshot
  private let text: SearchText
  /// Positions of the actors by the name that a reader of English sees.
  private let byName: [Int]

  /// - Parameter names: by the id of an actor, names beside those that its initiatives have.
  init(_ map: MapSnapshot, names: [String: [String]]) {
    self.map = map
    var words = map.actors.map { actor in
      [actor.name, actor.english ?? "", actor.romanised ?? "", actor.country ?? ""] + (names[actor.id] ?? [])
    }
    for initiative in map.initiatives {
      for participant in initiative.participants {
        guard let place = map.actorsByID[participant.entity] else { continue }
        for name in [participant.name, participant.english, participant.romanised] {
          if let name, !words[place].contains(name) { words[place].append(name) }
        }
      }
    }
    var text = SearchText()
    for one in words { text.add(one) }
    self.text = text
    byName = map.actors.enumerated()
      .map { (name: ($1.english ?? $1.romanised ?? $1.name).lowercased(), place: $0) }
      .sorted { ($0.name, $0.place) < ($1.name, $1.place) }.map(\.place)
  }

  /// Positions of the actors that are chosen, in their order: most active first, or by name.
  package func positions(_ choice: Choice) -> [Int] {
    let matching = text.matches(choice.words)
    return (choice.isByName ? byName : Array(map.actors.indices)).filter {
      matching[$0] && admits($0, choice, kinds: true, countries: true)
    }
  }

  /// How many there are of each kind and of each country, most first, among what the rest of the choice admits.
  package func counts(_ choice: Choice) -> (kinds: [(String, Int)], countries: [(String, Int)]) {
    let matching = text.matches(choice.words)
    var (kinds, countries) = ([String: Int](), [String: Int]())
    for (place, actor) in map.actors.enumerated() where matching[place] {
      if admits(place, choice, kinds: false, countries: true) { kinds[actor.kind.rawValue, default: 0] += 1 }
      if admits(place, choice, kinds: true, countries: false) {
        countries[actor.country ?? "none", default: 0] += 1
      }
    }
    func ordered(_ counts: [String: Int]) -> [(String, Int)] {
      counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    }
    return (ordered(kinds), ordered(countries))
  }

  private func admits(_ place: Int, _ choice: Choice, kinds: Bool, countries: Bool) -> Bool {
    let actor = map.actors[place]
    return (!kinds || choice.kinds.isEmpty || choice.kinds.contains(actor.kind.rawValue))
      && (!countries || choice.countries.isEmpty || choice.countries.contains(actor.country ?? "none"))
  }
}

/// Finds and keeps what is known of actors beside the map.
package struct ActorShelf: Sendable {
  private let shelf: MapShelf
  private let indexes = ViewShelf<ActorIndex>(most: 6)

  package init(_ shelf: MapShelf) { self.shelf = shelf }

  /// The names of all actors of `map`, those that documents give beside the usual ones among them.
  package func index(_ map: MapSnapshot) throws(DeskFault) -> ActorIndex {
    try indexes.value(map.viewpoint, stamp: map.stamp) { () throws(DeskFault) in
      let held = try shelf.workspace.asking { ledger throws(StoreError) in try ledger.entities(map.viewpoint)
      }
      return ActorIndex(
        map,
        names: Dictionary(
          held.map { ($0.id, $0.names.map(\.value)) }, uniquingKeysWith: { first, _ in first }))
    }
  }

  func ask<T>(_ body: (Ledger) throws(StoreError) -> T) throws(DeskFault) -> T {
    try shelf.workspace.asking(body)
  }

  /// The id under which an actor is shown, when it was merged into another one.
  package func shown(_ id: String, _ viewpoint: Viewpoint) throws(DeskFault) -> String {
    try shelf.workspace.asking { ledger throws(StoreError) in try ledger.resolution(viewpoint).shownActor(id)
    }
  }
}

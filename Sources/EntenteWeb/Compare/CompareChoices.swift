// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// What can be compared, and its names.
struct CompareChoices {
  let kind: Comparison.Kind
  let map: MapSnapshot
  let words: String

  /// Actors to choose from at once.
  private static let most = 150

  /// Whether the map has it.
  func has(_ value: String) -> Bool {
    switch kind {
    case .actor: map.actor(value) != nil
    case .country: map.actors.contains { $0.country == value }
    case .sector: Sector(rawValue: value) != nil
    }
  }

  func plain(_ value: String) -> String {
    switch kind {
    case .actor: map.actor(value).map { $0.english ?? $0.romanised ?? $0.name } ?? value
    case .country: ReportWords.country(value)
    case .sector: Sector(rawValue: value).map(ReportWords.label) ?? value
    }
  }

  /// The name as HTML, a link to what is behind it.
  func html(_ value: String, _ call: DeskCall) -> String {
    if kind == .actor, let actor = map.actor(value) { return call.actorName(actor) }
    let href = call.view.link("/initiatives", [(kind.rawValue, value)])
    return "<a href=\"" + ReportWords.escaped(href) + "\">" + ReportWords.escaped(plain(value)) + "</a>"
  }

  /// The options of a select: what is chosen is always among them.
  func options(_ chosen: String?, _ index: ActorIndex?) -> Page.Value {
    var values: [String]
    switch kind {
    case .actor:
      var choice = ActorIndex.Choice()
      choice.words = words
      let positions = index?.positions(choice) ?? Array(map.actors.indices)
      values = positions.prefix(Self.most).map { map.actors[$0].id }
    case .country: values = Set(map.actors.compactMap(\.country)).sorted()
    case .sector: values = Sector.allCases.map(\.rawValue)
    }
    if let chosen, !values.contains(chosen) { values.insert(chosen, at: 0) }
    let named = values.map { (value: $0, label: plain($0)) }
      .sorted { ($0.label.lowercased(), $0.value) < ($1.label.lowercased(), $1.value) }
    return .list(
      named.map { ["value": .text($0.value), "label": .text($0.label), "chosen": .flag($0.value == chosen)] })
  }
}

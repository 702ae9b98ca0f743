// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// One initiative: its facts, each with the passage that bears it out, what other sources say, and how it was seen before.
enum InitiativePage {
  static let routes: [DeskRoute] = [
    DeskRoute(
      method: .get, path: "/initiatives/{id}", summary: "One initiative.", tag: "Pages",
      pathParameters: [Parameter("id", .text(longest: 200), "The id of an initiative.", required: true)],
      result: nil, refusals: [404],
      answer: { arguments, call in try call.kept { try answer(arguments.text("id") ?? "", $0) } })
  ]

  private static func answer(_ id: String, _ call: DeskCall) throws(Problem) -> Answer {
    let map = try call.map()
    let found: Initiative?
    let history: [InitiativeState]
    do {
      found = try call.desk.shelf.initiative(id, call.viewpoint)
      history = try call.desk.shelf.history(id, call.clearance)
    } catch { throw Problem(error) }
    guard let it = found else {
      throw Problem(404, "there is no initiative with this id, or you may not see it")
    }
    let documents = try texts(it, call)
    return Shell.page(
      "initiative", title: it.title, tab: "/initiatives", call, marking: it.marking,
      [
        "heading": .raw(ReportWords.marked(it.title, hint: it.language)),
        "original": it.titleOriginal.map { .raw(ReportWords.marked($0, hint: it.language)) } ?? false,
        "type": .text(it.type.rawValue), "isFriction": .flag(it.type == .friction),
        "levels": .raw(Levels.html(claimed: it.claimed, substance: it.substance)),
        "reason": .text(it.substanceReason),
        "gap": .optional(it.hypeGap.map(gap)),
        "facts": .list(InitiativeFacts(it, map, call).rows),
        "participants": .list(participants(it, call)),
        "hasParticipants": .flag(!it.participants.isEmpty),
        "evidence": .raw(ReportEvidence.html(it.evidence, documents: documents, language: it.language)),
        "evidenceCount": .text(ReportWords.count(it.evidence.count, "passage")),
        "documents": .list(sources(it, map, call)),
        "alternatives": .list(alternatives(it)), "hasAlternatives": .flag(!it.alternatives.isEmpty),
        "history": .list(history.map(state)), "hasHistory": .flag(history.count > 1),
        "related": .list(related(it, map).map { InitiativeRows.row($0, call) }),
        "hasRelated": .flag(!related(it, map).isEmpty),
        "reviewHref": .text(call.view.link("/review/initiatives/" + Address.escaped(it.id))),
        "id": .text(it.id), "method": .text(it.method),
        "confidence": .text(String(Int((it.confidence * 100).rounded())) + " %"),
      ])
  }

  private static func gap(_ gap: Int) -> String {
    gap > 0
      ? "claims \(gap) \(gap == 1 ? "level" : "levels") more than the evidence bears out"
      : gap < 0
        ? "the evidence bears out \(-gap) more than is claimed" : "the evidence bears out what is claimed"
  }

  private static func texts(_ it: Initiative, _ call: DeskCall) throws(Problem) -> [Document] {
    var documents: [Document] = []
    for id in Set(it.evidence.map(\.passage.document)).sorted() {
      do {
        if let document = try call.desk.shelf.document(id, call.viewpoint) { documents.append(document) }
      } catch { throw Problem(error) }
    }
    return documents
  }

  private static func participants(_ it: Initiative, _ call: DeskCall) -> [[String: Page.Value]] {
    it.participants.map { participant in
      [
        "href": .text(call.view.link("/actors/" + Address.escaped(participant.entity))),
        "name": .raw(
          ReportWords.name(
            participant.name, english: participant.english, romanised: participant.romanised,
            hint: it.language)),
        "role": .text(participant.role == .participant ? "" : ReportWords.label(participant.role)),
        "kind": .text(ReportWords.label(participant.kind)),
        "country": .text(participant.country.map(ReportWords.country) ?? ""),
      ]
    }
  }

  private static func sources(_ it: Initiative, _ map: MapSnapshot, _ call: DeskCall) -> [[String: Page
    .Value]]
  {
    Set(it.evidence.map(\.passage.document)).sorted().compactMap { id in
      guard let header = map.documents[id] else { return nil }
      return [
        "href": .text(call.view.link("/documents/" + id)),
        "title": .raw(ReportWords.marked(header.title ?? header.name)),
        "source": .raw(ReportWords.marked(header.source.name)),
        "reliability": .text(header.source.reliability.rawValue),
        "date": .text(header.published.map(ReportWords.date) ?? ""),
      ]
    }
  }

  private static func alternatives(_ it: Initiative) -> [[String: Page.Value]] {
    it.alternatives.map {
      [
        "field": .text(ReportWords.field($0.field)), "value": .raw(ReportWords.marked($0.value)),
        "document": .raw(ReportWords.marked($0.document)),
      ]
    }
  }

  private static func state(_ state: InitiativeState) -> [String: Page.Value] {
    [
      "from": .text(String(state.from.prefix(10))),
      "to": .text(state.to.map { String($0.prefix(10)) } ?? "now"),
      "status": .text(state.status?.rawValue ?? "none"),
      "levels": .raw(Levels.html(claimed: state.claimed, substance: state.substance)),
      "reason": .text(state.substanceReason),
    ]
  }

  /// Its parent and parts, then those that share most actors with it.
  private static func related(_ it: Initiative, _ map: MapSnapshot) -> [Initiative] {
    let family = map.initiatives.filter { $0.id == it.partOf || ($0.partOf == it.id && $0.id != it.id) }
    var shared: [Int: Int] = [:]
    for participant in it.participants where participant.kind != .country {
      for position in map.actor(participant.entity)?.initiatives ?? [] { shared[position, default: 0] += 1 }
    }
    let known = Set(family.map(\.id) + [it.id])
    let others = shared.filter { !known.contains(map.initiatives[$0.key].id) }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { map.initiatives[$0.key] }
    return Array((family + others).prefix(8))
  }
}

// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// One actor: its names and where they stand, with whom it takes part and in what, and who was judged to be the same.
enum ActorPage {
  static let routes: [DeskRoute] = [
    DeskRoute(
      method: .get, path: "/actors/{id}", summary: "One actor.", tag: "Pages",
      pathParameters: [Parameter("id", .text(longest: 500), "The id of an actor.", required: true)],
      result: nil, refusals: [404],
      answer: { arguments, call in try answer(arguments.text("id") ?? "", call) })
  ]

  /// Initiatives and partners that the page shows; the lists have all.
  private static let mostInitiatives = 50
  private static let mostPartners = 40

  private static func answer(_ id: String, _ call: DeskCall) throws(Problem) -> Answer {
    let map = try call.map()
    guard let actor = map.actor(id) else { return try elsewhere(id, map, call) }
    let file: ActorFile
    do { file = try call.desk.actors.file(actor, map) } catch { throw Problem(error) }
    let positions = MapOrder.newest.sorted(actor.initiatives, of: map)
    let partners = map.partners(of: actor)
    let friction = actor.initiatives.count { map.isCounted($0) && map.initiatives[$0].type == .friction }
    let marking = actor.initiatives.map { map.initiatives[$0].marking }
      .reduce(Marking.clear) { $0.combined(with: $1) }
    let list = call.view.link("/initiatives", [("actor", id)])
    return Shell.page(
      "actor", title: actor.english ?? actor.romanised ?? actor.name, tab: "/actors", call, marking: marking,
      [
        "heading": .raw(ReportWords.name(actor.name, english: actor.english, romanised: actor.romanised)),
        "kind": .text(ReportWords.label(actor.kind)),
        "country": .optional(actor.country.map(ReportWords.country)),
        "lead": .text(lead(actor, partners.count, friction)),
        "listHref": .text(list), "listCount": .text(ReportWords.count(actor.initiatives.count, "initiative")),
        "networkHref": .text(call.view.link("/network", [("focus", id)])),
        "compareHref": .text(call.view.link("/compare", [("kind", "actor"), ("a", id)])),
        "names": .list(file.names.map { name($0, call) }), "hasNames": .flag(!file.names.isEmpty),
        "joined": .list(file.joined.map(joined)), "hasJoined": .flag(!file.joined.isEmpty),
        "judgements": .list(file.others.map(judgement)), "hasJudgements": .flag(!file.others.isEmpty),
        "reviewHref": .text(call.view.link("/review", [("actor", id)])),
        "partners": .list(partners.prefix(mostPartners).map { partner($0, of: actor, map, call) }),
        "hasPartners": .flag(!partners.isEmpty),
        "partnersNote": .text(
          partners.count > mostPartners ? "The \(mostPartners) with most of \(partners.count)." : ""),
        "sectors": .list(
          map.sectors(of: actor.initiatives).map { sector, count in
            [
              "href": .text(call.view.link("/initiatives", [("sector", sector.rawValue), ("actor", id)])),
              "name": .text(ReportWords.label(sector)), "count": .text(ReportWords.grouped(count)),
            ]
          }),
        "timeline": .raw(timeline(actor, map, call)),
        "rows": .list(
          positions.prefix(mostInitiatives).map { InitiativeRows.row(map.initiatives[$0], call) }),
        "all": .optional(
          positions.count > mostInitiatives ? "All \(ReportWords.grouped(positions.count))" : nil),
        "id": .text(id),
      ])
  }

  private static func timeline(_ actor: MapActor, _ map: MapSnapshot, _ call: DeskCall) -> String {
    let key = DrawingKey(viewpoint: call.viewpoint, stamp: map.stamp, name: "actor " + actor.id)
    return call.desk.drawings.value(key) {
      ReportSections(
        initiatives: actor.initiatives.map { map.initiatives[$0] }, documents: map.documents.count,
        asOf: map.asOf, view: Address.query(call.view.items), scope: Address.query([("actor", actor.id)])
      ).lanes(.sectors([]))
    }
  }

  /// An id that was merged into another one leads there; any other is not known.
  private static func elsewhere(_ id: String, _ map: MapSnapshot, _ call: DeskCall) throws(Problem) -> Answer
  {
    do {
      let shown = try call.desk.actors.shown(id, call.viewpoint)
      // Only a record that the reader may see leads on.
      if shown != id, let actor = map.actor(shown),
        try call.desk.actors.file(actor, map).joined.contains(where: { $0.id == id })
      {
        return .redirect(call.actorLink(shown))
      }
    } catch { throw Problem(error) }
    throw Problem(404, "there is no actor with this id, or you may not see it")
  }

  private static func lead(_ actor: MapActor, _ partners: Int, _ friction: Int) -> String {
    var text = "Takes part in " + ReportWords.count(actor.activity, "initiative")
    if friction > 0 { text += ", \(ReportWords.grouped(friction)) of them friction" }
    return text + ", with " + ReportWords.count(partners, "other actor") + "."
  }

  private static func name(_ name: ActorFile.Name, _ call: DeskCall) -> [String: Page.Value] {
    let languages = ["en": "English", "ru": "Russian", "zh": "Chinese"]
    return [
      "value": .raw("<bdi>" + ReportWords.marked(name.value, hint: name.language) + "</bdi>"),
      "language": .text(name.language.map { languages[$0] ?? $0 } ?? ""),
      "how": .text(name.isAlias ? "another name" : "name"),
      "documents": .list(
        name.documents.prefix(3).map { document in
          [
            "href": .text(call.view.link("/documents/" + document.id)),
            "title": .raw(ReportWords.marked(document.title)),
          ]
        }),
      "more": .text(name.documents.count > 3 ? "and \(name.documents.count - 3) more" : ""),
    ]
  }

  private static func joined(_ joined: ActorFile.Joined) -> [String: Page.Value] {
    [
      "id": .text(joined.id),
      "names": .raw(joined.names.map { ReportWords.marked($0) }.joined(separator: ", ")),
      "reason": joined.reason.isEmpty ? false : .raw(ReportWords.marked(joined.reason)),
      "judgements": .list(joined.judgements.map(judgement)),
    ]
  }

  private static func judgement(_ judgement: Judgement) -> [String: Page.Value] {
    [
      "verdict": .text(judgement.verdict.rawValue), "by": .raw(ReportWords.marked(judgement.by)),
      "at": .text(String(judgement.at.prefix(10))), "reason": .raw(ReportWords.marked(judgement.reason)),
      "pair": .text(judgement.left + " and " + judgement.right),
    ]
  }

  private static func partner(_ partner: Partner, of actor: MapActor, _ map: MapSnapshot, _ call: DeskCall)
    -> [String: Page.Value]
  {
    let other = map.actors[partner.actor]
    func list(_ friction: String) -> String {
      call.view.link(
        "/initiatives",
        [("actor", actor.id), ("actor", other.id), ("friction", friction), ("counted", "yes")])
    }
    return [
      "name": .raw(call.actorName(other)), "country": .text(other.country.map(ReportWords.country) ?? ""),
      "cooperation": .text(partner.cooperation), "friction": .text(partner.friction),
      "cooperationHref": .optional(partner.cooperation > 0 ? list("no") : nil),
      "frictionHref": .optional(partner.friction > 0 ? list("yes") : nil),
      "compareHref": .text(
        call.view.link("/compare", [("kind", "actor"), ("a", actor.id), ("b", other.id)])),
    ]
  }
}

// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// What the map holds, and what changed in it since the reader was here.
enum OverviewPage {
  static let routes: [DeskRoute] = [
    DeskRoute(
      method: .get, path: "/", summary: "The overview.", tag: "Pages", result: nil,
      answer: { _, call in try answer(call) })
  ]

  private static func answer(_ call: DeskCall) throws(Problem) -> Answer {
    let map = try call.map()
    let charts = ReportSections(
      initiatives: map.initiatives, documents: map.documents.count, asOf: map.asOf,
      view: Address.query(call.view.items))
    let figures = charts.figures
    let changes = try changes(call, map)
    var answer = Shell.page(
      "overview", title: "Overview", tab: "/", call, marking: map.marking,
      [
        "lead": .text(lead(figures, map)),
        "isEmpty": .flag(map.initiatives.isEmpty),
        "figures": .raw(charts.html(.figures)), "matrix": .raw(charts.html(.matrix)),
        "substance": .raw(charts.html(.substance)), "friction": .raw(charts.html(.friction)),
        "actors": .list(map.actors.prefix(12).map { actor(actor: $0, call) }),
        "actorsHref": .text(call.view.link("/actors")),
        "documents": .list(newest(map).map { document($0, call) }),
        "documentsHref": .text(call.view.link("/documents")),
        "visit": changes,
      ])
    if call.view.isNow {
      let now = Times.now()
      answer.cookies = ["entente-visit=\(now); Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly"]
    }
    return answer
  }

  private static func lead(_ figures: ReportFigures, _ map: MapSnapshot) -> String {
    guard figures.listed > 0 else { return "No initiative is known yet." }
    var text =
      ReportWords.count(figures.counted, "initiative") + " of " + ReportWords.count(figures.actors, "actor")
    if let years = figures.years {
      text +=
        years.count == 1 ? " in \(years.lowerBound)" : " from \(years.lowerBound) to \(years.upperBound)"
    }
    text += ", drawn from " + ReportWords.count(map.documents.count, "document")
    if let asOf = map.asOf { text += ", the newest of " + ReportWords.date(asOf) }
    return text + "."
  }

  private static func actor(actor: MapActor, _ call: DeskCall) -> [String: Page.Value] {
    [
      "href": .text(call.view.link("/actors/" + Address.escaped(actor.id))),
      "name": .raw(ReportWords.name(actor.name, english: actor.english, romanised: actor.romanised)),
      "country": .text(actor.country.map(ReportWords.country) ?? ""),
      "count": .text(ReportWords.count(actor.activity, "initiative")),
    ]
  }

  private static func newest(_ map: MapSnapshot) -> [Document.Header] {
    Array(
      map.documents.values.sorted { a, b in
        let (left, right) = (a.published?.firstDay ?? "", b.published?.firstDay ?? "")
        return left != right ? left > right : (a.name, a.id) < (b.name, b.id)
      }.prefix(8))
  }

  private static func document(_ header: Document.Header, _ call: DeskCall) -> [String: Page.Value] {
    [
      "href": .text(call.view.link("/documents/" + header.id)),
      "title": .raw(ReportWords.marked(header.title ?? header.name)),
      "source": .raw(ReportWords.marked(header.source.name)),
      "date": .text(header.published.map(ReportWords.date) ?? ""),
    ]
  }

  /// What is new or changed since the last visit, as the cookie of the last one says.
  private static func changes(_ call: DeskCall, _ map: MapSnapshot) throws(Problem) -> Page.Value {
    guard call.view.isNow, let last = call.cookies["entente-visit"], Times.isTime(last) else { return false }
    let changes: [InitiativeChange]
    do { changes = try call.desk.shelf.changes(since: last, call.viewpoint) } catch { throw Problem(error) }
    let rows = changes.prefix(12).compactMap { change -> [String: Page.Value]? in
      guard let initiative = map.initiative(change.id) else { return nil }
      return [
        "href": .text(call.view.link("/initiatives/" + Address.escaped(change.id))),
        "title": .raw(ReportWords.marked(initiative.title, hint: initiative.language)),
        "what": .text(change.isNew ? "new" : "changed"),
      ]
    }
    return [
      "since": .text(String(last.prefix(16)).replacing("T", with: " ") + " UTC"),
      "count": .text(
        changes.count < 200
          ? ReportWords.count(changes.count, "initiative") : "200 initiatives or more"),
      "any": .flag(!rows.isEmpty), "rows": .list(rows),
    ]
  }
}

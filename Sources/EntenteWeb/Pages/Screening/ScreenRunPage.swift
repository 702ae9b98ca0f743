// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// A kept screening: its hits, why they met, what became of them since the run before, and what people decided.
enum ScreenRunPage {
  static let routes: [DeskRoute] = [
    DeskRoute(
      method: .get, path: "/screen/runs/{id}", summary: "A kept screening.", tag: "Pages",
      pathParameters: [id],
      parameters: [
        Parameter(
          "show", .choice(["news", "all"]), "What is new since the run before, or all.", initial: "all"),
        Parameter("page", .integer(1...1_000_000), "The page of the list.", initial: "1"),
      ], result: nil, refusals: [404], answer: { arguments, call in try page(arguments, call) }),
    DeskRoute(
      method: .get, path: "/screen/runs/{id}/audit",
      summary: "A kept screening as a file that proves itself.",
      tag: "Pages", pathParameters: [id], result: nil, refusals: [404],
      answer: { arguments, call in try audit(arguments.text("id") ?? "", call) }),
    DeskRoute(
      method: .post, path: "/screen/runs/{id}/decide", summary: "Records a decision about a hit.",
      tag: "Pages",
      pathParameters: [id], result: nil, refusals: [403, 404, 415, 422], act: .decideScreening,
      answer: { arguments, call in try decide(arguments, call) }),
  ]

  private static let id = Parameter("id", .text(longest: 100), "The id of a kept screening.", required: true)
  /// Hits of one page.
  static let size = 50

  private static let absent = Problem(404, "there is no screening with this id, or you may not see it")

  private static func page(_ arguments: Arguments, _ call: DeskCall) throws(Problem) -> Answer {
    let id = arguments.text("id") ?? ""
    let newsOnly = arguments.text("show") == "news"
    let number = max(1, arguments.integer("page"))
    let found: ScreenedRun?
    do {
      found = try call.desk.screening.screened(
        id, newsOnly: newsOnly, from: (number - 1) * size, size: size, call.clearance)
    } catch { throw Problem(error) }
    guard let found else { throw absent }
    let path = "/screen/runs/" + Address.escaped(id)
    let pages = max(1, (found.shown + size - 1) / size)
    func href(_ show: String, _ page: Int) -> String {
      call.view.link(
        path, (show == "all" ? [] : [("show", show)]) + (page > 1 ? [("page", String(page))] : []))
    }
    let show = newsOnly ? "news" : "all"
    return Shell.page(
      "screening", title: "Screening", tab: "/screen", call, marking: found.marking,
      [
        "lead": .text(lead(found)), "id": .text(id),
        "editions": .list(found.run.editions.map(ScreenPage.list)),
        "counts": .text(counts(found)), "hasEarlier": .flag(found.hasEarlier),
        "allHref": .text(href("all", 1)), "newsHref": .text(href("news", 1)), "newsOnly": .flag(newsOnly),
        "auditHref": .text(call.view.link(path + "/audit")),
        "withoutTies": .flag(!found.tiesOfMap),
        "hits": .list(
          found.hits.enumerated().map {
            ScreenRows.row($1, number: $0 + 1, action: path + "/decide", here: href(show, number), call)
          }),
        "none": .flag(found.hits.isEmpty),
        "isPaged": .flag(pages > 1), "page": .text("Page \(number) of \(ReportWords.grouped(pages))"),
        "previous": .optional(number > 1 ? href(show, number - 1) : nil),
        "next": .optional(number < pages ? href(show, number + 1) : nil),
      ])
  }

  private static func lead(_ found: ScreenedRun) -> String {
    let run = found.run
    return ReportWords.count(run.queries.count, "name") + " looked for on " + Times.minute(run.at) + ", "
      + ReportWords.count(run.hits.count, "hit") + " at \(run.threshold) and above; "
      + ReportWords.count(found.withoutHit, "name")
      + " without one. A score of 0.70 says that it is more likely the same than not."
  }

  private static func counts(_ found: ScreenedRun) -> String {
    ScreeningChange.Kind.allCases.compactMap { kind in
      found.counts[kind].map { "\(ReportWords.grouped($0)) \(ScreenRows.words(kind))" }
    }.joined(separator: ", ")
  }

  private static func audit(_ id: String, _ call: DeskCall) throws(Problem) -> Answer {
    let text: String?
    do { text = try call.desk.screening.audit(id, call.clearance) } catch { throw Problem(error) }
    guard let text else { throw absent }
    let safe = id.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return Answer(
      type: "application/x-ndjson",
      headers: [
        "content-disposition": "attachment; filename=\"\(safe).audit.jsonl\"", "cache-control": "no-store",
      ],
      bytes: Array(text.utf8))
  }

  private static func decide(_ arguments: Arguments, _ call: DeskCall) throws(Problem) -> Answer {
    let form = try arguments.form()
    let id = arguments.text("id") ?? ""
    guard let verdict = form.text("verdict").flatMap(Decision.Verdict.init) else {
      throw Problem(422, "the verdict is one of true-match, false-positive, unsure, none")
    }
    guard let query = form["query"].last, let entity = form["entity"].last, let list = form["list"].last
    else {
      throw Problem(422, "query, entity and list say which hit is meant; one of them is missing")
    }
    let reason = try form.reason()
    let (name, cookie) = try call.author(form)
    do {
      guard try call.desk.screening.screened(id, newsOnly: false, from: 0, size: 0, call.clearance) != nil
      else {
        throw absent
      }
      try call.desk.screening.decide(
        query: query, entity: entity, list: list, verdict, by: name, reason: reason,
        clearance: call.clearance,
        at: Times.now())
    } catch let problem as Problem { throw problem } catch let fault as DeskFault {
      throw Problem(fault)
    } catch {
      throw Problem(503, "the workspace cannot be written now")
    }
    var answer = Answer.redirect(Self.back(form, call.view.link("/screen/runs/" + Address.escaped(id))))
    if let cookie { answer.cookies = [cookie] }
    return answer
  }

  /// Where a form says that it stood, if that is a path of this desk.
  static func back(_ form: FormItems, _ other: String) -> String {
    guard let here = form["here"].last, here.hasPrefix("/"), !here.hasPrefix("//"), here.utf8.count <= 2_000,
      here.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x5C })
    else { return other }
    return here
  }
}

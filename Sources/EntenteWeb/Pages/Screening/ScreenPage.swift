// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// Where names are given to be looked for in lists and in the map, and what was looked for before.
enum ScreenPage {
  static let routes: [DeskRoute] = [
    DeskRoute(
      method: .get, path: "/screen", summary: "The form of screening, and the screenings that were kept.",
      tag: "Pages", result: nil, answer: { _, call in try page(call) }),
    DeskRoute(
      method: .post, path: "/screen", summary: "Looks names up and keeps the screening.", tag: "Pages",
      result: nil, refusals: [400, 403, 415, 422], isWeighty: true, mostBody: 4 << 20,
      act: .screen,
      answer: { arguments, call in try await screen(arguments, call) }),
  ]

  private static func page(_ call: DeskCall) throws(Problem) -> Answer {
    let editions: [ListVersion]
    let runs: [(id: String, at: String, queries: Int, hits: Int)]
    do {
      editions = try call.desk.screening.editions(call.clearance)
      runs = try call.desk.screening.latest(call.clearance)
    } catch { throw Problem(error) }
    let lists = editions.filter { $0.name != ScreeningDesk.mapName }
    return Shell.page(
      "screen", title: "Screen", tab: "/screen", call,
      [
        "lists": .list(editions.map(list)), "hasLists": .flag(!lists.isEmpty),
        "any": .flag(!editions.isEmpty),
        "most": .text(ReportWords.grouped(ScreeningDesk.mostQueries)),
        "action": .text(call.view.link("/screen")),
        "runs": .list(
          runs.map { run in
            [
              "href": .text(call.view.link("/screen/runs/" + Address.escaped(run.id))),
              "at": .text(Times.minute(run.at)), "queries": .text(ReportWords.count(run.queries, "name")),
              "hits": .text(ReportWords.count(run.hits, "hit")),
            ]
          }),
        "hasRuns": .flag(!runs.isEmpty),
      ])
  }

  static func list(_ list: ListVersion) -> [String: Page.Value] {
    [
      "name": .text(list.name), "title": .raw(ReportWords.marked(list.title)),
      "edition": .text(edition(list)), "sha256": .text(list.sha256),
    ]
  }

  /// `edition 2026-01-31, fetched 2026-02-01`.
  static func edition(_ list: ListVersion) -> String {
    let fetched = list.retrieved.map { "read " + $0.prefix(10) }
    if list.name == ScreeningDesk.mapName {
      return list.version.map { "newest document of \($0)" } ?? "documents without a date"
    }
    return [list.version.map { "edition \($0)" }, fetched].compactMap { $0 }.joined(separator: ", ")
  }

  private static func screen(_ arguments: Arguments, _ call: DeskCall) async throws -> Answer {
    let form = try FileForm(arguments.body, contentType: arguments.contentType)
    let file = form["file"]?.bytes ?? []
    let names = form["names"]?.bytes ?? []
    guard file.isEmpty || names.allSatisfy({ $0 <= 0x20 }) else {
      throw Problem(422, "names and a file were both given; send one of them")
    }
    var request = ScreeningDesk.Request(file.isEmpty ? names : file)
    request.lists = Set(form.texts("list"))
    request.clearance = call.clearance
    if let text = form.text("threshold"), !text.isEmpty {
      guard let number = Double(text), (0...1).contains(number) else {
        throw Problem(422, "the least score is between 0 and 1, not \(Problem.excerpt(text))")
      }
      request.threshold = number
    }
    let outcome: ScreeningDesk.Outcome
    do { outcome = try await call.desk.screening.run(request, at: Times.now()) } catch {
      throw Problem(error)
    }
    let path = "/screen/runs/" + Address.escaped(outcome.run)
    guard !outcome.rejections.isEmpty else { return .redirect(call.view.link(path)) }
    return Shell.page(
      "screened", title: "Rows that were not read", tab: "/screen", call,
      [
        "count": .text(ReportWords.count(outcome.rejections.count, "row")),
        "rows": .list(
          outcome.rejections.prefix(200).map {
            [
              "place": .text($0.place), "message": .text($0.message),
              "excerpt": .raw(ReportWords.marked($0.excerpt)),
            ]
          }),
        "more": .optional(
          outcome.rejections.count > 200 ? "\(outcome.rejections.count - 200) more are not shown." : nil),
        "href": .text(call.view.link(path)),
      ])
  }
}

extension Times {
  /// `2026-01-31 12:00 UTC`.
  static func minute(_ time: String) -> String {
    String(time.prefix(16)).replacing("T", with: " ") + (time.utf8.count > 10 ? " UTC" : "")
  }
}

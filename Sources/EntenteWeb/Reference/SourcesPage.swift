// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// Who published: how reliable, by whose word, and how often what they claimed was borne out.
enum SourcesPage {
  static let routes: [DeskRoute] = [
    DeskRoute(
      method: .get, path: "/sources", summary: "The list of sources.", tag: "Pages",
      parameters: [Parameter("page", .integer(1...1_000_000), "The page of the list.", initial: "1")],
      result: nil,
      answer: { arguments, call in try answer(arguments, call) })
  ]

  /// Sources of one page.
  private static let size = 100

  private static func answer(_ arguments: Arguments, _ call: DeskCall) throws(Problem) -> Answer {
    let book = try call.sources()
    let pages = max(1, (book.entries.count + size - 1) / size)
    let page = min(max(1, arguments.integer("page")), pages)
    let shown = book.entries.dropFirst((page - 1) * size).prefix(size)
    func href(_ page: Int) -> String {
      call.view.link("/sources", page > 1 ? [("page", String(page))] : [])
    }
    return Shell.page(
      "sources", title: "Sources", tab: "/sources", call, marking: try call.catalog().marking,
      [
        "count": .text(ReportWords.count(book.entries.count, "source")),
        "isEmpty": .flag(book.entries.isEmpty), "rows": .list(shown.map { row($0, call) }),
        "isPaged": .flag(pages > 1), "page": .text("Page \(page) of \(ReportWords.grouped(pages))"),
        "previous": .optional(page > 1 ? href(page - 1) : nil),
        "next": .optional(page < pages ? href(page + 1) : nil),
      ])
  }

  private static func row(_ entry: SourceBook.Entry, _ call: DeskCall) -> [String: Page.Value] {
    [
      "href": .text(call.view.link("/sources/" + Address.escaped(entry.source.id))),
      "name": .raw(ReportWords.marked(entry.source.name)),
      "reliability": .text(entry.source.reliability.rawValue),
      "meaning": .text(entry.source.reliability.meaning),
      "documents": .text(ReportWords.grouped(entry.documents.count)),
      "documentsHref": .text(call.view.link("/documents", [("source", entry.source.name)])),
      "initiatives": .text(ReportWords.grouped(entry.initiatives)),
      "claims": .text(ReportWords.grouped(entry.record.count)), "record": .text(words(entry.record)),
    ]
  }

  /// `3 of 12 (25 %)`.
  static func words(_ record: TrackRecord) -> String {
    guard record.spoken > 0 else { return "not known" }
    return "\(ReportWords.grouped(record.borneOut)) of \(ReportWords.grouped(record.spoken))"
      + (record.percent.map { " (\($0) %)" } ?? "")
  }
}

extension DeskCall {
  /// The sources from where this call looks.
  func sources() throws(Problem) -> SourceBook {
    do { return try desk.shelf.sources(viewpoint) } catch { throw Problem(error) }
  }
}

// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// One document: its text with what was read from it, and its particulars.
enum DocumentPage {
  static let routes: [DeskRoute] = [
    DeskRoute(
      method: .get, path: "/documents/{id}", summary: "One document.", tag: "Pages",
      pathParameters: [Parameter("id", .text(longest: 200), "The id of a document.", required: true)],
      parameters: [
        Parameter(
          "at", .integer(0...Int(Int32.max)), "Where in the text to look, in Unicode scalars.", initial: "0")
      ], result: nil, refusals: [404],
      answer: { arguments, call in
        try answer(arguments.text("id") ?? "", at: arguments.integer("at"), call)
      })
  ]

  private static func answer(_ id: String, at offset: Int, _ call: DeskCall) throws(Problem) -> Answer {
    let map = try call.map()
    let found: DocumentReading?
    do { found = try call.desk.shelf.reading(id, at: offset, call.viewpoint) } catch { throw Problem(error) }
    guard let reading = found else {
      throw Problem(404, "there is no document with this id, or you may not see it")
    }
    let document = reading.document
    let text = ReaderText(reading, map, call)
    let page = reading.pages[reading.page]
    let title = document.title ?? document.name
    let catalog = try call.catalog()
    let told = told(reading, map, text, call)
    return Shell.page(
      "document", title: title, tab: "/documents", call, marking: document.marking,
      [
        "heading": .raw(ReportWords.marked(title, hint: document.language)),
        "source": .raw(ReportWords.marked(reading.record.header.source.name, hint: document.language)),
        "sourceHref": .text(
          call.view.link("/sources/" + Address.escaped(reading.record.header.source.id))),
        "reliability": .text(reading.record.header.source.reliability.rawValue),
        "date": .optional(document.published.map(ReportWords.date)),
        "facts": .list(DocumentFacts(reading, call).rows),
        "hasVersions": .flag(reading.versions.count > 1),
        "versions": .list(DocumentFacts(reading, call).versions),
        "copies": .list(DocumentFacts(reading, call).copies(catalog)),
        "hasCopies": .flag(catalog.story(of: id).count > 1),
        "hasRejections": .flag(!reading.rejections.isEmpty),
        "rejections": .list(reading.rejections.prefix(50).map(rejection)),
        "rejectionCount": .text(ReportWords.count(reading.rejections.count, "rejection")),
        "told": .list(told), "hasTold": .flag(!told.isEmpty),
        "toldCount": .text(ReportWords.count(reading.initiatives.count, "initiative")),
        "toldHref": .optional(
          told.count < reading.initiatives.count
            ? call.view.link("/initiatives", [("document", id)]) : nil),
        "text": .raw(text.html), "lang": .text(text.language ?? "en"),
        "isPaged": .flag(reading.pages.count > 1),
        "page": .text("Page \(reading.page + 1) of \(ReportWords.grouped(reading.pages.count))"),
        "span": .text(
          "characters \(ReportWords.grouped(page.start)) to \(ReportWords.grouped(page.end))"),
        "previous": .optional(
          reading.page > 0 ? pageHref(reading, reading.page - 1, call) : nil),
        "next": .optional(
          reading.page + 1 < reading.pages.count ? pageHref(reading, reading.page + 1, call) : nil),
      ])
  }

  private static func pageHref(_ reading: DocumentReading, _ page: Int, _ call: DeskCall) -> String {
    call.view.link(
      "/documents/" + Address.escaped(reading.document.id),
      page == 0 ? [] : [("at", String(reading.pages[page].start))])
  }

  /// The initiatives of which a passage stands on the page, in the order of the text.
  private static func told(
    _ reading: DocumentReading, _ map: MapSnapshot, _ text: ReaderText, _ call: DeskCall
  ) -> [[String: Page.Value]] {
    let here = Set(reading.marks.evidence.flatMap { $0.supports.map(\.initiative) })
    return reading.initiatives.enumerated().compactMap { number, told in
      guard here.contains(told.id), let it = map.initiative(told.id) else { return nil }
      return [
        "number": .text(number + 1),
        "title": .raw(ReportWords.marked(it.title, hint: it.language)),
        "href": .text(call.view.link("/initiatives/" + Address.escaped(told.id))),
        "placeHref": .text(DocumentRows.link(reading.document.id, call, at: told.start)),
        "levels": .raw(Levels.html(claimed: it.claimed, substance: it.substance)),
        "type": .text(it.type.rawValue),
        "notes": .optional(
          told.notes.isEmpty
            ? nil : (told.notes.count == 1 ? "note " : "notes ") + told.notes.joined(separator: ", ")),
      ]
    }
  }

  static func rejection(_ rejection: Rejection) -> [String: Page.Value] {
    [
      "place": .raw(ReportWords.marked(rejection.place)), "rule": .text(rejection.rule),
      "message": .raw(ReportWords.marked(rejection.message)),
      "excerpt": rejection.excerpt.isEmpty ? false : .raw(ReportWords.marked(rejection.excerpt)),
    ]
  }
}

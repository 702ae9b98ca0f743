// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// The list of documents, those that tell one story together.
enum DocumentsPage {
  static let routes: [DeskRoute] = [
    DeskRoute(
      method: .get, path: "/documents", summary: "The list of documents.", tag: "Pages",
      parameters: [
        Parameter("q", .text(longest: 300), "Words of title, source, name or author that all occur."),
        Parameter("source", .text(longest: 500), "The name of a source."),
        Parameter("language", .text(longest: 8), "A language (ISO 639-1), or none."),
        Parameter("year", .text(longest: 4), "A year of publication, or none."),
        Parameter(
          "sort", .choice(DocumentFilter.Order.allCases.map(\.rawValue)), "The order.", initial: "newest"),
        Parameter("page", .integer(1...1_000_000), "The page of the list.", initial: "1"),
      ], result: nil, refusals: [422],
      answer: { arguments, call in try answer(arguments, call) })
  ]

  /// Stories of one page.
  private static let size = 40

  private static func answer(_ arguments: Arguments, _ call: DeskCall) throws(Problem) -> Answer {
    var filter = DocumentFilter()
    filter.words = arguments.text("q") ?? ""
    for facet in DocumentFilter.Facet.allCases {
      if let value = arguments.text(facet.rawValue), !value.isEmpty { filter.values[facet] = value }
    }
    filter.order = arguments.text("sort").flatMap(DocumentFilter.Order.init) ?? .newest
    let catalog = try call.catalog()
    let stories = catalog.stories(filter)
    let pages = max(1, (stories.count + size - 1) / size)
    let page = min(max(1, arguments.integer("page")), pages)
    let shown = stories.dropFirst((page - 1) * size).prefix(size)
    let marking = shown.joined().map { catalog.entries[$0].record.header.marking }
      .reduce(Marking.clear) { $0.combined(with: $1) }
    return Shell.page(
      "documents", title: "Documents", tab: "/documents", call, marking: marking,
      [
        "count": .text(summary(stories, catalog, filter)),
        "q": .text(filter.words), "kept": .list(kept(filter, call)),
        "orders": .list(
          DocumentFilter.Order.allCases.map {
            ["value": .text($0.rawValue), "label": .text($0.label), "chosen": .flag($0 == filter.order)]
          }),
        "markings": .list(Marking.Label.allCases.map { ["label": .text($0.rawValue)] }),
        "hasChips": .flag(!filter.items.isEmpty),
        "chips": .list(DocumentRows.chips(filter, call)),
        "clearHref": .text(call.view.link("/documents")),
        "facets": .list(
          [.language, .year, .source].compactMap {
            DocumentRows.facet($0, catalog.counts($0, filter), filter, call)
          }),
        "rows": .list(shown.map { DocumentRows.story($0.map { catalog.entries[$0] }, call) }),
        "none": .flag(shown.isEmpty && !catalog.entries.isEmpty), "isEmpty": .flag(catalog.entries.isEmpty),
        "isPaged": .flag(pages > 1), "page": .text("Page \(page) of \(ReportWords.grouped(pages))"),
        "previous": .optional(page > 1 ? DocumentRows.href(filter, call, page: page - 1) : nil),
        "next": .optional(page < pages ? DocumentRows.href(filter, call, page: page + 1) : nil),
      ])
  }

  private static func summary(_ stories: [[Int]], _ catalog: DocumentCatalog, _ filter: DocumentFilter)
    -> String
  {
    let all = catalog.entries.count
    let copies = all - catalog.stories.count
    guard filter.items.isEmpty else {
      return ReportWords.grouped(stories.count) + " of "
        + ReportWords.count(catalog.stories.count, "story", "stories")
    }
    return ReportWords.count(all, "document")
      + (copies > 0 ? ", \(ReportWords.grouped(copies)) of them copies of another" : "")
  }

  /// What the form of words has to carry on.
  private static func kept(_ filter: DocumentFilter, _ call: DeskCall) -> [[String: Page.Value]] {
    (filter.items.filter { $0.name != "q" } + call.view.items).map {
      ["name": .text($0.name), "value": .text($0.value)]
    }
  }
}

extension DeskCall {
  /// The documents from where this call looks.
  func catalog() throws(Problem) -> DocumentCatalog {
    do { return try desk.shelf.catalog(viewpoint) } catch { throw Problem(error) }
  }
}

extension DocumentFilter.Order {
  var label: String {
    switch self {
    case .newest: "newest first"
    case .added: "last added first"
    case .initiatives: "most initiatives first"
    }
  }
}

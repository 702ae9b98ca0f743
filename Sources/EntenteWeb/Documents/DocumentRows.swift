// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// Documents as rows of a list, and what narrows the list.
enum DocumentRows {
  /// A story: the document that told it first, and those that repeat it.
  static func story(_ entries: [DocumentCatalog.Entry], _ call: DeskCall) -> [String: Page.Value] {
    guard let first = entries.first else { return [:] }
    var row = document(first, call)
    let copies = entries.dropFirst()
    row["hasCopies"] = .flag(!copies.isEmpty)
    row["copyCount"] = .text(ReportWords.count(copies.count, "copy", "copies") + " of this story")
    row["copies"] = .list(copies.prefix(mostCopies).map { copy($0, call) })
    row["moreCopies"] = .optional(
      copies.count > mostCopies ? "and \(ReportWords.grouped(copies.count - mostCopies)) more" : nil)
    return row
  }

  private static let mostCopies = 20

  static func copy(_ entry: DocumentCatalog.Entry, _ call: DeskCall) -> [String: Page.Value] {
    var row = document(entry, call)
    row["how"] = .text(entry.copy.map { words($0.kind) } ?? "")
    row["reason"] = .text(entry.copy?.reason ?? "")
    return row
  }

  static func document(_ entry: DocumentCatalog.Entry, _ call: DeskCall) -> [String: Page.Value] {
    let header = entry.record.header
    let isMarked = header.marking != .clear
    return [
      "href": .text(link(header.id, call)),
      "title": .raw(ReportWords.marked(header.title ?? header.name, hint: entry.record.language)),
      "source": .raw(ReportWords.marked(header.source.name, hint: entry.record.language)),
      "sourceHref": .text(call.view.link("/sources/" + Address.escaped(header.source.id))),
      "reliability": .text(header.source.reliability.rawValue),
      "date": .text(header.published.map(ReportWords.date) ?? "no date"),
      "language": .raw(entry.record.language.map { Chips.value(.language, $0) } ?? ""),
      "initiatives": .text(
        entry.initiatives.isEmpty
          ? "no initiatives" : ReportWords.count(entry.initiatives.count, "initiative")),
      "initiativesHref": .optional(
        entry.initiatives.isEmpty ? nil : call.view.link("/initiatives", [("document", header.id)])),
      "marking": .optional(isMarked ? header.marking.description : nil),
    ]
  }

  /// - Parameter offset: where in the text to look, in Unicode scalars; a long text opens on the page with it.
  static func link(_ document: String, _ call: DeskCall, at offset: Int? = nil) -> String {
    let path = "/documents/" + Address.escaped(document)
    guard let offset else { return call.view.link(path) }
    return call.view.link(path, offset < TextPages.longest / 2 ? [] : [("at", String(offset))])
      + "#c\(offset)"
  }

  static func words(_ kind: StoryCopy.Kind) -> String {
    switch kind {
    case .copy: "copy"
    case .excerpt: "excerpt"
    case .embeds: "holds it among other text"
    case .translation: "translation"
    case .judged: "judged to be the same"
    }
  }

  static func href(_ filter: DocumentFilter, _ call: DeskCall, page: Int = 1) -> String {
    let order = filter.order == .newest ? [] : [("sort", filter.order.rawValue)]
    return call.view.link(
      "/documents", filter.items + order + (page > 1 ? [("page", String(page))] : []))
  }

  static func chips(_ filter: DocumentFilter, _ call: DeskCall) -> [[String: Page.Value]] {
    filter.items.map { item in
      var other = filter
      if let facet = DocumentFilter.Facet(rawValue: item.name) {
        other.values[facet] = nil
      } else {
        other.words = ""
      }
      let facet = DocumentFilter.Facet(rawValue: item.name)
      let words =
        facet.map { $0.label + ": " + value($0, item.value) } ?? "“" + ReportWords.marked(item.value) + "”"
      return ["href": .text(href(other, call)), "name": .raw(words)]
    }
  }

  /// Values of a facet that are shown before the rest is opened, and with it.
  private static let (most, mostInAll) = (10, 200)

  static func facet(
    _ facet: DocumentFilter.Facet, _ counts: [(value: String, count: Int)], _ filter: DocumentFilter,
    _ call: DeskCall
  ) -> [String: Page.Value]? {
    guard counts.count > 1 || filter.values[facet] != nil else { return nil }
    let ordered = facet == .year ? counts.sorted { $0.value > $1.value } : counts
    func rows(_ some: some Sequence<(value: String, count: Int)>) -> Page.Value {
      .list(
        some.map { item in
          var other = filter
          let isChosen = filter.values[facet] == item.value
          other.values[facet] = isChosen ? nil : item.value
          return [
            "href": .text(href(other, call)), "name": .raw(value(facet, item.value)),
            "count": .text(ReportWords.grouped(item.count)), "chosen": .flag(isChosen),
          ]
        })
    }
    let rest = ordered.dropFirst(most)
    return [
      "label": .text(facet.label), "rows": rows(ordered.prefix(most)), "hasRest": .flag(!rest.isEmpty),
      "restCount": .text("\(ReportWords.grouped(rest.count)) more"),
      "rest": rows(rest.prefix(mostInAll - most)),
    ]
  }

  private static func value(_ facet: DocumentFilter.Facet, _ value: String) -> String {
    switch facet {
    case .language: Chips.value(.language, value)
    case .source, .year: value == "none" && facet == .year ? "no date" : ReportWords.marked(value)
    }
  }
}

extension DocumentFilter.Facet {
  var label: String {
    switch self {
    case .source: "Source"
    case .language: "Language"
    case .year: "Year"
    }
  }
}

// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// What is known of a document beside its text, in words.
struct DocumentFacts {
  private let reading: DocumentReading
  private let call: DeskCall

  init(_ reading: DocumentReading, _ call: DeskCall) { (self.reading, self.call) = (reading, call) }

  var rows: [[String: Page.Value]] {
    let document = reading.document
    let language = document.language
    return [
      row("Author", document.author.map { ReportWords.marked($0, hint: language) }),
      row("Published", document.published.map { ReportWords.escaped(ReportWords.date($0)) } ?? "not stated"),
      row("Language", language.map { Chips.value(.language, $0) } ?? "not known"),
      row("Marking", ReportWords.escaped(document.marking.description)),
      row("Name", [nil, document.name].contains(document.title) ? nil : ReportWords.marked(document.name)),
      row("Retrieved from", origin),
      row("Recorded", ReportWords.escaped(Self.time(reading.record.recordedFrom))),
      row("Kind", ReportWords.escaped(document.mediaType)),
      row("Length", ReportWords.count(reading.pages.last?.end ?? 0, "character")),
      row("SHA-256", "<code>" + ReportWords.escaped(document.id) + "</code>"),
    ].compactMap { $0 }
  }

  private func row(_ name: String, _ html: String?) -> [String: Page.Value]? {
    html.map { ["name": .text(name), "value": .raw($0)] }
  }

  /// `2026-01-31 12:00 UTC`.
  static func time(_ text: String) -> String { text.prefix(16).replacing("T", with: " ") + " UTC" }

  private var origin: String {
    let origin = reading.document.origin
    if origin.hasPrefix("upload:") { return "a file that was added on the desk" }
    if origin.hasPrefix("paste:") { return "a text that was pasted into the desk" }
    let shown = ReportWords.marked(origin)
    guard origin.hasPrefix("https://") || origin.hasPrefix("http://") else { return shown }
    return "<a href=\"\(ReportWords.escaped(origin))\" rel=\"noreferrer nofollow noopener\">\(shown)</a>"
  }

  /// All that was retrieved from the same place, oldest first.
  var versions: [[String: Page.Value]] {
    let last = reading.versions.last?.document
    return reading.versions.map { version in
      let isThis = version.document == reading.document.id
      var view = call.view
      // An older version is seen as it stood when it was the newest.
      if version.document != last { view.recorded = version.recordedFrom }
      return [
        "href": .text(view.link("/documents/" + Address.escaped(version.document))),
        "recorded": .text(Self.time(version.recordedFrom)), "isThis": .flag(isThis),
        "id": .text(String(version.document.prefix(12))),
      ]
    }
  }

  /// The other documents of the story.
  func copies(_ catalog: DocumentCatalog) -> [[String: Page.Value]] {
    let own = catalog[reading.document.id]?.copy
    return catalog.story(of: reading.document.id).filter { $0.record.header.id != reading.document.id }.map {
      var row = DocumentRows.copy($0, call)
      if let own, own.origin == $0.record.header.id {
        row["how"] = .text("told it first; this is " + DocumentFacts.article(own.kind))
        row["reason"] = .text(own.reason)
      }
      return row
    }
  }

  private static func article(_ kind: StoryCopy.Kind) -> String {
    switch kind {
    case .copy: "a copy"
    case .excerpt: "an excerpt"
    case .embeds: "a text that holds it"
    case .translation: "a translation"
    case .judged: "judged to be the same"
    }
  }
}

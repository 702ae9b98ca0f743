// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// The documents that the page draws from, and how to read it.
struct DocumentList {
  let contents: Contents

  var markup: Markup {
    tag("section", ["id": "documents", "aria-labelledby": "documents-heading"]) {
      tag("h2", ["id": "documents-heading"]) { "Documents" }
      if contents.documents.isEmpty {
        tag("p", ["class": "empty"]) { "No document is at hand." }
      } else {
        tag("ul", ["class": "documents"]) { contents.documents.map(item) }
      }
      tag("h2") { "How to read this page" }
      tag("p") {
        "Each initiative is a concrete cooperative action, or a friction, that a document describes. Every field rests on the passage shown with it. The claimed level follows what the text reports; substance is what the evidence bears out, on a ladder of seven steps:"
      }
      tag("ol", ["class": "ladder", "start": "0"]) {
        Self.ladder.map { words in tag("li") { words } }
      }
      tag("p") {
        "One report by people who are not parties is one source, whatever its footnotes; the parties’ own statements alone never lift a level above signed. The hype gap is the claimed level minus substance."
      }
    }
  }

  private func item(_ document: Document) -> Markup {
    let count = contents.entries.count {
      $0.initiative.evidence.contains { $0.passage.document == document.id }
    }
    return tag("li") {
      tag("cite") { Language.marked(document.title ?? document.name, hint: document.language) }
      tag("span", ["class": "aside"]) {
        [document.title == nil ? nil : document.name, document.author, document.publisher]
          .compactMap { $0 }.map { Language.marked($0 + ", ", hint: document.language) }
        document.published.map { Wording.date($0) + ", " } ?? ""
        contents.documentWord(document.id).map { word in
          filterLink(word, label: document.name) { Wording.count(count, "initiative") }
        } ?? .nothing
        document.marking == .clear ? "" : ", " + document.marking.description
      }
      if Escaping.isSafeAddress(document.origin), !document.origin.hasPrefix("#") {
        tag("a", ["href": document.origin, "rel": "noreferrer"]) { Language.marked(document.origin) }
      }
      tag("code") { "SHA-256 " + document.id }
    }
  }

  private static let ladder = [
    "floated: one source, hedged or of the future",
    "announced: a statement with named parties, or a single report that something was signed",
    "signed: the instrument itself, or two independent sources that say so",
    "resourced: a register, tender, filing, site, staff or payment, by a source that is not a party",
    "operating: observed activity, by a source that is not a party",
    "delivered: a facility, product, paper or patent that a non-party saw or used",
    "sustained: 24 months of repeated output, or use by third parties",
  ]
}

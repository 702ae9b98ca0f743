// SPDX-License-Identifier: Apache-2.0

extension Excerpt {
  /// The paragraph with its evidence highlighted, and where it stands.
  var markup: Markup {
    let base = Language.tag(ofDocument: language)
    return tag("figure", ["class": "excerpt"]) {
      tag("blockquote", ["lang": base == "en" ? nil : base]) {
        tag("p") {
          isCutBefore ? "… " : ""
          pieces.map { $0.markup(base: base ?? "en") }
          isCutAfter ? " …" : ""
        }
      }
      tag("figcaption") {
        tag("cite") { Language.marked(documentName) }
        marks.map(\.caption)
        if !isLocated {
          tag("span", ["class": "caution"]) {
            "The document’s text is not at hand, so only the quote is shown."
          }
        }
      }
    }
  }
}

extension Excerpt.Piece {
  fileprivate func markup(base: String) -> Markup {
    let words = isNote ? tag("sup") { text } : Language.marked(text, hint: base, base: base)
    return isEvidence ? tag("mark") { words } : words
  }
}

extension Excerpt.Mark {
  /// `note 49 · bears out date and amounts · characters 16886–17059`.
  fileprivate var caption: Markup {
    tag("span", ["class": "where"]) {
      if !notes.isEmpty {
        tag("b") { (notes.count == 1 ? "note " : "notes ") + Wording.list(notes) }
        " · "
      }
      supports.isEmpty ? "" : "bears out " + Wording.list(supports.map(\.fieldWords)) + " · "
      "characters \(start)–\(end)"
    }
  }
}

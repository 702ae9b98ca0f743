// SPDX-License-Identifier: Apache-2.0

extension Excerpt {
  /// The paragraph with its evidence highlighted, and where it stands.
  var markup: Markup {
    let text = pieces.map(\.text).joined()
    return tag("figure", ["class": "excerpt"]) {
      tag("blockquote", ["lang": Language.tag(ofQuote: text, hint: language)]) {
        tag("p") {
          isCutBefore ? "… " : ""
          pieces.map(\.markup)
          isCutAfter ? " …" : ""
        }
      }
      tag("figcaption") {
        tag("cite") { documentName }
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
  fileprivate var markup: Markup {
    guard mark != nil else { return .text(text) }
    return tag("mark") { text }
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

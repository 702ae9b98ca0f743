// SPDX-License-Identifier: Apache-2.0

/// A piece of HTML or SVG, as a tree.
///
/// Text and attribute values are escaped when the tree is rendered, so that words from a document can never
/// become markup. The one exception, ``verbatim(_:)``, is for the style sheet and the script of the page, which
/// are files of this room.
indirect enum Markup: Sendable {
  case text(String)
  case element(name: StaticString, attributes: [(name: StaticString, value: String)], content: Markup)
  case group([Markup])
  case verbatim(String)

  static let nothing = Markup.group([])

  /// Appends the source of the tree to `page`.
  ///
  /// - Parameter links: where links to filters and entries lead; `nil` within a page that has the list.
  func render(into page: inout String, links: DeskLinks? = nil) {
    switch self {
    case .text(let text): Escaping.append(text, to: &page)
    case .verbatim(let source): page += source
    case .group(let parts): for part in parts { part.render(into: &page, links: links) }
    case .element(let name, let given, let content):
      let attributes = links?.redirected(name, given, into: &page) ?? given
      page += "<"
      page += name.description
      for attribute in attributes {
        page += " "
        page += attribute.name.description
        page += "=\""
        Escaping.append(attribute.value, to: &page)
        page += "\""
      }
      page += ">"
      guard !Self.void.contains(name.description) else { return }
      content.render(into: &page, links: links)
      page += "</"
      page += name.description
      page += ">"
      if links?.wraps(name, given) == true { page += "</a>" }
      if Self.ownLine.contains(name.description) { page += "\n" }
    }
  }

  private static let void: Set<String> = ["meta", "input", "br", "hr", "link"]

  /// Elements after which a line break changes nothing on the page and makes its source readable.
  private static let ownLine: Set<String> = [
    "head", "header", "nav", "main", "section", "footer", "p", "h1", "h2", "h3", "ul", "ol", "li", "table",
    "thead", "tbody", "tr", "figure", "svg", "details", "form", "div", "dl", "style", "script", "title", "g",
  ]
}

/// An element. Attributes whose value is `nil` are left out; a link that leads neither to a place in the page nor
/// to a web address loses its address.
func tag(
  _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
  @MarkupBuilder _ content: () -> Markup = { .nothing }
) -> Markup {
  var kept: [(name: StaticString, value: String)] = []
  kept.reserveCapacity(attributes.count)
  for (attribute, value) in attributes {
    guard let value else { continue }
    if attribute.description == "href", !Escaping.isSafeAddress(value) { continue }
    kept.append((attribute, value))
  }
  return .element(name: name, attributes: kept, content: content())
}

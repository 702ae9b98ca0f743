// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import Foundation

/// The report of a map: one HTML file that needs nothing else, neither the network nor a server.
package enum ReportPage {
  /// The page for `initiatives`, in any order; the same input gives the same bytes.
  ///
  /// - Parameters:
  ///   - title: What the map is of, in words.
  ///   - documents: Those from which the initiatives come; evidence of any other is shown as its quote alone.
  ///   - asOf: The day from which the map is seen; when `nil`, that of the newest document.
  package static func html(
    title: String, initiatives: [Initiative], documents: [Document], asOf: PartialDate? = nil
  ) -> String {
    let contents = Contents(title: title, initiatives: initiatives, documents: documents, asOf: asOf)
    var page = "<!DOCTYPE html>\n"
    tag("html", ["lang": "en"]) {
      head(contents)
      body(contents)
    }.render(into: &page)
    return page + "\n"
  }

  private static func head(_ contents: Contents) -> Markup {
    tag("head") {
      tag("meta", ["charset": "utf-8"])
      tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      tag("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
      tag("meta", ["name": "referrer", "content": "no-referrer"])
      tag("meta", ["name": "color-scheme", "content": "light dark"])
      tag("title") { contents.title + " · Entente" }
      tag("style") { Markup.verbatim(PageFiles.style) }
    }
  }

  /// Nothing may be loaded, and only this page's own style and script may run: a name that smuggled in markup
  /// would still do nothing.
  private static var policy: String {
    "default-src 'none'; style-src '\(hash(PageFiles.style))'; script-src '\(hash(PageFiles.script))'; "
      + "base-uri 'none'; form-action 'none'"
  }

  private static func hash(_ text: String) -> String {
    let digits = Array(Digest.sha256(text.utf8).utf8)
    let bytes = stride(from: 0, to: digits.count, by: 2).map { index in
      UInt8(String(decoding: digits[index...(index + 1)], as: UTF8.self), radix: 16) ?? 0
    }
    return "sha256-" + Data(bytes).base64EncodedString()
  }

  private static func body(_ contents: Contents) -> Markup {
    tag("body") {
      tag("a", ["class": "skip", "href": "#initiatives"]) { "Skip to the list of initiatives" }
      header(contents)
      tag("main") {
        HeadlineFigures(contents: contents).markup
        Timeline(contents: contents).markup
        SectorYearMatrix(contents: contents).markup
        ActorNetwork(contents: contents).markup
        WorldMap(contents: contents).markup
        ClaimsAgainstSubstance(contents: contents).markup
        FrictionBesideCooperation(contents: contents).markup
        InitiativeList(contents: contents).markup
        DocumentList(contents: contents).markup
      }
      tag("footer") {
        tag("p") {
          "Made by Entente. Every figure opens the initiatives behind it, and each of them its source."
        }
      }
      tag("script") { Markup.verbatim(PageFiles.script) }
    }
  }

  private static func header(_ contents: Contents) -> Markup {
    tag("header", ["class": "top"]) {
      tag("p", ["class": "kicker"]) {
        tag("span") { "Entente" }
        tag("span", ["class": "marking"]) { contents.marking.description }
      }
      tag("h1") { Language.marked(contents.title) }
      tag("p", ["class": "standfirst"]) { standfirst(contents) }
      tag("nav", ["aria-label": "Parts of this page"]) {
        tag("ul") {
          for (id, name) in [
            ("timeline", "Timeline"), ("matrix", "Sectors"), ("network", "Actors"), ("places", "Places"),
            ("substance", "Substance"), ("friction", "Friction"), ("initiatives", "Initiatives"),
            ("documents", "Documents"),
          ] {
            tag("li") { tag("a", ["href": "#" + id]) { name } }
          }
        }
      }
    }
  }

  private static func standfirst(_ contents: Contents) -> String {
    let figures = contents.figures
    guard figures.listed > 0 else { return "No initiative was found." }
    var text = Wording.count(figures.counted, "initiative") + " of " + Wording.count(figures.actors, "actor")
    if let years = figures.years {
      text +=
        years.count == 1 ? " in \(years.lowerBound)" : " from \(years.lowerBound) to \(years.upperBound)"
    }
    text += ", drawn from " + Wording.count(figures.documents, "document")
    if let asOf = contents.asOf { text += ", as of " + Wording.date(asOf) }
    return text + "."
  }
}

// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// The charts of the report, each as a piece of HTML for a page of the desk: its links lead to the desk's pages.
package struct ReportSections: Sendable {
  package enum Section: String, CaseIterable, Sendable {
    case figures, timeline, matrix, network, places, substance, friction
  }

  let contents: Contents
  let links: DeskLinks

  /// - Parameters:
  ///   - initiatives: what is drawn, in any order; evidence is not needed.
  ///   - documents: how many documents they come from.
  ///   - asOf: the day from which the map is seen.
  ///   - view: what every address carries: `recorded=2026-01-01`; empty for nothing.
  ///   - scope: what links to the list of initiatives carry beside it: `sector=ai`.
  package init(
    initiatives: [Initiative], documents: Int, asOf: PartialDate?, view: String = "", scope: String = ""
  ) {
    contents = Contents(
      title: "", initiatives: initiatives, documents: [], asOf: asOf, documentCount: documents)
    links = DeskLinks(
      view: view, scope: scope, actors: contents.actors.map(\.key), span: contents.figures.span)
  }

  package var figures: ReportFigures { contents.figures }

  /// The section as HTML; the same initiatives give the same bytes.
  package func html(_ section: Section) -> String {
    let markup =
      switch section {
      case .figures: HeadlineFigures(contents: contents).markup
      case .timeline: Timeline(contents: contents).markup
      case .matrix: SectorYearMatrix(contents: contents).markup
      case .network: ActorNetwork(contents: contents).markup
      case .places: WorldMap(contents: contents).markup
      case .substance: ClaimsAgainstSubstance(contents: contents).markup
      case .friction: FrictionBesideCooperation(contents: contents).markup
      }
    return html(markup)
  }

  func html(_ markup: Markup) -> String {
    var html = ""
    markup.render(into: &html, links: links)
    return html
  }

  /// The style sheet that the sections are drawn by.
  package static var style: String { PageFiles.style }
}

/// How texts from strangers are shown, for pages that are made elsewhere.
package enum ReportWords {
  /// Text without anything that could be markup; hidden controls are shown by their number.
  package static func escaped(_ text: String) -> String {
    var page = ""
    Escaping.append(text, to: &page)
    return page
  }

  /// Text as HTML, each stretch of another script with its language.
  package static func marked(_ text: String, hint: String? = nil, base: String = "en") -> String {
    var page = ""
    Language.marked(text, hint: hint, base: base).render(into: &page)
    return page
  }

  /// A name as HTML: in its script, and beside it what a reader of English can say.
  package static func name(_ name: String, english: String?, romanised: String?, hint: String? = nil)
    -> String
  {
    var page = ""
    ShownName.markup(name, english: english, romanised: romanised, hint: hint).render(into: &page)
    return page
  }

  /// A part of an address: percent escapes for all but letters, digits and `-._~,`.
  package static func escapedInAddress(_ text: String) -> String { DeskLinks.escaped(text) }

  package static func date(_ date: PartialDate) -> String { Wording.date(date) }
  package static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    Wording.count(number, one, many)
  }
  package static func grouped(_ number: Int) -> String { Wording.grouped(number) }
  package static func quantity(_ value: Double) -> String { Wording.quantity(value) }
  package static func list(_ words: [String]) -> String { Wording.list(words) }
  package static func field(_ name: String) -> String { name.fieldWords }
  package static func country(_ code: String) -> String { Countries.name(code) }
  package static func label(_ type: InitiativeType) -> String { type.label }
  package static func label(_ status: ReportedStatus) -> String { status.label }
  package static func label(_ sector: Sector) -> String { sector.label }
  package static func label(_ role: Role) -> String { role.label }
  package static func label(_ kind: ActorKind) -> String { kind.label }
  package static func label(_ channel: TransferChannel) -> String { channel.label }
}

/// The passages that bear an initiative out, as HTML.
package enum ReportEvidence {
  /// One figure for each paragraph, the passages in it marked.
  ///
  /// - Parameter documents: those with the texts; of others the quote alone is shown.
  package static func html(_ evidence: [Evidence], documents: [Document], language: String?) -> String {
    let cited = Set(evidence.map(\.passage.document))
    let excerpts = Excerpts(documents: documents, cited: cited).excerpts(of: evidence, language: language)
    var page = ""
    for excerpt in excerpts { excerpt.markup.render(into: &page) }
    return page
  }
}

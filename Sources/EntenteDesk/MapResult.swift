// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteReport
internal import EntenteShare

/// What a map found: a value, equal for equal input whatever the number of cores.
package struct MapResult: Sendable {
  package let initiatives: [Initiative]
  /// The documents that were read, in the order of the input.
  package let documents: [Document.Header]
  /// The same with their texts, when they were asked for.
  package let texts: [Document]
  package let rejections: [Rejection]
  /// How many statements the initiatives rest on.
  package let statements: Int

  /// The day of the newest document: what the map is as of. Never the clock.
  package var asOf: PartialDate? { documents.compactMap(\.published).max { $0.lastDay < $1.lastDay } }

  /// The map as text in `format`.
  ///
  /// - Parameters:
  ///   - title: heading of the report page; the documents' own titles when `nil`.
  ///   - width: columns of the terminal, for the table only.
  package func rendered(as format: MapFormat, title: String? = nil, width: Int = 100) -> String {
    switch format {
    case .table:
      TableText.encode(initiatives, width: width) + "\n"
        + SummaryText.encode(
          initiatives, documents: documents.count, rejections: rejections.count, width: width)
    case .jsonl: InitiativeLines.encode(initiatives)
    case .csv: InitiativeTable.encode(initiatives)
    case .geojson: FeatureCollection.encode(initiatives)
    case .graphml: GraphML.encode(initiatives)
    case .html:
      ReportPage.html(
        title: title ?? defaultTitle, initiatives: initiatives, documents: texts, asOf: asOf)
    }
  }

  private var defaultTitle: String {
    guard let first = documents.first else { return "Map" }
    let name = first.title ?? first.name
    return documents.count == 1 ? name : name + " and \(documents.count - 1) more"
  }
}

extension MapResult {
  /// `text` on one line, without what would steer a terminal.
  package static func printable(_ text: String) -> String { DisplayWidth.printable(text) }
}

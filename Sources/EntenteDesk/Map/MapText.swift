// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteShare
internal import EntenteStore

/// Initiatives in the forms that commands give them out in.
package enum MapText {
  /// One initiative as a JSON object.
  package static func json(_ initiative: Initiative) -> String {
    String(InitiativeLines.encode([initiative]).dropLast())
  }

  /// - Returns: `nil` for a format that is no file of records.
  package static func encode(_ initiatives: [Initiative], as format: MapFormat) -> String? {
    switch format {
    case .jsonl: InitiativeLines.encode(initiatives)
    case .csv: InitiativeTable.encode(initiatives)
    case .geojson: FeatureCollection.encode(initiatives)
    case .graphml: GraphML.encode(initiatives)
    case .table, .html: nil
    }
  }
}

extension MapShelf {
  /// Up to this many initiatives are read one by one with their passages; beyond, all of the map are.
  private static let mostSingly = 2_000

  /// The initiatives of `ids`, in their order, with all their evidence.
  package func whole(_ ids: [String], _ viewpoint: Viewpoint) throws(DeskFault) -> [Initiative] {
    guard ids.count > Self.mostSingly else {
      var found: [Initiative] = []
      for id in ids { if let one = try initiative(id, viewpoint) { found.append(one) } }
      return found
    }
    let all: [Initiative]
    do { all = try workspace.initiatives(viewpoint) } catch { throw DeskFault(error) }
    let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return ids.compactMap { byID[$0] }
  }
}

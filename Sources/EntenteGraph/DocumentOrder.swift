// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// The order in which the documents that speak of one initiative are told: the earliest published first.
struct DocumentOrder {
  /// Places by document id; empty when there is one document only.
  private var places: [String: Int] = [:]

  init(_ fields: [Statement], _ participations: [[Statement]], _ documents: [String: Document.Header]) {
    guard let first = fields.first?.passage.document else { return }
    let isOne =
      fields.allSatisfy { $0.passage.document == first }
      && participations.allSatisfy { $0.allSatisfy { $0.passage.document == first } }
    if isOne { return }
    let ids = Set(fields.map(\.passage.document) + participations.flatMap { $0.map(\.passage.document) })
    let ordered = ids.sorted { Self.place($0, documents) < Self.place($1, documents) }
    for (place, id) in ordered.enumerated() { places[id] = place }
  }

  /// `list`, by the place of each element's document; within one document as it was.
  func sorted<Element>(_ list: [Element], _ document: (Element) -> String) -> [Element] {
    guard !places.isEmpty else { return list }
    return list.enumerated().map { (places[document($1)] ?? 0, $0, $1) }.sorted {
      ($0.0, $0.1) < ($1.0, $1.1)
    }
    .map(\.2)
  }

  private static func place(_ id: String, _ documents: [String: Document.Header]) -> (String, String, String)
  {
    (documents[id]?.published?.firstDay ?? "~", documents[id]?.name ?? "", id)
  }
}

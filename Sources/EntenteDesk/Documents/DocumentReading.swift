// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteStore

/// One page of a document's text with its marks, and what is known of the document.
package struct DocumentReading: Sendable {
  package let document: Document
  package let record: DocumentRecord
  package let pages: [TextPages.Page]
  /// The number of the page, from 0.
  package let page: Int
  package let scalars: [Unicode.Scalar]
  package let marks: TextMarks
  /// The initiatives of the whole document, in its order.
  package let initiatives: [Told]
  /// What was retrieved from the same place, oldest first, this document included.
  package let versions: [Version]
  package let rejections: [Rejection]

  /// An initiative that the document tells of.
  package struct Told: Hashable, Sendable {
    package let id: String
    /// Where it is first spoken of.
    package let start: Int
    /// Numbers of its footnotes, in order.
    package let notes: [String]
  }

  package struct Version: Hashable, Sendable {
    package let document: String
    package let recordedFrom: String
  }
}

extension MapShelf {
  /// The document with the page on which `offset` stands; `nil` when it is not there or may not be seen.
  package func reading(_ id: String, at offset: Int, _ viewpoint: Viewpoint) throws(DeskFault)
    -> DocumentReading?
  {
    let map = try map(viewpoint)
    return try workspace.asking { ledger throws(StoreError) -> DocumentReading? in
      guard let document = try ledger.document(id, viewpoint),
        let record = try ledger.record(of: id, viewpoint)
      else { return nil }
      let statements = try ledger.statements(of: id, viewpoint)
      let resolution = try ledger.resolution(viewpoint)
      let cut = TextPages(document.text)
      let number = cut.page(at: offset)
      let page = cut.pages[number]
      let scalars = TextPages.scalars(of: page, in: document.text)
      let order = TextMarks.initiatives(statements, map: map, resolution: resolution)
      let near = statements.filter { $0.passage.start < page.end && $0.passage.end > page.start }
      let limit = viewpoint.recordedBy.flatMap { RecordedTime($0)?.text }
      return DocumentReading(
        document: document, record: record, pages: cut.pages, page: number, scalars: scalars,
        marks: TextMarks(
          near, scalars: scalars, from: page.start, order: order, map: map, resolution: resolution),
        initiatives: DocumentReading.told(order, statements, resolution),
        versions: try ledger.versions(at: document.origin, clearance: viewpoint.clearance).filter { version in
          limit.map { version.recordedFrom <= $0 } ?? true
        }.map { DocumentReading.Version(document: $0.document, recordedFrom: $0.recordedFrom) },
        rejections: try ledger.rejections(of: id, viewpoint))
    }
  }
}

extension DocumentReading {
  static func told(_ order: [String], _ statements: [Statement], _ resolution: Resolution) -> [Told] {
    var starts: [String: Int] = [:]
    var notes: [String: Set<String>] = [:]
    for statement in statements where statement.schema == "Project" {
      let id = resolution.shown(statement.entity)
      starts[id] = min(starts[id] ?? .max, statement.passage.start)
      if statement.property == .note { notes[id, default: []].insert(statement.value) }
    }
    return order.map { id in
      Told(
        id: id, start: starts[id] ?? 0,
        notes: (notes[id] ?? []).sorted { (Int($0) ?? 0, $0) < (Int($1) ?? 0, $1) })
    }
  }
}

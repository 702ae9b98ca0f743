// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
package import EntenteModel
internal import EntenteShare
package import EntenteStore

extension Workspace {
  /// Opens the workspace at `path` with the program's own extraction.
  ///
  /// - Throws: `StoreError`, or when the program's own data cannot be loaded.
  package init(path: String, program: String) throws {
    try self.init(path: path, program: program, extractor: try Extractor())
  }

  /// The initiatives that are shown as one with another, and the actors, and why, as text.
  ///
  /// - Parameter width: columns of the terminal, for the table only.
  package func joins(_ viewpoint: Viewpoint, asLines: Bool, width: Int) throws(StoreError) -> String {
    let joins = try ledger.resolution(viewpoint).joins.values.sorted {
      ($0.into, $0.initiative) < ($1.into, $1.initiative)
    }
    var rows: [JoinLines.Row] = []
    for join in joins {
      guard let shown = try ledger.initiative(join.into, viewpoint) else { continue }
      rows.append(JoinLines.Row(join: join, title: shown.title))
    }
    let merges = try merges(viewpoint)
    return asLines
      ? JoinLines.encode(rows) + MergeLines.encode(merges)
      : JoinLines.table(rows, width: width) + MergeLines.table(merges, width: width)
  }

  /// The actors that are shown under the id of another one, with the names that they bring with them.
  private func merges(_ viewpoint: Viewpoint) throws(StoreError) -> [MergeLines.Row] {
    let merges = try ledger.resolution(viewpoint).merges.values.sorted {
      ($0.into, $0.entity) < ($1.into, $1.entity)
    }
    guard !merges.isEmpty else { return [] }
    let held = Dictionary(try ledger.entities(viewpoint).map { ($0.id, $0) }) { first, _ in first }
    return merges.map { merge in
      let names = held[merge.into]?.names ?? []
      return MergeLines.Row(
        merge: merge, title: names.first { $0.entity == merge.into }?.value ?? "",
        names: names.filter { $0.entity == merge.entity }.map {
          MergeLines.Name(value: $0.value, language: $0.language, document: $0.document)
        })
    }
  }

  /// Whether the id names a document, an initiative or an actor that was ever read.
  package func knows(_ id: String) throws(StoreError) -> Bool {
    if try ledger.headers(.now)[id] != nil { return true }
    return try !ledger.statements(about: id, .now).isEmpty
  }
}

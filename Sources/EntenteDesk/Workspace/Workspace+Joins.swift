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

  /// The initiatives that are shown as one with another, and why, as text.
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
    return asLines ? JoinLines.encode(rows) : JoinLines.table(rows, width: width)
  }

  /// Whether the id names a document or an initiative that was ever read.
  package func knows(_ id: String) throws(StoreError) -> Bool {
    if try ledger.headers(.now)[id] != nil { return true }
    return try !ledger.statements(about: id, .now).isEmpty
  }
}

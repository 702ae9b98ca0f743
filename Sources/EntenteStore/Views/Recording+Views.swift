// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import GRDB

extension Recording {
  /// Brings the rows of the initiatives of all touched documents up to date.
  func refreshViews() throws {
    guard !touched.isEmpty else { return }
    let builder = ViewBuilder(db: db, ledger: ledger, fresh: fresh)
    var initiatives: Set<String> = []
    for document in touched { initiatives.formUnion(try builder.initiatives(of: document)) }
    try refreshViews(of: initiatives)
  }

  /// Brings the rows of these initiatives, and of those that they are shown as, up to date.
  func refreshViews(of initiatives: Set<String>) throws {
    let builder = ViewBuilder(db: db, ledger: ledger, fresh: fresh)
    let resolved = ResolutionTable(db: db)
    let shown = try resolved.isEmpty() ? [] : initiatives.map { try resolved.shown($0, at: nil) }
    let ordered = initiatives.union(shown).sorted()
    let rows = try builder.rows(of: ordered, at: nil)
    let table = ViewTable(db: db)
    for initiative in ordered { try replace(initiative, with: rows[initiative], in: table) }
    touched = []
    fresh = [:]
  }

  private func replace(_ initiative: String, with row: InitiativeRow?, in table: ViewTable) throws {
    let standing = try table.rows("i.id = ? AND i.recorded_to IS NULL", [.text(initiative)]).first
    if let row, standing?.dated.row == row { return }
    if let standing {
      try Command(db, "UPDATE initiative SET recorded_to = ? WHERE seq = ?")
        .run(.text(at), .integer(standing.key))
    }
    if let row { try table.insert(DatedRow(row: row, from: at, to: nil)) }
  }
}

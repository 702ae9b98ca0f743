// SPDX-License-Identifier: Apache-2.0
internal import GRDB

extension Ledger {
  /// Drops all views, and what was resolved, and builds them again from what is recorded, in one transaction.
  ///
  /// - Parameter version: what the projection is called, for ``viewVersion()``.
  package func rebuildViews(version: String? = nil) throws(StoreError) {
    try write { db in
      try db.execute(sql: "DELETE FROM initiative")
      try rebuildResolution(db)
      let builder = ViewBuilder(db: db, ledger: self)
      let table = ViewTable(db: db)
      var document = 0
      while let next = try Command(db, "SELECT min(seq) FROM document WHERE seq > ?")
        .first(.integer(document), read: { $0.integerOrNil(0) }) ?? nil
      {
        document = next
        let histories = try builder.histories(of: document).sorted { $0.key < $1.key }
        for row in histories.flatMap(\.value) { try table.insert(row) }
      }
      if let version { try setViewVersion(db, version) }
    }
  }

  /// What the projection was called that made the views; empty before the first time.
  package func viewVersion() throws(StoreError) -> String {
    try read { db in
      try Command(db, "SELECT value FROM view_state WHERE key = 'projection'").first { $0.text(0) } ?? ""
    }
  }

  /// Notes by what projection the views are made from now on; to be called on a ledger without documents, else
  /// ``rebuildViews(version:)``.
  package func setViewVersion(_ version: String) throws(StoreError) {
    try write { try setViewVersion($0, version) }
  }

  private func setViewVersion(_ db: Database, _ version: String) throws {
    try Command(
      db,
      """
      INSERT INTO view_state (key, value) VALUES ('projection', ?)
      ON CONFLICT (key) DO UPDATE SET value = excluded.value
      """
    ).run(.text(version))
  }
}

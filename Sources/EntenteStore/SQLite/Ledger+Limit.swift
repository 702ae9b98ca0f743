// SPDX-License-Identifier: Apache-2.0
internal import GRDB

extension Ledger {
  /// Lets the file grow no further than it is, or as it likes again: how a full disk looks, and a quota.
  package func limitPages(toPresent limited: Bool) throws(StoreError) {
    do {
      try pool.writeWithoutTransaction { db in
        let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        try db.execute(sql: "PRAGMA max_page_count = \(limited ? pages : 1_073_741_823)")
      }
    } catch {
      throw StoreError(error, at: path)
    }
  }
}

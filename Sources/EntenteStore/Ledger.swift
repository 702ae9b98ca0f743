// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import Foundation
internal import GRDB

/// The ledger: one SQLite file that keeps every document, statement, judgement and rejection, when each was
/// recorded and when it was retired.
///
/// - Append only: a newer reading adds and retires, it never overwrites; the file's own triggers refuse anything else.
/// - Every call that writes is one transaction: after a crash all of it or nothing of it is there.
/// - Every query that reads takes a ``Viewpoint``.
/// - Views (the `initiative` tables) are a pure function of the rest and are refreshed in the same transaction.
///
/// Open a ledger once in a process; the value may be used from any thread.
package struct Ledger: Sendable {
  package let path: String
  let pool: DatabasePool
  package let derivation: Derivation

  /// Opens the ledger at `path`, or makes one.
  ///
  /// - Throws: ``StoreError``: `notALedger` (a file of another kind, left untouched), `newerProgram`, `locked`,
  ///   `cannotOpen`, `readOnly`, `diskFull`, `damaged`.
  package init(path: String, derivation: Derivation) throws(StoreError) {
    self.path = path
    self.derivation = derivation
    do {
      pool = try DatabasePool(path: path, configuration: Self.configuration(path))
      try pool.read { db in
        guard try !Schema.migrator.hasBeenSuperseded(db) else {
          throw StoreError(
            .newerProgram, "This ledger was written by a newer Entente. Install that version to open it.",
            place: path)
        }
      }
      try Schema.migrator.migrate(pool)
      // What is acknowledged survives a loss of power, not only a crash of the program.
      // The log is folded into the file every 32 MiB: pages of large indexes are changed many times before that.
      try pool.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 8192")
      }
    } catch {
      throw StoreError(error, at: path)
    }
  }

  /// Opens the ledger at `path`, or makes one, with views that are made of statements alone: nothing is resolved.
  package init(
    path: String,
    project:
      @escaping @Sendable ([EntenteModel.Statement], [String: EntenteModel.Document.Header]) -> [Initiative]
  ) throws(StoreError) {
    try self.init(
      path: path, derivation: Derivation(project: { statements, headers, _ in project(statements, headers) }))
  }

  /// Ends all connections; the write-ahead log is folded into the file when nobody else has it open.
  package func close() throws(StoreError) {
    do { try pool.close() } catch { throw StoreError(error, at: path) }
  }

  private static func configuration(_ path: String) -> Configuration {
    var configuration = Configuration()
    configuration.label = "ledger"
    configuration.busyMode = .timeout(10)
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA cache_size = -65536; PRAGMA temp_store = FILE")
      if !db.configuration.readonly { try claim(db, path: path) }
    }
    return configuration
  }

  /// Makes sure that the file is a ledger before anything in it is changed; an empty file becomes one.
  private static func claim(_ db: Database, path: String) throws {
    let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    guard id != Schema.applicationID else { return }
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
    guard id == 0, tables == 0 else {
      throw StoreError(
        .notALedger, "This database is not an Entente ledger. Name another file, or move this one away.",
        place: path)
    }
    try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
  }

  func read<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    do { return try pool.read(body) } catch { throw StoreError(error, at: path) }
  }

  func write<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    do { return try pool.write(body) } catch { throw StoreError(error, at: path) }
  }
}

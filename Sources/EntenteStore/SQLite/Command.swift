// SPDX-License-Identifier: Apache-2.0
internal import GRDB
internal import GRDBSQLite

/// A prepared SQL statement, bound and read through SQLite's own calls: texts keep their NUL characters, and rows
/// cost no dictionary.
///
/// Not to be used again while its rows are being walked: collect them first.
struct Command {
  private let statement: GRDB.Statement
  private let connection: OpaquePointer
  private var handle: OpaquePointer { statement.sqliteStatement }

  /// The statement `sql`, prepared once for each connection.
  init(_ db: Database, _ sql: String) throws {
    statement = try db.cachedStatement(sql: sql)
    guard let connection = db.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the connection is closed")
    }
    self.connection = connection
  }

  /// Runs it to its end.
  func run(_ values: Bind...) throws { try each(values) { _ in } }

  /// Runs an INSERT and gives the row's key.
  func insert(_ values: Bind...) throws -> Int {
    try each(values) { _ in }
    return Int(sqlite3_last_insert_rowid(connection))
  }

  /// The number of rows that the last run changed.
  var changes: Int { Int(sqlite3_changes(connection)) }

  func first<T>(_ values: Bind..., read: (Columns) throws -> T) throws -> T? {
    var result: T?
    try walk(values) {
      result = try read($0)
      return false
    }
    return result
  }

  func all<T>(_ values: Bind..., read: (Columns) throws -> T) throws -> [T] {
    try all(values, read: read)
  }

  func all<T>(_ values: [Bind], read: (Columns) throws -> T) throws -> [T] {
    var result: [T] = []
    try each(values) { result.append(try read($0)) }
    return result
  }

  func each(_ values: [Bind], body: (Columns) throws -> Void) throws {
    try walk(values) {
      try body($0)
      return true
    }
  }

  /// Steps through the rows until `body` returns `false`.
  private func walk(_ values: [Bind], body: (Columns) throws -> Bool) throws {
    let handle = handle
    sqlite3_reset(handle)
    defer { sqlite3_reset(handle) }
    for (index, value) in values.enumerated() { try check(value.bind(to: handle, at: Int32(index + 1))) }
    while true {
      switch sqlite3_step(handle) {
      case SQLITE_ROW:
        guard try body(Columns(handle: handle)) else { return }
      case SQLITE_DONE: return
      case let code: try check(code)
      }
    }
  }

  private func check(_ code: Int32) throws {
    guard code != SQLITE_OK else { return }
    throw DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
      message: String(cString: sqlite3_errmsg(connection)))
  }
}

/// The columns of the row that a ``Command`` stands at.
struct Columns {
  fileprivate let handle: OpaquePointer

  fileprivate init(handle: OpaquePointer) { self.handle = handle }

  var count: Int { Int(sqlite3_column_count(handle)) }

  func isNull(_ column: Int) -> Bool { sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL }

  func integer(_ column: Int) -> Int { Int(sqlite3_column_int64(handle, Int32(column))) }

  func integerOrNil(_ column: Int) -> Int? { isNull(column) ? nil : integer(column) }

  func real(_ column: Int) -> Double { sqlite3_column_double(handle, Int32(column)) }

  func realOrNil(_ column: Int) -> Double? { isNull(column) ? nil : real(column) }

  /// The bytes of a text or blob, valid only within `body`.
  func bytes<T>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> T) rethrows -> T {
    let start = sqlite3_column_blob(handle, Int32(column))
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    return try body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }

  func text(_ column: Int) -> String { bytes(column) { String(decoding: $0, as: UTF8.self) } }

  func textOrNil(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
}

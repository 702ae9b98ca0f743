// SPDX-License-Identifier: Apache-2.0
internal import GRDBSQLite

/// A value for a parameter of a ``Command``.
enum Bind {
  case null
  case integer(Int)
  case real(Double)
  case text(String)
  /// Text kept as UTF-8 bytes.
  case blob(String)
  case bytes([UInt8])

  static func optional(_ text: String?) -> Bind { text.map(Bind.text) ?? .null }
  static func optional(_ number: Int?) -> Bind { number.map(Bind.integer) ?? .null }
  static func optional(_ number: Double?) -> Bind { number.map(Bind.real) ?? .null }
  static func flag(_ flag: Bool) -> Bind { .integer(flag ? 1 : 0) }

  /// SQLite copies what it is given.
  private static var copied: sqlite3_destructor_type? { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

  func bind(to handle: OpaquePointer, at index: Int32) -> Int32 {
    switch self {
    case .null: return sqlite3_bind_null(handle, index)
    case .integer(let number): return sqlite3_bind_int64(handle, index, Int64(number))
    case .real(let number): return sqlite3_bind_double(handle, index, number)
    case .text(var text):
      return text.withUTF8 {
        $0.withMemoryRebound(to: CChar.self) { utf8 in
          guard let start = utf8.baseAddress else { return sqlite3_bind_text(handle, index, "", 0, nil) }
          return sqlite3_bind_text(handle, index, start, Int32(utf8.count), Self.copied)
        }
      }
    case .bytes(let bytes):
      return bytes.withUnsafeBytes {
        guard let start = $0.baseAddress else { return sqlite3_bind_zeroblob(handle, index, 0) }
        return sqlite3_bind_blob(handle, index, start, Int32($0.count), Self.copied)
      }
    case .blob(var text):
      return text.withUTF8 {
        guard let start = $0.baseAddress else { return sqlite3_bind_zeroblob(handle, index, 0) }
        return sqlite3_bind_blob(handle, index, start, Int32($0.count), Self.copied)
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0

/// A JSON value as a tree, for what is small and read in any order. Made by ``JSONCursor``, under its limits.
package enum JSONTree: Hashable, Sendable {
  case null
  case bool(Bool)
  /// As it is written.
  case number(String)
  case string(String)
  case array([JSONTree])
  /// Of equal keys the last one counts.
  case object([String: JSONTree])

  package init(_ bytes: some Collection<UInt8>) throws(JSONFault) {
    let array = Array(bytes)
    let result: Result<JSONTree, JSONFault> = array.withUnsafeBufferPointer { buffer in
      var cursor = JSONCursor(buffer)
      do throws(JSONFault) {
        let tree = try JSONTree(&cursor)
        try cursor.finish()
        return .success(tree)
      } catch {
        return .failure(error)
      }
    }
    self = try result.get()
  }

  /// Reads the next value.
  package init(_ cursor: inout JSONCursor) throws(JSONFault) {
    switch cursor.peek() {
    case UInt8(ascii: "{"):
      var members: [String: JSONTree] = [:]
      try cursor.object { (key, cursor) throws(JSONFault) in members[key] = try JSONTree(&cursor) }
      self = .object(members)
    case UInt8(ascii: "["):
      var values: [JSONTree] = []
      try cursor.array { (cursor) throws(JSONFault) in values.append(try JSONTree(&cursor)) }
      self = .array(values)
    case UInt8(ascii: "\""): self = .string(try cursor.string())
    default:
      switch try cursor.scalar() {
      case "true": self = .bool(true)
      case "false": self = .bool(false)
      case "null": self = .null
      case let number: self = .number(number)
      }
    }
  }

  package subscript(key: String) -> JSONTree? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// A text, or a number as it is written; `nil` for anything else and for an empty text.
  package var text: String? {
    switch self {
    case .string(let text), .number(let text): text.isEmpty ? nil : text
    default: nil
    }
  }

  /// The values of an array; none for `null`; anything else is a list of one.
  package var list: [JSONTree] {
    switch self {
    case .array(let values): values
    case .null: []
    default: [self]
    }
  }

  /// The texts of an array, or the one text.
  package var texts: [String] { list.compactMap(\.text) }
}

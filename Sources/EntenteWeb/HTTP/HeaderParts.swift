// SPDX-License-Identifier: Apache-2.0

/// A header's value with its parameters: `form-data; name="files"; filename="a.txt"`.
struct HeaderParts: Sendable {
  let value: String
  private var parameters: [String: String] = [:]

  init(_ text: String) {
    var rest = text[...]
    value = Self.trimmed(rest.prefix { $0 != ";" })
    rest = rest.dropFirst(rest.prefix { $0 != ";" }.count)
    while let first = rest.first {
      guard first == ";" else { break }
      rest = rest.dropFirst()
      let name = Self.trimmed(rest.prefix { $0 != "=" && $0 != ";" }).lowercased()
      rest = rest.drop { $0 != "=" && $0 != ";" }
      guard rest.first == "=" else { continue }
      rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
      let given: String
      if rest.first == "\"" {
        (given, rest) = Self.quoted(rest.dropFirst())
        rest = rest.drop { $0 != ";" }
      } else {
        given = Self.trimmed(rest.prefix { $0 != ";" })
        rest = rest.drop { $0 != ";" }
      }
      // The first of several holds.
      if parameters[name] == nil { parameters[name] = given }
    }
  }

  subscript(name: String) -> String? { parameters[name] }

  /// Up to the closing mark. Only a mark is escaped by a backslash: browsers send those of Windows paths as they are.
  private static func quoted(_ text: Substring) -> (String, Substring) {
    var value = ""
    var rest = text
    while let character = rest.popFirst() {
      if character == "\"" { break }
      if character == "\\", rest.first == "\"" {
        value.append("\"")
        rest = rest.dropFirst()
      } else {
        value.append(character)
      }
    }
    return (value, rest)
  }

  private static func trimmed(_ text: Substring) -> String {
    var rest = text
    while rest.first == " " || rest.first == "\t" { rest = rest.dropFirst() }
    while rest.last == " " || rest.last == "\t" { rest = rest.dropLast() }
    return String(rest)
  }
}

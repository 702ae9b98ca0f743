// SPDX-License-Identifier: Apache-2.0
internal import EntenteIngest

/// Which keys of JSON lines hold a document's text and what is known about it.
package struct CollectionFields: Sendable, Equatable {
  var map = FieldMap()

  /// The usual keys.
  package init() {}

  /// Takes a field from a key and from nowhere else: `text=body`, `date=meta.published`.
  ///
  /// - Returns: `false`, and nothing changed, when it names no field or no key.
  package mutating func take(_ setting: String) -> Bool {
    guard let equals = setting.firstIndex(of: "="),
      let field = FieldMap.Field(name: String(setting[..<equals]))
    else { return false }
    let key = String(setting[setting.index(after: equals)...])
    guard !key.isEmpty else { return false }
    map.take(field, from: key)
    return true
  }

  /// The fields that there are, for messages.
  package static var names: String { FieldMap.Field.allCases.map(\.rawValue).joined(separator: ", ") }
}

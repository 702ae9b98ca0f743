// SPDX-License-Identifier: Apache-2.0

/// Which keys of a JSON object hold what is known about a document. A key may lead inwards: `meta.date`.
///
/// Each field has keys that are tried in their order; a key that is named for a field goes alone.
package struct FieldMap: Hashable, Sendable {
  package enum Field: String, CaseIterable, Sendable {
    case id, title, text, date, url, language, publisher, author, marking

    /// The field that a person calls `name`.
    package init?(name: String) {
      switch name {
      case "lang": self = .language
      case "source": self = .publisher
      default: self.init(rawValue: name)
      }
    }
  }

  private var keys: [Field: [String]] = [
    .id: ["id", "_id", "guid", "uuid"],
    .title: ["title", "headline", "heading"],
    .text: ["text", "body", "content", "article"],
    .date: ["date", "published", "published_at", "pubDate", "datetime", "timestamp"],
    .url: ["url", "link", "source_url", "uri"],
    .language: ["lang", "language"],
    .publisher: ["source", "publisher", "site"],
    .author: ["author", "authors", "byline"],
    .marking: ["marking", "tlp"],
  ]

  package init() {}

  /// Takes `field` from `key` and from nowhere else.
  package mutating func take(_ field: Field, from key: String) { keys[field] = [key] }

  /// The first value that is there for `field` and not `null` or empty.
  func value(of field: Field, in object: JSONValue) -> JSONValue? {
    for key in keys[field] ?? [] {
      if let value = object[key] ?? Self.inner(key, of: object), !value.isEmpty { return value }
    }
    return nil
  }

  func names(of field: Field) -> String { (keys[field] ?? []).joined(separator: ", ") }

  private static func inner(_ path: String, of object: JSONValue) -> JSONValue? {
    guard path.contains(".") else { return nil }
    return path.split(separator: ".").reduce(Optional(object)) { $0?[String($1)] }
  }
}

extension JSONValue {
  fileprivate var isEmpty: Bool {
    switch self {
    case .null: true
    case .string(let text): !text.unicodeScalars.contains { !$0.properties.isWhitespace }
    case .array(let values): values.isEmpty
    case .object(let members): members.isEmpty
    case .bool, .number: false
    }
  }
}

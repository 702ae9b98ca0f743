// SPDX-License-Identifier: Apache-2.0

/// Fields in a fixed order, each with its length before it, so that no two different lists of them give one digest.
public struct ContentDigest: Sendable {
  private var bytes: [UInt8] = []

  public init() {}

  /// Adds a field; `nil` differs from an empty text.
  public mutating func add(_ field: String?) {
    bytes.append(field == nil ? 0 : 1)
    let field = field ?? ""
    withUnsafeBytes(of: UInt64(field.utf8.count).littleEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: field.utf8)
  }

  public mutating func add(_ number: Int) { add(String(number)) }

  /// Adds the shortest decimal text that reads back as `number`.
  public mutating func add(_ number: Double) { add(number.description) }

  /// Adds properties in the order of their names; those without a value are left out.
  mutating func add(_ properties: [String: [String]]) {
    for (property, values) in properties.sorted(by: { $0.key < $1.key }) where !values.isEmpty {
      add(property)
      add(values.count)
      for value in values { add(value) }
    }
  }

  /// SHA-256, lowercase hexadecimal.
  public var sha256: String { Digest.sha256(bytes) }

  public static func sha256(_ fields: [String?]) -> String {
    var digest = ContentDigest()
    for field in fields { digest.add(field) }
    return digest.sha256
  }
}

extension ListEntity {
  /// The digest of what the entry says: its id, schema and properties, but not when the list held it.
  public var contentDigest: String {
    var digest = ContentDigest()
    digest.add(id)
    digest.add(schema)
    digest.add(properties)
    return digest.sha256
  }
}

extension ScreenQuery {
  /// The digest of what is asked: names, schema and properties, but not the caller's mark.
  public var contentDigest: String {
    var digest = ContentDigest()
    digest.add(schema)
    digest.add(names.count)
    for name in names { digest.add(name) }
    digest.add(properties)
    return digest.sha256
  }
}

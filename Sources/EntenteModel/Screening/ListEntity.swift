// SPDX-License-Identifier: Apache-2.0

/// An entry of a list or a register in the shape of FollowTheMoney: a schema, and values under the names of properties.
public struct ListEntity: Hashable, Sendable {
  /// Unique within its list: `ofac26-36`, `un-6907993`.
  public let id: String
  /// A schema of FollowTheMoney: `Person`, `Organization`, `Company`, `LegalEntity`, `PublicBody`, `Vessel`, `Ownership`…
  public let schema: String
  /// The values of each property, in the order of the list: `name`, `alias`, `country`, `birthDate`, `innCode`…
  /// An edge (`Ownership`) has the ids of other entries under `owner` and `asset`.
  public let properties: [String: [String]]
  /// The names of the lists that it stands in.
  public let datasets: [String]
  /// When the list first and last held it, ISO 8601, where the list says so.
  public let firstSeen: String?
  public let lastSeen: String?

  public init(
    id: String, schema: String, properties: [String: [String]], datasets: [String] = [],
    firstSeen: String? = nil, lastSeen: String? = nil
  ) {
    self.id = id
    self.schema = schema
    self.properties = properties
    self.datasets = datasets
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
  }

  public subscript(property: String) -> [String] { properties[property] ?? [] }

  /// The properties that hold names, the surest first.
  public static let nameProperties = ["name", "alias", "previousName", "weakAlias", "abbreviation"]

  /// What it is called in a list of hits: its first name, else its id.
  public var caption: String {
    Self.nameProperties.lazy.compactMap { properties[$0]?.first { !$0.isEmpty } }.first ?? id
  }
}

/// Which list, and which edition of it: what a hit and an audit name.
public struct ListVersion: Hashable, Sendable {
  /// Short and in kebab case: `ofac-sdn`, `us-1260h`.
  public let name: String
  /// In words: `OFAC Specially Designated Nationals`.
  public let title: String
  public let publisher: String?
  /// The official address that it comes from.
  public let address: String?
  /// The edition as the list itself tells it (a date or a number); `nil` when it tells none.
  public let version: String?
  /// When it was fetched or, for a file, last changed; ISO 8601 UTC.
  public let retrieved: String?
  /// SHA-256 of its bytes, lowercase hex; of several files, of their hashes in the order of their names.
  public let sha256: String

  public init(
    name: String, title: String, publisher: String? = nil, address: String? = nil, version: String? = nil,
    retrieved: String? = nil, sha256: String
  ) {
    self.name = name
    self.title = title
    self.publisher = publisher
    self.address = address
    self.version = version
    self.retrieved = retrieved
    self.sha256 = sha256
  }
}

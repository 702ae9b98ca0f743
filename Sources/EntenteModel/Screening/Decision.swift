// SPDX-License-Identifier: Apache-2.0

/// What a decision or a hit is about: a query and an entry of a list.
public struct ScreeningKey: Hashable, Sendable, Comparable {
  /// The query without regard to case and spaces; see ``init(query:list:entity:)``.
  public let query: String
  /// The name of the list.
  public let list: String
  /// The id of the entry within it.
  public let entity: String

  /// - Parameter query: as it was asked; it is kept in lower case, with one space between its words.
  public init(query: String, list: String, entity: String) {
    self.query = query.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.list = list
    self.entity = entity
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.query, left.list, left.entity) < (right.query, right.list, right.entity)
  }
}

/// A person's word about a hit: whether who was asked for is who stands in the list. It holds until another one about
/// the same key.
public struct Decision: Hashable, Sendable {
  public enum Verdict: String, CaseIterable, Sendable {
    case trueMatch = "true-match"
    case falsePositive = "false-positive"
    case unsure
    /// Takes back what was decided before.
    case none
  }

  public let key: ScreeningKey
  public let verdict: Verdict
  public let by: String
  public let reason: String
  /// ISO 8601 UTC.
  public let at: String
  /// The edition of the list that was decided on.
  public let listVersion: String?
  public let listSHA256: String
  /// The score of the hit then, 0...1.
  public let score: Double
  /// The digest of the entry then: when it differs, the entry has changed.
  public let entry: String

  public init(
    _ key: ScreeningKey, _ verdict: Verdict, by: String, reason: String, at: String, listVersion: String?,
    listSHA256: String, score: Double, entry: String
  ) {
    self.key = key
    self.verdict = verdict
    self.by = by
    self.reason = reason
    self.at = at
    self.listVersion = listVersion
    self.listSHA256 = listSHA256
    self.score = score
    self.entry = entry
  }

  /// SHA-256 of all its fields.
  public var contentDigest: String {
    ContentDigest.sha256([
      key.query, key.list, key.entity, verdict.rawValue, by, reason, at, listVersion, listSHA256,
      score.description, entry,
    ])
  }
}

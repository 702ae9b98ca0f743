// SPDX-License-Identifier: Apache-2.0

/// What somebody decided about a hit: whether the entry of the list is who was asked for. Recorded, never changed; undone
/// by another decision.
public struct Decision: Hashable, Sendable {
  public enum Verdict: String, CaseIterable, Sendable {
    case trueMatch, falsePositive, unsure
    /// Takes back what was decided before.
    case none
  }

  /// What the decision is about: a query by its key, and an entry of a list.
  public struct Subject: Hashable, Sendable, Comparable {
    /// ``ScreeningQuery/key``.
    public let query: String
    public let list: String
    public let entity: String

    public init(query: String, list: String, entity: String) {
      (self.query, self.list, self.entity) = (query, list, entity)
    }

    public static func < (a: Self, b: Self) -> Bool {
      (a.query, a.list, a.entity) < (b.query, b.list, b.entity)
    }
  }

  public let subject: Subject
  public let verdict: Verdict
  public let by: String
  public let reason: String
  /// ISO 8601 UTC.
  public let at: String
  /// The edition of the list that was looked at, as it tells it, and the SHA-256 of its bytes.
  public let listVersion: String?
  public let listSHA256: String
  /// ``ListEntity/digest`` of the entry as it was then: the decision is about what the entry said.
  public let entry: String
  /// The score of the hit then, 0...1.
  public let score: Double

  public init(
    _ subject: Subject, _ verdict: Verdict, by: String, reason: String, at: String, listVersion: String?,
    listSHA256: String, entry: String, score: Double
  ) {
    self.subject = subject
    self.verdict = verdict
    self.by = by
    self.reason = reason
    self.at = at
    self.listVersion = listVersion
    self.listSHA256 = listSHA256
    self.entry = entry
    self.score = score
  }

  /// The hash of this decision when the one recorded before it has the hash `previous` (empty for the first).
  public func hash(after previous: String) -> String {
    Digest.identifier(
      "dec",
      [
        previous, subject.query, subject.list, subject.entity, verdict.rawValue, by, reason, at,
        listVersion == nil ? "0" : "1", listVersion ?? "", listSHA256, entry, score.hashed,
      ])
  }
}

/// A record with its place in a chain: each holds the hash of the one before, so that none can be changed, added or left
/// out between two others unseen. What is cut off at the end shows only to who has noted a later hash.
public struct Chained<Record: Hashable & Sendable>: Hashable, Sendable {
  public let record: Record
  /// From 1 in the order of recording.
  public let number: Int
  public let previous: String
  public let hash: String
  public let marking: Marking

  public init(_ record: Record, number: Int, previous: String, hash: String, marking: Marking) {
    self.record = record
    self.number = number
    self.previous = previous
    self.hash = hash
    self.marking = marking
  }
}

extension Double {
  /// All 64 bits of it: equal texts for equal numbers only.
  var hashed: String { String(bitPattern, radix: 16) }
}

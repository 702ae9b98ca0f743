// SPDX-License-Identifier: Apache-2.0

/// Someone or something to be looked for in lists: what a row of the queries, or a call of the API, gives.
public struct ScreenQuery: Hashable, Sendable {
  /// The caller's own mark, given back with the answer.
  public let id: String?
  /// A schema of FollowTheMoney; `nil` when it is not known whether a person or a body is meant.
  public let schema: String?
  /// At least one; the best of them counts.
  public let names: [String]
  /// Other properties (`country`, `birthDate`, `innCode`, …). Identifiers may raise a score; dates and countries may
  /// only tell apart.
  public let properties: [String: [String]]

  public init(
    _ names: [String], schema: String? = nil, properties: [String: [String]] = [:], id: String? = nil
  ) {
    self.names = names
    self.schema = schema
    self.properties = properties
    self.id = id
  }
}

/// One part of what a score is made of, for a person to read.
public struct ScorePart: Hashable, Sendable {
  /// How the parts of two names met.
  public enum Relation: String, CaseIterable, Sendable {
    /// The same letters, but for case and marks.
    case equal
    /// Another spelling of the same, or a slip.
    case spelling
    /// The same letters after one was written in the other's script.
    case romanised
    /// A name written by its sound in Han or Cyrillic.
    case transcribed
    /// Words of one meaning.
    case translated
    /// The initials of the other's words, or parts of them run together.
    case acronym
    /// One letter for a name that begins with it.
    case initial
    /// The same words joined in one and apart in the other.
    case joined
    /// Only one of the two names has it.
    case missing
    /// Both have one of its kind, and they differ: numbers, places, patronymics.
    case conflict
    /// The same identifier: tax number, LEI, IMO number.
    case identifier
    /// A property that tells two apart: countries, dates.
    case apart
  }

  public let relation: Relation
  /// What it is of a name: `given`, `family`, `patronymic`, `initial`, `legal form`, `body`, `field`, `place`, `number`,
  /// `core`, `acronym`, or the name of a property.
  public let role: String
  /// As written in the query and in the list; one is empty when the part is missing there.
  public let left: String
  public let right: String
  /// How alike the two are, 0...1.
  public let likeness: Double
  /// What it adds to (or takes from) the log odds of the score.
  public let contribution: Double

  public init(
    _ relation: Relation, role: String, left: String, right: String, likeness: Double, contribution: Double
  ) {
    self.relation = relation
    self.role = role
    self.left = left
    self.right = right
    self.likeness = likeness
    self.contribution = contribution
  }
}

/// An entry of a list that may be who was asked for.
public struct ScreenHit: Hashable, Sendable {
  public let entity: ListEntity
  /// 0...1; at 0.70 and above it is more likely the same than not.
  public let score: Double
  /// The name of the entry that came nearest, the property it stands under, and the name of the query that met it.
  public let name: String
  public let property: String
  public let queried: String
  /// What the score is made of; empty when no explanation was asked for.
  public let parts: [ScorePart]
  /// The edition of the list that the entry stands in.
  public let list: ListVersion
  /// What it has to do with others; `nil` when that was not asked for, or no tie names it.
  public var reasons: HitReasons?

  public init(
    entity: ListEntity, score: Double, name: String, property: String, queried: String, parts: [ScorePart],
    list: ListVersion, reasons: HitReasons? = nil
  ) {
    self.reasons = reasons
    self.entity = entity
    self.score = score
    self.name = name
    self.property = property
    self.queried = queried
    self.parts = parts
    self.list = list
  }
}

/// How much a search may answer with.
public struct ScreenLimits: Hashable, Sendable {
  /// Hits at most.
  public var hits: Int
  /// The least score that is shown, 0...1.
  public var threshold: Double
  /// Whether each hit says what its score is made of.
  public var explained: Bool
  /// The lists to look in, by name; empty for all.
  public var lists: Set<String>

  public init(hits: Int = 10, threshold: Double = 0.7, explained: Bool = false, lists: Set<String> = []) {
    self.hits = hits
    self.threshold = threshold
    self.explained = explained
    self.lists = lists
  }
}

/// Looks names up in lists. Values of it may be asked by any number of threads at once.
public protocol Screener: Sendable {
  /// The lists that are looked in, in the order they were given.
  var lists: [ListVersion] { get }
  /// Entries in all.
  var count: Int { get }
  /// The nearest entries, best first; equal scores in the order of the lists and of the entries in them.
  func hits(_ query: ScreenQuery, _ limits: ScreenLimits) -> [ScreenHit]
  /// An entry by its id, with its list.
  func entity(_ id: String) -> (entity: ListEntity, list: ListVersion)?
  /// The entries that name `id` in a property: edges (ownerships, memberships), in the order of the lists.
  func adjacent(_ id: String) -> [ListEntity]
  /// Tells what entries have to do with others; `nil` when that was not made ready.
  var ties: (any TieTeller)? { get }
}

extension Screener {
  public var ties: (any TieTeller)? { nil }
}

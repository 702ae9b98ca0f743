// SPDX-License-Identifier: Apache-2.0

/// Which documents tell one story, which initiatives are one and which actors are one: what resolving found, and why. Made
/// from documents, statements and judgements by a pure function; the projection is given it beside the statements, with what
/// people said of initiatives.
public struct Resolution: Hashable, Sendable {
  /// The documents that repeat another one, by id. An origin is not among them.
  public var copies: [String: StoryCopy]
  /// The initiatives that are shown as part of another one, by id. The one that they are shown as is not among them.
  public var joins: [String: InitiativeJoin]
  /// The actors that are shown under the id of another one, by id. The one that they are shown under is not among them.
  public var merges: [String: EntityMerge]
  /// What people corrected: recorded, not found.
  public var corrections: Corrections

  public init(
    copies: [String: StoryCopy] = [:], joins: [String: InitiativeJoin] = [:],
    merges: [String: EntityMerge] = [:], corrections: Corrections = Corrections()
  ) {
    self.copies = copies
    self.joins = joins
    self.merges = merges
    self.corrections = corrections
  }

  public static let none = Resolution()

  /// The document in which the story of `document` stood first: its own id when it repeats none.
  public func origin(of document: String) -> String { copies[document]?.origin ?? document }

  /// The id under which an actor is shown.
  public func shownActor(_ entity: String) -> String { merges[entity]?.into ?? entity }

  /// The id under which `initiative` is shown.
  public func shown(_ initiative: String) -> String { joins[initiative]?.into ?? initiative }
}

/// A document that repeats an earlier one.
public struct StoryCopy: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// The same text, whole or edited.
    case copy
    /// A part of the origin.
    case excerpt
    /// Holds the origin among text of its own.
    case embeds
    /// The same names, dates and sums in the same order, in another language.
    case translation
    /// A person judged it so.
    case judged
  }

  public let document: String
  /// The id of the earliest document with the story.
  public let origin: String
  public let kind: Kind
  /// The part of the shorter text that both have, 0...1, as the sketches estimate it.
  public let similarity: Double
  /// In words, for a person.
  public let reason: String

  public init(document: String, origin: String, kind: Kind, similarity: Double, reason: String) {
    self.document = document
    self.origin = origin
    self.kind = kind
    self.similarity = similarity
    self.reason = reason
  }
}

/// An initiative that is the same as another one, under whose id it is shown.
public struct InitiativeJoin: Hashable, Sendable {
  public let initiative: String
  /// The id of the one that was recorded first.
  public let into: String
  /// What speaks for it, less what speaks against it; see docs/stories.md.
  public let score: Double
  /// In words, for a person.
  public let reason: String

  public init(initiative: String, into: String, score: Double, reason: String) {
    self.initiative = initiative
    self.into = into
    self.score = score
    self.reason = reason
  }
}

/// An actor that was judged to be the same as another one, under whose id it is shown. Its statements stay its own, so
/// that each of its names keeps the passage that it stands in, and taking the judgement back undoes it.
public struct EntityMerge: Hashable, Sendable {
  public let entity: String
  /// The id of the one that was recorded first.
  public let into: String
  /// In words, for a person: who judged, and why.
  public let reason: String

  public init(entity: String, into: String, reason: String) {
    self.entity = entity
    self.into = into
    self.reason = reason
  }
}

/// What resolving looks at of an actor that a judgement is about.
public struct JudgedEntity: Hashable, Sendable {
  public let id: String
  /// Of FollowTheMoney.
  public let schema: String
  /// The order in which actors were first recorded.
  public let recorded: Int

  public init(id: String, schema: String, recorded: Int) {
    self.id = id
    self.schema = schema
    self.recorded = recorded
  }
}

/// What resolving looks at of a statement.
public struct Claim: Hashable, Sendable {
  public let entity: String
  public let property: Property
  public let value: String
  public let language: String?
  public let passage: Passage

  public init(entity: String, property: Property, value: String, language: String?, passage: Passage) {
    self.entity = entity
    self.property = property
    self.value = value
    self.language = language
    self.passage = passage
  }

  public init(_ statement: Statement) {
    self.init(
      entity: statement.entity, property: statement.property, value: statement.value,
      language: statement.language, passage: statement.passage)
  }
}

/// Takes in what is held and says what of it is one. Equal input gives an equal resolution, in whatever order the
/// documents come.
public protocol Resolving {
  /// - Parameters:
  ///   - document: its header; each document is given once.
  ///   - recorded: the order in which documents were first recorded; the same number for all when nothing is recorded.
  ///   - sketch: of its text; empty when it is not known.
  ///   - claims: of the statements read from the document, in any order.
  mutating func add(_ document: Document.Header, recorded: Int, sketch: [UInt8], claims: [Claim])

  /// - Parameters:
  ///   - judgements: those that hold, about documents, initiatives and actors.
  ///   - entities: the actors that judgements are about.
  func resolution(_ judgements: [Judgement], _ entities: [JudgedEntity]) -> Resolution
}

// SPDX-License-Identifier: Apache-2.0

/// That two entities have to do with each other, as somebody says. It is walked in both directions.
///
/// There is no kind for nationality, birthplace or date of birth, and no field to hold one: who shares only those has
/// no tie (law 5).
public struct Tie: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case ownership, directorship, membership, employment, representation, succession, family, associate
    /// Both take part in one initiative or project.
    case jointInitiative
    /// A list says that there is a link and not which.
    case unknownLink
    /// Entries of two lists that one actor of the map is taken for.
    case same

    /// How much a tie of this kind carries over, 0...1, when it is certain. Chosen, not learnt; docs/ties.md.
    public var weight: Double {
      switch self {
      case .ownership: 0.95
      case .succession: 0.95
      case .directorship: 0.85
      case .membership: 0.8
      case .representation: 0.75
      case .employment: 0.7
      case .jointInitiative: 0.7
      case .associate: 0.6
      case .family: 0.5
      case .unknownLink: 0.5
      case .same: 1
      }
    }
  }

  public let kind: Kind
  /// The owner, director, member…; of equals, either.
  public let from: String
  public let to: String
  /// 0...1: how sure it is that the tie is there.
  public let confidence: Double
  /// First and last day, ISO 8601, whole or in part; `nil` when not said.
  public let start: String?
  public let end: String?
  public let evidence: TieEvidence

  /// - Parameter confidence: held within 0...1; what is no number counts as 0.
  public init(
    _ kind: Kind, from: String, to: String, confidence: Double = 1, start: String? = nil, end: String? = nil,
    evidence: TieEvidence
  ) {
    self.kind = kind
    self.from = from
    self.to = to
    self.confidence = confidence > 0 ? min(confidence, 1) : 0
    self.start = start
    self.end = end
    self.evidence = evidence
  }

  /// The same between other entities, or as sure as `confidence` makes it, as `evidence` says it.
  public func with(from: String, to: String, confidence: Double, evidence: TieEvidence) -> Tie {
    Tie(kind, from: from, to: to, confidence: confidence, start: start, end: end, evidence: evidence)
  }

  /// What it adds to a path's strength: the weight of its kind times its confidence.
  public var weight: Double { kind.weight * confidence }
}

/// A way from one entity to another over ties, through no entity twice.
public struct TiePath: Hashable, Sendable {
  /// The entities, from the one asked about to the target; one more than `ties`.
  public let entities: [String]
  public let ties: [Tie]
  /// The product of the ties' weights, 0...1.
  public let strength: Double

  public init(entities: [String], ties: [Tie], strength: Double) {
    self.entities = entities
    self.ties = ties
    self.strength = strength
  }
}

/// The paths from an entity to the targets, strongest first.
public struct TiePaths: Hashable, Sendable {
  public let from: String
  public let paths: [TiePath]
  /// How many paths there are in all, with those that the limit left out.
  public let total: Int

  public init(from: String, paths: [TiePath], total: Int) {
    self.from = from
    self.paths = paths
    self.total = total
  }

  public var leftOut: Int { total - paths.count }
}

// SPDX-License-Identifier: Apache-2.0

/// Somebody owns a share of something, somebody says so, and it was so for some time.
public struct OwnershipEdge: Hashable, Sendable {
  public let owner: String
  public let asset: String
  public let share: OwnershipShare
  /// First and last day, ISO 8601, whole or in part (`2020`, `2020-05`); `nil` when not said.
  public let from: String?
  public let to: String?
  public let evidence: TieEvidence

  public init(
    owner: String, asset: String, share: OwnershipShare, from: String? = nil, to: String? = nil,
    evidence: TieEvidence
  ) {
    self.owner = owner
    self.asset = asset
    self.share = share
    self.from = from
    self.to = to
    self.evidence = evidence
  }

  /// Whether it was so on `day` (ISO 8601). A date that is known in part counts as long as it may be meant.
  public func holds(on day: String) -> Bool { Period.holds(from: from, to: to, on: day) }
}

/// Days from one to another, either of which may be unknown or known in part.
public enum Period {
  /// Whether it may have been so on `day`. A date that cannot be read counts as unknown: a slip in a list may not take
  /// an owner away.
  public static func holds(from: String?, to: String?, on day: String) -> Bool {
    if let from, let first = isDay(from) ? from : PartialDate(from)?.firstDay, first > day { return false }
    if let to, let last = isDay(to) ? to : PartialDate(to)?.lastDay, last < day { return false }
    return true
  }

  /// Whether `text` has the form of a whole day, which is compared as it stands.
  private static func isDay(_ text: String) -> Bool {
    text.utf8.count == 10
      && zip(text.utf8, 0...).allSatisfy { byte, place in
        place == 4 || place == 7 ? byte == UInt8(ascii: "-") : (48...57).contains(byte)
      }
  }
}

/// What a rule about ownership says of one entity on one day, and why.
public struct OwnershipReport: Hashable, Sendable {
  public enum Verdict: String, CaseIterable, Sendable {
    case blocked, notBlocked
    /// What is known of the shares allows both.
    case undetermined
  }

  /// Whether the rule binds on the day asked about.
  public enum Standing: String, CaseIterable, Sendable {
    case inForce, notYet, suspended
  }

  /// One owner's part in the aggregate.
  public struct Holding: Hashable, Sendable {
    /// How the owner stands under the rule.
    public enum Owner: String, CaseIterable, Sendable {
      case listed, blocked, undetermined, notBlocked
    }

    public let owner: String
    public let standing: Owner
    public let share: OwnershipShare
    /// All that say it.
    public let edges: [OwnershipEdge]

    public init(owner: String, standing: Owner, share: OwnershipShare, edges: [OwnershipEdge]) {
      self.owner = owner
      self.standing = standing
      self.share = share
      self.edges = edges
    }
  }

  public let entity: String
  /// `ofac-50`, `bis-affiliates`.
  public let rule: String
  /// ISO 8601 day.
  public let asOf: String
  public let standing: Standing
  /// What the arithmetic gives, whether or not the rule binds on that day.
  public let verdict: Verdict
  /// The programmes or lists that name the entity itself, sorted; empty when none does.
  public let listed: [String]
  /// What owners that count hold together: the least with unknown shares at 0, the most with what is left up to 100.
  public let aggregate: OwnershipShare
  /// Direct owners, those that count first, then by share and id.
  public let holdings: [Holding]
  /// From the listed owners down to the entity: the edges that the verdict stands on. For `undetermined`, those that
  /// it may stand on. Empty when nothing is blocked, or the entity is itself listed.
  public let chain: [OwnershipEdge]
  /// The programmes of the listed owners at the head of the chain, sorted.
  public let programmes: [String]
  /// No single programme reaches the threshold alone. Whether it matters differs by programme: shown, not computed.
  public let mixesProgrammes: Bool
  /// What does not fit together: shares above 100 in total, sources that differ.
  public let conflicts: [String]
  /// How many owners, edges and words of it were left out to keep it short; 0 when it is whole.
  public let leftOut: Int

  public init(
    entity: String, rule: String, asOf: String, standing: Standing, verdict: Verdict, listed: [String],
    aggregate: OwnershipShare, holdings: [Holding], chain: [OwnershipEdge], programmes: [String],
    mixesProgrammes: Bool, conflicts: [String], leftOut: Int = 0
  ) {
    self.leftOut = leftOut
    self.entity = entity
    self.rule = rule
    self.asOf = asOf
    self.standing = standing
    self.verdict = verdict
    self.listed = listed
    self.aggregate = aggregate
    self.holdings = holdings
    self.chain = chain
    self.programmes = programmes
    self.mixesProgrammes = mixesProgrammes
    self.conflicts = conflicts
  }

  /// Whether the entity is restricted on that day: listed itself, or blocked by a rule in force.
  public var isRestricted: Bool { !listed.isEmpty || (verdict == .blocked && standing == .inForce) }
}

extension OwnershipReport {
  /// The same with at most `most` owners, edges under them, edges of the chain, and so on, the first of each. The verdict
  /// and the aggregate stay those of all.
  public func shortened(to most: Int) -> OwnershipReport {
    var left = leftOut
    func first<Element>(_ all: [Element], _ most: Int) -> [Element] {
      left += max(0, all.count - most)
      return Array(all.prefix(most))
    }
    var edges = most
    let owners = first(holdings, most).map { holding in
      let shown = first(holding.edges, edges)
      edges -= shown.count
      return Holding(owner: holding.owner, standing: holding.standing, share: holding.share, edges: shown)
    }
    let (listed, chain) = (first(listed, most), first(chain, most))
    let (programmes, conflicts) = (first(programmes, most), first(conflicts, most))
    return OwnershipReport(
      entity: entity, rule: rule, asOf: asOf, standing: standing, verdict: verdict, listed: listed,
      aggregate: aggregate, holdings: owners, chain: chain, programmes: programmes,
      mixesProgrammes: mixesProgrammes, conflicts: conflicts, leftOut: left)
  }
}

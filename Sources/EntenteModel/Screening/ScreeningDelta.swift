// SPDX-License-Identifier: Apache-2.0

/// What is new in a screening against the one before, and what was decided already.
public struct ScreeningDelta: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case new, changed
    /// Was a hit, was asked again of the same list, and is none any more.
    case gone
    /// Decided to be a true match: stays shown.
    case confirmed
    /// Decided to be unsure: stays shown until it is decided.
    case open
  }

  public enum Reason: String, CaseIterable, Sendable {
    case crossedThreshold, scoreMoved, namesChanged, entryChanged
    /// A decision was about an entry that said something else.
    case decisionOutdated
  }

  public struct Row: Hashable, Sendable {
    public let kind: Kind
    public let reasons: [Reason]
    public let query: String
    public let text: String
    /// Of a hit that is gone, as it was.
    public let hit: ScreeningHit
    /// The score in the run before; `nil` when it was no hit there.
    public let earlier: Double?
    public let decision: Decision?

    public init(
      kind: Kind, reasons: [Reason], query: String, text: String, hit: ScreeningHit, earlier: Double?,
      decision: Decision?
    ) {
      self.kind = kind
      self.reasons = reasons
      self.query = query
      self.text = text
      self.hit = hit
      self.earlier = earlier
      self.decision = decision
    }
  }

  /// What is to be looked at, in the order of the queries and their hits; what is gone after each query's hits.
  public let rows: [Row]
  /// Hits that are not shown: decided to be false, with the entry unchanged.
  public let quiet: Int
  /// Hits that are not shown: as they were in the run before.
  public let unchanged: Int
  /// Hits of the run before that were not looked for now: the query was not asked, or the list not looked in.
  public let notAsked: Int

  /// A score that moves by more than this has changed.
  public static let tolerance = 0.05

  /// - Parameters:
  ///   - earlier: the run before; `nil` when there is none: all is new.
  ///   - decisions: those that hold, at most one about each subject.
  public init(_ run: ScreeningRun, after earlier: ScreeningRun?, decisions: [Decision]) {
    let decided = Dictionary(decisions.map { ($0.subject, $0) }) { _, last in last }
    var before: [Decision.Subject: ScreeningHit] = [:]
    var texts: [String: String] = [:]
    for query in earlier?.queries ?? [] {
      texts[query.key] = query.text
      for hit in query.hits where hit.score >= earlier?.threshold ?? 0 {
        before[hit.subject(query.key)] = hit
      }
    }
    var rows: [Row] = []
    var (quiet, unchanged, notAsked) = (0, 0, 0)
    var asked: Set<String> = []
    var seen: Set<Decision.Subject> = []
    let byQuery = Dictionary(grouping: before.keys, by: \.query)
    let lists = Set(run.editions.map(\.name))
    for query in run.queries where asked.insert(query.key).inserted {
      for hit in query.hits where hit.score >= run.threshold {
        let subject = hit.subject(query.key)
        guard seen.insert(subject).inserted else { continue }
        let decision = decided[subject]
        var reasons = Self.reasons(hit, before[subject], run.threshold)
        let outdated = decision.map { $0.verdict != .none && $0.entry != hit.entry } ?? false
        if outdated { reasons.append(.decisionOutdated) }
        let kind: Kind
        switch decision?.verdict {
        case .falsePositive where !outdated:
          quiet += 1
          continue
        case .trueMatch: kind = .confirmed
        case .unsure where reasons.isEmpty: kind = .open
        default:
          if before[subject] == nil, !outdated {
            kind = .new
          } else if reasons.isEmpty {
            unchanged += 1
            continue
          } else {
            kind = .changed
          }
        }
        rows.append(
          Row(
            kind: kind, reasons: reasons, query: query.key, text: query.text, hit: hit,
            earlier: before[subject]?.score, decision: decision))
      }
      for subject in (byQuery[query.key] ?? []).sorted() where !seen.contains(subject) {
        guard let hit = before[subject], lists.contains(subject.list) else { continue }
        seen.insert(subject)
        let fell = query.hits.contains { $0.list == hit.list && $0.entity == hit.entity }
        rows.append(
          Row(
            kind: .gone, reasons: fell ? [.crossedThreshold] : [], query: query.key, text: query.text,
            hit: hit,
            earlier: hit.score, decision: decided[subject]))
      }
    }
    for subject in before.keys where !seen.contains(subject) { notAsked += 1 }
    (self.rows, self.quiet, self.unchanged, self.notAsked) = (rows, quiet, unchanged, notAsked)
  }

  private static func reasons(_ hit: ScreeningHit, _ before: ScreeningHit?, _ threshold: Double) -> [Reason] {
    guard let before else { return [] }
    var reasons: [Reason] = []
    if (before.score >= threshold) != (hit.score >= threshold) { reasons.append(.crossedThreshold) }
    if abs(before.score - hit.score) > tolerance + 1e-9 { reasons.append(.scoreMoved) }
    if before.names != hit.names {
      reasons.append(.namesChanged)
    } else if before.entry != hit.entry {
      reasons.append(.entryChanged)
    }
    return reasons
  }
}

extension ScreeningHit {
  /// What a decision about it is about.
  public func subject(_ query: String) -> Decision.Subject {
    Decision.Subject(query: query, list: list, entity: entity)
  }
}

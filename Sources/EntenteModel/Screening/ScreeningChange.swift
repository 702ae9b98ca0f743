// SPDX-License-Identifier: Apache-2.0

/// What became of a hit since the run before.
public struct ScreeningChange: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case new, changed, gone, unchanged
    /// A false positive, decided, whose entry is as it was then.
    case quiet
    /// A false positive, decided, whose entry has changed since.
    case returned
  }

  public let kind: Kind
  /// Why, in plain words; empty when there is nothing to say.
  public let reason: String
  public let query: String
  /// As it is now; of one that is gone, as it was.
  public let hit: ScreeningRun.Hit
  /// The decision that holds about it.
  public let decision: Decision?

  public init(kind: Kind, reason: String, query: String, hit: ScreeningRun.Hit, decision: Decision?) {
    self.kind = kind
    self.reason = reason
    self.query = query
    self.hit = hit
    self.decision = decision
  }

  /// Whether somebody has to look at it.
  public var isNews: Bool { kind == .new || kind == .changed || kind == .returned }

  /// Whether it is shown where only changes are: news, and what is gone.
  public var isShown: Bool { isNews || kind == .gone }
}

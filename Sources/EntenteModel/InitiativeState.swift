// SPDX-License-Identifier: Apache-2.0

/// What an initiative was shown as for a span of recorded time.
public struct InitiativeState: Hashable, Sendable {
  public let status: ReportedStatus?
  public let claimed: Int?
  public let substance: Substance?
  public let substanceReason: String
  public let end: InitiativeEnd?
  /// ISO 8601 UTC; `to` is `nil` while it holds.
  public let from: String
  public let to: String?

  public init(
    status: ReportedStatus?, claimed: Int?, substance: Substance?, substanceReason: String,
    end: InitiativeEnd?, from: String, to: String?
  ) {
    (self.status, self.claimed, self.substance, self.substanceReason) = (
      status, claimed, substance, substanceReason
    )
    (self.end, self.from, self.to) = (end, from, to)
  }
}

/// That an initiative is new on the map, or is shown otherwise than before.
public struct InitiativeChange: Hashable, Sendable {
  public let id: String
  public let isNew: Bool
  /// ISO 8601 UTC.
  public let at: String

  public init(id: String, isNew: Bool, at: String) { (self.id, self.isNew, self.at) = (id, isNew, at) }
}

// SPDX-License-Identifier: Apache-2.0

/// What kind of cooperative action an initiative is.
public enum InitiativeType: String, CaseIterable, Sendable, Codable {
  case agreement, dialogue, park, fund, contest, research, centre, product, deployment, plan, military
  case friction, other
}

/// How far the text says that an initiative has come.
public enum ReportedStatus: String, CaseIterable, Sendable, Codable {
  case proposed, announced, signed, funded, underway, operational, completed, stalled, cancelled

  /// The level on the substance ladder that the status claims; `nil` for `stalled` and `cancelled`, which
  /// keep the last one known.
  public var claimed: Int? {
    switch self {
    case .proposed: 0
    case .announced: 1
    case .signed: 2
    case .funded: 3
    case .underway: 3
    case .operational: 4
    case .completed: 5
    case .stalled, .cancelled: nil
    }
  }
}

/// What the evidence bears out. Computed, never typed in.
public enum Substance: Int, CaseIterable, Sendable, Codable, Comparable {
  case floated, announced, signed, resourced, operating, delivered, sustained

  public var name: String {
    switch self {
    case .floated: "floated"
    case .announced: "announced"
    case .signed: "signed"
    case .resourced: "resourced"
    case .operating: "operating"
    case .delivered: "delivered"
    case .sustained: "sustained"
    }
  }

  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// How an initiative ended, or that nothing was seen of it.
public enum InitiativeEnd: String, CaseIterable, Sendable, Codable {
  case suspended, cancelled, superseded, dormant, unobserved
}

public enum Sector: String, CaseIterable, Sendable, Codable {
  case telecoms5G = "telecoms-5g"
  case ai
  case bigData = "big-data"
  case robotics, biotech
  case newMedia = "new-media"
  case digitalEconomy = "digital-economy"
  case cybersecurity
  case internetGovernance = "internet-governance"
  case surveillance, space, nuclear, semiconductors, quantum, energy, materials, military
  case researchInfrastructure = "research-infrastructure"
  case transport, other
}

/// What a participant does in an initiative.
public enum Role: String, CaseIterable, Sendable, Codable {
  case initiator, host, funder, vendor, recipient, `operator`, regulator, guarantor, endUser, intermediary
  case opponent, participant
}

/// What sort of actor a participant is.
public enum ActorKind: String, CaseIterable, Sendable, Codable {
  case org, gov, person, country

  /// The FollowTheMoney schema that fits when nothing finer is known.
  public var schema: String {
    switch self {
    case .org: "Organization"
    case .gov: "PublicBody"
    case .person: "Person"
    case .country: "Country"
    }
  }
}

/// By which channel technology, people, money or know-how moves.
public enum TransferChannel: String, CaseIterable, Sendable, Codable {
  case sale, licence, jointResearch, investment, talent, training, standards, dataSharing
  case reverseEngineering, theftAlleged, other
}

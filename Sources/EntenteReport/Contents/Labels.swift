// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// What a reader sees for a code of the coding scheme.
protocol Labelled {
  var label: String { get }
}

extension InitiativeType: Labelled {
  var label: String { rawValue }
}

extension ReportedStatus: Labelled {
  var label: String { rawValue }
}

extension Sector: Labelled {
  var label: String {
    switch self {
    case .telecoms5G: "telecoms and 5G"
    case .ai: "artificial intelligence"
    case .bigData: "big data"
    case .newMedia: "new media"
    case .digitalEconomy: "digital economy"
    case .internetGovernance: "internet governance"
    case .researchInfrastructure: "research infrastructure"
    case .other: "other sectors"
    case .robotics: "robotics"
    case .biotech: "biotechnology"
    case .cybersecurity, .surveillance, .space, .nuclear, .semiconductors, .quantum, .energy, .materials,
      .military, .transport:
      rawValue
    }
  }
}

extension Role: Labelled {
  var label: String { self == .endUser ? "end user" : rawValue }
}

extension ActorKind: Labelled {
  var label: String {
    switch self {
    case .org: "organisation"
    case .gov: "government body"
    case .person: "person"
    case .country: "country"
    }
  }
}

extension TransferChannel: Labelled {
  var label: String {
    switch self {
    case .jointResearch: "joint research"
    case .dataSharing: "data sharing"
    case .reverseEngineering: "reverse engineering"
    case .theftAlleged: "theft alleged"
    case .sale, .licence, .investment, .talent, .training, .standards, .other: rawValue
    }
  }
}

extension String {
  /// With a capital at the start, for the start of a line.
  var capitalisedStart: String { prefix(1).uppercased() + dropFirst() }

  /// The name of a field in the JSON, in words: `dateEnd` becomes `end date`.
  var fieldWords: String {
    switch self {
    case "dateEnd": "end date"
    case "partOf": "part of"
    default: self
    }
  }
}

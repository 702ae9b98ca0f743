// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

extension Role {
  package var meaning: String {
    switch self {
    case .initiator: "set it going"
    case .host: "it takes place there, or under its roof"
    case .funder: "pays for it"
    case .vendor: "delivers"
    case .recipient: "receives"
    case .operator: "runs it"
    case .regulator: "allows or supervises it"
    case .guarantor: "answers for it"
    case .endUser: "uses what comes of it"
    case .intermediary: "brings the others together, or passes things on"
    case .opponent: "stands against it"
    case .participant: "takes part; nothing more is said"
    }
  }
}

extension ActorKind {
  package var meaning: String {
    switch self {
    case .org: "a company, university, institute, association"
    case .gov: "a ministry, agency, administration, armed force"
    case .person: "a person, with the country of the documented office"
    case .country: "a country, also where its parties are not named"
    }
  }
}

extension Sector {
  package var meaning: String {
    switch self {
    case .telecoms5G: "mobile and fixed networks and their equipment"
    case .ai: "machine learning, recognition of speech, text and images"
    case .bigData: "large collections of data and their use"
    case .robotics: "robots, drones, automation"
    case .biotech: "biology, genetics, medicine, pharmaceuticals"
    case .newMedia: "news agencies, platforms, films, games"
    case .digitalEconomy: "electronic commerce and payment, information technology without more"
    case .cybersecurity: "protection of networks and systems"
    case .internetGovernance: "who decides about the internet and its rules"
    case .surveillance: "watching people: cameras, face recognition, safe cities"
    case .space: "launchers, satellites, navigation, exploration"
    case .nuclear: "nuclear power and research"
    case .semiconductors: "chips and what makes them"
    case .quantum: "quantum computing, communication and sensing"
    case .energy: "oil, gas, electricity, storage, hydrogen"
    case .materials: "new materials and chemistry"
    case .military: "weapons, equipment and exercises of armed forces"
    case .researchInfrastructure: "laboratories, accelerators, telescopes, universities"
    case .transport: "railways, roads, ships, aircraft, cars"
    case .other: "any other technology, civil construction, general manufacturing"
    }
  }
}

/// How well a statement is confirmed.
package enum Credibility: Int, CaseIterable, Sendable {
  case confirmed = 1
  case probable, possible, doubtful, improbable, unknown

  package var meaning: String {
    switch self {
    case .confirmed: "confirmed by other sources"
    case .probable: "probably true"
    case .possible: "possibly true"
    case .doubtful: "doubtful"
    case .improbable: "improbable"
    case .unknown: "not known"
    }
  }
}

/// The words for how likely something is, with the percentages that they stand for (ICD 203).
package enum Likelihood: String, CaseIterable, Sendable {
  case remote
  case veryUnlikely = "very unlikely"
  case unlikely
  case even
  case likely
  case veryLikely = "very likely"
  case almostCertain = "almost certain"

  /// Percent.
  package var range: ClosedRange<Int> {
    switch self {
    case .remote: 1...5
    case .veryUnlikely: 5...20
    case .unlikely: 20...45
    case .even: 45...55
    case .likely: 55...80
    case .veryLikely: 80...95
    case .almostCertain: 95...99
    }
  }
}

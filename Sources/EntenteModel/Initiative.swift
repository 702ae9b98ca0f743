// SPDX-License-Identifier: Apache-2.0

/// A concrete cooperative action, as the statements about it say. A view: made from statements by a pure function,
/// never edited.
public struct Initiative: Hashable, Sendable, Identifiable {
  public var id: String
  public var title: String
  /// The source's own words for it, when the title is built from them in English; `nil` when the title is in their
  /// script.
  public var titleOriginal: String?
  /// ISO 639-1 code of the source's words.
  public var language: String?
  public var type: InitiativeType
  /// Id of the initiative that contains this one.
  public var partOf: String?
  /// Contains others and is not counted beside them.
  public var umbrella: Bool
  public var status: ReportedStatus?
  /// What the reported status claims, on the substance ladder; `nil` for friction and when no status is known.
  public var claimed: Int?
  public var substance: Substance?
  public var substanceReason: String
  public var end: InitiativeEnd?
  public var participants: [Participant]
  public var sectors: [Sector]
  /// Ids of the technologies list.
  public var technologies: [String]
  public var transfer: Transfer?
  public var date: DateField?
  public var dateEnd: DateField?
  public var places: [Place]
  public var amounts: [Amount]
  public var evidence: [Evidence]
  /// Values that other sources give for a field: field name, value, source.
  public var alternatives: [Alternative]
  /// 0...1.
  public var confidence: Double
  public var marking: Marking
  public var method: String

  public init(
    id: String, title: String, titleOriginal: String? = nil, language: String? = nil, type: InitiativeType,
    partOf: String? = nil,
    umbrella: Bool = false, status: ReportedStatus? = nil, claimed: Int? = nil, substance: Substance? = nil,
    substanceReason: String = "", end: InitiativeEnd? = nil, participants: [Participant] = [],
    sectors: [Sector] = [], technologies: [String] = [], transfer: Transfer? = nil, date: DateField? = nil,
    dateEnd: DateField? = nil, places: [Place] = [], amounts: [Amount] = [], evidence: [Evidence] = [],
    alternatives: [Alternative] = [], confidence: Double = 0, marking: Marking = .clear, method: String = ""
  ) {
    self.id = id
    self.title = title
    self.titleOriginal = titleOriginal
    self.language = language
    self.type = type
    self.partOf = partOf
    self.umbrella = umbrella
    self.status = status
    self.claimed = claimed
    self.substance = substance
    self.substanceReason = substanceReason
    self.end = end
    self.participants = participants
    self.sectors = sectors
    self.technologies = technologies
    self.transfer = transfer
    self.date = date
    self.dateEnd = dateEnd
    self.places = places
    self.amounts = amounts
    self.evidence = evidence
    self.alternatives = alternatives
    self.confidence = confidence
    self.marking = marking
    self.method = method
  }

  /// Claimed level minus substance; `nil` for friction and when no status is known.
  public var hypeGap: Int? {
    guard let claimed, let substance else { return nil }
    return claimed - substance.rawValue
  }
}

public struct Participant: Hashable, Sendable {
  /// As it stands in the text.
  public var name: String
  /// Id of the entity.
  public var entity: String
  public var kind: ActorKind
  /// ISO 3166-1 alpha-2. For a person, the country of the documented office.
  public var country: String?
  public var role: Role
  /// The name in Latin letters, for showing it; `nil` when it stands in them.
  public var romanised: String?
  /// The name by which English texts call the actor, as the gazetteer or a document says; `nil` when that is not known
  /// or the name is in Latin letters.
  public var english: String?

  public init(
    name: String, entity: String, kind: ActorKind, country: String? = nil, role: Role = .participant,
    romanised: String? = nil, english: String? = nil
  ) {
    self.name = name
    self.entity = entity
    self.kind = kind
    self.country = country
    self.role = role
    self.romanised = romanised
    self.english = english
  }
}

public struct Transfer: Hashable, Sendable {
  /// ISO 3166-1 alpha-2 codes.
  public var from: [String]
  public var to: [String]
  public var channel: TransferChannel

  public init(from: [String], to: [String], channel: TransferChannel) {
    self.from = from
    self.to = to
    self.channel = channel
  }
}

public struct DateField: Hashable, Sendable {
  public var value: PartialDate
  /// Resolved against the document's date or an earlier one in the text ("by the end of the year").
  public var relative: Bool
  /// Lay in the future when the document was written.
  public var planned: Bool

  public init(_ value: PartialDate, relative: Bool = false, planned: Bool = false) {
    self.value = value
    self.relative = relative
    self.planned = planned
  }
}

public struct Place: Hashable, Sendable {
  /// As it stands in the text.
  public var name: String
  /// ISO 3166-1 alpha-2.
  public var country: String?
  /// WGS 84 degrees, both or neither.
  public var latitude: Double?
  public var longitude: Double?
  /// As for a ``Participant``.
  public var romanised: String?
  public var english: String?

  public init(
    name: String, country: String? = nil, latitude: Double? = nil, longitude: Double? = nil,
    romanised: String? = nil, english: String? = nil
  ) {
    self.name = name
    self.country = country
    self.latitude = latitude
    self.longitude = longitude
    self.romanised = romanised
    self.english = english
  }
}

public struct Amount: Hashable, Sendable {
  public var value: Double
  /// ISO 4217.
  public var currency: String
  /// As it stands in the text.
  public var text: String

  public init(value: Double, currency: String, text: String) {
    self.value = value
    self.currency = currency
    self.text = text
  }
}

/// A passage, the footnote that it cites, and the fields that it bears out.
public struct Evidence: Hashable, Sendable {
  public var passage: Passage
  /// The document's name.
  public var documentName: String
  /// Number of the footnote or citation, as printed.
  public var note: String?
  /// JSON names of the fields, sorted as in the JSON.
  public var supports: [String]

  public init(passage: Passage, documentName: String, note: String? = nil, supports: [String]) {
    self.passage = passage
    self.documentName = documentName
    self.note = note
    self.supports = supports
  }
}

/// A value that another source or passage gives for a field. Never averaged.
public struct Alternative: Hashable, Sendable {
  public var field: String
  public var value: String
  public var document: String

  public init(field: String, value: String, document: String) {
    self.field = field
    self.value = value
    self.document = document
  }
}

// SPDX-License-Identifier: Apache-2.0

/// A person's word about one field of an initiative, or about the whole of it: what a reading got wrong, or that it got it
/// right. Kept beside the statements, never instead of them; it holds until another one about the same, and is undone by
/// one without a value.
public struct Correction: Hashable, Sendable {
  /// What a person may say something about. What is computed (substance, claimed level, confidence) is not among it.
  public enum Field: String, CaseIterable, Sendable {
    /// The whole: `accepted`, or `rejected`, which takes the initiative from the map.
    case initiative
    case title, type, status, date, dateEnd, sectors, umbrella, partOf
    /// Of one participant, named by the id of its entity.
    case role, kind, country
    /// Takes one participant, place or amount away: `removed`.
    case participant, place, amount
  }

  /// What a correction is about: a later one about the same takes its place.
  public struct Key: Hashable, Sendable, Comparable {
    public let initiative: String
    public let field: Field
    /// The entity's id of a participant, the name of a place, the words of an amount; empty for fields of the initiative.
    public let about: String

    public init(_ initiative: String, _ field: Field, about: String = "") {
      (self.initiative, self.field, self.about) = (initiative, field, about)
    }

    public static func < (a: Self, b: Self) -> Bool {
      (a.initiative, a.field.rawValue, a.about) < (b.initiative, b.field.rawValue, b.about)
    }
  }

  public let key: Key
  /// As ``Field/isValue(_:)`` takes it; empty says that there is none; `nil` takes back what was said before.
  public let value: String?
  public let by: String
  public let reason: String
  /// ISO 8601 UTC.
  public let at: String
  /// Of what the person wrote.
  public let marking: Marking

  public init(
    _ key: Key, _ value: String?, by: String, reason: String, at: String, marking: Marking = .clear
  ) {
    self.key = key
    self.value = value
    self.by = by
    self.reason = reason
    self.at = at
    self.marking = marking
  }

  public static let accepted = "accepted"
  public static let rejected = "rejected"
  public static let removed = "removed"
}

extension Correction.Field {
  /// Whether it is about one of several participants, places or amounts.
  public var isAboutOne: Bool {
    switch self {
    case .role, .kind, .country, .participant, .place, .amount: true
    default: false
    }
  }

  /// Unicode scalars of a title.
  public static let longestTitle = 500

  /// Whether the field takes the value: codes of the coding scheme, dates as ``PartialDate`` with ` planned` after one that
  /// lay ahead, sectors separated by commas, `true` or `false`, ids, countries in ISO 3166-1 alpha-2.
  public func isValue(_ value: String) -> Bool {
    switch self {
    case .initiative: value == Correction.accepted || value == Correction.rejected
    case .title: !value.isEmpty && value.unicodeScalars.count <= Self.longestTitle
    case .type: InitiativeType(rawValue: value) != nil
    case .status: value.isEmpty || ReportedStatus(rawValue: value) != nil
    case .date, .dateEnd: value.isEmpty || Self.date(value) != nil
    case .sectors: Self.sectors(value) != nil
    case .umbrella: value == "true" || value == "false"
    case .partOf: value.utf8.count <= 200
    case .role: Role(rawValue: value) != nil
    case .kind: ActorKind(rawValue: value) != nil
    case .country:
      value.isEmpty || value.utf8.count == 2 && value.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    case .participant, .place, .amount: value == Correction.removed
    }
  }

  /// The date of a value; `nil` for none and for what is none.
  public static func date(_ value: String) -> DateField? {
    let isPlanned = value.hasSuffix(planned)
    guard let date = PartialDate(isPlanned ? String(value.dropLast(planned.count)) : value) else {
      return nil
    }
    return DateField(date, planned: isPlanned)
  }

  public static func text(_ date: DateField?) -> String {
    date.map { $0.value.description + ($0.planned ? planned : "") } ?? ""
  }

  /// The sectors of a value; `nil` when one is none.
  public static func sectors(_ value: String) -> [Sector]? {
    var sectors: [Sector] = []
    for code in value.split(separator: ",") {
      guard let sector = Sector(rawValue: String(code)), !sectors.contains(sector) else { return nil }
      sectors.append(sector)
    }
    return sectors
  }

  private static let planned = " planned"
}

/// What people said of initiatives, as it holds: the last word about each key, without those that take back.
public struct Corrections: Hashable, Sendable {
  /// By initiative, then by key.
  private var words: [String: [Correction.Key: Correction]] = [:]

  public init() {}

  /// - Parameter corrections: in the order of recording.
  public init(_ corrections: some Sequence<Correction>) { for one in corrections { take(one) } }

  /// Takes in the next word.
  public mutating func take(_ correction: Correction) {
    let id = correction.key.initiative
    words[id, default: [:]][correction.key] = correction.value == nil ? nil : correction
    if words[id]?.isEmpty == true { words[id] = nil }
  }

  public var isEmpty: Bool { words.isEmpty }
  public var initiatives: [String] { words.keys.sorted() }

  /// Those about an initiative, by key.
  public func about(_ initiative: String) -> [Correction] {
    (words[initiative]?.values).map { $0.sorted { $0.key < $1.key } } ?? []
  }

  public func isRejected(_ initiative: String) -> Bool {
    words[initiative]?[Correction.Key(initiative, .initiative)]?.value == Correction.rejected
  }

  public func isAccepted(_ initiative: String) -> Bool {
    words[initiative]?[Correction.Key(initiative, .initiative)]?.value == Correction.accepted
  }
}

// SPDX-License-Identifier: Apache-2.0

/// A schema of FollowTheMoney: what kind of thing an entry of a list is, and of which kinds it is one.
///
/// The table holds the schemata that lists use and what screening needs of them; it is not the whole of
/// FollowTheMoney. An entry with a schema that is not in it is kept and taken for a `Thing`.
public struct Schema: Hashable, Sendable {
  /// `Company`, `Ownership`.
  public let name: String
  /// In words: `Company`, `Public body`.
  public let label: String
  /// The schemata that it is directly one of.
  public let parents: [String]
  /// The properties that hold the two ends of an edge, from whom and to what; `nil` for what is no edge.
  public let ends: (source: String, target: String)?

  init(
    _ name: String, _ label: String, _ parents: [String] = [], ends: (source: String, target: String)? = nil
  ) {
    (self.name, self.label, self.parents, self.ends) = (name, label, parents, ends)
  }

  public static func == (left: Self, right: Self) -> Bool { left.name == right.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// The schema of this name, in any case of its letters.
  public static func named(_ name: String) -> Schema? {
    byName[name] ?? byName[lowercased[name.lowercased()] ?? ""]
  }

  /// All schemata, ancestors before descendants.
  public static let all: [Schema] = [
    Schema("Thing", "Thing"),
    Schema("LegalEntity", "Legal entity", ["Thing"]),
    Schema("Person", "Person", ["LegalEntity"]),
    Schema("Organization", "Organization", ["LegalEntity"]),
    Schema("PublicBody", "Public body", ["Organization"]),
    Schema("Asset", "Asset", ["Thing"]),
    Schema("Company", "Company", ["Organization", "Asset"]),
    Schema("Vehicle", "Vehicle", ["Asset"]),
    Schema("Vessel", "Vessel", ["Vehicle"]),
    Schema("Airplane", "Airplane", ["Vehicle"]),
    Schema("RealEstate", "Real estate", ["Asset"]),
    Schema("Security", "Security", ["Asset"]),
    Schema("BankAccount", "Bank account", ["Asset"]),
    Schema("CryptoWallet", "Cryptocurrency wallet", ["Thing"]),
    Schema("Address", "Address", ["Thing"]),
    Schema("Position", "Position", ["Thing"]),
    Schema("Event", "Event", ["Thing"]),
    Schema("Project", "Project", ["Thing"]),
    Schema("Document", "Document", ["Thing"]),
    // Entente's own: a kind of company under some country's law, from the GLEIF list of legal forms.
    Schema("LegalForm", "Legal form", ["Thing"]),
    Schema("Interval", "Time interval"),
    Schema("Interest", "Interest", ["Interval"]),
    Schema("Ownership", "Ownership", ["Interest"], ends: ("owner", "asset")),
    Schema("Directorship", "Directorship", ["Interest"], ends: ("director", "organization")),
    Schema("Membership", "Membership", ["Interest"], ends: ("member", "organization")),
    Schema("Employment", "Employment", ["Interest"], ends: ("employee", "employer")),
    Schema("Representation", "Representation", ["Interest"], ends: ("agent", "client")),
    Schema("Succession", "Succession", ["Interest"], ends: ("predecessor", "successor")),
    Schema("UnknownLink", "Link", ["Interest"], ends: ("subject", "object")),
    Schema("Family", "Family", ["Interval"], ends: ("person", "relative")),
    Schema("Associate", "Associate", ["Interval"], ends: ("person", "associate")),
    Schema("ProjectParticipant", "Project participant", ["Interest"], ends: ("participant", "project")),
    Schema("Occupancy", "Occupancy", ["Interval"], ends: ("holder", "post")),
    Schema("Debt", "Debt", ["Interval"], ends: ("debtor", "creditor")),
    Schema("Payment", "Payment", ["Interval"], ends: ("payer", "beneficiary")),
    Schema("ContractAward", "Contract award", ["Interest"], ends: ("supplier", "contract")),
    Schema("Sanction", "Sanction", ["Interval"]),
    Schema("Identification", "Identification", ["Interval"]),
    Schema("Passport", "Passport", ["Identification"]),
  ]

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
  private static let lowercased = Dictionary(
    uniqueKeysWithValues: all.map { ($0.name.lowercased(), $0.name) })

  /// Itself and all that it is one of, the nearest first.
  public var ancestry: [String] { Self.ancestries[name] ?? [name] }

  private static let ancestries: [String: [String]] = {
    var found: [String: [String]] = [:]
    for schema in all {
      var line = [schema.name]
      for parent in schema.parents { line += (found[parent] ?? []).filter { !line.contains($0) } }
      found[schema.name] = line
    }
    return found
  }()

  /// Whether everything of this schema is also one of `other`: a `Company` is a `LegalEntity`.
  public func isA(_ other: String) -> Bool { ancestry.contains(other) }

  /// Whether one thing may be of both: one of the two is an ancestor of the other.
  public func isComparable(with other: Schema) -> Bool { isA(other.name) || other.isA(name) }

  public var isEdge: Bool { ends != nil }

  /// Whether an entry of it is looked for by name, so that one without a name is of no use.
  public var needsName: Bool {
    isA("Thing") && !["Address", "CryptoWallet", "BankAccount", "Security"].contains(name)
  }
}

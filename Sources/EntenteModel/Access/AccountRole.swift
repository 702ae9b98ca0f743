// SPDX-License-Identifier: Apache-2.0

/// The role of an account: what it is for, from the one that may do least to the one that may do most.
///
/// A role says nothing about what is seen: that is the ``Clearance``. An admin without clearance sees no marked thing.
public enum AccountRole: String, CaseIterable, Sendable, Comparable {
  case reader, analyst, reviewer, admin

  private var rank: Int {
    switch self {
    case .reader: 0
    case .analyst: 1
    case .reviewer: 2
    case .admin: 3
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}

/// What an API key may be used for. A key does what its scopes and the role of its account both permit, so that no
/// key makes anybody more than they are.
public enum AccessScope: String, CaseIterable, Sendable {
  case read, screen, write, review, admin

  /// Reads names of scopes separated by commas or spaces; `nil` when there is none or one is unknown.
  public static func list(_ text: String) -> Set<AccessScope>? {
    let names = text.split { $0 == "," || $0 == " " }
    let scopes = names.compactMap { AccessScope(rawValue: String($0)) }
    return scopes.isEmpty || scopes.count != names.count ? nil : Set(scopes)
  }

  /// The names in the order of the declaration, separated by commas: what ``list(_:)`` reads.
  public static func text(_ scopes: Set<AccessScope>) -> String {
    allCases.filter(scopes.contains).map(\.rawValue).joined(separator: ",")
  }
}

extension Clearance {
  /// The form that `init(_:)` reads: `TLP:AMBER`, or `TLP:AMBER//REL AU,GB` for somebody of these parties.
  public var text: String {
    Marking(label, releasableTo: parties.isEmpty ? nil : Array(parties)).description
  }

  /// Reads a clearance in the form of a marking: the highest label that is seen, and the parties one is of; `*` for all.
  public init?(_ text: String) {
    guard let marking = Marking(text) else { return nil }
    self.init(marking.label, parties: Set(marking.releasableTo ?? []))
  }

  /// Whether whoever has this one may see all that whoever has `other` may.
  public func covers(_ other: Clearance) -> Bool {
    other.label <= label && (parties.contains("*") || other.parties.isSubset(of: parties))
  }
}

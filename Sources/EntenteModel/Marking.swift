// SPDX-License-Identifier: Apache-2.0

/// A handling marking: a TLP 2.0 label and, when it is set, the only parties to whom the item may be released.
public struct Marking: Hashable, Sendable {
  /// The labels of TLP 2.0 (FIRST, 2022), from the least to the most restrictive.
  public enum Label: String, CaseIterable, Sendable, Comparable {
    case clear = "TLP:CLEAR"
    case green = "TLP:GREEN"
    case amber = "TLP:AMBER"
    case amberStrict = "TLP:AMBER+STRICT"
    case red = "TLP:RED"

    /// 0 for CLEAR up to 4 for RED: stored beside rows so that a query can compare.
    public var rank: Int {
      switch self {
      case .clear: 0
      case .green: 1
      case .amber: 2
      case .amberStrict: 3
      case .red: 4
      }
    }

    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
  }

  public let label: Label
  /// Upper-case codes of the parties to whom the item may be released, sorted; `nil` means no such limit.
  public let releasableTo: [String]?

  public init(_ label: Label, releasableTo: [String]? = nil) {
    self.label = label
    self.releasableTo = releasableTo.map { Array(Set($0)).sorted() }
  }

  public static let clear = Marking(.clear)

  /// Reads `TLP:AMBER` or `TLP:AMBER//REL AU,GB`.
  public init?(_ text: String) {
    let parts = text.split(separator: "//REL ", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let label = Label(rawValue: String(first)) else { return nil }
    // An empty list of parties is a limit too: releasable to nobody.
    self.init(label, releasableTo: parts.count == 2 ? parts[1].split(separator: ",").map(String.init) : nil)
  }

  /// The marking of something derived from both: the more restrictive label, and only the parties named by both.
  public func combined(with other: Marking) -> Marking {
    let parties: [String]? =
      switch (releasableTo, other.releasableTo) {
      case (nil, let limit), (let limit, nil): limit
      case (let a?, let b?): a.filter(b.contains)
      }
    return Marking(max(label, other.label), releasableTo: parties)
  }
}

extension Marking: CustomStringConvertible {
  /// The form that ``init(_:)`` reads.
  public var description: String {
    guard let releasableTo else { return label.rawValue }
    return label.rawValue + "//REL " + releasableTo.joined(separator: ",")
  }
}

/// What a reader may see: items up to a TLP label, and those releasable to any of the reader's parties.
public struct Clearance: Hashable, Sendable {
  public let label: Marking.Label
  public let parties: Set<String>

  public init(_ label: Marking.Label, parties: Set<String> = []) {
    self.label = label
    self.parties = parties
  }

  /// The owner of a local workspace, who sees everything.
  public static let everything = Clearance(.red, parties: ["*"])

  public func permits(_ marking: Marking) -> Bool {
    guard marking.label <= label else { return false }
    guard let limit = marking.releasableTo else { return true }
    return parties.contains("*") || !parties.isDisjoint(with: limit)
  }
}

/// From where a reader looks at the ledger: what was true on a day, what was recorded by a time, and what the
/// reader may see. Every query that reads the ledger takes one.
public struct Viewpoint: Hashable, Sendable {
  /// The day, `yyyy-mm-dd`, on which a statement must have been true; `nil` for any.
  public let validOn: String?
  /// The ISO 8601 UTC time by which a statement must have been recorded (and not yet retired); `nil` for now.
  public let recordedBy: String?
  public let clearance: Clearance

  public init(validOn: String? = nil, recordedBy: String? = nil, clearance: Clearance) {
    self.validOn = validOn
    self.recordedBy = recordedBy
    self.clearance = clearance
  }

  /// Everything that is known now, to the owner of a local workspace.
  public static let now = Viewpoint(clearance: .everything)
}

// SPDX-License-Identifier: Apache-2.0

/// What an entry of a list has to do with others: its strongest ways to targets, and what rules about ownership say of it.
public struct HitReasons: Hashable, Sendable {
  public let paths: TiePaths
  /// One for each rule, where the entry is listed under it, owned by somebody or owns something.
  public let ownership: [OwnershipReport]
  /// What the entities in them are called, by their ids.
  public let names: [String: String]

  public init(paths: TiePaths, ownership: [OwnershipReport], names: [String: String]) {
    self.paths = paths
    self.ownership = ownership
    self.names = names
  }

  /// Reports that say that owners reach or may reach the entry.
  public var reached: [OwnershipReport] {
    ownership.filter { $0.verdict != .notBlocked && !$0.holdings.isEmpty && $0.listed.isEmpty }
  }
}

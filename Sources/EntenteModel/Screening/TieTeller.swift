// SPDX-License-Identifier: Apache-2.0

/// How much is told of what an entry has to do with others.
public struct ReasonLimits: Hashable, Sendable {
  /// Steps of a path at most, 1...3.
  public var hops: Int
  /// Paths that are told at most, the strongest; all are counted.
  public var paths: Int
  /// Owners, edges and words of each kind in a report about ownership at most; see ``OwnershipReport/shortened(to:)``.
  public var owners: Int

  public init(hops: Int = 3, paths: Int = 3, owners: Int = .max) {
    self.hops = hops
    self.paths = paths
    self.owners = owners
  }
}

/// Tells what entries of lists have to do with others, by ties that were made ready before. Any number of threads may ask.
public protocol TieTeller: Sendable {
  /// The strongest paths of an entity to targets, and what the rules of ownership say of it.
  ///
  /// - Parameter work: how many ties and shares may still be looked at; what is told counts as many times as it costs more.
  ///   Equal questions take off the same on any machine. The one that uses it up is answered whole.
  /// - Returns: `nil` when no tie names the entity.
  func reasons(_ id: String, _ limits: ReasonLimits, work: inout Int) -> HitReasons?
}

// SPDX-License-Identifier: Apache-2.0

/// Which part of the ties of a map is looked at.
package struct NetworkChoice: Hashable, Sendable {
  /// The last year that counts; undated initiatives count only when it is `nil`.
  package var until: Int?
  /// Sectors, as alternatives.
  package var sectors: [String] = []
  /// Countries of actors, as alternatives.
  package var countries: [String] = []
  /// Leaves out countries that stand as actors themselves.
  package var isWithoutCountries = false
  /// Initiatives that two must share to be tied.
  package var minimum = 1
  /// Actors at most.
  package var nodes = 60
  /// The id of the actor around which to look, over so many ties.
  package var focus: String?
  package var depth = 1
  /// The ids of two actors between which a path is looked for.
  package var from: String?
  package var to: String?

  /// Actors that are drawn one by one; beyond them communities are.
  package static let mostNamed = 300
  package static let most = 5_000

  package init() {}
}

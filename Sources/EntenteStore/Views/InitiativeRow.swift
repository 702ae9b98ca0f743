// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// A derived row: an initiative as the ledger's view keeps it, without the passages and the alternatives (they are
/// made from the statements on demand), for a span of recorded time.
package struct InitiativeRow: Hashable, Sendable {
  /// `evidence` and `alternatives` are empty; the marking is that of everything the row rests on.
  package let initiative: Initiative
  package let evidence: Int
  package let alternatives: Int
  /// Whether all that the row rests on has one marking and one validity.
  package let uniform: Bool
  /// Days, `yyyy-mm-dd`; `nil` for open.
  package let validFirst: String?
  package let validLast: String?
}

/// An ``InitiativeRow`` and the recorded time for which it holds; `to` is `nil` while it does.
struct DatedRow: Hashable, Sendable {
  let row: InitiativeRow
  let from: String
  var to: String?
}

extension InitiativeRow {
  /// - Parameter bases: marking and validity of the statements that the projection had for the initiative's documents.
  init(_ initiative: Initiative, bases: Set<Basis>) {
    var bare = initiative
    bare.evidence = []
    bare.alternatives = []
    bare.marking = bases.reduce(initiative.marking) { $0.combined(with: $1.marking) }
    let only = bases.count == 1 ? bases.first : nil
    self.init(
      initiative: bare, evidence: initiative.evidence.count, alternatives: initiative.alternatives.count,
      uniform: bases.count <= 1, validFirst: only?.validFirst, validLast: only?.validLast)
  }

  /// What decides who sees a statement and on which days it is true.
  struct Basis: Hashable, Sendable {
    let marking: Marking
    let validFirst: String?
    let validLast: String?
  }
}

extension InitiativeRow.Basis {
  /// A person's word is as true on a day as what it is about: where all of that has one validity, it has that too.
  init(_ correction: Correction, among others: Set<Self>) {
    let only = Set(others.map { [$0.validFirst, $0.validLast] })
    let days = only.count == 1 ? only.first : nil
    self.init(
      marking: correction.marking, validFirst: days?.first ?? nil, validLast: days?.last ?? nil)
  }
}

// SPDX-License-Identifier: Apache-2.0

import EntenteModel

/// Tells of the results of one call what they are tied to and who owns them, within the work that a call may be.
///
/// What is told depends on the call and the lists alone, never on the clock: equal calls get equal bytes.
struct TieTelling {
  private let teller: (any TieTeller)?
  private let limits: ReasonLimits
  private var work: Int
  /// Results of which nothing was told, since the work was used up before.
  private(set) var leftOut = 0

  /// - Parameter wanted: whether the call wants to be told.
  init(_ served: Served, wanted: Bool) {
    teller = wanted ? served.screener.ties : nil
    limits = ReasonLimits(owners: served.limits.owners)
    work = served.limits.work
  }

  /// Adds what an entity is tied to to the members of a result; nothing when no tie names it, and `tiesLeftOut` when it
  /// was not looked at.
  mutating func add(_ id: String, to members: inout [String: JSONValue]) {
    guard let teller else { return }
    guard work > 0 else {
      leftOut += 1
      members["tiesLeftOut"] = true
      return
    }
    guard let reasons = teller.reasons(id, limits, work: &work) else { return }
    members.merge(reasons.members) { first, _ in first }
  }
}

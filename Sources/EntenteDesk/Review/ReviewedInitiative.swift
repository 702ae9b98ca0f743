// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteResolve
internal import EntenteStore

/// An initiative as a person corrects it.
package struct ReviewedInitiative: Sendable {
  /// As the map shows it; `nil` when it was rejected.
  package let shown: Initiative?
  /// As it was read, without what people said.
  package let read: Initiative
  /// What tells whether it has changed since.
  package let stamp: String
  /// What holds, by key.
  package let corrections: [Correction]
  /// Every word, the latest first, with its recorded time.
  package let history: [(correction: Correction, recorded: String)]
  /// The ids of the initiatives that are shown as it, with their titles and the stamps of the pairs with it.
  package let members: [(id: String, title: String, language: String?, stamp: String)]
}

extension ReviewDesk {
  /// - Returns: `nil` when there is no such initiative, or it may not be seen.
  package func initiative(_ id: String, _ clearance: Clearance) throws(DeskFault) -> ReviewedInitiative? {
    let viewpoint = Viewpoint(clearance: clearance)
    guard let read = try asking({ ledger throws(StoreError) in try ledger.asRead(id, viewpoint) }) else {
      return nil
    }
    let (shown, stamp, resolution, history) = try asking { ledger throws(StoreError) in
      (
        try ledger.initiative(id, viewpoint), try ledger.stamp(of: id), try ledger.resolution(viewpoint),
        try ledger.correctionHistory(of: id, viewpoint)
      )
    }
    var members: [(id: String, title: String, language: String?, stamp: String)] = []
    for join in resolution.joins.values.filter({ $0.into == id }).sorted(by: { $0.initiative < $1.initiative }
    ) {
      guard let alone = try alone(join.initiative, viewpoint) else { continue }
      members.append(
        (alone.id, alone.title, alone.language, try self.stamp(ofPair: [id, alone.id].sorted())))
    }
    return ReviewedInitiative(
      shown: shown, read: read, stamp: stamp ?? "", corrections: resolution.corrections.about(id),
      history: history.map { ($0.correction, $0.recorded) }, members: members)
  }

  /// Every word about initiatives, the latest first, and whether it holds.
  package func words(_ clearance: Clearance, limit: Int = 500) throws(DeskFault) -> [(
    correction: Correction, recorded: String, holds: Bool
  )] {
    let viewpoint = Viewpoint(clearance: clearance)
    let (history, holding) = try asking { ledger throws(StoreError) in
      (try ledger.correctionHistory(limit: limit, viewpoint), try ledger.corrections(viewpoint))
    }
    return history.map { one in
      (one.correction, one.recorded, holding.about(one.correction.key.initiative).contains(one.correction))
    }
  }

  /// The judgements of people that hold, the latest first.
  package func judgements(_ clearance: Clearance, limit: Int) throws(DeskFault) -> [Judgement] {
    let held = try asking { ledger throws(StoreError) in
      try ledger.judgements(Viewpoint(clearance: clearance))
    }
    return Array(
      held.filter { $0.by != Judgement.automatic }.sorted {
        ($1.at, $0.left, $0.right) < ($0.at, $1.left, $1.right)
      }
      .prefix(limit))
  }

  /// The initiatives that were rejected, with the word that rejected each.
  package func rejected(_ clearance: Clearance) throws(DeskFault) -> [(
    initiative: Initiative, word: Correction
  )] {
    let viewpoint = Viewpoint(clearance: clearance)
    let corrections = try asking { ledger throws(StoreError) in try ledger.corrections(viewpoint) }
    var rejected: [(initiative: Initiative, word: Correction)] = []
    for id in corrections.initiatives where corrections.isRejected(id) {
      guard let word = corrections.about(id).first(where: { $0.key.field == .initiative }),
        let read = try asking({ ledger throws(StoreError) in try ledger.asRead(id, viewpoint) })
      else { continue }
      rejected.append((read, word))
    }
    return rejected.sorted { ($1.word.at, $0.initiative.id) < ($0.word.at, $1.initiative.id) }
  }
}

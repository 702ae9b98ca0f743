// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteStore

/// An initiative that a person should look at, and why.
package struct ReviewItem: Sendable {
  package let initiative: Initiative
  /// In words.
  package let reasons: [String]
  /// How much a correction would change; see ``init(_:alternatives:parts:)``.
  package let weight: Double

  /// What may be wrong, times what hangs on it. Each level of a hype gap, each conflicting value and each missing field of
  /// type, status and date counts 1, and a confidence below 0.7 up to 2; what hangs on it is 1, a half for each participant,
  /// and 1 for each initiative that is part of it.
  ///
  /// - Parameters:
  ///   - alternatives: how many values of other sources stand beside those shown.
  ///   - parts: how many initiatives are part of it.
  ///   - isChanged: whether it was accepted and is shown otherwise since; counts 1.
  init(_ it: Initiative, alternatives: Int, parts: Int, isChanged: Bool = false) {
    var doubt = 0.0
    var reasons: [String] = []
    func add(_ points: Double, _ reason: String) {
      doubt += points
      reasons.append(reason)
    }
    if isChanged { add(1, "changed since it was accepted") }
    if let gap = it.hypeGap, gap > 0 { add(Double(gap), "hype gap \(gap)") }
    if alternatives > 0 {
      add(
        Double(alternatives), alternatives == 1 ? "1 other value" : "other values in \(alternatives) places")
    }
    if it.status == nil, it.type != .friction { add(1, "no status") }
    if it.date == nil { add(1, "no date") }
    if it.type == .other { add(1, "no type") }
    if it.participants.isEmpty { add(1, "no participant") }
    if it.confidence < Self.sure {
      add((Self.sure - it.confidence) / Self.sure * 2, "confidence \(Int((it.confidence * 100).rounded())) %")
    }
    initiative = it
    self.reasons = reasons
    weight = doubt * (1 + 0.5 * Double(min(10, it.participants.count)) + Double(parts))
  }

  private static let sure = 0.7
}

extension ReviewDesk {
  /// The initiatives of a map that nobody has accepted as they are shown, and about which something is in doubt, what a correction would
  /// change most first.
  ///
  /// - Returns: those of the page, and how many there are in all.
  package func initiatives(_ map: MapSnapshot, from first: Int, size: Int) throws(DeskFault) -> (
    items: [ReviewItem], count: Int
  ) {
    let (alternatives, corrections, changed) = try asking { ledger throws(StoreError) in
      (
        try ledger.alternativeCounts(map.viewpoint), try ledger.corrections(map.viewpoint),
        try ledger.changedSinceSpoken(map.viewpoint)
      )
    }
    var parts: [String: Int] = [:]
    for it in map.initiatives {
      if let parent = it.partOf, parent != it.id { parts[parent, default: 0] += 1 }
    }
    let items = map.initiatives.compactMap { it -> ReviewItem? in
      let isAccepted = corrections.isAccepted(it.id)
      if isAccepted, !changed.contains(it.id) { return nil }
      let item = ReviewItem(
        it, alternatives: alternatives[it.id] ?? 0, parts: parts[it.id] ?? 0, isChanged: isAccepted)
      return item.weight > 0 ? item : nil
    }.sorted { ($1.weight, $0.initiative.id) < ($0.weight, $1.initiative.id) }
    return (Array(items.dropFirst(first).prefix(size)), items.count)
  }
}

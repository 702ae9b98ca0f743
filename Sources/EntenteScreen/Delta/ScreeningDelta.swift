// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// What a run of a screening says that the one before did not.
package enum ScreeningDelta {
  /// Scores that differ by no more are the same.
  package static let tolerance = 0.05

  /// The hits of `run` in their order, then those of `before` that are gone.
  ///
  /// - Parameters:
  ///   - before: the run before; `nil` when this is the first, so that every hit is new.
  ///   - decisions: those that hold.
  package static func rows(before: ScreeningRun?, run: ScreeningRun, decisions: [Decision])
    -> [ScreeningChange]
  {
    let decided = Dictionary(decisions.map { ($0.key, $0) }) { $1 }
    var earlier: [ScreeningKey: ScreeningRun.Hit] = [:]
    for hit in before?.hits ?? [] {
      guard let key = before?.key(of: hit), earlier[key] == nil else { continue }
      earlier[key] = hit
    }
    var met: Set<ScreeningKey> = []
    var rows: [ScreeningChange] = []
    for hit in run.hits {
      guard let key = run.key(of: hit), met.insert(key).inserted else { continue }
      let (kind, reason) = judged(hit, earlier[key], decided[key], threshold: run.threshold)
      rows.append(
        ScreeningChange(
          kind: kind, reason: reason, query: run.queries[hit.query].text, hit: hit, decision: decided[key]))
    }
    for hit in before?.hits ?? [] {
      guard let before, let key = before.key(of: hit), met.insert(key).inserted else { continue }
      let reason =
        run.editions.contains { $0.name == hit.list } ? "no longer a hit" : "the list was not looked in"
      rows.append(
        ScreeningChange(
          kind: .gone, reason: reason, query: before.queries[hit.query].text, hit: hit, decision: decided[key]
        ))
    }
    return rows
  }

  private static func judged(
    _ hit: ScreeningRun.Hit, _ earlier: ScreeningRun.Hit?, _ decision: Decision?, threshold: Double
  ) -> (ScreeningChange.Kind, String) {
    if let decision, decision.verdict == .falsePositive {
      return decision.entry == hit.entry
        ? (.quiet, "false positive: \(decision.reason)")
        : (.returned, "the entry changed since it was decided")
    }
    guard let earlier else { return (.new, "") }
    var reasons: [String] = []
    if (earlier.score >= threshold) != (hit.score >= threshold) {
      reasons.append("score crossed the threshold")
    } else if abs(hit.score - earlier.score) > tolerance {
      reasons.append("score moved by more than \(tolerance)")
    }
    if hit.entry != earlier.entry { reasons.append("entry changed") }
    return reasons.isEmpty ? (.unchanged, "") : (.changed, reasons.joined(separator: "; "))
  }
}

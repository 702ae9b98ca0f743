// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import GRDB

/// A correction, and when it was recorded.
package struct RecordedCorrection: Hashable, Sendable {
  package let correction: Correction
  package let recorded: String
}

extension Ledger {
  /// Adds what a person said of an initiative, and brings the views up to date, in one transaction.
  ///
  /// - Parameters:
  ///   - corrections: all about initiatives that were read, with values that their fields take.
  ///   - seen: for each initiative the stamp that the person had before the eyes, as ``stamp(of:)`` gives it; empty to record
  ///     whatever happened since.
  ///   - at: the recorded time, ISO 8601 UTC; moved on as in ``record(_:at:)``.
  /// - Throws: ``StoreError``: `changed` when one of the initiatives is not as it was seen, `refused` for one that is not
  ///   known or a value that cannot be. Nothing has been recorded when it throws.
  package func record(_ corrections: [Correction], seen: [String: String] = [:], at: String)
    throws(StoreError)
  {
    guard !corrections.isEmpty else { return }
    try write { db in
      let recording = try Recording(db, ledger: self, at: at)
      let table = CorrectionTable(db: db)
      for (initiative, stamp) in seen where try table.stamp(of: initiative) != stamp {
        throw StoreError(
          .changed, "Initiative \(initiative) has changed since it was looked at.", place: path)
      }
      let speaking = try Command(
        db, "SELECT DISTINCT document FROM statement WHERE entity = ? AND schema = 'Project'")
      var documents: Set<Int> = []
      for correction in corrections {
        let key = correction.key
        guard correction.value.map(key.field.isValue) ?? true, key.field.isAboutOne == !key.about.isEmpty
        else {
          throw StoreError(
            .refused, "`\(correction.value ?? "")` is no value of \(key.field.rawValue).", place: path)
        }
        let known = try speaking.all(.text(key.initiative)) { $0.integer(0) }
        guard !known.isEmpty else {
          throw StoreError(.refused, "There is no initiative \(key.initiative).", place: path)
        }
        _ = try RecordedTime.require(correction.at, at: path)
        documents.formUnion(known)
        try table.insert(correction, from: recording.at)
      }
      // The other initiatives of these documents may be shown otherwise too: what contains them, what covers their actors.
      let builder = ViewBuilder(db: db, ledger: self)
      var affected: Set<String> = []
      for document in documents { affected.formUnion(try builder.initiatives(of: document)) }
      try recording.refreshViews(of: affected)
    }
  }

  /// What tells whether an initiative has changed since it was looked at; `nil` when it was never read.
  package func stamp(of initiative: String) throws(StoreError) -> String? {
    try read { try CorrectionTable(db: $0).stamp(of: initiative) }
  }

  /// What people said of initiatives, as it holds from `viewpoint`.
  package func corrections(_ viewpoint: Viewpoint) throws(StoreError) -> Corrections {
    try read { db in
      let time = try viewpoint.recordedBy.map { try RecordedTime.require($0, at: path).text }
      return try CorrectionTable(db: db).corrections(at: time, viewpoint.clearance)
    }
  }

  /// Every word that can be seen from `viewpoint`, the latest first.
  ///
  /// - Parameters:
  ///   - initiative: of which alone; `nil` for all.
  ///   - after: a recorded time; only later ones.
  package func correctionHistory(
    of initiative: String? = nil, after: String? = nil, limit: Int = 1_000, _ viewpoint: Viewpoint
  ) throws(StoreError) -> [RecordedCorrection] {
    try read { db in
      let clause = try ViewpointClause(viewpoint, on: "c", retires: false, at: path)
      let wanted =
        (initiative == nil ? "" : "c.initiative = ? AND ") + (after == nil ? "" : "c.recorded_from > ? AND ")
      let values = [initiative, after].compactMap { $0.map(Bind.text) }
      return try Command(
        db, CorrectionTable.select + wanted + clause.sql + " ORDER BY c.seq DESC LIMIT \(limit)"
      ).all(values + clause.values) {
        RecordedCorrection(correction: CorrectionTable.correction($0), recorded: $0.text(9))
      }
    }
  }

  /// An initiative as it was read, before anybody said anything of it: rejected ones too.
  package func asRead(_ id: String, _ viewpoint: Viewpoint) throws(StoreError) -> Initiative? {
    try read { db in
      var evidence = try evidence(db, of: id, viewpoint)
      evidence.resolution.corrections = Corrections()
      return evidence.initiatives(derivation.project).first { $0.id == id }
    }
  }

  /// An initiative as the documents that name it alone give it: not joined with others, and as it was read.
  package func alone(_ id: String, _ viewpoint: Viewpoint) throws(StoreError) -> Initiative? {
    try read { db in
      var evidence = try evidence(db, of: id, viewpoint)
      evidence.resolution.corrections = Corrections()
      evidence.resolution.joins = [:]
      return evidence.initiatives(derivation.project).first { $0.id == id }
    }
  }

  /// How many values of other sources stand beside those shown, by initiative, where there are any.
  package func alternativeCounts(_ viewpoint: Viewpoint) throws(StoreError) -> [String: Int] {
    try read { db in
      let clause = try ViewpointClause(viewpoint, on: "i", valid: true, at: path)
      let isLimited = viewpoint.clearance != .everything || viewpoint.validOn != nil
      let rows = try Command(
        db,
        "SELECT i.id, i.alternatives FROM initiative i WHERE i.alternatives > 0 AND " + clause.sql
          + (isLimited ? " AND i.uniform = 1" : "")
      ).all(clause.values) { ($0.text(0), $0.integer(1)) }
      return Dictionary(rows) { first, _ in first }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import GRDB

extension Ledger {
  /// Adds a judgement beside the statements. It holds until another one about the same pair is added, and shows in the
  /// views after ``resolve(at:)``.
  package func record(_ judgement: Judgement, marking: Marking, at: String) throws(StoreError) {
    try record([judgement], marking: marking, at: at)
  }

  /// Adds judgements in their order, all or, when it throws, none.
  ///
  /// - Parameter seen: when a judgement about the first pair was last recorded, as ``judgementStamp(_:_:)`` gave it to the
  ///   person who judges; `nil` to record whatever was judged since.
  /// - Throws: ``StoreError``; `changed` when the pair was judged since.
  package func record(_ judgements: [Judgement], marking: Marking, seen: String? = nil, at: String)
    throws(StoreError)
  {
    try write { db in
      if let seen, let first = judgements.first,
        try Self.judgementStamp(db, first.left, first.right) != seen
      {
        throw StoreError(
          .changed, "\(first.left) and \(first.right) were judged since they were looked at.", place: path)
      }
      let time = try Recording(db, ledger: self, at: at).at
      let insert = try Command(
        db,
        """
        INSERT INTO judgement (left_id, right_id, verdict, judged_by, reason, judged_at, rank, releasable,
          recorded_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
      for judgement in judgements {
        let judged = try RecordedTime.require(judgement.at, at: path).text
        try insert.run(
          .text(judgement.left), .text(judgement.right), .text(judgement.verdict.rawValue),
          .text(judgement.by),
          .text(judgement.reason), .text(judged), .integer(marking.label.rank),
          .optional(marking.releasableColumn), .text(time))
      }
    }
  }

  /// When a judgement about the pair was last recorded; empty when none ever was.
  package func judgementStamp(_ left: String, _ right: String) throws(StoreError) -> String {
    try read { try Self.judgementStamp($0, min(left, right), max(left, right)) }
  }

  private static func judgementStamp(_ db: Database, _ left: String, _ right: String) throws -> String {
    try Command(db, "SELECT max(recorded_from) FROM judgement WHERE left_id = ? AND right_id = ?")
      .first(.text(left), .text(right)) { $0.textOrNil(0) ?? "" } ?? ""
  }

  /// The judgements that hold from `viewpoint`: the last one about each pair, without those that take back.
  package func judgements(_ viewpoint: Viewpoint) throws(StoreError) -> [Judgement] {
    var last: [[String]: Judgement] = [:]
    for judgement in try judgementHistory(viewpoint) { last[[judgement.left, judgement.right]] = judgement }
    return last.values.filter { $0.verdict != .none }.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
  }

  /// Every judgement that can be seen from `viewpoint`, in the order of recording.
  package func judgementHistory(_ viewpoint: Viewpoint) throws(StoreError) -> [Judgement] {
    try read { db in
      let clause = try ViewpointClause(viewpoint, on: "j", retires: false, at: path)
      return try Command(
        db,
        """
        SELECT j.left_id, j.right_id, j.verdict, j.judged_by, j.reason, j.judged_at FROM judgement j
        WHERE \(clause.sql) ORDER BY j.seq
        """
      ).all(clause.values) { row in
        Judgement(
          row.text(0), row.text(1), Judgement.Verdict(rawValue: row.text(2)) ?? .unsure, by: row.text(3),
          reason: row.text(4), at: row.text(5))
      }
    }
  }

  /// Grades a source anew; earlier grades stay for earlier viewpoints.
  package func grade(
    _ source: Source, by: String, reason: String, at: String
  ) throws(StoreError) {
    try write { db in
      let recording = try Recording(db, ledger: self, at: at)
      try recording.grade(
        try recording.source(source.id, name: source.name), source.reliability, by: by, reason: reason)
      try recording.refreshViews()
    }
  }
}

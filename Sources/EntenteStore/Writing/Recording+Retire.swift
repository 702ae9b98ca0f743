// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import GRDB

extension Recording {
  /// Retires what was read from a document that no longer stands at any origin.
  ///
  /// - Returns: the number of statements retired.
  func supersede(_ older: Standing.Retrieval) throws -> Int {
    let elsewhere = try Command(
      db,
      """
      SELECT 1 FROM retrieval r WHERE r.document = ?
        AND NOT EXISTS (SELECT 1 FROM retrieval n WHERE n.origin = r.origin AND n.seq > r.seq) LIMIT 1
      """
    ).first(.integer(older.documentSeq)) { _ in true }
    guard elsewhere == nil else { return 0 }
    guard let reading = try Standing.liveReading(db, document: older.document) else { return 0 }
    try retire(reading: reading.seq)
    touched.insert(older.documentSeq)
    fresh[older.documentSeq] = nil
    let assertions = try Command(
      db,
      """
      UPDATE assertion SET recorded_to = ? WHERE recorded_to IS NULL
        AND statement IN (SELECT seq FROM statement WHERE document = ?)
      """)
    try assertions.run(.text(at), .integer(older.documentSeq))
    return assertions.changes
  }

  /// Ends a reading and its rejections; its statements are judged one by one.
  func retire(reading: Int) throws {
    try Command(db, "UPDATE reading SET recorded_to = ? WHERE seq = ? AND recorded_to IS NULL")
      .run(.text(at), .integer(reading))
    try Command(db, "UPDATE rejection SET recorded_to = ? WHERE reading = ? AND recorded_to IS NULL")
      .run(.text(at), .integer(reading))
  }

  /// Adds a grade when it differs from the last one.
  func grade(_ source: Int, _ reliability: Source.Reliability, by: String, reason: String) throws {
    let last = try Command(
      db, "SELECT reliability FROM source_grade WHERE source = ? ORDER BY seq DESC LIMIT 1"
    ).first(.integer(source)) { $0.text(0) }
    guard (last ?? "F") != reliability.rawValue else { return }
    try Command(
      db,
      "INSERT INTO source_grade (source, reliability, graded_by, reason, recorded_from) VALUES (?, ?, ?, ?, ?)"
    ).run(.integer(source), .text(reliability.rawValue), .text(by), .text(reason), .text(at))
    let documents = try Command(
      db, "SELECT document FROM reading WHERE source = ? AND recorded_to IS NULL"
    ).all(.integer(source)) { $0.integer(0) }
    touched.formUnion(documents)
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import GRDB

/// Resolves what stands in the ledger at a time.
struct ResolutionReader {
  let db: Database
  let ledger: Ledger

  /// The properties that resolving looks at.
  private static let properties: [Property] = [
    .project, .participant, .country, .title, .type, .status, .sector, .technology, .date, .place, .amount,
  ]

  /// What is resolved of all that stands at `time` (`nil`: now), by the judgements that hold then; of nothing when this
  /// ledger resolves nothing.
  func resolution(at time: String?) throws -> Resolution {
    guard let resolver = try filled(at: time) else { return .none }
    let judgements = try judgements(at: time)
    return resolver.resolution(judgements, try entities(of: judgements, at: time))
  }

  /// What resolves, given all that stands at `time`; `nil` when this ledger resolves nothing.
  func filled(at time: String?) throws -> (any Resolving)? {
    guard var resolver = ledger.derivation.resolver?() else { return nil }
    let names = Self.properties.map { "'" + $0.rawValue + "'" }.joined(separator: ", ")
    let claims = try Command(
      db,
      """
      SELECT s.entity, s.property, s.value, s.language, s.start, s.stop,
        CASE s.property WHEN 'type' THEN (SELECT quote FROM passage p WHERE p.seq = a.passage) ELSE '' END
      FROM statement s CROSS JOIN assertion a ON a.statement = s.seq
      WHERE s.document = ? AND s.property IN (\(names)) AND \(ResolutionTable.standing(time, "a"))
      ORDER BY s.start, s.stop, s.id
      """)
    let builder = ViewBuilder(db: db, ledger: ledger)
    for (key, id, sketch) in try documents(at: time) {
      guard let header = try builder.header(of: key, at: time) else { continue }
      let found = try claims.all([.integer(key)] + ResolutionTable.values(time)) { row in
        Claim(
          entity: row.text(0), property: Property(rawValue: row.text(1)) ?? .note, value: row.text(2),
          language: row.textOrNil(3),
          passage: Passage(document: id, start: row.integer(4), end: row.integer(5), quote: row.text(6)))
      }
      resolver.add(header, recorded: key, sketch: sketch, claims: found)
    }
    return resolver
  }

  /// The actors that judgements are about, as far as something stands about them.
  func entities(of judgements: [Judgement], at time: String?) throws -> [JudgedEntity] {
    guard !judgements.isEmpty else { return [] }
    // The schema is that of the statement that was recorded first.
    let first = try Command(
      db,
      """
      SELECT min(s.seq), s.schema FROM statement s CROSS JOIN assertion a ON a.statement = s.seq
      WHERE s.entity = ? AND s.schema NOT IN ('Project', 'ProjectParticipant') AND \(ResolutionTable.standing(time, "a"))
      """)
    return try Set(judgements.flatMap { [$0.left, $0.right] }).sorted().compactMap { id in
      try first.all([.text(id)] + ResolutionTable.values(time)) { row in
        row.integerOrNil(0).map { JudgedEntity(id: id, schema: row.text(1), recorded: $0) }
      }.first ?? nil
    }
  }

  private func documents(at time: String?) throws -> [(key: Int, id: String, sketch: [UInt8])] {
    try Command(
      db,
      """
      SELECT d.seq, d.id, k.sketch FROM reading r JOIN document d ON d.seq = r.document
        LEFT JOIN text_sketch k ON k.stored_text = r.stored_text
      WHERE \(ResolutionTable.standing(time, "r")) ORDER BY d.seq
      """
    ).all(ResolutionTable.values(time)) { row in
      (row.integer(0), row.text(1), row.isNull(2) ? [] : row.bytes(2) { Array($0) })
    }
  }

  /// The last judgement about each pair.
  private func judgements(at time: String?) throws -> [Judgement] {
    var last: [[String]: Judgement] = [:]
    let all = try Command(
      db,
      """
      SELECT left_id, right_id, verdict, judged_by, reason, judged_at FROM judgement
      WHERE \(time == nil ? "1" : "recorded_from <= ?") ORDER BY seq
      """
    ).all(time.map { [.text($0)] } ?? []) { row in
      Judgement(
        row.text(0), row.text(1), Judgement.Verdict(rawValue: row.text(2)) ?? .unsure, by: row.text(3),
        reason: row.text(4), at: row.text(5))
    }
    for judgement in all { last[[judgement.left, judgement.right]] = judgement }
    return last.values.filter { $0.verdict != .none }.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
  }

  /// Makes the sketches of texts that have none yet.
  func sketchTexts() throws {
    let missing = try Command(
      db, "SELECT seq FROM stored_text WHERE seq NOT IN (SELECT stored_text FROM text_sketch) ORDER BY seq"
    ).all { $0.integer(0) }
    let load = try Command(db, "SELECT content FROM stored_text WHERE seq = ?")
    let insert = try Command(db, "INSERT INTO text_sketch (stored_text, sketch) VALUES (?, ?)")
    for text in missing {
      guard let content = try load.first(.integer(text), read: { $0.text(0) }) else { continue }
      try insert.run(.integer(text), .bytes(ledger.derivation.sketch(content)))
    }
  }
}

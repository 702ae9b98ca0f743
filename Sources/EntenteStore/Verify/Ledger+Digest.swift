// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import GRDB

extension Ledger {
  /// SHA-256 over all that the ledger holds, in an order that does not depend on how it came to be, recorded times
  /// and past rows of views left out: two ledgers with the same digest say the same.
  package func contentDigest() throws(StoreError) -> String {
    try read { db in
      var hash = ContentHash()
      for (name, query) in Self.contents {
        hash.add(name)
        let command = try Command(db, query)
        try command.each([]) { row in
          for column in 0..<row.count {
            if row.isNull(column) {
              hash.addNothing()
            } else {
              row.bytes(column) { hash.add($0) }
            }
          }
        }
      }
      return hash.finish()
    }
  }

  /// What is hashed of each table. Keys are replaced by what they stand for.
  private static let contents: [(name: String, query: String)] = [
    ("source", "SELECT id, name FROM source ORDER BY id"),
    (
      "source_grade",
      """
      SELECT o.id, g.reliability, g.graded_by, g.reason FROM source_grade g JOIN source o ON o.seq = g.source
      ORDER BY o.id, g.seq
      """
    ),
    ("run", "SELECT program, lexicon, model FROM run ORDER BY program, lexicon, model"),
    ("stored_text", "SELECT sha256, content FROM stored_text ORDER BY sha256"),
    (
      "retrieval",
      """
      SELECT v.origin, v.name, d.id, v.supersedes IS NULL FROM retrieval v JOIN document d ON d.seq = v.document
      ORDER BY v.origin, v.seq
      """
    ),
    (
      "reading",
      """
      SELECT d.id, v.origin, u.program, u.lexicon, u.model, t.sha256, o.id, r.media_type, r.title, r.publisher,
        r.author, r.published, r.language, r.rank, r.releasable, r.recorded_to IS NULL
      FROM document d CROSS JOIN reading r ON r.document = d.seq JOIN retrieval v ON v.seq = r.retrieval
        JOIN run u ON u.seq = r.run JOIN stored_text t ON t.seq = r.stored_text JOIN source o ON o.seq = r.source
      ORDER BY d.id, r.seq
      """
    ),
    (
      "statement",
      """
      SELECT s.id, s.entity, s.schema, s.property, s.value, s.original, s.language, d.id, s.start, s.stop, s.rank,
        s.releasable, u.program, u.lexicon, u.model, t.sha256, p.start, p.stop, p.quote, o.id, a.credibility, a.method,
        a.valid_from, a.valid_to, a.valid_first, a.valid_last, a.rank, a.releasable, a.recorded_to IS NULL
      FROM statement s CROSS JOIN assertion a ON a.statement = s.seq CROSS JOIN document d ON d.seq = s.document
        CROSS JOIN reading r ON r.seq = a.reading CROSS JOIN run u ON u.seq = r.run
        CROSS JOIN passage p ON p.seq = a.passage CROSS JOIN stored_text t ON t.seq = p.stored_text
        CROSS JOIN source o ON o.seq = a.source
      ORDER BY s.id, a.seq
      """
    ),
    (
      "judgement",
      """
      SELECT left_id, right_id, verdict, judged_by, reason, rank, releasable FROM judgement
      ORDER BY left_id, right_id, seq
      """
    ),
    (
      "correction",
      """
      SELECT initiative, field, about, value, corrected_by, reason, rank, releasable FROM correction
      ORDER BY initiative, seq
      """
    ),
    (
      "rejection",
      """
      SELECT j.origin, j.rule, j.place, j.message, j.excerpt, j.rank, j.releasable, j.recorded_to IS NULL, d.id
      FROM rejection j LEFT JOIN reading r ON r.seq = j.reading LEFT JOIN document d ON d.seq = r.document
      ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9
      """
    ),
    (
      "initiative",
      """
      SELECT id, title, title_original, language, type, part_of, umbrella, status, claimed, substance, substance_reason, ended,
        transfer_from, transfer_to, transfer_channel, date, date_relative, date_planned, date_end, date_end_relative,
        date_end_planned, first_day, last_day, evidence, alternatives, confidence, method, uniform, rank, releasable,
        valid_first, valid_last, recorded_to IS NULL FROM initiative WHERE recorded_to IS NULL ORDER BY id
      """
    ),
    (
      "story_copy",
      """
      SELECT d.id, o.id, c.kind, c.similarity, c.reason FROM story_copy c JOIN document d ON d.seq = c.document
        JOIN document o ON o.seq = c.origin WHERE c.recorded_to IS NULL ORDER BY d.id
      """
    ),
    (
      "initiative_join",
      """
      SELECT initiative, into_id, score, reason FROM initiative_join WHERE recorded_to IS NULL ORDER BY initiative
      """
    ),
    (
      "entity_merge",
      "SELECT entity, into_id, reason FROM entity_merge WHERE recorded_to IS NULL ORDER BY entity"
    ),
    (
      "initiative_participant",
      list("initiative_participant", "l.name, l.entity, l.kind, l.country, l.role, l.romanised, l.english")
    ),
    ("initiative_term", list("initiative_term", "l.kind, l.value")),
    (
      "initiative_place",
      list("initiative_place", "l.name, l.country, l.latitude, l.longitude, l.romanised, l.english")
    ),
    ("initiative_amount", list("initiative_amount", "l.value, l.currency, l.text")),
  ]

  private static func list(_ table: String, _ columns: String) -> String {
    """
    SELECT i.id, \(columns) FROM initiative i CROSS JOIN \(table) l ON l.initiative = i.seq
    WHERE i.recorded_to IS NULL ORDER BY i.id, \(table == "initiative_term" ? "l.kind, " : "")l.position
    """
  }
}

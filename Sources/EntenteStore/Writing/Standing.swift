// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import GRDB

/// How a retrieved document stands to what is recorded.
struct Standing {
  /// The last retrieval at an origin.
  struct Retrieval {
    let seq: Int
    let documentSeq: Int
    let document: String
  }

  /// A document's reading that is not retired.
  struct Reading {
    let seq: Int
    let run: Run
    let origin: String
    let textHash: String
    /// Media type, title, publisher, author, date, language and marking.
    let metadata: [String?]
  }

  let retrieval: Retrieval?
  let reading: Reading?
  let textHash: String
  let isRetrieved: Bool
  let isRead: Bool

  init(_ db: Database, document: Document, run: Run) throws {
    let retrieval = try Self.current(db, origin: document.origin)
    let reading = try Self.liveReading(db, document: document.id)
    let textHash = Digest.sha256(document.text.utf8)
    isRetrieved = retrieval?.document == document.id
    // A copy at another origin may be described otherwise; the description of the first one stands.
    isRead =
      reading.map {
        $0.run == run && $0.textHash == textHash
          && ($0.origin != document.origin || $0.metadata == Self.metadata(of: document))
      } ?? false
    self.retrieval = retrieval
    self.reading = reading
    self.textHash = textHash
  }

  static func metadata(of document: Document) -> [String?] {
    [
      document.mediaType, document.title, document.publisher, document.author,
      document.published?.description, document.language, String(document.marking.label.rank),
      document.marking.releasableColumn,
    ]
  }

  static func current(_ db: Database, origin: String) throws -> Retrieval? {
    try Command(
      db,
      """
      SELECT r.seq, d.seq, d.id FROM retrieval r JOIN document d ON d.seq = r.document
      WHERE r.origin = ? ORDER BY r.seq DESC LIMIT 1
      """
    ).first(.text(origin)) { Retrieval(seq: $0.integer(0), documentSeq: $0.integer(1), document: $0.text(2)) }
  }

  static func liveReading(_ db: Database, document: String) throws -> Reading? {
    try Command(
      db,
      """
      SELECT r.seq, u.program, u.lexicon, u.model, v.origin, t.sha256, r.media_type, r.title, r.publisher, r.author,
        r.published, r.language, CAST(r.rank AS TEXT), r.releasable
      FROM document d JOIN reading r ON r.document = d.seq AND r.recorded_to IS NULL
        JOIN run u ON u.seq = r.run JOIN retrieval v ON v.seq = r.retrieval JOIN stored_text t ON t.seq = r.stored_text
      WHERE d.id = ?
      """
    ).first(.text(document)) { row in
      Reading(
        seq: row.integer(0), run: Run(program: row.text(1), lexicon: row.text(2), model: row.text(3)),
        origin: row.text(4), textHash: row.text(5), metadata: (6...13).map(row.textOrNil))
    }
  }
}

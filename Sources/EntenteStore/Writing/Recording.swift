// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import GRDB

/// The work of one transaction that records documents.
final class Recording {
  let db: Database
  let ledger: Ledger
  /// The recorded time: later than that of any transaction before.
  private(set) var at: String
  /// Documents, by key, whose statements or reading changed: their initiatives' views are refreshed at the end.
  var touched: Set<Int> = []
  /// What stands of documents that were wholly asserted in this transaction, so that views need not read it again.
  var fresh: [Int: ProjectedEvidence] = [:]
  private var sources: [String: Int] = [:]

  init(_ db: Database, ledger: Ledger, at: String) throws {
    self.db = db
    self.ledger = ledger
    let time = try RecordedTime.require(at, at: ledger.path).text
    let newest = try [
      "reading", "retrieval", "source_grade", "judgement", "resolution", "screening_run",
      "screening_decision", "correction",
    ].compactMap { table in
      try Command(db, "SELECT recorded_from FROM \(table) ORDER BY seq DESC LIMIT 1").first { $0.text(0) }
    }.max()
    self.at = max(time, newest.flatMap { RecordedTime($0)?.next.text } ?? time)
  }

  /// Moves the recorded time on, so that what follows in the transaction can be told from what went before.
  func advance() throws {
    try refreshViews()
    at = RecordedTime(at)?.next.text ?? at
  }

  func record(_ entry: Entry) throws -> Outcome {
    let document = entry.document
    let standing = try Standing(db, document: document, run: entry.run)
    var outcome = Outcome(document: document.id, kind: .unchanged)
    if standing.isRetrieved && standing.isRead { return outcome }
    let (key, isNew) = try documentKey(document.id)
    try Command(
      db, "UPDATE rejection SET recorded_to = ? WHERE origin = ? AND reading IS NULL AND recorded_to IS NULL"
    ).run(.text(at), .text(document.origin))
    outcome.kind = isNew ? .added : .reread
    var retrieval = standing.retrieval?.seq
    if !standing.isRetrieved {
      retrieval = try insertRetrieval(of: document, key: key, after: standing.retrieval)
      if let older = standing.retrieval { outcome.retired += try supersede(older) }
      if isNew && standing.retrieval != nil { outcome.kind = .superseded }
      if standing.isRead { outcome.kind = .copied }
    }
    guard !standing.isRead else { return outcome }
    guard let extraction = entry.extraction, let retrieval else {
      throw StoreError(
        .failed, "`\(document.name)` changed while it was being read. Run the same command again.",
        place: ledger.path)
    }
    if let older = standing.reading { try retire(reading: older.seq) }
    let reading = try insertReading(
      of: document, key: key, retrieval: retrieval, run: entry.run, textHash: standing.textHash)
    try StatementRecording(self, document: document, key: key, reading: reading)
      .record(extraction, into: &outcome)
    touched.insert(key)
    return outcome
  }

  func source(_ id: String, name: String? = nil) throws -> Int {
    if name == nil, let key = sources[id] { return key }
    try Command(
      db,
      """
      INSERT INTO source (id, name) VALUES (?, ?)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE name IS NULL AND excluded.name IS NOT NULL
      """
    ).run(.text(id), .optional(name))
    let key = try Command(db, "SELECT seq FROM source WHERE id = ?").first(.text(id)) { $0.integer(0) } ?? 0
    sources[id] = key
    return key
  }

  private func documentKey(_ id: String) throws -> (key: Int, isNew: Bool) {
    let known = try Command(db, "SELECT seq FROM document WHERE id = ?").first(.text(id)) { $0.integer(0) }
    if let known { return (known, false) }
    let insert = try Command(db, "INSERT INTO document (id, recorded_from) VALUES (?, ?)")
    return (try insert.insert(.text(id), .text(at)), true)
  }

  private func insertRetrieval(of document: Document, key: Int, after older: Standing.Retrieval?) throws
    -> Int
  {
    try Command(
      db, "INSERT INTO retrieval (document, origin, name, supersedes, recorded_from) VALUES (?, ?, ?, ?, ?)"
    ).insert(
      .integer(key), .text(document.origin), .text(document.name), .optional(older?.seq), .text(at))
  }

  private func insertReading(of document: Document, key: Int, retrieval: Int, run: Run, textHash: String)
    throws
    -> Int
  {
    let source = try source(document.source.id, name: document.source.name)
    if document.source.reliability != .f {
      try grade(source, document.source.reliability, by: run.program, reason: "stated with the document")
    }
    try Command(
      db,
      "INSERT INTO run (program, lexicon, model, recorded_from) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"
    ).run(.text(run.program), .text(run.lexicon), .text(run.model), .text(at))
    try Command(db, "INSERT INTO stored_text (sha256, content) VALUES (?, ?) ON CONFLICT DO NOTHING")
      .run(.text(textHash), .blob(document.text))
    return try Command(
      db,
      """
      INSERT INTO reading (document, retrieval, run, stored_text, source, media_type, title, publisher, author,
        published, language, rank, releasable, recorded_from)
      VALUES (?, ?, (SELECT seq FROM run WHERE program = ? AND lexicon = ? AND model = ?),
        (SELECT seq FROM stored_text WHERE sha256 = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ).insert(
      .integer(key), .integer(retrieval), .text(run.program), .text(run.lexicon), .text(run.model),
      .text(textHash), .integer(source), .text(document.mediaType), .optional(document.title),
      .optional(document.publisher), .optional(document.author), .optional(document.published?.description),
      .optional(document.language), .integer(document.marking.label.rank),
      .optional(document.marking.releasableColumn), .text(at))
  }
}

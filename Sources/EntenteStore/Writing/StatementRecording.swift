// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import GRDB

/// Records what one reading of one document gave: asserts what is new, keeps what is still there, retires the rest.
struct StatementRecording {
  /// What an assertion says beside the statement. When it changes, the older assertion is retired; a change of
  /// method alone is none, so that a newer program that reads the same leaves the ledger as it is.
  private struct Claim: Hashable {
    let passage: Int
    let source: Int
    let credibility: Int
    let validFrom: String?
    let validTo: String?
    let rank: Int
    let releasable: String?
  }

  private let recording: Recording
  private let document: Document
  private let key: Int
  private let reading: Int
  private let text: ScalarText
  private let commands: Commands

  init(_ recording: Recording, document: Document, key: Int, reading: Int) throws {
    self.recording = recording
    self.document = document
    self.key = key
    self.reading = reading
    text = ScalarText(document.text)
    commands = try Commands(recording.db)
  }

  func record(_ extraction: Extraction, into outcome: inout Outcome) throws {
    var live = try liveClaims()
    var evidence: ProjectedEvidence? = live.isEmpty ? ProjectedEvidence() : nil
    var passages: [Range<Int>: Int] = [:]
    var seen: Set<String> = []
    for rejection in extraction.rejections { try reject(rejection, into: &outcome) }
    for statement in extraction.statements where seen.insert(statement.id).inserted {
      if let rejection = fault(in: statement) {
        try reject(rejection, into: &outcome)
        continue
      }
      let claim = try claim(of: statement, passages: &passages)
      if let (assertion, former) = live.removeValue(forKey: statement.id) {
        if former == claim { continue }
        try commands.retire.run(.text(recording.at), .integer(assertion))
        outcome.retired += 1
      }
      try assert(statement, claim)
      evidence?.add(statement, effective: statement.marking.combined(with: document.marking))
      outcome.asserted += 1
    }
    recording.fresh[key] = evidence
    for (assertion, _) in live.values {
      try commands.retire.run(.text(recording.at), .integer(assertion))
      outcome.retired += 1
    }
  }

  private func liveClaims() throws -> [String: (assertion: Int, claim: Claim)] {
    let rows = try commands.live.all(.integer(key)) { row in
      (
        row.text(0),
        (
          assertion: row.integer(1),
          claim: Claim(
            passage: row.integer(2), source: row.integer(3), credibility: row.integer(4),
            validFrom: row.textOrNil(5), validTo: row.textOrNil(6), rank: row.integer(7),
            releasable: row.textOrNil(8))
        )
      )
    }
    return Dictionary(rows) { first, _ in first }
  }

  private func claim(of statement: EntenteModel.Statement, passages: inout [Range<Int>: Int]) throws -> Claim
  {
    let range = statement.passage.start..<statement.passage.end
    let passage = try passages[range] ?? passage(range, quote: statement.passage.quote)
    passages[range] = passage
    // Nothing read from a document is released further than the document itself.
    let marking = statement.marking.combined(with: document.marking)
    return Claim(
      passage: passage, source: try recording.source(statement.source), credibility: statement.credibility,
      validFrom: statement.validFrom?.description, validTo: statement.validTo?.description,
      rank: marking.label.rank, releasable: marking.releasableColumn)
  }

  private func passage(_ range: Range<Int>, quote: String) throws -> Int {
    let place: [Bind] = [.integer(reading), .integer(range.lowerBound), .integer(range.upperBound)]
    if let known = try commands.findPassage.first(place[0], place[1], place[2], read: { $0.integer(0) }) {
      return known
    }
    return try commands.insertPassage.insert(place[0], place[1], place[2], .text(quote))
  }

  private func assert(_ statement: EntenteModel.Statement, _ claim: Claim) throws {
    var key = try commands.insertStatement.insert(
      .text(statement.id), .text(statement.entity), .text(statement.schema),
      .text(statement.property.rawValue), .text(statement.value), .optional(statement.original),
      .optional(statement.language), .integer(self.key), .integer(statement.passage.start),
      .integer(statement.passage.end), .integer(statement.marking.label.rank),
      .optional(statement.marking.releasableColumn))
    if commands.insertStatement.changes == 0 {
      key = try commands.findStatement.first(.text(statement.id)) { $0.integer(0) } ?? 0
    }
    try commands.insertAssertion.run(
      .integer(key), .integer(reading), .integer(claim.passage), .integer(claim.source),
      .integer(claim.credibility), .text(statement.method), .optional(claim.validFrom),
      .optional(claim.validTo), .optional(statement.validFrom?.firstDay),
      .optional(statement.validTo?.lastDay), .integer(claim.rank), .optional(claim.releasable),
      .text(recording.at))
  }

  /// A statement without its passage is no evidence: it is kept as a rejection.
  private func fault(in statement: EntenteModel.Statement) -> Rejection? {
    let passage = statement.passage
    let place = "\(document.name):\(passage.start)-\(passage.end)"
    if passage.document != document.id {
      return Rejection(
        rule: "statement-elsewhere", place: place,
        message: "The statement cites another document. Report it: the extraction is at fault.",
        excerpt: passage.quote)
    }
    guard text.stands(passage.quote, from: passage.start, to: passage.end) else {
      return Rejection(
        rule: "quote-displaced", place: place,
        message: "The quote does not stand at its offsets. Report it: the extraction is at fault.",
        excerpt: passage.quote)
    }
    guard (1...6).contains(statement.credibility) else {
      return Rejection(
        rule: "credibility-range", place: place,
        message: "Credibility \(statement.credibility) is not 1 to 6. Report it: the extraction is at fault.",
        excerpt: passage.quote)
    }
    return nil
  }

  private func reject(_ rejection: Rejection, into outcome: inout Outcome) throws {
    try commands.insertRejection.run(
      .integer(reading), .text(document.origin), .text(rejection.rule), .text(rejection.place),
      .text(rejection.message), .text(rejection.excerpt), .integer(document.marking.label.rank),
      .optional(document.marking.releasableColumn), .text(recording.at))
    outcome.rejections += 1
  }
}

extension StatementRecording {
  /// The statements that the recording of a document runs, prepared.
  private struct Commands {
    let live, findPassage, insertPassage, insertStatement, findStatement, insertAssertion, retire,
      insertRejection: Command

    init(_ db: Database) throws {
      live = try Command(
        db,
        """
        SELECT s.id, a.seq, a.passage, a.source, a.credibility, a.valid_from, a.valid_to, a.rank, a.releasable
        FROM statement s JOIN assertion a ON a.statement = s.seq AND a.recorded_to IS NULL WHERE s.document = ?
        """)
      findPassage = try Command(
        db,
        """
        SELECT seq FROM passage
        WHERE stored_text = (SELECT stored_text FROM reading WHERE seq = ?) AND start = ? AND stop = ?
        """)
      insertPassage = try Command(
        db,
        """
        INSERT INTO passage (stored_text, start, stop, quote)
        VALUES ((SELECT stored_text FROM reading WHERE seq = ?), ?, ?, ?)
        """)
      insertStatement = try Command(
        db,
        """
        INSERT INTO statement (id, entity, schema, property, value, original, language, document, start, stop, rank,
          releasable) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """)
      findStatement = try Command(db, "SELECT seq FROM statement WHERE id = ?")
      insertAssertion = try Command(
        db,
        """
        INSERT INTO assertion (statement, reading, passage, source, credibility, method, valid_from, valid_to,
          valid_first, valid_last, rank, releasable, recorded_from)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
      retire = try Command(db, "UPDATE assertion SET recorded_to = ? WHERE seq = ? AND recorded_to IS NULL")
      insertRejection = try Command(
        db,
        """
        INSERT INTO rejection (reading, origin, rule, place, message, excerpt, rank, releasable, recorded_from)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import GRDB

extension Ledger {
  /// Checks everything that the ledger holds, as of one moment, beside readers and a writer: the file itself, its
  /// keys and triggers, the hashes of texts, the ids of statements, that every quote stands at its offsets, and that
  /// the views made from nothing equal the stored ones. Memory is bounded by the largest document.
  ///
  /// - Parameter progress: documents checked and documents in all; return `false` to stop early.
  /// - Throws: ``StoreError`` when the ledger cannot be read at all; what is wrong within it is a finding.
  package func verify(progress: (Int, Int) -> Bool = { _, _ in true }) throws(StoreError) -> Verification {
    try read { db in
      var verification = Verification()
      try checkFile(db, &verification)
      try checkSchema(db, &verification)
      let documents = try Command(db, "SELECT seq FROM document ORDER BY seq").all { $0.integer(0) }
      try checkTexts(db, &verification)
      try checkResolution(db, &verification)
      try checkScreening(db, &verification)
      try checkAccess(db, &verification)
      try checkCorrections(db, &verification)
      for (index, document) in documents.enumerated() {
        try checkStatements(db, of: document, &verification)
        try checkViews(db, of: document, &verification)
        verification.documents += 1
        guard progress(index + 1, documents.count) else { return verification }
      }
      try checkStrayViews(db, &verification)
      return verification
    }
  }

  private func checkFile(_ db: Database, _ verification: inout Verification) throws {
    for line in try Command(db, "PRAGMA integrity_check(100)").all(read: { $0.text(0) }) where line != "ok" {
      verification.add(
        Finding("file-damaged", place: path, message: "SQLite finds: \(line)", remedy: Finding.restore))
    }
    let broken = try Command(db, "PRAGMA foreign_key_check").all { row in
      "\(row.text(0)) row \(row.textOrNil(1) ?? "?") names a row of \(row.text(2)) that is not there"
    }
    for line in broken {
      verification.add(Finding("key-broken", place: path, message: line, remedy: Finding.restore))
    }
  }

  /// The tables, indexes and triggers must be those that this program makes.
  private func checkSchema(_ db: Database, _ verification: inout Verification) throws {
    let fresh = try DatabaseQueue()
    try Schema.migrator.migrate(fresh)
    let expected = try fresh.read { try definitions($0) }
    let found = try definitions(db)
    for (name, sql) in expected.sorted(by: { $0.key < $1.key }) where found[name] != sql {
      verification.add(
        Finding(
          "schema-altered", place: name,
          message: found[name] == nil
            ? "It is missing from the ledger." : "It is not as this program makes it.",
          remedy: Finding.restore))
    }
    for name in found.keys.sorted() where expected[name] == nil {
      verification.add(
        Finding(
          "schema-altered", place: name, message: "It was added by something else.",
          remedy: "Remove it with the program that added it."))
    }
  }

  private func definitions(_ db: Database) throws -> [String: String] {
    let rows = try Command(
      db,
      "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
    ).all { ($0.text(0), $0.text(1)) }
    return Dictionary(rows) { first, _ in first }
  }

  /// Every stored text has its hash, and every quote stands at its offsets in it.
  private func checkTexts(_ db: Database, _ verification: inout Verification) throws {
    let texts = try Command(db, "SELECT seq FROM stored_text ORDER BY seq").all { $0.integer(0) }
    let load = try Command(db, "SELECT sha256, content FROM stored_text WHERE seq = ?")
    let passages = try Command(
      db, "SELECT start, stop, quote FROM passage WHERE stored_text = ? ORDER BY start, stop")
    let named = try Command(
      db,
      """
      SELECT v.name FROM reading r JOIN retrieval v ON v.seq = r.retrieval WHERE r.stored_text = ? ORDER BY r.seq
      """)
    for text in texts {
      guard
        let (hash, bytes) = try load.first(.integer(text), read: { ($0.text(0), $0.bytes(1) { Array($0) }) })
      else { continue }
      let name = try named.first(.integer(text)) { $0.text(0) } ?? "text \(hash)"
      if Digest.sha256(bytes) != hash {
        verification.add(
          Finding(
            "text-hash", place: name, message: "The stored text is not the one that was recorded.",
            remedy: Finding.restore))
      }
      try checkSketch(db, of: text, bytes, name: name, &verification)
      let scalars = ScalarText(utf8: bytes)
      try passages.each([.integer(text)]) { row in
        verification.passages += 1
        let (start, stop, quote) = (row.integer(0), row.integer(1), row.text(2))
        if !scalars.stands(quote, from: start, to: stop) {
          verification.add(
            Finding(
              "quote-displaced", place: "\(name):\(start)-\(stop)",
              message: "The quote does not stand at its offsets: \(quote.prefix(80))", remedy: Finding.restore
            ))
        }
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteStore
import EntenteTesting
import GRDB
import Testing

@Suite struct VerifyTests {
  /// Each tampering with the file, and the rule that must find it.
  static let tamperings: [(sql: String, rule: String)] = [
    ("UPDATE stored_text SET content = CAST('Skolkovo signed something else' AS BLOB)", "text-hash"),
    ("UPDATE passage SET start = start + 1, stop = stop + 1 WHERE start = 0", "quote-displaced"),
    ("UPDATE passage SET quote = 'Skolkovo sold' WHERE start = 0", "quote-displaced"),
    ("UPDATE statement SET value = 'CN' WHERE value = 'RU'", "statement-id"),
    ("UPDATE statement SET property = 'nonsense' WHERE property = 'title'", "statement-id"),
    ("UPDATE statement SET rank = 2", "statement-id"),
    ("UPDATE assertion SET valid_first = '2001-01-01' WHERE seq = 1", "valid-days"),
    ("UPDATE assertion SET recorded_from = '2000-01-01T00:00:00.000Z' WHERE seq = 1", "assertion-misplaced"),
    ("DELETE FROM assertion WHERE seq = 1", "statement-unasserted"),
    ("PRAGMA foreign_keys = OFF; DELETE FROM source", "key-broken"),
    (
      "UPDATE reading SET recorded_to = '2031-01-01T00:00:00.000Z' WHERE recorded_to IS NULL",
      "reading-missing"
    ),
    ("UPDATE initiative SET title = 'Grander'", "view-differs"),
    ("UPDATE initiative SET recorded_from = '2000-01-01T00:00:00.000Z'", "view-differs"),
    ("UPDATE initiative_participant SET country = 'CN'", "view-differs"),
    ("DELETE FROM initiative", "view-lacks"),
    ("UPDATE initiative SET id = 'ini-other' WHERE seq = 1", "view-stray"),
    ("SELECT 1", "schema-altered"),
  ]

  @Test("tampering is found", arguments: tamperings)
  func found(tampering: (sql: String, rule: String)) throws {
    let bench = try LedgerBench()
    try bench.read(.test("Huawei signed with МГУ\n"))
    try bench.read(.test("Skolkovo signed with 清华大学\n华为签署协议\n"))
    #expect(try bench.ledger.verify().findings == [])
    let queue = try DatabaseQueue(path: bench.folder.path("ledger.db"))
    try queue.writeWithoutTransaction { db in
      let triggers = try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      let definitions = try String.fetchAll(db, sql: "SELECT sql FROM sqlite_schema WHERE type = 'trigger'")
      for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger)") }
      try db.execute(sql: tampering.sql)
      if tampering.rule != "schema-altered" {
        for definition in definitions { try db.execute(sql: definition) }
      }
    }
    let verification = try bench.ledger.verify()
    let rules = Set(verification.findings.map(\.rule))
    #expect(rules.contains(tampering.rule), "found \(rules.sorted())")
    #expect(verification.findings.allSatisfy { !$0.place.isEmpty && !$0.remedy.isEmpty })
    if tampering.rule.hasPrefix("view-") {
      try bench.ledger.rebuildViews()
      #expect(try bench.ledger.verify().findings == [])
    }
    bench.folder.remove()
  }

  @Test func `views made again from nothing are the same, with their past`() throws {
    let bench = try LedgerBench()
    for edition in 0..<3 {
      for document in Document.generated(30, seed: edition) { try bench.read(document) }
    }
    let viewpoints =
      [Viewpoint.now]
      + [20, 45, 75].map { Viewpoint(recordedBy: "2026-01-01T00:00:\($0 % 60)Z", clearance: .everything) }
    let before = try viewpoints.map { try bench.ledger.initiatives($0) }
    #expect(before.allSatisfy { !$0.isEmpty })
    try bench.ledger.rebuildViews()
    #expect(try viewpoints.map { try bench.ledger.initiatives($0) } == before)
    let verification = try bench.ledger.verify()
    #expect(verification.findings == [])
    #expect(verification.documents == 90)
    #expect(verification.statements > 400 && verification.passages > 50)
    bench.folder.remove()
  }
}

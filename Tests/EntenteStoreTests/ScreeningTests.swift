// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteStore
import EntenteTesting
import GRDB
import Testing

@Suite struct ScreeningTests {
  static let time = "2026-01-01T00:00:00Z"

  private func run(_ score: Double) -> ScreeningRun {
    ScreeningRun(
      at: Self.time, program: "p", options: "o", threshold: 0.7,
      editions: [ListVersion(name: "sdn", title: "S", sha256: "00")],
      queries: [ScreeningRun.Query("Acme", content: "cc"), "Other"],
      hits: [
        ScreeningRun.Hit(
          query: 0, list: "sdn", entity: "e1", caption: "ACME", schema: "Company", name: "ACME", score: score,
          entry: "aa")
      ])
  }

  private func decision(_ verdict: Decision.Verdict) -> Decision {
    Decision(
      ScreeningKey(query: "Acme", list: "sdn", entity: "e1"), verdict, by: "A", reason: "r", at: Self.time,
      listVersion: nil, listSHA256: "00", score: 0.9, entry: "aa")
  }

  private func filled() throws -> LedgerBench {
    let bench = try LedgerBench()
    for score in [0.8, 0.9] {
      _ = try bench.ledger.record(run: run(score), marking: .clear, at: Self.time)
    }
    for verdict in [Decision.Verdict.unsure, .falsePositive] {
      try bench.ledger.record(decision: decision(verdict), marking: .clear, at: Self.time)
    }
    return bench
  }

  @Test func `runs and decisions are given back as they were kept`() throws {
    let bench = try filled()
    let runs = try bench.ledger.screeningRuns(.now)
    #expect(runs.map { $0.hits.map(\.score) } == [[0.8], [0.9]])
    #expect(try bench.ledger.lastRun(options: "o", queries: ["Acme", "Other"]) == runs.last)
    #expect(try bench.ledger.lastRun(options: "other", queries: ["Acme", "Other"]) == nil)
    #expect(try bench.ledger.lastRun(options: "o", queries: ["Acme"]) == nil)
    #expect(try bench.ledger.screeningRun(runs[0].id) == runs[0])
    #expect(try bench.ledger.decisions(.now) == [decision(.falsePositive)])
    #expect(try bench.ledger.decisions(Viewpoint(recordedBy: "2025-12-31", clearance: .everything)).isEmpty)
    try bench.ledger.record(decision: decision(.none), marking: Marking(.red), at: Self.time)
    #expect(try bench.ledger.decisions(.now).isEmpty)
    #expect(try bench.ledger.decisions(Viewpoint(clearance: Clearance(.green))).count == 1)
    #expect(try bench.ledger.verify().findings == [])
    bench.folder.remove()
  }

  @Test func `the last run with a hit is found, and what binds it`() throws {
    let bench = try filled()
    let runs = try bench.ledger.screeningRuns(.now)
    let key = ScreeningKey(query: " ACME", list: "sdn", entity: "e1")
    #expect(try bench.ledger.lastRun(with: key) == runs[1])
    #expect(
      try bench.ledger.lastRun(with: key, Viewpoint(recordedBy: runs[0].at, clearance: .everything))
        == runs[0])
    for (query, list, entity) in [("Other", "sdn", "e1"), ("Acme", "un", "e1"), ("Acme", "sdn", "e2")] {
      #expect(
        try bench.ledger.lastRun(with: ScreeningKey(query: query, list: list, entity: entity)) == nil)
    }
    let links = try runs.map { try #require(try bench.ledger.link(ofRun: $0.id)) }
    #expect(links[0].before == "" && links[1].before == links[0].digest)
    #expect(links.map(\.content) == runs.map(\.contentDigest))
    #expect(links.map(\.recorded) == runs.map(\.at))
    #expect(try bench.ledger.link(ofRun: "run-0") == nil)
    bench.folder.remove()
  }

  static let tables = [
    "screening_run", "screening_edition", "screening_query", "screening_hit", "screening_decision",
  ]

  @Test("nothing is changed or deleted", arguments: tables)
  func refuses(table: String) throws {
    let bench = try filled()
    let queue = try DatabaseQueue(path: bench.folder.path("ledger.db"))
    for sql in ["DELETE FROM \(table)", "UPDATE \(table) SET seq = seq + 100"] {
      #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
    }
    bench.folder.remove()
  }

  static let tamperings: [(sql: String, rule: String)] = [
    ("UPDATE screening_hit SET score = 0.1 WHERE seq = 1", "screening-run-altered"),
    ("UPDATE screening_query SET query = 'Other'", "screening-run-altered"),
    ("UPDATE screening_query SET content = 'dd' WHERE seq = 1", "screening-run-altered"),
    ("UPDATE screening_run SET asked = 'dd' WHERE seq = 1", "screening-run-altered"),
    ("UPDATE screening_run SET id = 'run-other' WHERE seq = 1", "screening-run-altered"),
    ("UPDATE screening_edition SET sha256 = '11'", "screening-run-altered"),
    ("UPDATE screening_run SET rank = 4 WHERE seq = 1", "screening-run-chain"),
    ("UPDATE screening_decision SET verdict = 'true-match'", "screening-decision-altered"),
    ("DELETE FROM screening_decision WHERE seq = 1", "screening-decision-chain"),
  ]

  @Test("tampering is found", arguments: tamperings)
  func found(tampering: (sql: String, rule: String)) throws {
    let bench = try filled()
    let queue = try DatabaseQueue(path: bench.folder.path("ledger.db"))
    try queue.writeWithoutTransaction { db in
      for name in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
        try db.execute(sql: "DROP TRIGGER \(name)")
      }
      try db.execute(sql: tampering.sql)
    }
    #expect(try bench.ledger.verify().findings.contains { $0.rule == tampering.rule })
    bench.folder.remove()
  }
}

// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteShare
import EntenteStore
import EntenteTesting
import GRDB
import Testing

/// Runs and decisions made short.
enum MadeScreening {
  static func run(
    _ hits: [(entity: String, score: Double)], query: String = "Ivan Petrov", version: String = "1",
    at: String = "2026-01-01T10:00:00Z"
  ) -> ScreeningRun {
    let list = ListVersion(name: "ofac-sdn", title: "SDN", version: version, sha256: "abc" + version)
    let found = hits.map { entity, score in
      ScreenHit(
        entity: ListEntity(id: entity, schema: "Person", properties: ["name": ["Иван Петров \(entity)"]]),
        score: score, name: "Иван Петров", property: "name", queried: query, parts: [], list: list)
    }
    return ScreeningRun(
      at: at, program: "entente 0.1.0", options: "threshold=0.7", threshold: 0.7, editions: [list],
      queries: [ScreeningQuery(ScreenQuery([query], schema: "Person"), hits: found)])
  }

  static func decision(
    _ run: ScreeningRun, _ entity: String, _ verdict: Decision.Verdict, reason: String = "another birth year"
  ) throws -> Decision {
    let hit = try #require(run.queries[0].hits.first { $0.entity == entity })
    return Decision(
      hit.subject(run.queries[0].key), verdict, by: "ana", reason: reason, at: "2026-01-02T09:00:00Z",
      listVersion: run.editions[0].version, listSHA256: run.editions[0].sha256, entry: hit.entry,
      score: hit.score)
  }

  static func export(_ ledger: Ledger, _ viewpoint: Viewpoint = .now) throws -> [String] {
    var lines = AuditLines()
    var text = ""
    try ledger.audit(viewpoint) { record in
      switch record {
      case .run(let run): text += lines.run(run)
      case .decision(let decision): text += lines.decision(decision)
      case .withheld(let isRun, let number, let previous, let hash):
        text += lines.withheld(isRun: isRun, number: number, previous: previous, hash: hash)
      }
    }
    text += lines.end()
    return text.split(separator: "\n").map(String.init)
  }

  static func check(_ lines: [String]) -> AuditCheck {
    var check = AuditCheck(name: "audit.jsonl")
    for line in lines { check.take(Array(line.utf8)) }
    check.finish()
    return check
  }
}

@Suite struct ScreeningTests {
  @Test func `what was screened and decided is read back, each from its viewpoint`() throws {
    let bench = try LedgerBench()
    let first = MadeScreening.run([("a", 0.9), ("b", 0.1 + 0.2 + 0.5)])
    let second = MadeScreening.run([("a", 0.9)], version: "2")
    try bench.ledger.record(first, marking: .clear, at: "2026-01-01T10:00:00Z")
    let no = try MadeScreening.decision(first, "b", .falsePositive)
    try bench.ledger.record(no, marking: .clear, at: "2026-01-02T10:00:00Z")
    #expect(try bench.ledger.decisions(.now) == [no])
    try bench.ledger.record(second, marking: Marking(.red), at: "2026-01-03T10:00:00Z")
    #expect(try bench.ledger.screeningRuns(.now) == [1, 2])
    #expect(try bench.ledger.screeningRun(1, .now)?.record == first)
    #expect(try bench.ledger.screeningRun(2, .now)?.record == second)
    let open = Viewpoint(clearance: Clearance(.clear))
    #expect(try bench.ledger.screeningRuns(open) == [1])
    #expect(try bench.ledger.screeningRun(2, open) == nil)
    let earlier = Viewpoint(recordedBy: "2026-01-02", clearance: .everything)
    #expect(try bench.ledger.screeningRuns(earlier) == [1])

    try bench.ledger.record(
      try MadeScreening.decision(first, "b", .none), marking: .clear, at: "2026-01-04T10:00:00Z")
    #expect(try bench.ledger.decisions(.now).isEmpty)
    #expect(try bench.ledger.decisions(earlier) == [no])
    #expect(try bench.ledger.decisionHistory(.now).count == 2)
    #expect(try bench.ledger.verify().findings == [])
    bench.folder.remove()
  }

  @Test func `a run with a time that is none is refused, and nothing of it stays`() throws {
    let bench = try LedgerBench()
    #expect(throws: StoreError.self) {
      try bench.ledger.record(
        MadeScreening.run([("a", 0.9)], at: "yesterday"), marking: .clear, at: "2026-01-01T10:00:00Z")
    }
    #expect(try bench.ledger.screeningRuns(.now).isEmpty)
    bench.folder.remove()
  }

  @Test(
    "the file refuses to change what was recorded",
    arguments: ["screening_run", "screening_edition", "screening_query", "screening_hit", "decision"])
  func refuses(_ table: String) throws {
    let bench = try Self.filled()
    let queue = try DatabaseQueue(path: bench.folder.path("ledger.db"))
    #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: "DELETE FROM \(table)") } }
    #expect(throws: DatabaseError.self) {
      try queue.write { try $0.execute(sql: "UPDATE \(table) SET seq = seq + 100") }
    }
    bench.folder.remove()
  }

  static let tamperings = [
    ("UPDATE screening_run SET started = '2020-01-01T00:00:00Z' WHERE seq = 1", "screening-altered"),
    ("UPDATE screening_run SET threshold = 0.9 WHERE seq = 2", "screening-altered"),
    ("UPDATE screening_run SET previous = 'x' WHERE seq = 2", "screening-chain"),
    ("UPDATE screening_edition SET sha256 = 'x' WHERE run = 1", "screening-altered"),
    ("UPDATE screening_edition SET version = NULL WHERE run = 1", "screening-altered"),
    ("UPDATE screening_query SET text = 'Somebody else' WHERE run = 1", "screening-altered"),
    ("UPDATE screening_query SET text_sha256 = 'x' WHERE run = 1", "screening-altered"),
    ("UPDATE screening_hit SET score = score - 0.0000000001", "screening-altered"),
    ("UPDATE screening_hit SET caption = 'Somebody else'", "screening-altered"),
    ("DELETE FROM screening_hit WHERE seq = 1", "screening-altered"),
    ("UPDATE decision SET verdict = 'falsePositive' WHERE seq = 1", "screening-altered"),
    ("UPDATE decision SET decided_by = 'bob' WHERE seq = 2", "screening-altered"),
    ("DELETE FROM decision WHERE seq = 1", "screening-chain"),
  ]

  @Test("verify finds what was changed behind its back", arguments: tamperings)
  func found(_ sql: String, _ rule: String) throws {
    let bench = try Self.filled()
    #expect(try bench.ledger.verify().findings == [])
    let queue = try DatabaseQueue(path: bench.folder.path("ledger.db"))
    try queue.writeWithoutTransaction { db in
      let triggers = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
      try db.execute(sql: sql)
      for trigger in triggers { try db.execute(sql: trigger["sql"] as String) }
    }
    #expect(try bench.ledger.verify().findings.map(\.rule).contains(rule))
    bench.folder.remove()
  }

  @Test func `an audit export holds together, and hides what is not to be seen`() throws {
    let bench = try Self.filled()
    try bench.ledger.record(
      MadeScreening.run([("s", 0.8)], query: "Secret Name"), marking: Marking(.red),
      at: "2026-01-05T10:00:00Z")
    try bench.ledger.record(MadeScreening.run([("a", 0.9)]), marking: .clear, at: "2026-01-06T10:00:00Z")
    let whole = MadeScreening.check(try MadeScreening.export(bench.ledger))
    #expect(whole.findings == [])
    #expect([whole.runs, whole.decisions, whole.withheld] == [4, 2, 0])
    let lines = try MadeScreening.export(bench.ledger, Viewpoint(clearance: Clearance(.clear)))
    let open = MadeScreening.check(lines)
    #expect(open.findings == [])
    #expect(open.withheld == 1)
    #expect(open.lastRun == whole.lastRun)
    #expect(!lines.joined().contains("Secret"))
    bench.folder.remove()
  }

  @Test func `each line of an audit export that is changed or left out is found`() throws {
    let bench = try Self.filled()
    let lines = try MadeScreening.export(bench.ledger)
    for index in lines.indices {
      var cut = lines
      cut.remove(at: index)
      #expect(!MadeScreening.check(cut).isSound, "without line \(index + 1)")
      var twice = lines
      twice.insert(lines[index], at: index)
      #expect(!MadeScreening.check(twice).isSound, "with line \(index + 1) twice")
    }
    for (old, new) in [
      ("0.9", "0.8"), ("Ivan", "Ivo"), ("abc1", "abc3"), ("trueMatch", "falsePositive"),
      ("threshold=0.7", ""),
      ("\"by\":\"ana\"", "\"by\":\"bob\""), ("entente 0.1.0", "entente 0.2.0"),
    ] {
      #expect(lines.joined().contains(old))
      let changed = lines.map { $0.replacing(old, with: new) }
      #expect(!MadeScreening.check(changed).isSound, "\(old) for \(new)")
    }
    #expect(!MadeScreening.check(["{", "[]", "null", "\u{0}", "{\"record\":\"run\"}"]).isSound)
    bench.folder.remove()
  }

  static func filled() throws -> LedgerBench {
    let bench = try LedgerBench()
    let first = MadeScreening.run([("a", 0.9), ("b", 0.75)])
    try bench.ledger.record(first, marking: .clear, at: "2026-01-01T10:00:00Z")
    try bench.ledger.record(
      MadeScreening.run([("a", 0.9)], version: "2"), marking: .clear, at: "2026-01-02T10:00:00Z")
    for (entity, verdict) in [("a", Decision.Verdict.trueMatch), ("b", .falsePositive)] {
      try bench.ledger.record(
        try MadeScreening.decision(first, entity, verdict), marking: .clear, at: "2026-01-02T11:00:00Z")
    }
    return bench
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import GRDB

/// Reads and writes what was resolved: the tables `story_copy` and `initiative_join`.
struct ResolutionTable {
  let db: Database

  /// A stored row and the recorded time for which it holds.
  struct Dated<Row: Hashable>: Hashable {
    let row: Row
    let from: String
    var to: String?
  }

  /// Whether anything was ever resolved: spares the questions of a ledger of single reports.
  func isEmpty() throws -> Bool {
    try Command(
      db, "SELECT 1 WHERE EXISTS (SELECT 1 FROM story_copy) OR EXISTS (SELECT 1 FROM initiative_join)"
    ).first { _ in true } == nil
  }

  /// The id under which the initiative is shown at `time` (`nil`: now).
  func shown(_ initiative: String, at time: String?) throws -> String {
    try Command(
      db, "SELECT into_id FROM initiative_join j WHERE initiative = ? AND \(Self.standing(time, "j"))"
    )
    .all([.text(initiative)] + Self.values(time)) { $0.text(0) }.first ?? initiative
  }

  /// The initiative and those that are shown as it at `time`.
  func members(of initiative: String, at time: String?) throws -> [String] {
    try [initiative]
      + Command(
        db,
        "SELECT initiative FROM initiative_join j WHERE into_id = ? AND \(Self.standing(time, "j")) ORDER BY 1"
      ).all([.text(initiative)] + Self.values(time)) { $0.text(0) }
  }

  /// Those that were ever shown as it.
  func membersEver(of initiative: String) throws -> [String] {
    try [initiative]
      + Command(db, "SELECT DISTINCT initiative FROM initiative_join WHERE into_id = ? ORDER BY 1")
      .all(.text(initiative)) { $0.text(0) }
  }

  /// What is resolved, at `time`, about these documents and the initiatives and actors that they speak of, and what people
  /// whom the reader may hear said of these initiatives.
  func resolution(of documents: [Int], at time: String?, _ clearance: Clearance = .everything) throws
    -> Resolution
  {
    var resolution = Resolution()
    let joins = try Command(
      db,
      """
      SELECT j.initiative, j.into_id, j.score, j.reason FROM
        (SELECT DISTINCT entity FROM statement WHERE document = ? AND schema = 'Project') s
        JOIN initiative_join j ON j.initiative = s.entity WHERE \(Self.standing(time, "j"))
      """)
    let copies = try Command(db, Self.copies + "c.document = ? AND " + Self.standing(time, "c"))
    for document in documents {
      for join in try joins.all([.integer(document)] + Self.values(time), read: Self.join) {
        resolution.joins[join.initiative] = join
      }
      for copy in try copies.all([.integer(document)] + Self.values(time), read: Self.copy) {
        resolution.copies[copy.document] = copy
      }
    }
    resolution.merges = try MergeTable(db: db).merges(of: documents, at: time)
    resolution.corrections = try CorrectionTable(db: db).corrections(of: documents, at: time, clearance)
    return resolution
  }

  /// All that is resolved at `time`, and all that people said of initiatives.
  func resolution(at time: String?, _ clearance: Clearance = .everything) throws -> Resolution {
    let joins = try Command(db, Self.joins + Self.standing(time, "j")).all(Self.values(time), read: Self.join)
    let copies = try Command(db, Self.copies + Self.standing(time, "c")).all(
      Self.values(time), read: Self.copy)
    return Resolution(
      copies: Dictionary(copies.map { ($0.document, $0) }) { first, _ in first },
      joins: Dictionary(joins.map { ($0.initiative, $0) }) { first, _ in first },
      merges: try MergeTable(db: db).merges(at: time),
      corrections: try CorrectionTable(db: db).corrections(at: time, clearance))
  }

  /// Every row, past and present.
  func history() throws -> (copies: Set<Dated<StoryCopy>>, joins: Set<Dated<InitiativeJoin>>) {
    let copies = try Command(db, Self.copies + "1").all {
      Dated(row: Self.copy($0), from: $0.text(5), to: $0.textOrNil(6))
    }
    let joins = try Command(db, Self.joins + "1").all {
      Dated(row: Self.join($0), from: $0.text(4), to: $0.textOrNil(5))
    }
    return (Set(copies), Set(joins))
  }

  /// When something about these initiatives and documents, or an actor that they speak of, was resolved otherwise than
  /// before.
  func times(of initiatives: [String], _ documents: Set<Int>) throws -> Set<String> {
    var times = try MergeTable(db: db).times(of: documents)
    let joins = try Command(
      db, "SELECT recorded_from, recorded_to FROM initiative_join WHERE initiative = ?1 OR into_id = ?1")
    let copies = try Command(db, "SELECT recorded_from, recorded_to FROM story_copy WHERE document = ?")
    for initiative in initiatives {
      try joins.each([.text(initiative)]) { times.formUnion([$0.text(0), $0.textOrNil(1) ?? $0.text(0)]) }
    }
    for document in documents {
      try copies.each([.integer(document)]) { times.formUnion([$0.text(0), $0.textOrNil(1) ?? $0.text(0)]) }
    }
    return times
  }

  func insert(_ copy: StoryCopy, from: String, to: String? = nil) throws {
    try Command(
      db,
      """
      INSERT INTO story_copy (document, origin, kind, similarity, reason, recorded_from, recorded_to)
      VALUES ((SELECT seq FROM document WHERE id = ?), (SELECT seq FROM document WHERE id = ?), ?, ?, ?, ?, ?)
      """
    ).run(
      .text(copy.document), .text(copy.origin), .text(copy.kind.rawValue), .real(copy.similarity),
      .text(copy.reason), .text(from), .optional(to))
  }

  func insert(_ join: InitiativeJoin, from: String, to: String? = nil) throws {
    try Command(
      db,
      """
      INSERT INTO initiative_join (initiative, into_id, score, reason, recorded_from, recorded_to)
      VALUES (?, ?, ?, ?, ?, ?)
      """
    ).run(
      .text(join.initiative), .text(join.into), .real(join.score), .text(join.reason), .text(from),
      .optional(to))
  }

  /// Ends the live row about a document or an initiative.
  func retire(copy document: String, at time: String) throws {
    try Command(
      db,
      """
      UPDATE story_copy SET recorded_to = ?
      WHERE document = (SELECT seq FROM document WHERE id = ?) AND recorded_to IS NULL
      """
    ).run(.text(time), .text(document))
  }

  func retire(join initiative: String, at time: String) throws {
    try Command(db, "UPDATE initiative_join SET recorded_to = ? WHERE initiative = ? AND recorded_to IS NULL")
      .run(.text(time), .text(initiative))
  }

  private static let copies = """
    SELECT d.id, o.id, c.kind, c.similarity, c.reason, c.recorded_from, c.recorded_to FROM story_copy c
      JOIN document d ON d.seq = c.document JOIN document o ON o.seq = c.origin WHERE

    """
  private static let joins = """
    SELECT j.initiative, j.into_id, j.score, j.reason, j.recorded_from, j.recorded_to FROM initiative_join j WHERE

    """

  private static func copy(_ row: Columns) -> StoryCopy {
    StoryCopy(
      document: row.text(0), origin: row.text(1), kind: StoryCopy.Kind(rawValue: row.text(2)) ?? .judged,
      similarity: row.real(3), reason: row.text(4))
  }

  private static func join(_ row: Columns) -> InitiativeJoin {
    InitiativeJoin(initiative: row.text(0), into: row.text(1), score: row.real(2), reason: row.text(3))
  }

  static func standing(_ time: String?, _ alias: String) -> String {
    time == nil
      ? "\(alias).recorded_to IS NULL"
      : "\(alias).recorded_from <= ? AND (\(alias).recorded_to IS NULL OR \(alias).recorded_to > ?)"
  }

  static func values(_ time: String?) -> [Bind] { time.map { [.text($0), .text($0)] } ?? [] }
}

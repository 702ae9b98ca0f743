// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import GRDB

/// Reads and writes which actors are shown under the id of another one: the table `entity_merge`.
struct MergeTable {
  let db: Database

  typealias Dated = ResolutionTable.Dated<EntityMerge>

  /// Whether any two were ever merged: spares the questions of a ledger in which none were.
  func isEmpty() throws -> Bool {
    try Command(db, "SELECT 1 WHERE EXISTS (SELECT 1 FROM entity_merge)").first { _ in true } == nil
  }

  /// All that holds at `time` (`nil`: now), by entity.
  func merges(at time: String?) throws -> [String: EntityMerge] {
    let rows = try Command(db, Self.select + ResolutionTable.standing(time, "m"))
      .all(ResolutionTable.values(time), read: Self.merge)
    return Dictionary(rows.map { ($0.entity, $0) }) { first, _ in first }
  }

  /// What holds, at `time`, of the actors that these documents speak of.
  func merges(of documents: [Int], at time: String?) throws -> [String: EntityMerge] {
    guard try !isEmpty() else { return [:] }
    let command = try Command(
      db,
      """
      SELECT m.entity, m.into_id, m.reason, m.recorded_from, m.recorded_to FROM (\(Self.entities)) s
        CROSS JOIN entity_merge m ON m.entity = s.entity WHERE \(ResolutionTable.standing(time, "m"))
      """)
    var merges: [String: EntityMerge] = [:]
    for document in documents {
      let values = [.integer(document), .integer(document)] + ResolutionTable.values(time)
      for merge in try command.all(values, read: Self.merge) { merges[merge.entity] = merge }
    }
    return merges
  }

  /// When something about an actor of these documents was merged or parted.
  func times(of documents: Set<Int>) throws -> Set<String> {
    guard try !isEmpty() else { return [] }
    var times: Set<String> = []
    let command = try Command(
      db,
      """
      SELECT m.recorded_from, m.recorded_to FROM (\(Self.entities)) s
        CROSS JOIN entity_merge m ON m.entity = s.entity
      """)
    for document in documents {
      try command.each([.integer(document), .integer(document)]) {
        times.formUnion([$0.text(0), $0.textOrNil(1) ?? $0.text(0)])
      }
    }
    return times
  }

  /// The documents that have ever spoken of an actor.
  func documents(of entity: String) throws -> [Int] {
    try Command(
      db,
      """
      SELECT document FROM statement WHERE entity = ?1
      UNION SELECT document FROM statement WHERE property = 'participant' AND value = ?1
      """
    ).all([.text(entity)]) { $0.integer(0) }
  }

  /// Every row, past and present.
  func history() throws -> Set<Dated> {
    Set(
      try Command(db, Self.select + "1").all {
        Dated(row: Self.merge($0), from: $0.text(3), to: $0.textOrNil(4))
      })
  }

  func insert(_ merge: EntityMerge, from: String, to: String? = nil) throws {
    try Command(
      db,
      "INSERT INTO entity_merge (entity, into_id, reason, recorded_from, recorded_to) VALUES (?, ?, ?, ?, ?)"
    ).run(.text(merge.entity), .text(merge.into), .text(merge.reason), .text(from), .optional(to))
  }

  /// Ends the live row about an actor.
  func retire(_ entity: String, at time: String) throws {
    try Command(db, "UPDATE entity_merge SET recorded_to = ? WHERE entity = ? AND recorded_to IS NULL")
      .run(.text(time), .text(entity))
  }

  /// The actors that a document speaks of; its key is bound twice.
  private static let entities = """
    SELECT entity FROM statement WHERE document = ?
    UNION SELECT value FROM statement WHERE document = ? AND property = 'participant'
    """

  private static let select =
    "SELECT m.entity, m.into_id, m.reason, m.recorded_from, m.recorded_to FROM entity_merge m WHERE "

  private static func merge(_ row: Columns) -> EntityMerge {
    EntityMerge(entity: row.text(0), into: row.text(1), reason: row.text(2))
  }
}

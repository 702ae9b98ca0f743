// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import GRDB

/// Reads and writes what people said of initiatives: the table `correction`.
struct CorrectionTable {
  let db: Database

  /// Whether anything was ever said: spares the questions of a ledger that nobody corrected.
  func isEmpty() throws -> Bool {
    try Command(db, "SELECT 1 WHERE EXISTS (SELECT 1 FROM correction)").first { _ in true } == nil
  }

  /// All that holds at `time` (`nil`: now) of what the reader may see.
  func corrections(at time: String?, _ clearance: Clearance) throws -> Corrections {
    guard try !isEmpty() else { return Corrections() }
    let clause = try ViewpointClause(
      Viewpoint(recordedBy: time, clearance: clearance), on: "c", retires: false, at: "")
    return Corrections(
      try Command(db, Self.select + clause.sql + " ORDER BY c.seq").all(clause.values, read: Self.correction))
  }

  /// What holds of the initiatives that these documents speak of.
  func corrections(of documents: [Int], at time: String?, _ clearance: Clearance) throws -> Corrections {
    guard try !isEmpty() else { return Corrections() }
    let clause = try ViewpointClause(
      Viewpoint(recordedBy: time, clearance: clearance), on: "c", retires: false, at: "")
    let command = try Command(
      db,
      Self.select
        + "c.initiative IN (SELECT entity FROM statement WHERE document = ? AND schema = 'Project') AND "
        + clause.sql + " ORDER BY c.seq")
    var corrections = Corrections()
    // What is said of an initiative of several documents is taken in several times, which changes nothing.
    for document in documents {
      for one in try command.all([.integer(document)] + clause.values, read: Self.correction) {
        corrections.take(one)
      }
    }
    return corrections
  }

  func insert(_ correction: Correction, from time: String) throws {
    let key = correction.key
    try Command(
      db,
      """
      INSERT INTO correction (initiative, field, about, value, corrected_by, reason, corrected_at, rank, releasable,
        recorded_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ).run(
      .text(key.initiative), .text(key.field.rawValue), .text(key.about), .optional(correction.value),
      .text(correction.by), .text(correction.reason), .text(correction.at),
      .integer(correction.marking.label.rank), .optional(correction.marking.releasableColumn), .text(time))
  }

  /// When the initiative was last shown otherwise, or something was last said of it; `nil` when neither ever was.
  func stamp(of initiative: String) throws -> String? {
    try Command(
      db,
      """
      SELECT max(t) FROM (SELECT max(recorded_from) AS t FROM initiative WHERE id = ?1
        UNION ALL SELECT max(recorded_to) FROM initiative WHERE id = ?1
        UNION ALL SELECT max(recorded_from) FROM correction WHERE initiative = ?1)
      """
    ).first(.text(initiative)) { $0.textOrNil(0) } ?? nil
  }

  static let select = """
    SELECT c.initiative, c.field, c.about, c.value, c.corrected_by, c.reason, c.corrected_at, c.rank, c.releasable,
      c.recorded_from FROM correction c WHERE

    """

  /// A field that this program does not know is one of a newer one, which could not have opened the ledger.
  static func correction(_ row: Columns) -> Correction {
    Correction(
      Correction.Key(row.text(0), Correction.Field(rawValue: row.text(1)) ?? .initiative, about: row.text(2)),
      row.textOrNil(3), by: row.text(4), reason: row.text(5), at: row.text(6),
      marking: Marking(rank: row.integer(7), releasable: row.textOrNil(8)))
  }
}

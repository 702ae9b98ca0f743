// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import GRDB

/// Reads statements with what was asserted of them.
enum StatementQuery {
  /// The order of rows within a document.
  static let order = " ORDER BY s.document, s.start, s.stop, s.id"

  static let select = """
    SELECT s.id, s.entity, s.schema, s.property, s.value, s.original, s.language, d.id, s.start, s.stop, p.quote,
      o.id, a.credibility, a.method, s.rank, s.releasable, a.valid_from, a.valid_to,
      a.rank, a.releasable, a.valid_first, a.valid_last
    FROM statement s CROSS JOIN assertion a ON a.statement = s.seq CROSS JOIN document d ON d.seq = s.document
      CROSS JOIN passage p ON p.seq = a.passage CROSS JOIN source o ON o.seq = a.source WHERE

    """

  /// The marking of the statement and its document together: what decides who may see it.
  static func effectiveMarking(_ row: Columns) -> Marking {
    Marking(rank: row.integer(18), releasable: row.textOrNil(19))
  }

  /// - Throws: ``StoreError`` `damaged` when the row is not what was recorded.
  static func statement(_ row: Columns, at path: String) throws -> EntenteModel.Statement {
    let statement = try unchecked(row, at: path)
    guard statement.id == row.text(0) else { throw altered(row.text(0), at: path) }
    return statement
  }

  /// The statement as its columns give it, whether or not they belong to the id in the first column.
  static func unchecked(_ row: Columns, at path: String) throws -> EntenteModel.Statement {
    guard let property = Property(rawValue: row.text(3)) else { throw altered(row.text(0), at: path) }
    return EntenteModel.Statement(
      entity: row.text(1), schema: row.text(2), property: property, value: row.text(4),
      original: row.textOrNil(5), language: row.textOrNil(6),
      passage: Passage(
        document: row.text(7), start: row.integer(8), end: row.integer(9), quote: row.text(10)),
      source: row.text(11), credibility: row.integer(12), method: row.text(13),
      marking: Marking(rank: row.integer(14), releasable: row.textOrNil(15)),
      validFrom: row.textOrNil(16).flatMap { PartialDate($0) },
      validTo: row.textOrNil(17).flatMap { PartialDate($0) })
  }

  private static func altered(_ id: String, at path: String) -> StoreError {
    StoreError(
      .damaged,
      "Statement \(id) is not what was recorded. Run `entente verify` and restore the ledger from a copy.",
      place: path)
  }
}

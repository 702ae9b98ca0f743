// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// The condition, on a table with the columns `rank`, `releasable`, `recorded_from`, `recorded_to` and perhaps
/// `valid_first` and `valid_last`, that a row can be seen from a viewpoint.
struct ViewpointClause {
  let sql: String
  let values: [Bind]

  /// - Parameters:
  ///   - alias: the table's name in the query.
  ///   - retires: whether the table has `recorded_to`.
  ///   - valid: whether the table has `valid_first` and `valid_last`.
  init(
    _ viewpoint: Viewpoint, on alias: String, retires: Bool = true, valid: Bool = false, at path: String
  ) throws {
    var terms: [String] = []
    var values: [Bind] = []
    if let limit = viewpoint.recordedBy {
      let time = try RecordedTime.require(limit, at: path).text
      terms.append("\(alias).recorded_from <= ?")
      values.append(.text(time))
      if retires {
        terms.append("(\(alias).recorded_to IS NULL OR \(alias).recorded_to > ?)")
        values.append(.text(time))
      }
    } else if retires {
      terms.append("\(alias).recorded_to IS NULL")
    }
    if valid, let text = viewpoint.validOn {
      guard let day = PartialDate(text) else {
        throw StoreError(.badTime, "`\(text)` is no day. Write it as 2019-10-29.", place: path)
      }
      terms.append("(\(alias).valid_first IS NULL OR \(alias).valid_first <= ?)")
      values.append(.text(day.lastDay))
      terms.append("(\(alias).valid_last IS NULL OR \(alias).valid_last >= ?)")
      values.append(.text(day.firstDay))
    }
    let clearance = viewpoint.clearance
    terms.append("\(alias).rank <= ?")
    values.append(.integer(clearance.label.rank))
    if !clearance.parties.contains("*") {
      let parties = clearance.parties.filter { !$0.contains(",") }.sorted()
      let any = parties.map { _ in " OR instr(\(alias).releasable, ?) > 0" }.joined()
      terms.append("(\(alias).releasable IS NULL\(any))")
      values += parties.map { .text("," + $0 + ",") }
    }
    sql = terms.joined(separator: " AND ")
    self.values = values
  }
}

extension RecordedTime {
  static func require(_ text: String, at path: String) throws -> RecordedTime {
    guard let time = RecordedTime(text) else {
      throw StoreError(
        .badTime, "`\(text)` is no time in UTC. Write it as 2026-01-31T12:00:00Z or as a day, 2026-01-31.",
        place: path)
    }
    return time
  }
}

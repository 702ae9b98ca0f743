// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import GRDB

extension ViewBuilder {
  /// All rows, past and present, of the initiatives that `document` was the first to speak of, by id and in order of
  /// time.
  func histories(of document: Int) throws -> [String: [DatedRow]] {
    let own = try initiatives(of: document).filter { try documentsEver(of: $0).first == document }
    guard !own.isEmpty else { return [:] }
    let resolved = ResolutionTable(db: db)
    let members = try resolved.isEmpty() ? own : own.flatMap { try resolved.membersEver(of: $0) }
    var documents: Set<Int> = []
    for initiative in members { documents.formUnion(try documentsEver(of: initiative)) }
    var times = try resolved.times(of: members, documents)
    for key in documents { times.formUnion(try self.times(of: key)) }
    var histories: [String: [DatedRow]] = [:]
    for time in times.sorted() {
      let rows = try rows(of: own, at: time)
      for initiative in own {
        var history = histories[initiative] ?? []
        if let last = history.last, last.to == nil {
          if last.row == rows[initiative] { continue }
          history[history.count - 1].to = time
        }
        if let row = rows[initiative] { history.append(DatedRow(row: row, from: time, to: nil)) }
        histories[initiative] = history
      }
    }
    return histories.filter { !$0.value.isEmpty }
  }

  private func documentsEver(of initiative: String) throws -> [Int] {
    try Command(
      db, "SELECT DISTINCT document FROM statement WHERE entity = ? AND schema = 'Project' ORDER BY document"
    ).all(.text(initiative)) { $0.integer(0) }
  }

  /// When something that concerns the document was recorded or retired.
  private func times(of document: Int) throws -> [String] {
    try Command(
      db,
      """
      SELECT recorded_from FROM reading WHERE document = ?1
      UNION SELECT recorded_to FROM reading WHERE document = ?1 AND recorded_to IS NOT NULL
      UNION SELECT a.recorded_from FROM statement s JOIN assertion a ON a.statement = s.seq WHERE s.document = ?1
      UNION SELECT a.recorded_to FROM statement s JOIN assertion a ON a.statement = s.seq
        WHERE s.document = ?1 AND a.recorded_to IS NOT NULL
      UNION SELECT g.recorded_from FROM reading r JOIN source_grade g ON g.source = r.source WHERE r.document = ?1
      UNION SELECT c.recorded_from FROM statement s JOIN correction c ON c.initiative = s.entity
        WHERE s.document = ?1 AND s.schema = 'Project'
      """
    ).all(.integer(document)) { $0.text(0) }
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import GRDB

/// Makes the rows of the view from what is recorded.
///
/// The row of an initiative at a time is what the projection makes, of all statements that then stand in the
/// documents that speak of it or of one that is shown as it. It depends on nothing else, so that it can be refreshed for the
/// documents that a transaction touches, and built again from nothing with the same result.
struct ViewBuilder {
  let db: Database
  let ledger: Ledger
  /// What now stands of some documents, by key, as far as it is at hand.
  var fresh: [Int: ProjectedEvidence] = [:]

  /// The initiatives that the document has ever spoken of.
  func initiatives(of document: Int) throws -> [String] {
    try Command(
      db, "SELECT DISTINCT entity FROM statement WHERE document = ? AND schema = 'Project' ORDER BY entity"
    ).all(.integer(document)) { $0.text(0) }
  }

  /// The rows of those of `initiatives` that stand at `time` (`nil`: now), by id.
  ///
  /// An initiative that is shown as another one has no row.
  func rows(of initiatives: [String], at time: String?) throws -> [String: InitiativeRow] {
    let resolved = ResolutionTable(db: db)
    let isPlain = try resolved.isEmpty()
    var groups: [[Int]: [String]] = [:]
    for initiative in initiatives {
      guard try isPlain || resolved.shown(initiative, at: time) == initiative else { continue }
      let members = isPlain ? [initiative] : try resolved.members(of: initiative, at: time)
      let documents = try Set(members.flatMap { try self.documents(of: $0, at: time) }).sorted()
      if !documents.isEmpty { groups[documents, default: []].append(initiative) }
    }
    var rows: [String: InitiativeRow] = [:]
    for (documents, wanted) in groups {
      rows.merge(try project(documents, wanted: Set(wanted), at: time)) { _, last in last }
    }
    return rows
  }

  private func documents(of initiative: String, at time: String?) throws -> [Int] {
    try Command(
      db,
      """
      SELECT DISTINCT s.document FROM statement s CROSS JOIN assertion a ON a.statement = s.seq
      WHERE s.entity = ? AND s.schema = 'Project' AND \(standing(at: time, "a")) ORDER BY s.document
      """
    ).all([.text(initiative)] + values(time)) { $0.integer(0) }
  }

  private func project(_ documents: [Int], wanted: Set<String>, at time: String?) throws
    -> [String: InitiativeRow]
  {
    var evidence = ProjectedEvidence()
    let select = try Command(
      db, StatementQuery.select + "s.document = ? AND " + standing(at: time, "a") + StatementQuery.order)
    for document in documents {
      if time == nil, let known = fresh[document] {
        evidence.add(known)
      } else {
        try select.each([.integer(document)] + values(time)) { try evidence.add($0, at: ledger.path) }
      }
      if let header = try header(of: document, at: time) { evidence.headers[header.id] = header }
    }
    evidence.resolution = try ResolutionTable(db: db).resolution(of: documents, at: time)
    return evidence.rows(ledger.derivation.project, wanted: wanted)
  }

  func header(of document: Int, at time: String?) throws -> EntenteModel.Document.Header? {
    let grade = time == nil ? "1" : "g.recorded_from <= ?"
    return try Command(
      db,
      Ledger.headerQuery(grade) + "r.document = ? AND " + standing(at: time, "r") + " ORDER BY r.seq DESC"
    ).all((time.map { [.text($0)] } ?? []) + [.integer(document)] + values(time)) { Ledger.header($0) }.first
  }

  private func standing(at time: String?, _ alias: String) -> String {
    time == nil
      ? "\(alias).recorded_to IS NULL"
      : "\(alias).recorded_from <= ? AND (\(alias).recorded_to IS NULL OR \(alias).recorded_to > ?)"
  }

  private func values(_ time: String?) -> [Bind] { time.map { [.text($0), .text($0)] } ?? [] }
}

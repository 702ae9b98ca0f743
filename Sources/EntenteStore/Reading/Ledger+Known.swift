// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import GRDB

extension Ledger {
  /// What the last reading found of the document that stands at `origin`.
  package func known(origin: String) throws(StoreError) -> Known {
    try read { try known($0, document: nil, origin: origin) }
  }

  /// What the last reading of `document` found, retired or not; when it was never read, that of the version which
  /// it supersedes at `origin`.
  func known(_ db: Database, document: String?, origin: String) throws -> Known {
    let last = try Command(
      db,
      """
      SELECT r.document, r.recorded_to FROM reading r JOIN document d ON d.seq = r.document
      WHERE d.id = coalesce(
        (SELECT id FROM document WHERE id = ?1 AND EXISTS (SELECT 1 FROM reading WHERE document = document.seq)),
        (SELECT e.id FROM retrieval v JOIN document e ON e.seq = v.document WHERE v.origin = ?2
         ORDER BY v.seq DESC LIMIT 1))
      ORDER BY r.seq DESC LIMIT 1
      """
    ).first(.optional(document), .text(origin)) { ($0.integer(0), $0.textOrNil(1)) }
    guard let (key, retired) = last else { return .nothing }
    let condition = retired == nil ? "a.recorded_to IS NULL" : "a.recorded_to = ?2"
    let values: [Bind] = [.integer(key)] + (retired.map { [.text($0)] } ?? [])
    var passages: [String: Set<Passage>] = [:]
    var actors: [String: String] = [:]
    try Command(
      db,
      """
      SELECT s.entity, s.schema, s.property, s.value, d.id, s.start, s.stop, p.quote
      FROM statement s CROSS JOIN assertion a ON a.statement = s.seq CROSS JOIN passage p ON p.seq = a.passage
        CROSS JOIN document d ON d.seq = s.document WHERE s.document = ?1 AND \(condition)
      """
    ).each(values) { row in
      let schema = row.text(1)
      if schema == "Project" {
        let passage = Passage(
          document: row.text(4), start: row.integer(5), end: row.integer(6), quote: row.text(7))
        passages[row.text(0), default: []].insert(passage)
      } else if schema != "ProjectParticipant", row.text(2) == Property.name.rawValue {
        let (id, name) = (row.text(0), row.text(3))
        actors[id] = min(actors[id] ?? name, name)
      }
    }
    return Known(
      initiatives: passages.map { Known.Initiative(id: $0.key, passages: $0.value.sorted()) }
        .sorted { ($0.passages[0], $0.id) < ($1.passages[0], $1.id) },
      actors: actors.map { Known.Actor(id: $0.key, name: $0.value) }.sorted { $0.id < $1.id })
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// A line of an audit export as it is read: every field may be missing.
struct AuditLine: Decodable {
  struct Edition: Decodable {
    let name: String
    let title: String
    let publisher: String?
    let address: String?
    let version: String?
    let retrieved: String?
    let sha256: String
  }

  struct Hit: Decodable {
    let list: String
    let entity: String
    let score: Double
    let name: String
    let caption: String
    let entry: String
    let names: String
  }

  let record: String
  let of: String?
  let number: Int?
  let previous: String?
  let hash: String?
  let at: String?
  // Of a run.
  let program: String?
  let options: String?
  let threshold: Double?
  let editions: [Edition]?
  let queries: Int?
  // Of a query.
  let run: Int?
  let key: String?
  let text: String?
  let sha256: String?
  let hits: [Hit]?
  // Of a decision.
  let query: String?
  let list: String?
  let entity: String?
  let verdict: String?
  let by: String?
  let reason: String?
  let listVersion: String?
  let listSHA256: String?
  let entry: String?
  let score: Double?
  // Of the end.
  let runs: Int?
  let decisions: Int?
  let lastRun: String?
  let lastDecision: String?

  func screeningRun(_ queries: [ScreeningQuery]) -> ScreeningRun? {
    guard let at, let program, let options, let threshold, let editions else { return nil }
    return ScreeningRun(
      at: at, program: program, options: options, threshold: threshold,
      editions: editions.map {
        ListVersion(
          name: $0.name, title: $0.title, publisher: $0.publisher, address: $0.address, version: $0.version,
          retrieved: $0.retrieved, sha256: $0.sha256)
      }, queries: queries)
  }

  var screeningQuery: ScreeningQuery? {
    guard let key, let text, let hits else { return nil }
    return ScreeningQuery(
      key: key, text: text,
      hits: hits.map {
        ScreeningHit(
          list: $0.list, entity: $0.entity, score: $0.score, name: $0.name, caption: $0.caption,
          entry: $0.entry, names: $0.names)
      })
  }

  var decision: Decision? {
    guard let query, let list, let entity, let verdict = verdict.flatMap({ Decision.Verdict(rawValue: $0) }),
      let by, let reason, let at, let listSHA256, let entry, let score
    else { return nil }
    return Decision(
      Decision.Subject(query: query, list: list, entity: entity), verdict, by: by, reason: reason, at: at,
      listVersion: listVersion, listSHA256: listSHA256, entry: entry, score: score)
  }
}

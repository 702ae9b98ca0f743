// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteScreen
package import EntenteShare
package import EntenteStore

extension Workspace {
  /// The run that answers make. What could not be read was not looked for, and is no part of it.
  ///
  /// - Parameter at: ISO 8601 UTC.
  package func screening(
    _ answers: [ScreenAnswer], lists: [ListVersion], options: String, threshold: Double, at: String
  ) -> ScreeningRun {
    let answers = answers.filter { $0.rejection == nil }
    let hits = answers.enumerated().flatMap { number, answer in
      answer.hits.map { hit in
        ScreeningRun.Hit(
          query: number, list: hit.list.name, entity: hit.entity.id, caption: hit.entity.caption,
          schema: hit.entity.schema, name: hit.name, score: (hit.score * 10_000).rounded() / 10_000,
          entry: hit.entity.contentDigest)
      }
    }
    return ScreeningRun(
      at: at, program: run.program, options: options, threshold: threshold, editions: lists,
      queries: answers.map { ScreeningRun.Query($0.query, content: $0.asked) }, hits: hits)
  }

  /// What a run says that the last kept one with the same queries and options does not.
  package func changes(_ screening: ScreeningRun) throws(StoreError) -> [ScreeningChange] {
    ScreeningDelta.rows(
      before: try ledger.lastRun(options: screening.options, queries: screening.queries), run: screening,
      decisions: try ledger.decisions(.now))
  }

  /// What is new, changed, returned or gone, in a form; see ``changes(_:)``.
  package func changesText(_ screening: ScreeningRun, _ form: ScreenJob.Form = .table, width: Int)
    throws(StoreError) -> String
  {
    let changes = try changes(screening)
    return switch form {
    case .table: ChangeTable.text(changes, newsOnly: true, width: width)
    case .csv: ChangeLines.csv(changes, newsOnly: true)
    case .jsonl: ChangeLines.encode(changes, newsOnly: true)
    }
  }

  /// Keeps a run; the run as it was kept.
  package func keep(_ screening: ScreeningRun, marking: Marking = .clear) throws(StoreError) -> ScreeningRun {
    try ledger.record(run: screening, marking: marking, at: screening.at)
  }

  /// Records a decision about a hit of the last kept run that has it.
  ///
  /// - Throws: ``InputFault`` when no kept run has such a hit; `StoreError`.
  package func decide(
    query: String, entity: String, list: String, _ verdict: Decision.Verdict, by: String, reason: String,
    marking: Marking = .clear, at: String
  ) throws -> Decision {
    let key = ScreeningKey(query: query, list: list, entity: entity)
    if let run = try ledger.lastRun(with: key), let hit = run.hits.first(where: { run.key(of: $0) == key }) {
      let edition = run.editions.first { $0.name == list }
      let decision = Decision(
        key, verdict, by: by, reason: reason, at: at, listVersion: edition?.version,
        listSHA256: edition?.sha256 ?? "", score: hit.score, entry: hit.entry)
      try ledger.record(decision: decision, marking: marking, at: at)
      return decision
    }
    throw InputFault(
      "No kept screening has the hit \(entity) of \(list) for \(query). Keep one with entente screen --record."
    )
  }

  /// A kept run as an audit file, with the decisions about its hits that hold now.
  ///
  /// - Parameter id: `nil` for the last one.
  /// - Throws: ``InputFault`` when there is no such run; `StoreError`.
  package func audit(run id: String?) throws -> String {
    let kept = try id.map { try ledger.screeningRun($0) } ?? ledger.lastRun()
    guard let kept, let link = try ledger.link(ofRun: kept.id) else {
      throw InputFault(
        id.map { "There is no screening \($0) in this workspace." }
          ?? "No screening is kept in this workspace. Keep one with entente screen --record.")
    }
    return AuditLines.encode(kept, link: link, decisions: try ledger.decisions(.now))
  }

  /// Checks an audit file; needs no workspace.
  ///
  /// - Throws: ``InputFault`` that names the first line that does not fit.
  package static func checkAudit(_ bytes: [UInt8], name: String) throws(InputFault) -> String {
    do {
      let sound = try AuditCheck.check(bytes)
      return
        "\(name): sound, \(sound.lines) lines, \(sound.run), content \(sound.content), chain \(sound.chain)\n"
    } catch {
      throw InputFault("\(name):\(error.line): \(error.message)")
    }
  }
}

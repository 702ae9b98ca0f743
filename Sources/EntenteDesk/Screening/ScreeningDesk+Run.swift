// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteScreen
internal import EntenteShare
internal import EntenteStore
internal import Foundation

extension ScreeningDesk {
  /// What is asked of a screening.
  package struct Request: Sendable {
    /// Names, one a line, or a table, or JSON lines, as `entente screen` reads them.
    package var queries: [UInt8]
    /// The names of the lists to look in; empty for all of them and the map.
    package var lists: Set<String> = []
    package var threshold = 0.7
    package var limit = 10
    package var clearance = Clearance.everything

    package init(_ queries: [UInt8]) { self.queries = queries }
  }

  /// What became of it.
  package struct Outcome: Sendable {
    /// The id of the kept run.
    package let run: String
    /// Rows that could not be read, and so are no part of it.
    package let rejections: [Rejection]
  }

  /// The lists and the map as a screening would look in them now.
  package func editions(_ clearance: Clearance) throws(DeskFault) -> [ListVersion] {
    try ready(clearance).job.lists
  }

  /// Looks the queries up and keeps the run.
  ///
  /// - Parameter at: the recorded time, ISO 8601 UTC.
  /// - Throws: ``DeskFault``: asked for what cannot be; nothing is kept then.
  package func run(_ request: Request, at: String) async throws(DeskFault) -> Outcome {
    var job = try ready(request.clearance).job
    job.reasons = nil
    let editions = job.lists.filter { request.lists.isEmpty || request.lists.contains($0.name) }
    guard !editions.isEmpty else {
      throw DeskFault(.asked, "There is no list to look in. Choose one, or start the desk with --list.")
    }
    let queries: ScreenJob.Queries
    do { queries = try job.queries(request.queries) } catch { throw DeskFault(.asked, error.description) }
    guard queries.count > queries.rejections.count else {
      throw DeskFault(
        .asked, queries.rejections.first?.message ?? "There is no name to look for. Write one a line.")
    }
    guard queries.count <= Self.mostQueries else {
      throw DeskFault(
        .asked,
        "These are \(queries.count) names; a page takes \(Self.mostQueries). Use entente screen for more.")
    }
    job.limits = ScreenLimits(
      hits: request.limit, threshold: request.threshold, lists: Set(editions.map(\.name)))
    job.width = ProcessInfo.processInfo.activeProcessorCount
    var answers: [ScreenAnswer] = []
    await job.answers(queries) { answers.append($0) }
    let options =
      "limit=\(request.limit) threshold=\(request.threshold) lists="
      + editions.map(\.name).joined(separator: ",")
    let screening = workspace.screening(
      answers, lists: editions, options: options, threshold: request.threshold, at: at)
    let marking = try marking(editions, request.clearance)
    let kept = try asking { () throws(StoreError) in try workspace.keep(screening, marking: marking) }
    remember(kept.id, queries.rows.compactMap { try? $0.query.get() })
    return Outcome(run: kept.id, rejections: queries.rejections)
  }

  /// A run that looked in the map tells what the map holds, and is marked as it is.
  private func marking(_ editions: [ListVersion], _ clearance: Clearance) throws(DeskFault) -> Marking {
    guard editions.contains(where: { $0.name == Self.mapName }) else { return .clear }
    let viewpoint = Viewpoint(clearance: clearance)
    let headers = try asking { () throws(StoreError) in try workspace.ledger.headers(viewpoint) }
    return headers.values.map(\.marking).reduce(.clear) { $0.combined(with: $1) }
  }

  /// Records a decision about a hit of a kept run.
  ///
  /// - Throws: ``DeskFault``; nothing is recorded then.
  package func decide(
    query: String, entity: String, list: String, _ verdict: Decision.Verdict, by: String, reason: String,
    clearance: Clearance, at: String
  ) throws(DeskFault) {
    do {
      _ = try workspace.decide(
        query: query, entity: entity, list: list, verdict, by: by, reason: reason, at: at)
    } catch let fault as InputFault {
      throw DeskFault(.asked, fault.description)
    } catch let error as StoreError {
      throw DeskFault(error)
    } catch {
      throw DeskFault(.workspace, "\(error)")
    }
  }

  /// The audit file of a kept run; `nil` when there is none that may be seen.
  package func audit(_ run: String, _ clearance: Clearance) throws(DeskFault) -> String? {
    let viewpoint = Viewpoint(clearance: clearance)
    guard try asking({ () throws(StoreError) in try workspace.ledger.marking(ofRun: run, viewpoint) }) != nil
    else { return nil }
    do { return try workspace.audit(run: run) } catch let error as StoreError { throw DeskFault(error) } catch
    {
      return nil
    }
  }

  func asking<T>(_ body: () throws(StoreError) -> T) throws(DeskFault) -> T {
    do { return try body() } catch { throw DeskFault(error) }
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteFetch
internal import EntenteIngest
internal import EntenteModel
internal import EntenteStore
package import Foundation

/// Pages and feeds from the web into a workspace.
package struct WebJob: Sendable {
  /// What holds for documents and how much they may take.
  package var job: MapJob
  /// What the program calls itself to sites: `entente/1.0.0`.
  package var program: String
  /// Seconds between two requests to one site that asks for no other time.
  package var pause = 1.0
  /// Seconds for which what was fetched counts as fresh and is not asked for again.
  package var maximumAge = 3_600
  /// How often an address is asked when the site is busy or the connection breaks.
  package var tries = 4
  /// Whether an address of this machine or of a private network may be asked when a person names it.
  package var allowsPrivate = true
  /// The clock.
  package var now: @Sendable () -> Date

  package init(_ job: MapJob, program: String, now: @escaping @Sendable () -> Date) {
    (self.job, self.program, self.now) = (job, program, now)
  }

  var settings: FetchSettings {
    var settings = FetchSettings(agent: program)
    settings.bytes = job.limits.ingest.bytes
    settings.seconds = job.limits.ingest.seconds
    settings.pause = pause
    settings.tries = tries
    return settings
  }

  /// Whether `input` is an address that can be fetched.
  package static func isAddress(_ input: String) -> Bool { WebAddress(input) != nil }

  /// Fetches addresses, each a page or a feed, and the pages that the feeds name.
  ///
  /// What was fetched is recorded one by one: stopped at any moment, the same call goes on from there and fetches
  /// nothing a second time.
  ///
  /// - Parameter report: called after each address.
  /// - Throws: `StoreError`, `CancellationError`; what was recorded before stays.
  func fetch(
    _ addresses: [String], into workspace: Workspace, report: (FetchNote) -> Void
  ) async throws -> IngestSummary {
    var visit = Visit(self, workspace: workspace, courtesy: courtesy(workspace))
    for address in addresses {
      guard let address = WebAddress(address) else { continue }
      try await visit.call(Visit.Target(address: address, kind: nil, known: Particulars()), report)
    }
    return visit.summary
  }

  /// What is owed to sites, their robots.txt kept in the workspace for a day. One that cannot be kept is asked for
  /// again.
  func courtesy(_ workspace: Workspace) -> Courtesy {
    let (ledger, now) = (workspace.ledger, now)
    return Courtesy(
      pause: pause,
      recall: { origin in
        try? ledger.robots(of: origin, since: Visit.text(now().addingTimeInterval(-86_400)))
      },
      remember: { origin, text in try? ledger.keepRobots(text, of: origin, at: Visit.text(now())) })
  }

  /// Fetches what of `list` is due, once.
  ///
  /// - Returns: what was done, and when the next address is due.
  func round(
    of list: WatchList, into workspace: Workspace, courtesy: Courtesy, report: (FetchNote) -> Void
  ) async throws -> (summary: IngestSummary, next: Date) {
    var visit = Visit(self, workspace: workspace, courtesy: courtesy)
    var next = Date.distantFuture
    for entry in list.entries {
      guard let address = WebAddress(entry.address) else { continue }
      let due = try workspace.ledger.fetchState(of: entry.address)?.due.flatMap(Visit.date)
      if let due, due > now() {
        next = min(next, due)
        continue
      }
      let target = Visit.Target(
        address: address, kind: entry.kind,
        known: Particulars(publisher: entry.source, marking: entry.marking), interval: entry.interval)
      try await visit.call(target, report)
      let after = try workspace.ledger.fetchState(of: entry.address)?.due.flatMap(Visit.date)
      next = min(next, after ?? now().addingTimeInterval(Double(entry.interval)))
    }
    return (visit.summary, next)
  }
}

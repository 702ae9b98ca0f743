// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteModel
internal import EntenteStore
internal import Foundation

extension WebJob {
  /// Watches the addresses of `list`: fetches each when it is due, for one round or until the task is cancelled.
  ///
  /// - Parameters:
  ///   - path: the workspace, which is made when it is not there.
  ///   - grader: who graded the sources: the list's name.
  ///   - report: called after each address.
  /// - Throws: `StoreError`; `CancellationError` when it was cancelled. What was recorded before stays.
  package func watch(
    _ list: WatchList, in path: String, grader: String, once: Bool, report: (FetchNote) -> Void
  ) async throws -> IngestSummary {
    let workspace = try Workspace(path: path, program: program, extractor: Extractor())
    for entry in list.entries where entry.reliability != .f {
      guard let name = entry.source else { continue }
      try workspace.ledger.grade(
        Source(name: name, reliability: entry.reliability), by: grader, reason: "watch list",
        at: Visit.text(now()))
    }
    let courtesy = courtesy(workspace)
    while true {
      let (summary, next) = try await round(of: list, into: workspace, courtesy: courtesy, report: report)
      if once { return summary }
      try await Task.sleep(for: .seconds(max(0.2, min(next.timeIntervalSince(now()), 3_600))))
    }
  }
}

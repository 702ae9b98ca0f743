// SPDX-License-Identifier: Apache-2.0
internal import EntenteStore

/// What an ingest did, as lines for a person.
package enum IngestLines {
  package static func text(_ kept: MapJob.Kept, workspace: String) -> String {
    """
    Workspace    \(workspace)
    Documents    \(documents(kept.summary))
    Rejected     \(kept.summary.rejectedInputs)
    Statements   \(kept.summary.asserted) added, \(kept.summary.retired) retired
    Initiatives  \(kept.before) before, \(kept.after) now

    """
  }

  /// What a round of fetching did, on one line.
  package static func round(_ summary: IngestSummary) -> String {
    "Documents: \(documents(summary)); rejected: \(summary.rejectedInputs)"
  }

  private static func documents(_ summary: IngestSummary) -> String {
    let names: [(Outcome.Kind, String)] = [
      (.added, "new"), (.superseded, "newer version"), (.reread, "read again"), (.copied, "copy"),
      (.unchanged, "already there"),
    ]
    let parts = names.compactMap { kind, name in
      summary.documents[kind].flatMap { $0 > 0 ? "\($0) \(name)" : nil }
    }
    return parts.isEmpty ? "none" : parts.joined(separator: ", ")
  }
}

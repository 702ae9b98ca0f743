// SPDX-License-Identifier: Apache-2.0
internal import EntenteStore

/// What an ingest did, as lines for a person.
package enum IngestLines {
  package static func text(_ kept: MapJob.Kept, workspace: String) -> String {
    let names: [(Outcome.Kind, String)] = [
      (.added, "new"), (.superseded, "newer version"), (.reread, "read again"), (.copied, "copy"),
      (.unchanged, "already there"),
    ]
    let parts = names.compactMap { kind, name in kept.summary.documents[kind].map { "\($0) \(name)" } }
    let documents = parts.isEmpty ? "none" : parts.joined(separator: ", ")
    return """
      Workspace    \(workspace)
      Documents    \(documents)
      Rejected     \(kept.summary.rejectedInputs)
      Statements   \(kept.summary.asserted) added, \(kept.summary.retired) retired
      Initiatives  \(kept.before) before, \(kept.after) now

      """
  }
}

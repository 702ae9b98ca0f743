// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteShare
internal import EntenteStore

/// What verifying a workspace came to, in lines for a person.
package struct WorkspaceProof: Sendable {
  package let isSound: Bool
  /// One line a fault, with its remedy.
  package let faults: [String]
  package let text: String

  /// Checks the workspace at `path`.
  ///
  /// - Parameter repairingViews: make the views again first; nothing else is ever changed.
  /// - Throws: `StoreError` when the workspace cannot be opened or read.
  package static func run(
    at path: String, program: String, repairingViews: Bool, progress: (Int, Int) -> Void
  ) throws -> WorkspaceProof {
    let workspace = try Workspace(path: path, program: program, extractor: Extractor())
    if repairingViews { try workspace.rebuildViews() }
    let found = try workspace.verify { done, all in
      progress(done, all)
      return true
    }
    var faults = found.findings.map { finding in
      DisplayWidth.printable("\(finding.place): \(finding.message) [\(finding.rule)] \(finding.remedy)")
    }
    if found.suppressed > 0 { faults.append("… and \(found.suppressed) more") }
    let verdict = found.isSound ? "sound" : "\(found.findings.count + found.suppressed) faults"
    return WorkspaceProof(
      isSound: found.isSound, faults: faults,
      text: """
        Workspace    \(path)
        Documents    \(found.documents)
        Statements   \(found.statements)
        Passages     \(found.passages)
        Initiatives  \(found.initiatives)
        Verdict      \(verdict)

        """)
  }
}

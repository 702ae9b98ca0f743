// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// What the demo did, in five lines that end in the count that it changed.
package enum DemoLines {
  package static func text(_ kept: MapJob.Kept, document: String, workspace: String) -> String {
    let counted = kept.map.initiatives.filter { !$0.umbrella }
    let friction = counted.count { $0.type == .friction }
    let gaps = counted.compactMap(\.hypeGap)
    return """
      Workspace    \(workspace)
      Document     \(document)
      Statements   \(kept.map.statements), each with its passage
      Claims       \(gaps.count { $0 > 0 }) of \(gaps.count) above what the evidence bears out; \(friction) friction
      Initiatives  \(kept.before) before, \(kept.after) now

      """
  }
}

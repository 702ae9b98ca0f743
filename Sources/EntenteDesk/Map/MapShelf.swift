// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteStore
internal import Synchronization

/// Keeps the map as it was last seen from a few viewpoints, for as long as nothing is recorded.
package final class MapShelf: Sendable {
  private struct Kept {
    var map: MapSnapshot
    var turn: Int
  }

  private struct State {
    var kept: [Viewpoint: Kept] = [:]
    var turn = 0
  }

  let workspace: Workspace
  private let state = Mutex(State())

  /// Viewpoints that are kept at once.
  static let most = 6

  package init(_ workspace: Workspace) { self.workspace = workspace }

  /// A text that changes whenever something was recorded.
  package func stamp() throws(DeskFault) -> String {
    try workspace.asking { ledger throws(StoreError) in try ledger.stamp() }
  }

  /// The map as it is seen from `viewpoint` now.
  ///
  package func map(_ viewpoint: Viewpoint) throws(DeskFault) -> MapSnapshot {
    let stamp = try stamp()
    let found = state.withLock { state -> MapSnapshot? in
      guard var kept = state.kept[viewpoint], kept.map.stamp == stamp else { return nil }
      state.turn += 1
      kept.turn = state.turn
      state.kept[viewpoint] = kept
      return kept.map
    }
    if let found { return found }
    let map = try workspace.asking { ledger throws(StoreError) in
      MapSnapshot(
        viewpoint: viewpoint, stamp: stamp,
        rows: try ledger.initiatives(viewpoint).map { ($0.initiative, $0.evidence) },
        documents: try ledger.headers(viewpoint), sources: try ledger.speaking(viewpoint))
    }
    state.withLock { state in
      state.turn += 1
      state.kept[viewpoint] = Kept(map: map, turn: state.turn)
      while state.kept.count > Self.most, let oldest = state.kept.min(by: { $0.value.turn < $1.value.turn }) {
        state.kept[oldest.key] = nil
      }
    }
    return map
  }
}

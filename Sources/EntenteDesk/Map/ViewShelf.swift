// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import Synchronization

/// Keeps what was made of the workspace for a few viewpoints, for as long as nothing is recorded.
final class ViewShelf<Value: Sendable>: Sendable {
  private struct Kept {
    var value: Value
    var stamp: String
    var turn: Int
  }

  private struct State {
    var kept: [Viewpoint: Kept] = [:]
    var turn = 0
  }

  private let state = Mutex(State())
  /// Viewpoints that are kept at once.
  private let most: Int

  init(most: Int) { self.most = most }

  /// The value for `viewpoint` at `stamp`, made when it is not at hand.
  func value(_ viewpoint: Viewpoint, stamp: String, make: () throws(DeskFault) -> Value) throws(DeskFault)
    -> Value
  {
    let found = state.withLock { state -> Value? in
      guard var kept = state.kept[viewpoint], kept.stamp == stamp else { return nil }
      state.turn += 1
      kept.turn = state.turn
      state.kept[viewpoint] = kept
      return kept.value
    }
    if let found { return found }
    let value = try make()
    state.withLock { state in
      state.turn += 1
      state.kept[viewpoint] = Kept(value: value, stamp: stamp, turn: state.turn)
      while state.kept.count > most, let oldest = state.kept.min(by: { $0.value.turn < $1.value.turn }) {
        state.kept[oldest.key] = nil
      }
    }
    return value
  }
}

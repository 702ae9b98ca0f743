// SPDX-License-Identifier: Apache-2.0
internal import Synchronization

/// Keeps a few answers that take time to find, each under all that it depends on; the one that was asked for longest ago
/// goes first.
package final class Kept<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct State {
    var values: [Key: (value: Value, turn: Int)] = [:]
    var turn = 0
  }

  private let state = Mutex(State())
  private let most: Int

  /// - Parameter most: answers that are kept at once.
  package init(most: Int) { self.most = most }

  /// The answer under `key`, found by `make` when it is not kept. Two callers at once may both find it.
  package func value<Fault: Error>(_ key: Key, _ make: () throws(Fault) -> Value) throws(Fault) -> Value {
    let found = state.withLock { state -> Value? in
      guard let kept = state.values[key] else { return nil }
      state.turn += 1
      state.values[key]?.turn = state.turn
      return kept.value
    }
    if let found { return found }
    let value = try make()
    state.withLock { state in
      state.turn += 1
      state.values[key] = (value, state.turn)
      while state.values.count > most, let oldest = state.values.min(by: { $0.value.turn < $1.value.turn }) {
        state.values[oldest.key] = nil
      }
    }
    return value
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import Dispatch
internal import Synchronization

/// Lets so many hashes be computed at once, and so many wait: each takes tens of megabytes and a core.
final class HashGate: Sendable {
  private struct State: Sendable {
    var running = 0
    var most = 0
    var computed = 0
    var waiting: [CheckedContinuation<Bool, Never>] = []
  }

  private let width: Int
  private let queueLimit: Int
  private let state = Mutex(State())
  /// Its own threads: a hash would hold a thread of the pool that answers everybody else.
  private let threads = DispatchQueue(label: "entente.hash", attributes: .concurrent)

  init(width: Int, waiting: Int) {
    self.width = width
    queueLimit = waiting
  }

  /// Hashes that were computed.
  var computed: Int { state.withLock { $0.computed } }
  /// The most that were computed at once.
  var most: Int { state.withLock { $0.most } }

  /// Runs `hash` when there is room for it.
  ///
  /// - Returns: `nil` when too many wait already; nothing was computed then.
  func run<Value: Sendable>(_ hash: @escaping @Sendable () throws -> Value) async throws -> Value? {
    guard await enter() else { return nil }
    defer { leave() }
    return try await withCheckedThrowingContinuation { continuation in
      threads.async { continuation.resume(with: Result(catching: hash)) }
    }
  }

  private func enter() async -> Bool {
    await withCheckedContinuation { continuation in
      let answer: Bool? = state.withLock { state in
        if state.running < width {
          state.running += 1
          state.most = max(state.most, state.running)
          return true
        }
        guard state.waiting.count < queueLimit else { return false }
        state.waiting.append(continuation)
        return nil
      }
      if let answer { continuation.resume(returning: answer) }
    }
  }

  /// Hands the place to who waits longest.
  private func leave() {
    let next = state.withLock { state -> CheckedContinuation<Bool, Never>? in
      state.computed += 1
      if state.waiting.isEmpty {
        state.running -= 1
        return nil
      }
      return state.waiting.removeFirst()
    }
    next?.resume(returning: true)
  }
}

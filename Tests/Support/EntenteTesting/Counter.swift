// SPDX-License-Identifier: Apache-2.0
internal import Synchronization

/// Counts from zero, on any thread.
final class Counter: Sendable {
  private let value = Mutex(0)

  func next() -> Int {
    value.withLock { count in
      defer { count += 1 }
      return count
    }
  }
}

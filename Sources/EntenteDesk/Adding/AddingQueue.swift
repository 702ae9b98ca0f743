// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// Reads what is given to the desk into the workspace, one after the other, while pages are served. What waits here is
/// lost when the program ends; what was kept is not.
package actor AddingQueue {
  private let reader: AdditionReader
  private var waiting: [(id: String, additions: [Addition])] = []
  private var states: [String: AdditionState] = [:]
  /// The ids of all states, oldest first.
  private var order: [String] = []
  private var isRunning = false

  /// Sets of additions that wait at once, their bytes, and sets that are remembered when they are over.
  static let (mostWaiting, mostBytes, mostKept) = (8, 128 << 20, 50)

  package init(_ workspace: Workspace, now: @escaping @Sendable () -> Date = { Date() }) {
    reader = AdditionReader(workspace, now: now)
  }

  /// Takes additions in, to be read as soon as those before them are.
  ///
  /// - Returns: the id under which their state is known.
  /// - Throws: ``DeskFault`` when too much waits already; nothing was taken in then.
  package func submit(_ additions: [Addition]) throws(DeskFault) -> String {
    let bytes = (waiting.flatMap(\.additions) + additions).reduce(0) { $0 + $1.size }
    guard waiting.count < Self.mostWaiting, waiting.isEmpty || bytes <= Self.mostBytes else {
      throw DeskFault(.workspace, "other documents are being read; add these again in a few minutes")
    }
    let id = UUID().uuidString.lowercased()
    states[id] = AdditionState(id: id, items: additions.map { AdditionState.Item(name: $0.name) })
    order.append(id)
    waiting.append((id, additions))
    forget()
    if !isRunning {
      isRunning = true
      Task { await run() }
    }
    return id
  }

  /// `nil` for an id that is not known, or no more.
  package func state(of id: String) -> AdditionState? { states[id] }

  /// The state once it is newer than `version`, or after `patience` as it is then.
  package func state(of id: String, after version: Int, patience: Duration) async -> AdditionState? {
    let end = ContinuousClock.now + patience
    while let state = states[id], state.version <= version, !state.isOver, .now < end {
      guard (try? await Task.sleep(for: .milliseconds(100))) != nil else { break }
    }
    return states[id]
  }

  private func run() async {
    while !waiting.isEmpty {
      let next = waiting.removeFirst()
      await reader.read(next.additions) { change in await self.change(next.id, change) }
    }
    isRunning = false
  }

  private func change(_ id: String, _ change: @Sendable (inout AdditionState) -> Void) {
    guard var state = states[id] else { return }
    change(&state)
    state.version += 1
    states[id] = state
  }

  private func forget() {
    let over = order.filter { states[$0]?.isOver == true }
    for id in over.prefix(max(0, over.count - Self.mostKept)) {
      states[id] = nil
      order.removeAll { $0 == id }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteStore

extension Workspace {
  /// Reads `inputs` into the ledger, on up to `width` cores.
  ///
  /// Documents are recorded in the order of the inputs, a few at a time, each completely or not at all, so that the
  /// ledger is the same on any number of cores. Those that are there already are passed over. When the task is
  /// cancelled, the documents in hand are recorded and no other is begun: the same call goes on from there. At the end
  /// it is said anew which documents tell one story and which initiatives are one.
  ///
  /// - Parameters:
  ///   - now: the recorded time, ISO 8601 UTC; asked for each transaction.
  ///   - progress: called after each transaction with what has been recorded.
  /// - Throws: `StoreError`, or what the inputs throw; what was recorded before stays.
  package func ingest<Inputs: AsyncSequence>(
    _ inputs: Inputs, width: Int, now: @escaping () -> String, progress: (IngestSummary) -> Void = { _ in }
  ) async throws -> IngestSummary where Inputs.Element == IngestInput {
    var iterator = inputs.makeAsyncIterator()
    return try await withThrowingTaskGroup(of: (Int, Extraction).self) { group in
      var queue = IngestQueue(workspace: self, now: now)
      func finishOne() async throws -> Bool {
        guard let (index, extraction) = try await group.next() else { return false }
        queue.finish(index, extraction)
        return true
      }
      while !Task.isCancelled, let input = try await iterator.next(isolation: #isolation) {
        if queue.collides(with: input) {
          while try await finishOne() {}
          try queue.record(all: true, progress)
        }
        if let (index, document, known) = try queue.add(input) {
          let extract = extract
          group.addTask { (index, extract(document, known)) }
        }
        while queue.running >= max(1, width) { _ = try await finishOne() }
        try queue.record(all: false, progress)
      }
      let isInterrupted = Task.isCancelled
      while try await finishOne() {}
      try queue.record(all: true, progress)
      if !isInterrupted { try ledger.resolve(at: now()) }
      queue.summary.isInterrupted = isInterrupted
      return queue.summary
    }
  }

  /// Reads inputs that are at hand.
  package func ingest(
    _ inputs: some Sequence<IngestInput>, width: Int, now: @escaping () -> String,
    progress: (IngestSummary) -> Void = { _ in }
  ) async throws -> IngestSummary {
    try await ingest(InputSequence(inputs), width: width, now: now, progress: progress)
  }
}

/// A sequence at hand, as an asynchronous one.
private struct InputSequence<Base: Sequence<IngestInput>>: AsyncSequence {
  struct AsyncIterator: AsyncIteratorProtocol {
    var base: Base.Iterator

    mutating func next() async -> IngestInput? { base.next() }
  }

  private let base: Base

  init(_ base: Base) { self.base = base }

  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(base: base.makeIterator()) }
}

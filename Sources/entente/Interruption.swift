// SPDX-License-Identifier: Apache-2.0
internal import Dispatch
internal import Foundation

/// What happens on Ctrl-C and on a request to end: the process says so and ends with 130, at once.
///
/// Nothing needs undoing: an output file is put in place whole when it is complete, and a workspace's acknowledged
/// writes are on disk.
enum Interruption {
  static func handle() {
    signal(SIGINT, leave)
    signal(SIGTERM, leave)
  }

  /// Runs `work` until it is done or the process is told to end; then it is cancelled and may finish what it has in
  /// hand.
  ///
  /// - Returns: whether it was done.
  static func orDone(_ work: @escaping @Sendable () async throws -> Void) async throws -> Bool {
    let (told, teller) = AsyncStream.makeStream(of: Bool.self)
    let sources = [SIGINT, SIGTERM].map { number in
      // The default of ending at once would come before the source.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler {
        teller.yield(false)
        // Who asks a second time does not want to wait.
        handle()
      }
      source.resume()
      return source
    }
    defer { for source in sources { source.cancel() } }
    return try await withThrowingTaskGroup(of: Bool.self) { group in
      group.addTask {
        for await signal in told { return signal }
        return true
      }
      group.addTask {
        do { try await work() } catch is CancellationError { return false }
        return true
      }
      let first = try await group.next() ?? true
      group.cancelAll()
      // The work ends by itself once it is cancelled; what else it throws is a fault.
      while try await group.next() != nil {}
      return first
    }
  }
}

/// Only what POSIX allows within a signal handler: `write` and `_exit`.
private func leave(_: Int32) {
  let note: StaticString = "\nInterrupted. What was kept is kept; run the same command again to go on.\n"
  _ = write(STDERR_FILENO, note.utf8Start, note.utf8CodeUnitCount)
  _exit(130)
}

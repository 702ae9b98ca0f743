// SPDX-License-Identifier: Apache-2.0
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
}

/// Only what POSIX allows within a signal handler: `write` and `_exit`.
private func leave(_: Int32) {
  let note: StaticString = "\nInterrupted. What was kept is kept; run the same command again to go on.\n"
  _ = write(STDERR_FILENO, note.utf8Start, note.utf8CodeUnitCount)
  _exit(130)
}

// SPDX-License-Identifier: Apache-2.0

/// The ledger could not be opened, read or written. Nothing of the call that throws it has been recorded.
package struct StoreError: Error, Sendable {
  /// What went wrong, as a word that callers can compare; new ones may come.
  package struct Code: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }

    /// The file is no ledger of ours; it has not been touched.
    package static let notALedger = Code("not-a-ledger")
    /// The ledger was written by a newer program.
    package static let newerProgram = Code("newer-program")
    /// Another process holds the ledger.
    package static let locked = Code("locked")
    package static let diskFull = Code("disk-full")
    /// The file cannot be opened or created.
    package static let cannotOpen = Code("cannot-open")
    package static let readOnly = Code("read-only")
    /// The file is damaged, or was altered by something else than this program.
    package static let damaged = Code("damaged")
    /// A rule of the ledger refused the change (append only, keys).
    package static let refused = Code("refused")
    /// A time is not ISO 8601 UTC.
    /// What the caller had seen has changed since.
    package static let changed = Code("changed")
    package static let badTime = Code("bad-time")
    /// There is an account with this name, or one that looks like it.
    package static let nameTaken = Code("name-taken")
    package static let noSuchAccount = Code("no-such-account")
    package static let failed = Code("failed")
  }

  package let code: Code
  /// What went wrong and what to do about it.
  package let message: String
  /// The ledger's path.
  package let place: String
  /// What the layer below said, when there was one.
  package let cause: String?

  package init(_ code: Code, _ message: String, place: String, cause: String? = nil) {
    self.code = code
    self.message = message
    self.place = place
    self.cause = cause
  }
}

extension StoreError: CustomStringConvertible {
  package var description: String {
    place + ": " + message + (cause.map { " (" + $0 + ")" } ?? "")
  }
}

// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// That a run read a statement out of its document, from when to when the ledger holds it.
package struct Assertion: Hashable, Sendable {
  package let run: Run
  /// ISO 8601 UTC.
  package let recordedFrom: String
  /// When a later run retired it; `nil` while it stands.
  package let recordedTo: String?
}

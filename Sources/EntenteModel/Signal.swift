// SPDX-License-Identifier: Apache-2.0

/// What a passage shows about how real an initiative is: the value of a `signal` statement, from which the
/// substance is computed. Each names the gate that it can open; whether it does depends on who says it.
public enum Signal: String, CaseIterable, Sendable {
  /// Said with a hedge, or of the future.
  case hedged
  /// The parties are named.
  case namedParties
  /// A report that an instrument was signed.
  case reportedSigned
  /// The document is the instrument itself.
  case instrument
  /// A register, tender, filing, site, staff or payment.
  case resources
  /// Observed activity.
  case activity
  /// A facility, product, paper or patent that was seen or used.
  case delivered
  /// Output repeated over 24 months, or use by third parties.
  case sustained
  /// The claim is a party's own.
  case party
  /// Suspended or blocked.
  case suspended
  /// Given up.
  case cancelled
  /// Replaced by another.
  case superseded
}

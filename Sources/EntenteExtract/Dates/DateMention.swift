// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// A date that a text names.
package struct DateMention: Hashable, Sendable {
  package enum Role: UInt8, Sendable {
    /// The date itself.
    case at
    /// Something begins then: "since 2018", "as early as 2006".
    case since
    /// Something ends or is due then: "by the end of 2019".
    case until
    /// From ``DateMention/value`` to ``DateMention/end``.
    case span
  }

  /// The date's own words: "late 2018", without "in" or "since" before them.
  package var tokens: Range<Int>
  package var value: PartialDate
  /// The last date of a range, inclusive; never before ``value``.
  package var end: PartialDate?
  /// Resolved against the reference date or a date nearby: "last month", "in September".
  package var relative: Bool
  package var role: Role
  /// Later than the reference date.
  package var planned: Bool
  /// The date is inside a name or stands as an adjective: "the 2019–2024 Plan", "the 2018 forum".
  package var named: Bool
}

// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// A rule that reaches from listed owners to what they own, and the days on which it binds.
///
/// Both rules count alike: an entity that is owned 50 % or more, in the aggregate, by listed ones or by entities that
/// the rule reaches, is reached itself and counts in full further down. Shares are not multiplied along the chain.
/// Control without ownership does not count.
///
/// The dates are in ``periods`` and are to be edited there when an authority changes them.
package struct OwnershipRule: Hashable, Sendable {
  /// From a day (ISO 8601) until the next period begins.
  package struct Period: Hashable, Sendable {
    package let from: String
    package let standing: OwnershipReport.Standing
    /// The text that sets it.
    package let source: String

    package init(from: String, _ standing: OwnershipReport.Standing, source: String) {
      (self.from, self.standing, self.source) = (from, standing, source)
    }
  }

  package let name: String
  package let title: String
  /// Millionths of a percent from which on an entity is reached.
  package let threshold: Int
  /// By day, the earliest first; before the first of them the rule does not bind.
  package let periods: [Period]

  package init(name: String, title: String, threshold: Int = 50_000_000, periods: [Period]) {
    self.name = name
    self.title = title
    self.threshold = threshold
    self.periods = periods
  }

  /// Whether it binds on `day`.
  package func standing(on day: String) -> OwnershipReport.Standing {
    periods.last { $0.from <= day }?.standing ?? .notYet
  }

  /// OFAC's 50 percent rule, as revised on 13 August 2014 to aggregate the shares of several blocked persons.
  ///
  /// Known: the guidance of that day and the answers to frequent questions 398–402. The guidance of 14 February 2008,
  /// which did not aggregate, is not modelled: earlier days answer `notYet`.
  package static let ofac = OwnershipRule(
    name: "ofac-50", title: "OFAC 50 percent rule",
    periods: [
      Period(
        from: "2014-08-13", .inForce,
        source:
          "OFAC, Revised Guidance on Entities Owned by Persons Whose Property and Interests in Property Are "
          + "Blocked, 13 August 2014; FAQ 398-402")
    ])

  /// The affiliates rule of the Bureau of Industry and Security, for owners on the Entity List, the Military End-User
  /// List and under the SDN programmes that it names. The caller says who is listed under those.
  ///
  /// Known: interim final rule effective 29 September 2025; suspended from 10 November 2025 for one year, through
  /// 9 November 2026, after which it binds again by the terms of the suspension. Not known: whether a later act has
  /// prolonged the suspension or changed the rule; confirm it for days from 10 November 2026 on, and edit this table.
  /// Not modelled: savings clauses, the temporary general licence, and which owner's licence terms are the strictest.
  /// A share that cannot be determined is, under this rule, a red flag to be resolved before going on.
  package static let bis = OwnershipRule(
    name: "bis-affiliates", title: "BIS affiliates rule",
    periods: [
      Period(
        from: "2025-09-29", .inForce,
        source:
          "BIS, Expansion of End-User Controls to Cover Affiliates of Certain Listed Entities, interim final "
          + "rule, effective 29 September 2025"),
      Period(
        from: "2025-11-10", .suspended,
        source:
          "BIS, One Year Suspension of Expansion of End-User Controls for Affiliates of Certain Listed Entities, "
          + "final rule, effective 10 November 2025 through 9 November 2026"
      ),
      Period(
        from: "2026-11-10", .inForce,
        source: "End of the one-year suspension by its own terms; confirm that it was not prolonged"),
    ])

  package static let all = [ofac, bis]
}

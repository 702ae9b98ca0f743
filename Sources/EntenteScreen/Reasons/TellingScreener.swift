// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Lists, and what their entries have to do with others: made from the same lists, so that both are renewed together.
package struct TellingScreener: Screener {
  private let screener: ListScreener
  private let reasons: ListReasons?

  /// - Parameter reasons: `nil` when the lists have no ties: then it tells that nobody has any.
  package init(_ screener: ListScreener, _ reasons: ListReasons?) {
    self.screener = screener
    self.reasons = reasons
  }

  package var lists: [ListVersion] { screener.lists }
  package var count: Int { screener.count }
  package var ties: (any TieTeller)? { reasons ?? NoTies() }

  package func hits(_ query: ScreenQuery, _ limits: ScreenLimits) -> [ScreenHit] {
    screener.hits(query, limits)
  }
  package func entity(_ id: String) -> (entity: ListEntity, list: ListVersion)? { screener.entity(id) }
  package func adjacent(_ id: String) -> [ListEntity] { screener.adjacent(id) }

  private struct NoTies: TieTeller {
    func reasons(_ id: String, _ limits: ReasonLimits, work: inout Int) -> HitReasons? { nil }
  }
}

// SPDX-License-Identifier: Apache-2.0

/// Something in a ledger that is not as it was recorded.
package struct Finding: Hashable, Sendable, Codable {
  /// Which check found it, in kebab case: `text-hash`, `statement-id`, `quote-displaced`, `view-differs`, ...
  package let rule: String
  /// The document, statement, initiative or table that is meant.
  package let place: String
  package let message: String
  /// What to do about it.
  package let remedy: String

  package init(_ rule: String, place: String, message: String, remedy: String) {
    self.rule = rule
    self.place = place
    self.message = message
    self.remedy = remedy
  }

  static let restore = "Restore the ledger from a copy, or ingest the document into a new ledger."
  static let rebuild = "Run `entente verify --repair-views`: views are made again from the statements."
}

// SPDX-License-Identifier: Apache-2.0

/// A sum of money that a text names.
package struct MoneyMention: Hashable, Sendable {
  /// The sum's own words, without "about" or "up to" before them.
  package var tokens: Range<Int>
  /// In units of the currency, exact to the hundredth where the text is.
  package var value: Double
  /// ISO 4217.
  package var currency: String
  /// "about", "nearly", "more than".
  package var approximate: Bool
  /// "as much as", "up to": the sum is the most that it may be.
  package var limit: Bool
}

// SPDX-License-Identifier: Apache-2.0

/// A phrase that amounts are made of, with what it says.
struct MoneyTerm: Sendable {
  /// What a phrase does in an amount. The names are those of the lexicon's first column.
  enum Sense: String, Sendable {
    /// `US$`, `yuan`: an ISO 4217 code.
    case currency
    /// `billion`: a power of ten that ends a group.
    case scale
    /// `hundred`, `十`: a power of ten inside a group.
    case times
    /// `two`, `half a`: digits, perhaps with a decimal point.
    case count
    /// `полмиллиарда`: a number with its scale, as `5e8`.
    case whole
    /// `about`.
    case about
    /// `up to`.
    case limit
    /// `多` inside an amount: somewhat more.
    case more
    /// `several`, `数`: no amount follows.
    case vague
    /// What follows makes a word of the currency's: `素` after `元`.
    case unlike
    /// `from` before the first of two amounts.
    case from
    /// `to` between two amounts.
    case join
  }

  let sense: Sense
  var currency = ""
  /// A whole number without its `decimals` last digits behind the point.
  var digits = 0
  var decimals = 0
  var power = 0
  /// May stand before its number.
  var before = false
  /// Also an ordinary word: counts only beside a scale.
  var weak = false
  /// Only found with a capital.
  var capital = false
}

// SPDX-License-Identifier: Apache-2.0

/// What a part of a name is.
package enum PartKind: UInt8, CaseIterable, Sendable {
  /// What distinguishes a body from all others of its kind.
  case core
  /// Legal form: `LLC`, `ПАО`, `股份有限公司`.
  case form
  /// Kind of body: plant, institute, bank.
  case body
  /// What it deals in: radio, shipping, energy.
  case field
  /// Words that say little: international, group.
  case generic
  /// Of a country or people: Russian, Chinese.
  case nation
  case place
  case particle
  case number
  /// An established name that is known in several languages: Boeing, 波音.
  case known
  /// A part of a person's name.
  case name
  case patronymic
  case initial
  /// Rank, form of address, honorific; not part of the name.
  case title

  /// What an explanation calls it.
  package var role: String {
    switch self {
    case .core, .known: "core"
    case .form: "legal form"
    case .body: "body"
    case .field: "field"
    case .generic: "general word"
    case .nation: "nation"
    case .place: "place"
    case .particle: "particle"
    case .number: "number"
    case .name: "name"
    case .patronymic: "patronymic"
    case .initial: "initial"
    case .title: "title"
    }
  }
}

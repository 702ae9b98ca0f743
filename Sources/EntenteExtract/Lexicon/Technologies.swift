// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Technologies and words for sectors, in three languages.
struct Technologies: Sendable {
  struct Technology: Sendable {
    let id: String
    let sectors: [Sector]
  }

  private(set) var list: [Technology] = []
  /// Values below `list.count` are technologies; the others, less `list.count`, are sectors in the order of
  /// `Sector.allCases`.
  private(set) var table = PhraseTrie()

  init(technologies: LexiconTable, sectors: LexiconTable) throws(ExtractError) {
    for row in technologies.rows {
      let index = Int32(list.count)
      list.append(Technology(id: String(row.cell(0)), sectors: try Self.sectors(row.list(2), row)))
      add(row.list(3), index, english: true)
      add(row.list(4) + row.list(5), index, english: false)
    }
    for row in sectors.rows {
      for sector in try Self.sectors([String(row.cell(0))], row) {
        guard let position = Sector.allCases.firstIndex(of: sector) else { continue }
        let value = Int32(list.count + position)
        add(row.list(4), value, english: true)
        add(row.list(5) + row.list(6), value, english: false)
      }
    }
  }

  /// The technology, if any, and the sectors that a value of the table stands for.
  func meaning(_ value: Int32) -> (technology: Technology?, sectors: [Sector]) {
    if value < list.count { return (list[Int(value)], list[Int(value)].sectors) }
    return (nil, [Sector.allCases[Int(value) - list.count]])
  }

  private mutating func add(_ terms: [String], _ value: Int32, english: Bool) {
    for term in terms {
      table.add(term, value, cased: true)
      for other in RussianForms.variants(of: term) { table.add(other, value, cased: true) }
      if english, term.first?.isLowercase == true { table.add(EnglishForms.plural(term), value, cased: true) }
      if english, term.unicodeScalars.allSatisfy({ $0.properties.isUppercase }), term.count <= 4 {
        table.add(term + "s", value, cased: true)
      }
    }
  }

  private static func sectors(_ codes: [String], _ row: LexiconTable.Row) throws(ExtractError) -> [Sector] {
    var sectors: [Sector] = []
    for code in codes {
      guard let sector = Sector(rawValue: code) else {
        throw ExtractError(
          code: .badLexicon, message: "“\(code)” is no sector of the coding scheme", place: row.place)
      }
      sectors.append(sector)
    }
    return sectors
  }
}

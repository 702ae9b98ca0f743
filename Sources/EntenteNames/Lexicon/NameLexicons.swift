// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// All lexicons of names: those of bodies and places, and those of persons.
package struct NameLexicons: Sendable {
  /// Terms, legal forms, places, established names.
  let bodies: NameLexicon
  /// Given names, titles, particles.
  let persons: NameLexicon
  /// The usual spellings of Chinese family names, by their character, in small ASCII letters, pinyin first.
  let hanFamilies: [[UInt32]: [[UInt8]]]

  /// The lexicons that come with the program.
  package static var folder: URL { Bundle.module.bundleURL.appendingPathComponent("Lexicons") }

  /// - Throws: when a file is missing or is no UTF-8.
  package init(_ folder: URL = NameLexicons.folder) throws {
    func table(_ name: String) throws -> LexiconTable {
      try LexiconTable(folder.appendingPathComponent(name))
    }
    bodies = Self.bodies(
      forms: try table("forms.tsv"), terms: try table("terms.tsv"), places: try table("places.tsv"),
      known: try table("known.tsv"))
    persons = Self.persons(given: try table("given.tsv"), titles: try table("titles.tsv"))
    hanFamilies = Self.families(try table("hanfamilies.tsv"))
  }

  private static func bodies(
    forms: LexiconTable, terms: LexiconTable, places: LexiconTable, known: LexiconTable
  ) -> NameLexicon {
    var lexicon = NameLexicon()
    for row in forms.rows where row.count >= 2 {
      let concept = lexicon.concept(String(row[0]), .form)
      for variant in LexiconTable.variants(row, 1) { lexicon.add(text: variant, concept) }
    }
    var others: [(concept: UInt32, variants: [Substring])] = []
    for row in terms.rows where row.count >= 3 {
      let kind: PartKind =
        switch row[1] {
        case "body": .body
        case "generic": .generic
        case "nation": .nation
        case "particle": .particle
        case "ordinal", "number": .number
        case "symbol": .core
        default: .field
        }
      let english = LexiconTable.variants(row, 2)
      let initials = (english.first ?? "").split(separator: " ").compactMap { $0.utf8.first }.map {
        $0 | 0x20
      }
      // `seventh` is the number 7.
      let digits = english.lazy.map { $0.prefix(while: \.isNumber) }.first { !$0.isEmpty }
      let name = kind == .number ? digits.map(String.init) ?? String(row[0]) : String(row[0])
      let concept = lexicon.concept(name, kind, initials: initials)
      for column in 2...4 {
        for variant in LexiconTable.variants(row, column) { lexicon.add(text: variant, concept) }
      }
      others.append((concept, LexiconTable.variants(row, 5)))
    }
    for row in places.rows where row.count >= 2 {
      let concept = lexicon.concept(String(row[0]), .place, initials: row[1].utf8.prefix(1).map { $0 | 0x20 })
      for column in 1...5 {
        for variant in LexiconTable.variants(row, column) { lexicon.add(text: variant, concept) }
      }
    }
    // A place goes before a word of another language: Kazan is a city, and a boiler in Turkish.
    for (concept, variants) in others { for variant in variants { lexicon.add(text: variant, concept) } }
    for row in known.rows where row.count >= 2 {
      let concept = lexicon.concept(String(row[0]), .known)
      lexicon.add(text: row[0], concept)
      for column in 1...4 {
        for variant in LexiconTable.variants(row, column) { lexicon.add(text: variant, concept) }
      }
    }
    return lexicon
  }

  private static func persons(given: LexiconTable, titles: LexiconTable) -> NameLexicon {
    var lexicon = NameLexicon()
    for row in titles.rows where row.count >= 3 {
      let concept = lexicon.concept(
        String(row[0]), row[1] == "particle" || row[1] == "kunya" ? .particle : .title)
      if row[1] == "part" { continue }
      for variant in LexiconTable.variants(row, 2) { lexicon.add(text: variant, concept) }
    }
    for row in given.rows where row.count >= 2 {
      let concept = lexicon.concept(String(row[0]), .name)
      for variant in LexiconTable.variants(row, 1) { lexicon.add(text: variant, concept) }
    }
    return lexicon
  }

  private static func families(_ table: LexiconTable) -> [[UInt32]: [[UInt8]]] {
    var families: [[UInt32]: [[UInt8]]] = [:]
    for row in table.rows where row.count >= 2 {
      var spellings: [[UInt8]] = []
      for column in 1..<row.count {
        for variant in LexiconTable.variants(row, column) {
          let plain = variant.split(separator: ":").last ?? variant
          let letters = NameTokenizer.tokens(String(plain)).flatMap(\.letters)
          if !letters.isEmpty, !spellings.contains(letters) { spellings.append(letters) }
        }
      }
      for han in row[0].split(separator: "|") { families[han.unicodeScalars.map(\.value)] = spellings }
    }
    return families
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteTag
internal import EntenteText
internal import Foundation

/// All that the engine knows beforehand, loaded once and shared.
struct Lexicons: Sendable {
  let gazetteer: Gazetteer
  let technologies: Technologies
  let packs: [LanguagePack]
  let calendars: [CalendarLexicon]
  let money: [MoneyLexicon]
  /// Finds names that no list has.
  let tagger: Tagger
  /// Hash of all lexicon files and of the tagger's weights: changes when any of them does.
  let version: String

  static let languages = ["en", "ru", "zh"]

  /// - Parameter changes: contents that take the place of the files of these names.
  init(directory: URL, changes: [String: String] = [:]) throws(ExtractError) {
    var hashed: [String] = []
    func read(_ name: String) throws(ExtractError) -> String {
      let url = directory.appendingPathComponent(name)
      guard let text = changes[name] ?? (try? String(contentsOf: url, encoding: .utf8)) else {
        throw ExtractError(
          code: .missingLexicon,
          message: "the lexicon cannot be read; build the program again from a clean checkout",
          place: url.path)
      }
      hashed.append(name)
      hashed.append(text)
      return text
    }
    func table(_ name: String) throws(ExtractError) -> LexiconTable {
      LexiconTable(try read(name), name: name)
    }

    gazetteer = try Gazetteer(
      countries: table("gazetteer/countries.tsv"), places: table("gazetteer/places.tsv"),
      organisations: table("gazetteer/organisations.tsv"))
    technologies = try Technologies(technologies: table("technologies.tsv"), sectors: table("sectors.tsv"))
    var files: [String: String] = [:]
    for code in Self.languages {
      for name in ["/calendar.tsv", "/money.tsv"] { files[code + name] = try read(code + name) }
    }
    var packs: [LanguagePack] = []
    var calendars: [CalendarLexicon] = []
    var money: [MoneyLexicon] = []
    for code in Self.languages {
      packs.append(try LanguagePack(code: code, cues: table(code + "/cues.tsv")))
      let (calendar, sums) = (code + "/calendar.tsv", code + "/money.tsv")
      calendars.append(
        try Self.checked(calendar) { () throws(LexiconFault) in try CalendarLexicon(files[calendar] ?? "") })
      money.append(try Self.checked(sums) { () throws(LexiconFault) in try MoneyLexicon(files[sums] ?? "") })
    }
    self.packs = packs
    self.calendars = calendars
    self.money = money
    do throws(TagError) { tagger = try Tagger(directory: Tagger.shipped) } catch {
      throw ExtractError(code: .missingLexicon, message: error.message, place: Tagger.shipped.path)
    }
    version = Digest.identifier("lex", hashed + [tagger.version])
  }

  private static func checked<Table>(
    _ name: String, _ make: () throws(LexiconFault) -> Table
  ) throws(ExtractError) -> Table {
    do { return try make() } catch {
      throw ExtractError(code: .badLexicon, message: String(describing: error), place: name)
    }
  }

  /// The pack for text mostly in this script.
  func pack(_ code: String) -> LanguagePack { packs[Self.languages.firstIndex(of: code) ?? 0] }
}

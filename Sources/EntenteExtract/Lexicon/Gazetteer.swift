// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// The names that the program knows: countries, places and organisations, in three languages.
struct Gazetteer: Sendable {
  enum Kind: UInt8, Sendable {
    case country, adjective, metonym, place, organisation
  }

  /// What a phrase stands for: an index into the list of its kind.
  struct Name: Sendable {
    let kind: Kind
    let index: Int32
    /// Index into ``Gazetteer/russianWords``; -1 for a name in another script.
    var word: Int32 = -1
  }

  struct Country: Sendable {
    let code: String
    let name: String
    let isBloc: Bool
  }

  struct Location: Sendable {
    let id: String
    let name: String
    let country: String
    let latitude: Double?
    let longitude: Double?
  }

  struct Organisation: Sendable {
    let id: String
    let name: String
    let schema: String
    let kind: ActorKind
    let country: String?
  }

  private(set) var countries: [Country] = []
  private(set) var places: [Location] = []
  private(set) var organisations: [Organisation] = []
  private(set) var names: [Name] = []
  private(set) var table = PhraseTrie()
  /// The first words of Russian names, folded, to tell names of one stem apart.
  private(set) var russianWords: [[UInt32]] = []
  private var cases = RussianCases()
  /// Countries by the English names of their seats of government.
  private var seats: [String: Int] = [:]
  /// Countries that one Han character always stands for beside another one: 中, 俄, 美.
  private(set) var hanInitials: [UInt64: String] = [:]

  init(countries: LexiconTable, places: LexiconTable, organisations: LexiconTable) throws(ExtractError) {
    for row in countries.rows { addCountry(row) }
    for row in places.rows { addPlace(row) }
    for row in organisations.rows { try addOrganisation(row) }
    cases = RussianCases()
  }

  private mutating func add(_ phrases: [String], _ kind: Kind, _ index: Int) {
    var value: Int32 = -1
    for phrase in phrases {
      let word = russianWord(phrase)
      if value < 0 || word >= 0 || names[Int(value)].word >= 0 {
        value = Int32(names.count)
        names.append(Name(kind: kind, index: Int32(index), word: word))
      }
      table.add(phrase, value, cased: true)
      for other in cases.of(phrase) {
        table.add(other.keys, PhraseTrie.Entry(value: value, form: other.form))
      }
    }
  }

  private mutating func russianWord(_ phrase: String) -> Int32 {
    let word = phrase.unicodeScalars.prefix { $0.properties.isAlphabetic }.map { Scalars.fold($0.value) }
    guard word.contains(where: Scalars.isCyrillic) else { return -1 }
    russianWords.append(word)
    return Int32(russianWords.count - 1)
  }

  private mutating func addCountry(_ row: LexiconTable.Row) {
    let index = countries.count
    countries.append(
      Country(code: String(row.cell(0)), name: String(row.cell(1)), isBloc: row.cell(8) == "bloc"))
    // A single Han character names a country only beside another or with a noun, which the Chinese pack lists.
    let chinese = row.list(7).filter { $0.unicodeScalars.count > 1 }
    for short in row.list(7) where short.unicodeScalars.count == 1 {
      if let key = Tokenizer.tokens(of: short).first?.key { hanInitials[key] = String(row.cell(0)) }
    }
    add([String(row.cell(1))] + row.list(2) + row.list(5) + chinese, .country, index)
    add(row.list(3) + row.list(6), .adjective, index)
    add(row.list(4), .metonym, index)
    for seat in row.list(4) { seats[seat] = index }
  }

  private mutating func addPlace(_ row: LexiconTable.Row) {
    let index = places.count
    places.append(
      Location(
        id: String(row.cell(0)), name: String(row.cell(1)), country: String(row.cell(2)),
        latitude: Double(row.cell(4)),
        longitude: Double(row.cell(5))))
    let chinese = row.list(8).filter { $0.unicodeScalars.count > 1 }
    // `Пекин заявил`: a seat of government means the country in Russian too.
    if let country = seats[String(row.cell(1))], countries[country].code == row.cell(2) {
      add(row.list(7), .metonym, country)
    }
    add([String(row.cell(1))] + row.list(6) + row.list(7) + chinese, .place, index)
  }

  private mutating func addOrganisation(_ row: LexiconTable.Row) throws(ExtractError) {
    guard let kind = ActorKind(rawValue: String(row.cell(3))) else {
      throw ExtractError(
        code: .badLexicon, message: "kind must be org or gov, not “\(row.cell(3))”", place: row.place)
    }
    let index = organisations.count
    organisations.append(
      Organisation(
        id: String(row.cell(0)), name: String(row.cell(1)), schema: String(row.cell(2)), kind: kind,
        country: row.cell(4).isEmpty ? nil : String(row.cell(4))))
    let chinese = row.list(7).filter { $0.unicodeScalars.count > 1 }
    add([String(row.cell(1))] + row.list(5) + row.list(6) + chinese, .organisation, index)
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// What standing in a list means, where the list says it by being that list: the topics of FollowTheMoney that its
/// entries get when the list gives them none, and the rules of ownership that they start.
///
/// A table, to be edited here: ``rows`` is looked through from above, the first that fits counts.
package struct ListMeaning: Hashable, Sendable {
  /// The topics of entries that have none of their own.
  package let topics: [String]
  /// The names of the rules (``OwnershipRule``) that entries start under whatever programme; `nil` when the list is not
  /// known, so that its topics decide.
  package let rules: Set<String>?
  /// Topics by what an entry says under a property, such as the risk that the list gives it.
  let told: [Told]

  /// An entry whose `property` holds `words` has these topics (none may be), and starts these rules.
  struct Told: Hashable, Sendable {
    let property: String
    let words: String
    let topics: [String]
    let rules: Set<String>

    init(_ property: String, _ words: String, _ topics: [String], starts rules: Set<String> = []) {
      (self.property, self.words, self.topics, self.rules) = (property, words, topics, rules)
    }

    func fits(_ properties: [String: [String]]) -> Bool {
      properties[property]?.contains { $0.lowercased().contains(words) } == true
    }
  }

  private init(_ topics: [String], starts rules: Set<String>?, told: [Told] = []) {
    (self.topics, self.rules, self.told) = (topics, rules, told)
  }

  static let unknown = ListMeaning([], starts: nil)

  private struct Row {
    /// The names of lists as `entente fetch` knows them, and words in the name of a list or of its file.
    let names: Set<String>
    let words: [[String]]
    let formats: Set<ListFormat>
    let meaning: ListMeaning

    init(
      _ meaning: ListMeaning, names: Set<String> = [], words: [[String]] = [], formats: Set<ListFormat> = []
    ) {
      (self.names, self.words, self.formats, self.meaning) = (names, words, formats, meaning)
    }
  }

  private static let sanctions = ListMeaning(["sanction"], starts: [])

  private static let rows: [Row] = [
    // Restrictions of other kinds than blocking: their entries start no rule of 50 percent by themselves.
    Row(
      sanctions, names: ["ofac-consolidated"],
      words: [["ofac", "cons"], ["ofac", "consolidated"], ["cons", "prim"]]),
    Row(
      ListMeaning(["sanction"], starts: ["ofac-50"]),
      names: ["ofac-sdn", "ofac-sdn-xml", "ofac-sdn-advanced"],
      words: [["ofac"], ["sdn"]],
      formats: [.ofac, .ofacAlternates, .ofacNames, .ofacNamesJSON, .ofacXML, .ofacAdvancedXML]),
    // The list tells with each entry which of its parts it is from.
    Row(
      ListMeaning(
        ["sanction"], starts: [],
        told: [
          Told("program", "specially designated nationals", ["sanction"], starts: ["ofac-50"]),
          Told("program", "entity list", ["export.control"], starts: ["bis-affiliates"]),
          Told("program", "military end user", ["export.control", "mil"], starts: ["bis-affiliates"]),
          Told("program", "denied persons", ["export.control"]),
          Told("program", "unverified list", ["export.risk"]),
          Told("program", "debarred", ["debarment"]),
          Told("program", "nonproliferation", ["sanction", "export.control"]),
          Told("program", "chinese military", ["sanction", "mil"]),
        ]), names: ["us-csl", "us-csl-csv"], words: [["consolidated", "screening", "list"], ["csl"]],
      formats: [.screening, .screeningTable]),
    Row(
      sanctions, names: ["un-sc", "eu-fsf", "eu-fsf-csv", "uk-sanctions", "uk-sanctions-csv"],
      words: [
        ["un", "sc"], ["eu", "fsf"], ["eu", "sanctions"], ["gb", "sanctions"], ["uk", "sanctions"],
      ],
      formats: [.un, .european, .europeanTable, .british, .britishTable]),
    Row(
      ListMeaning(["export.control", "mil"], starts: ["bis-affiliates"]),
      words: [["meu"], ["mieu"], ["military", "end", "user"], ["military", "end", "users"]]),
    Row(
      ListMeaning(["export.control"], starts: ["bis-affiliates"]),
      words: [["bis", "entity"], ["us", "entity", "list"]]),
    Row(ListMeaning(["export.risk"], starts: []), words: [["uvl"], ["unverified", "list"]]),
    Row(
      ListMeaning(["export.control"], starts: []), names: ["bis-dpl"],
      words: [["dpl"], ["denied", "persons"], ["bis", "denied"]]),
    // Chinese military companies (section 1260H of the act for 2021), and institutions of concern (section 1286 of 2019).
    Row(
      ListMeaning(["mil"], starts: []),
      words: [["1260h"], ["chinese", "military", "companies"], ["milcorps"]]),
    Row(ListMeaning(["debarment"], starts: []), words: [["1286"]]),
    // Institutions engaged in military or security research, as the tracker says of itself; less where it says so.
    Row(
      ListMeaning(
        ["mil"], starts: [],
        told: [Told("risk", "medium", ["export.risk"]), Told("risk", "low", [])]),
      names: ["china-defence-universities"],
      words: [["defence", "universities"], ["defense", "universities"]]),
    Row(ListMeaning(["sanction"], starts: nil), words: [["sanctions"], ["sanction"]]),
  ]

  /// - Parameters:
  ///   - form: `nil` when only the name of the list is known.
  ///   - names: what the list and its file are called.
  static func of(_ form: ListFormat?, names: [String]) -> ListMeaning {
    let said = names.map { Set(words(of: $0)) }
    return rows.first { row in
      names.contains(where: row.names.contains) || form.map(row.formats.contains) == true
        || row.words.contains { wanted in said.contains { $0.isSuperset(of: wanted) } }
    }?.meaning ?? unknown
  }

  /// The meaning of a list by what it is called; `nil` when it is not in the table.
  package static func named(_ names: String...) -> ListMeaning? {
    let found = of(nil, names: names)
    return found == unknown ? nil : found
  }

  /// `dod_1260H.csv` has the words dod, 1260h and csv.
  private static func words(of name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The topics of an entry that has none of its own.
  func topics(of properties: [String: [String]]) -> [String] {
    let fitting = told.filter { $0.fits(properties) }
    guard !fitting.isEmpty else { return topics }
    var found: [String] = []
    for topic in fitting.flatMap(\.topics) where !found.contains(topic) { found.append(topic) }
    return found
  }

  /// The rules that an entry starts; `nil` when its topics decide.
  func rules(of properties: [String: [String]]) -> Set<String>? {
    rules.map { $0.union(told.filter { $0.fits(properties) }.flatMap(\.rules)) }
  }

  /// Changes with the table: an index that was made with another one is made anew.
  static let edition = Digest.sha256(
    Array(
      rows.map { row in
        let told = row.meaning.told.map { "\($0.property)=\($0.words):\($0.topics)" }
        let formats = row.formats.map(\.rawValue).sorted()
        return "\(row.names.sorted()) \(row.words) \(formats) \(row.meaning.topics) \(told)"
      }.joined(separator: "\n").utf8))
}

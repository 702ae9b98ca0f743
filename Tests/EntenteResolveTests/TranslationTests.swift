// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteResolve
internal import Testing

@Suite("Translations, as far as names, dates and sums allow")
struct TranslationTests {
  /// Facts in the order of a text: `o` an organisation, `c` a country, `d` a day of May 2024, `m` a sum, `t` a thing.
  static func claims(_ document: String, _ language: String, _ facts: [String]) -> [Claim] {
    facts.enumerated().map { place, fact in
      let rest = String(fact.dropFirst())
      let (property, value): (Property, String) =
        switch fact.first {
        case "o": (.participant, "org-" + rest)
        case "c": (.participant, "country-" + rest)
        case "d":
          (.date, FieldCodec.encode(DateField(PartialDate("2024-05-" + rest) ?? PartialDate(year: 2024))))
        case "m":
          (.amount, FieldCodec.encode(Amount(value: Double(rest) ?? 0, currency: "USD", text: language)))
        default: (.technology, rest)
        }
      return Claim(
        entity: "e\(place)", property: property, value: value, language: language,
        passage: Passage(document: document, start: place * 10, end: place * 10 + 9, quote: ""))
    }
  }

  static let facts = ["omts", "ohuawei", "d14", "t5g", "m120", "cRU", "ozte", "d20", "m35", "cCN"]

  static let cases: [(String, String, [String], String, Bool)] = [
    ("the same in the same order", "ru", facts, "2024-05-16", true),
    ("two facts left out", "zh", Array(facts.dropLast(2)), "2024-05-16", true),
    ("in the same language", "en", facts, "2024-05-16", false),
    ("weeks later", "ru", facts, "2024-06-20", false),
    ("in another order", "ru", facts.reversed(), "2024-05-16", false),
    (
      "other sums and days", "ru",
      ["omts", "ohuawei", "d15", "t5g", "m150", "cRU", "ozte", "d21", "m40", "cCN"], "2024-05-16", false
    ),
    ("too little to tell", "ru", ["omts", "ohuawei", "d14"], "2024-05-16", false),
  ]

  @Test("Names, dates and sums in one order make a translation", arguments: cases)
  func translation(_ one: (name: String, language: String, facts: [String], day: String, isOne: Bool)) {
    var finder = StoryFinder()
    for (id, day, language, facts) in [
      ("a", "2024-05-15", "en", Self.facts), ("b", one.day, one.language, one.facts),
    ] {
      finder.add(
        Document.Header(id: id, name: id, title: nil, source: Source(name: id), published: PartialDate(day)),
        recorded: 0, sketch: Sketch(of: ""), facts: FactSequence(Self.claims(id, language, facts)))
    }
    #expect((finder.copies()["b"]?.kind == .translation) == one.isOne, "\(one.name)")
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteModel
internal import Testing

/// Law 5: people are judged by a documented role, never by the origin that a name suggests.
@Suite("A person's name changes nothing")
struct PeopleTests {
  static let names = [
    "Ole Hansen", "Li Wei", "Ivan Petrov", "Muhammad Hussain", "Nguyen Van Minh", "Jean-Luc Moreau",
    "Rachel Goldstein", "Adaeze Nwosu", "Алексей Волков", "Sanjay Krishnan", "Keiko Tanaka",
    "María Gutiérrez",
    "Fatima Zahra", "Tariq Aziz", "Ozan Yildiz",
  ]

  /// Sentences that document an office, and the country of that office.
  static let offices: [(String, String)] = [
    ("Norwegian Minister NAME signed an agreement on robotics with Airbus in Oslo in June 2018.", "NO"),
    (
      "Canadian Prime Minister NAME signed an agreement on robotics with Airbus in Ottawa in June 2018.", "CA"
    ),
  ]

  private func fields(_ found: Found) -> [String] {
    [
      found.type?.rawValue ?? "", found.status?.rawValue ?? "", found.confidence, found.date ?? "",
      found.transfer ?? "", found.sectors.sorted().joined(separator: ","),
      found.places.joined(separator: ","),
      found.signals.sorted().joined(separator: ","),
      found.actors.filter { $0.kind != "person" }.map { $0.line + $0.role }.sorted().joined(separator: ","),
      found.actors.filter { $0.kind == "person" }.map { ($0.country ?? "none") + $0.role }.joined(
        separator: ","),
    ]
  }

  @Test("Type, status, country and confidence are those of the office", arguments: offices)
  func swap(sentence: String, country: String) throws {
    let all = try Self.names.map { name in
      (name, try ReadBack.only(sentence.replacing("NAME", with: name)))
    }
    let expected = fields(all[0].1)
    for (name, found) in all {
      #expect(fields(found) == expected, "\(name)")
      let person = try #require(found.actors.first { $0.kind == "person" }, "\(name)")
      #expect(person.name == name)
      #expect(person.country == country, "\(name)")
    }
  }

  @Test("Without a documented office a person has no country", arguments: names)
  func none(name: String) throws {
    let found = try ReadBack.initiatives(
      "Professor \(name) opened a laboratory with Airbus in June 2018.")
    for person in found.flatMap(\.actors) where person.name.contains(name) {
      #expect(person.country == nil, "\(name)")
    }
  }

  @Test("The same two persons in either order change nothing but the order", arguments: names)
  func order(name: String) throws {
    func read(_ first: String, _ second: String) throws -> [String] {
      let found = try ReadBack.initiatives(
        "President \(first) and Minister \(second) launched a joint laboratory of Airbus and Siemens in June 2018."
      )
      return found.map { "\($0.type?.rawValue ?? "") \($0.status?.rawValue ?? "") \($0.confidence)" }
    }
    #expect(try read("Ole Hansen", name) == read(name, "Ole Hansen"), "\(name)")
  }

  @Test func `no lexicon has a column or a job for ethnicity, religion or given names`() throws {
    let banned = [
      "ethnic", "religi", "given name", "given_name", "first name", "surname", "family name", "birthplace",
      "nationality of a name", "origin of a name",
    ]
    for file in LexiconFileTests.files {
      let text = try LexiconFileTests.text(file)
      for line in text.split(separator: "\n") where line.hasPrefix("# Columns") || line.hasPrefix("# job") {
        for word in banned { #expect(!line.lowercased().contains(word), "\(word) in \(file)") }
      }
    }
    for file in LexiconFileTests.cues {
      let jobs = Set(try LexiconFileTests.rows(file).map { $0[0].lowercased() })
      #expect(jobs.allSatisfy { job in !["givenname", "surname", "ethnicity", "religion"].contains(job) })
    }
  }

  @Test func `no statement has a property for it either`() {
    for property in Property.allCases.map({ $0.rawValue.lowercased() }) {
      for word in ["ethnic", "religion", "birth", "nationality", "gender"] {
        #expect(!property.contains(word))
      }
    }
  }
}

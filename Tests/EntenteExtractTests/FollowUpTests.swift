// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteModel
internal import Testing

@Suite("One initiative in several sentences, several in one")
struct FollowUpTests {
  static let two: [(String, [InitiativeType], [String])] = [
    (
      "In April 2018, Huawei opened a laboratory in Lagos; in August 2019 Ericsson signed a contract with MTN.",
      [.research, .agreement], ["2018-04", "2019-08"]
    ),
    (
      "Siemens signed an agreement with Petrobras in March 2019, while Bosch launched a pilot project with Embraer in June 2019.",
      [.agreement, .deployment], ["2019-03", "2019-06"]
    ),
    (
      "In June 2018, Nokia signed an agreement with Rostelecom, and in July 2019 Hitachi opened a factory for robots in Kazan.",
      [.agreement, .deployment], ["2018-06", "2019-07"]
    ),
    (
      "China banned exports of gallium to Japan in 2019, while Toyota opened a research centre in Tianjin in 2018.",
      [.friction, .research], ["2019", "2018"]
    ),
    (
      "Airbus opened a laboratory in Bengaluru in 2016. Airbus opened a laboratory in Hyderabad in 2018.",
      [.research, .research], ["2016", "2018"]
    ),
    (
      "В 2018 году «Росатом» и «Хуавэй» открыли лабораторию в Москве; в 2019 году «Роскосмос» подписал соглашение с Китаем.",
      [.research, .agreement], ["2018", "2019"]
    ),
  ]

  @Test("Two actions give two, each with its own date", arguments: two)
  func split(text: String, types: [InitiativeType], dates: [String]) throws {
    let found = try ReadBack.initiatives(text)
    #expect(found.map(\.type) == types, "\(text)")
    #expect(found.map(\.date) == dates, "\(text)")
    #expect(Set(found.map(\.id)).count == found.count)
  }

  @Test func `the actors of one action are not those of the other`() throws {
    let found = try ReadBack.initiatives(Self.two[1].0)
    try #require(found.count == 2)
    #expect(Set(found[0].names) == ["Siemens", "Petrobras"])
    #expect(Set(found[1].names) == ["Bosch", "Embraer"])
  }

  static let joined: [String] = [
    "In 2015, Kazakhstan and China agreed to build a science park in Almaty. The park was completed in 2018.",
    "Nokia and Rostelecom signed an agreement on cybersecurity in June 2018. The deal is worth US$40 million.",
    "Airbus and ISRO opened a laboratory in Bengaluru in 2016. This project was funded by Tata with US$5 million.",
    "In March 2017, India and Israel announced a fund for industrial research. The fund will invest US$40 million over five years.",
    "The Silk Road Innovation Fund was launched in June 2018. It was founded by Mubadala and China Investment Corporation.",
    "Chile and China signed an agreement on astronomy in 2013. Under the agreement, an observatory was built in the Atacama Desert.",
  ]

  @Test("A sentence that points back joins what it points to", arguments: joined)
  func join(text: String) throws { _ = try ReadBack.only(text) }

  @Test func `what the later sentence adds is kept with its own passage`() throws {
    let found = try ReadBack.only(Self.joined[2])
    #expect(found.amounts == ["USD 5000000.0"])
    #expect(found.names.contains("Tata"))
    #expect(found.date == "2016")
    #expect(found.passages.contains { $0.quote.hasPrefix("This project") })
    #expect(found.passages.contains { $0.quote.hasPrefix("Airbus and ISRO") })
  }

  @Test func `the sum of the deal belongs to the agreement before it`() throws {
    #expect(try ReadBack.only(Self.joined[1]).amounts == ["USD 40000000.0"])
  }

  @Test func `a follow-up in another paragraph joins nothing`() throws {
    let found = try ReadBack.initiatives(
      "Nokia and Rostelecom signed an agreement in June 2018.\n\nThe deal of Airbus was worth US$40 million.")
    #expect(found.first?.amounts == [])
  }

  static let editions = [
    "Azerbaijan and Turkey launched the Caspian Technology Forum in 2016. In June 2018, the Caspian Technology Forum was held in Izmir.",
    "India and Sweden founded the Nordic Innovation Forum in 2014. At the Nordic Innovation Forum in June 2017, Nokia and ISRO took part.",
  ]

  @Test("An edition with its own date is part of the forum", arguments: editions)
  func edition(text: String) throws {
    let found = try ReadBack.initiatives(text)
    try #require(found.count == 2, "\(text)")
    #expect(found[0].partOf == nil)
    #expect(found[1].partOf == found[0].id)
    #expect(found.allSatisfy { $0.type == .dialogue })
    #expect(found[0].date != found[1].date)
  }
}

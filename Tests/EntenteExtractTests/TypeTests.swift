// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteModel
internal import Testing

/// One sentence and what it must be read as; what a case leaves out is not looked at.
struct SentenceCase: Sendable, CustomTestStringConvertible {
  var text: String
  var type: InitiativeType
  var status: ReportedStatus?
  var actors: [String]
  var date: String?
  var places: [String] = []
  var amounts: [String] = []
  var sectors: [String]?
  var testDescription: String { text }

  init(
    _ text: String, _ type: InitiativeType, _ status: ReportedStatus?, _ actors: [String],
    _ date: String? = nil, in places: [String] = [], for amounts: [String] = [], _ sectors: [String]? = nil
  ) {
    (self.text, self.type, self.status, self.actors) = (text, type, status, actors)
    (self.date, self.places, self.amounts, self.sectors) = (date, places, amounts, sectors)
  }

  /// Checks every field that the case names, and that the actors are these and no others.
  func check() throws {
    let found = try ReadBack.only(text)
    #expect(found.type == type, "type of: \(text)")
    #expect(found.status == status, "status of: \(text)")
    #expect(Set(found.actors.map(\.line)) == Set(actors), "actors of: \(text)")
    #expect(found.date == date, "date of: \(text)")
    #expect(Set(found.places) == Set(places), "places of: \(text)")
    #expect(found.amounts == amounts, "amounts of: \(text)")
    if let sectors { #expect(Set(found.sectors) == Set(sectors), "sectors of: \(text)") }
  }
}

@Suite("One sentence, one initiative")
struct TypeTests {
  static let agreements: [SentenceCase] = [
    SentenceCase(
      "In March 2018, Huawei and MTS signed a memorandum of understanding on 5G in Moscow.",
      .agreement, .signed, ["Huawei CN", "MTS RU"], "2018-03", in: ["Moscow"], ["telecoms-5g"]),
    SentenceCase(
      "Siemens signed an agreement with Petrobras in March 2019.",
      .agreement, .signed, ["Siemens DE", "Petrobras BR"], "2019-03"),
    SentenceCase(
      "In June 2018, ZTE and Telekom Austria signed a contract for 5G equipment.",
      .agreement, .signed, ["ZTE CN", "Telekom Austria AT"], "2018-06", ["telecoms-5g"]),
    SentenceCase(
      "Pakistan and Russia signed an agreement on military-technical cooperation in November 2014.",
      .agreement, .signed, ["Pakistan PK", "Russia RU"], "2014-11", ["military"]),
  ]

  static let meetings: [SentenceCase] = [
    SentenceCase(
      "In September 2019, the University of Tokyo hosted a workshop on robotics with Fraunhofer Society in Osaka.",
      .dialogue, .completed, ["University of Tokyo JP", "Fraunhofer Society DE"], "2019-09", in: ["Osaka"],
      ["robotics"]),
    SentenceCase(
      "The first Sino-Russian robotics contest was held in Harbin in August 2018.",
      .contest, .completed, ["Sino CN", "Russian RU"], "2018-08", in: ["Harbin"], ["robotics"]),
    SentenceCase(
      "Kazakhstan and South Korea held an artificial intelligence competition in Almaty in June 2019.",
      .contest, .completed, ["Kazakhstan KZ", "South Korea KR"], "2019-06", in: ["Almaty"], ["ai"]),
  ]

  static let establishments: [SentenceCase] = [
    SentenceCase(
      "In 2017, Skolkovo Foundation and Tus-Holdings opened a science park in Moscow.",
      .park, .operational, ["Skolkovo Foundation RU", "Tus-Holdings CN"], "2017", in: ["Moscow"]),
    SentenceCase(
      "In October 2018, the Russian Direct Investment Fund and China Investment Corporation established a US$1 billion technology fund.",
      .fund, .funded, ["Russian Direct Investment Fund RU", "China Investment Corporation CN"], "2018-10",
      for: ["USD 1000000000.0"]),
    SentenceCase(
      "In July 2019, Yandex and SoftBank set up a joint venture with a capital of 300 million euros.",
      .fund, .funded, ["Yandex RU", "SoftBank JP"], "2019-07", for: ["EUR 300000000.0"]),
    SentenceCase(
      "In November 2018, Japan Bank for International Cooperation and RDIF set up a fund of US$1 billion for biotechnology.",
      .fund, .funded, ["Japan Bank for International Cooperation JP", "RDIF RU"], "2018-11",
      for: ["USD 1000000000.0"], ["biotech"]),
    SentenceCase(
      "In April 2019, Tsinghua University and Moscow State University opened a joint laboratory for quantum physics in Beijing.",
      .research, .operational, ["Tsinghua University CN", "Moscow State University RU"], "2019-04",
      in: ["Beijing"], ["quantum"]),
    SentenceCase(
      "KAIST and ETH Zurich published 40 joint papers on robotics in 2018.",
      .research, .completed, ["KAIST KR", "ETH Zurich CH"], "2018", ["robotics"]),
    SentenceCase(
      "Kaspersky and Telefónica opened a cybersecurity centre in Madrid in June 2017.",
      .centre, .operational, ["Kaspersky RU", "Telefónica ES"], "2017-06", in: ["Madrid"], ["cybersecurity"]),
    SentenceCase(
      "In June 2019, Alibaba opened an office in Tel Aviv.",
      .centre, .operational, ["Alibaba CN"], "2019-06", in: ["Tel Aviv"]),
  ]

  static let works: [SentenceCase] = [
    SentenceCase(
      "In June 2019, Dahua and NtechLab presented a wearable camera with facial recognition.",
      .product, .announced, ["Dahua CN", "NtechLab RU"], "2019-06"),
    SentenceCase(
      "Hitachi and Siemens released a joint operating system in April 2019.",
      .product, .announced, ["Hitachi JP", "Siemens DE"], "2019-04", ["digital-economy"]),
    SentenceCase(
      "Vodafone and Ericsson began testing a 5G network in Budapest in January 2019.",
      .deployment, .underway, ["Vodafone GB", "Ericsson SE"], "2019-01", in: ["Budapest"], ["telecoms-5g"]),
    SentenceCase(
      "In June 2019, CETC installed a surveillance system in Quito for US$240 million.",
      .deployment, .operational, ["CETC CN"], "2019-06", in: ["Quito"], for: ["USD 240000000.0"],
      ["surveillance"]),
    SentenceCase(
      "India and Japan approved a road map for cooperation in robotics in October 2018.",
      .plan, .announced, ["India IN", "Japan JP"], "2018-10", ["robotics"]),
    SentenceCase(
      "Estonia and Finland adopted a joint work plan on data exchange in February 2019.",
      .plan, .announced, ["Estonia EE", "Finland FI"], "2019-02", ["big-data"]),
    SentenceCase(
      "India and Russia held a joint military exercise in Astrakhan in December 2018.",
      .military, .completed, ["India IN", "Russia RU"], "2018-12", in: ["Astrakhan"], ["military"]),
    SentenceCase(
      "Russia sold 24 Su-35 fighters to China in 2015 for US$2 billion.",
      .military, .completed, ["Russia RU", "China CN"], "2015", for: ["USD 2000000000.0"], ["military"]),
  ]

  static let frictions: [SentenceCase] = [
    SentenceCase(
      "Australia banned Huawei from its 5G networks in August 2018.",
      .friction, .stalled, ["Australia AU", "Huawei CN"], "2018-08", ["telecoms-5g"]),
    SentenceCase(
      "In 2018, Poland arrested a Huawei employee and accused him of spying for China.",
      .friction, nil, ["Poland PL", "Huawei CN", "China CN"], "2018"),
    SentenceCase(
      "Russia accused China of copying its Su-27 fighter in 2009.",
      .friction, nil, ["Russia RU", "China CN"], "2009"),
    SentenceCase(
      "In August 2019, Russia refused to sell engines to China.",
      .friction, .stalled, ["Russia RU", "China CN"], "2019-08"),
    SentenceCase(
      "In March 2018, Malaysia cancelled a satellite contract with China.",
      .friction, .cancelled, ["Malaysia MY", "China CN"], "2018-03", ["space"]),
    SentenceCase(
      "India rejected a Chinese bid for a 5G trial in 2019.",
      .friction, .stalled, ["India IN", "Chinese CN"], "2019", ["telecoms-5g"]),
  ]

  @Test("Agreements", arguments: agreements) func agreement(_ one: SentenceCase) throws { try one.check() }
  @Test("Dialogues and contests", arguments: meetings) func meeting(_ one: SentenceCase) throws {
    try one.check()
  }
  @Test("Parks, funds, research and centres", arguments: establishments)
  func establishment(_ one: SentenceCase) throws { try one.check() }
  @Test("Products, deployments, plans and arms", arguments: works) func work(_ one: SentenceCase) throws {
    try one.check()
  }
  @Test("What holds a partnership back", arguments: frictions) func friction(_ one: SentenceCase) throws {
    try one.check()
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteModel
internal import Testing

@Suite("Names of those who take part")
struct NameTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    /// `name kind country` of participants that must be there.
    var has: [String]
    /// Words that must be no participant.
    var lacks: [String] = []
    var testDescription: String { text }

    init(_ text: String, _ has: [String], not lacks: [String] = []) {
      (self.text, self.has, self.lacks) = (text, has, lacks)
    }
  }

  static func line(_ actor: Found.Actor) -> String { actor.line + " " + actor.kind }

  static let bodies: [Case] = [
    Case(
      "In June 2018, the Ministry of Science and Technology of China signed an agreement with the Federal Ministry of Education and Research.",
      [
        "Ministry of Science and Technology of China CN gov",
        "Federal Ministry of Education and Research DE gov",
      ], not: ["Technology of China", "Research"]),
    Case(
      "In June 2018, Serbia's Ministry of Trade and Tourism signed an agreement with Alibaba.",
      ["Ministry of Trade and Tourism RS gov", "Alibaba CN org"], not: ["Tourism"]),
    Case(
      "In June 2018, the Chinese Academy of Sciences and the National Research Council of Canada opened a joint laboratory in Ottawa.",
      ["Chinese Academy of Sciences CN org", "National Research Council of Canada CA gov"], not: ["Ottawa"]),
    Case(
      "In June 2018, Vietnam's defence ministry signed a contract with Bharat Electronics Limited.",
      ["Vietnam's defence ministry VN gov", "Bharat Electronics Limited IN org"]),
    Case(
      "In June 2018, India's Department of Atomic Energy signed a memorandum with the Atomic Energy Commission of Ghana.",
      ["Department of Atomic Energy IN gov", "Atomic Energy Commission of Ghana GH gov"]),
    Case(
      "The Moscow State University and Peking University signed a road map in June 2018.",
      ["Moscow State University RU org", "Peking University CN org"]),
  ]

  static let companies: [Case] = [
    Case(
      "In June 2018, Toyota, Hitachi and Fujitsu signed an agreement with Siemens.",
      ["Toyota JP org", "Hitachi JP org", "Fujitsu JP org", "Siemens DE org"]),
    Case(
      "In June 2018, Huawei, Ericsson, and Nokia signed an agreement with Deutsche Telekom.",
      ["Huawei CN org", "Ericsson SE org", "Nokia FI org", "Deutsche Telekom DE org"]),
    Case(
      "Sistema PJSFC and Huawei Technologies Co., Ltd. signed a memorandum in June 2018.",
      ["Sistema PJSFC RU org", "Huawei Technologies Co., Ltd. CN org"], not: ["Ltd", "Co"]),
    Case(
      "In June 2018, Borealis Quantum GmbH signed a contract with Nokia.",
      ["Borealis Quantum GmbH org", "Nokia FI org"]),
    Case(
      "In June 2018, Rosatom's subsidiary Rusatom Overseas signed a contract with Eskom.",
      ["Rusatom Overseas RU org", "Eskom ZA org"]),
    Case(
      "China's Zhongke Lantian signed a contract with Ericsson in June 2018.",
      ["Zhongke Lantian CN org", "Ericsson SE org"]),
    Case(
      "In June 2018, ‘Almaz Robotics’ signed an agreement with Hanwha.",
      ["Almaz Robotics org", "Hanwha KR org"]),
    Case("In 2018, Tencent and \"Yandex\" signed an agreement.", ["Tencent CN org", "Yandex RU org"]),
    Case(
      "In June 2018, the Polar Code Academy signed an agreement with Bosch.",
      ["Polar Code Academy org", "Bosch DE org"]),
  ]

  static let notActors: [Case] = [
    Case(
      "In June 2018, Hanwha signed an agreement with Bosch on Artificial Intelligence in the Middle East.",
      ["Hanwha KR org", "Bosch DE org"], not: ["Artificial Intelligence", "Middle East"]),
    Case(
      "Bosch and Continental signed an agreement on Internet of Things standards for Southeast Asia in June 2018.",
      ["Bosch DE org", "Continental DE org"], not: ["Internet of Things", "Southeast Asia", "Asia"]),
    Case(
      "On Monday, 4 June 2018, Siemens and Petrobras signed an agreement in Lisbon.",
      ["Siemens DE org", "Petrobras BR org"], not: ["Monday", "June", "Lisbon"]),
    Case(
      "However, in June 2018 Siemens signed an agreement with Petrobras.",
      ["Siemens DE org", "Petrobras BR org"], not: ["However"]),
    Case(
      "Airbus, according to Reuters, signed an agreement with Petrobras in June 2018.",
      ["Airbus FR org", "Petrobras BR org"], not: ["Reuters"]),
  ]

  static let persons: [Case] = [
    Case(
      "Russian President Vladimir Putin signed an agreement with Airbus in June 2018.",
      ["Vladimir Putin RU person", "Airbus FR org"], not: ["President", "President Vladimir Putin"]),
    Case(
      "Airbus chief executive Guillaume Faury signed an agreement with Siemens in June 2018.",
      ["Guillaume Faury FR person", "Airbus FR org", "Siemens DE org"]),
  ]

  @Test(
    "Bodies, companies, persons, and what is none of them",
    arguments: [bodies, companies, notActors, persons].flatMap { $0 })
  func names(_ one: Case) throws {
    let found = try ReadBack.only(one.text)
    let lines = Set(found.actors.map(Self.line))
    #expect(lines.isSuperset(of: one.has), "\(lines.sorted()) in: \(one.text)")
    for name in one.lacks { #expect(!found.names.contains(name), "\(name) in: \(one.text)") }
  }

  @Test(
    "A body of several countries brings each of them",
    arguments: [
      (
        "The Indian and French governments concluded an agreement on space in Paris in March 2018.",
        ["IN", "FR"]
      ),
      ("The Russian and Chinese governments signed an agreement in June 2018.", ["RU", "CN"]),
      ("The defence ministries of India and Vietnam signed an agreement in June 2018.", ["IN", "VN"]),
    ])
  func collective(text: String, countries: [String]) throws {
    #expect(try ReadBack.only(text).countries.isSuperset(of: countries), "\(text)")
  }

  @Test func `an acronym introduced in brackets is the same body later`() throws {
    let all = try ReadBack.initiatives(
      "The Korea Institute of Fusion Energy (KFE) signed an agreement with ITER in June 2018. "
        + "In July 2019, KFE opened a laboratory with Rosatom in Daejeon.")
    try #require(all.count == 2)
    let long = try #require(all[0].actors.first { $0.name == "Korea Institute of Fusion Energy" })
    let short = try #require(all[1].actors.first { $0.name == "KFE" })
    #expect(short.country == "KR")
    #expect(long.country == short.country)
    #expect(short.kind == "org")
  }

  static let scripts: [Case] = [
    Case(
      "В июне 2018 года «Росатом» и «Роскосмос» подписали с Китаем соглашение о спутниках.",
      ["Росатом RU org", "Роскосмос RU org", "Китаем CN country"]),
    Case(
      "В июне 2018 года Московский государственный университет и Пекинский университет открыли лабораторию в Харбине.",
      ["Московский государственный университет RU org", "Пекинский университет CN org"], not: ["Харбине"]),
    Case(
      "Российский фонд прямых инвестиций и «Хуавэй» создали фонд объёмом 100 млн долларов.",
      ["Российский фонд прямых инвестиций RU org", "Хуавэй CN org"]),
    Case(
      "Россия и Китай подписали в июне 2018 года соглашение о сотрудничестве в области искусственного интеллекта.",
      ["Россия RU country", "Китай CN country"]),
    Case(
      "2018年6月，清华大学与莫斯科国立大学在北京成立了联合实验室。",
      ["清华大学 CN org", "莫斯科国立大学 RU org"], not: ["北京"]),
    Case(
      "中国科学院和俄罗斯科学院于2017年在莫斯科举行了论坛。", ["中国科学院 CN org", "俄罗斯科学院 RU org"],
      not: ["莫斯科", "中国"]),
  ]

  @Test("Names of the gazetteer in Russian, inflected, and in Chinese", arguments: scripts)
  func otherScripts(_ one: Case) throws { try names(one) }

  @Test(
    "The same body has one id in every script and form",
    arguments: [
      [
        "Rosatom signed an agreement with Siemens in 2018.",
        "«Росатом» подписал с Китаем соглашение в 2018 году.",
      ],
      [
        "Tsinghua University opened a laboratory with Siemens in 2018.",
        "2018年6月，清华大学与莫斯科国立大学在北京成立了联合实验室。",
      ],
    ])
  func oneID(texts: [String]) throws {
    let ids = try texts.map { Set(try ReadBack.only($0).actors.map(\.entity)) }
    #expect(!ids[0].isDisjoint(with: ids[1]), "\(ids)")
  }

  @Test func `places carry their country, and none is read off a name`() throws {
    let statements = try ReadBack.statements(
      "Moscow State University and Siemens opened a laboratory in Lisbon in June 2018.")
    let places = statements.filter { $0.property == .place }.compactMap { FieldCodec.place($0.value) }
    #expect(places.map(\.name) == ["Lisbon"])
    #expect(places.first?.country == "PT")
    #expect(places.first?.latitude.map { (38...39).contains($0) } == true)
  }
}

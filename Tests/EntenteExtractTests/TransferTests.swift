// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteModel
internal import Testing

@Suite("What moves, from whom, to whom")
struct TransferTests {
  static let cases: [(String, String)] = [
    ("Russia sold 24 Su-35 fighters to China in 2015 for US$2 billion.", "RU>CN sale"),
    (
      "Turkey bought S-400 air-defence systems from Russia for US$2.5 billion in December 2017.", "RU>TR sale"
    ),
    (
      "Poland bought 32 F-35 fighters from the United States for US$4.6 billion in January 2019.",
      "US>PL sale"
    ),
    ("Huawei trained 500 Kenyan engineers in Shenzhen in 2018.", "CN>KE training"),
    ("AstraZeneca licensed its vaccine to Serum Institute of India in June 2019.", "GB>IN licence"),
    ("Qatar invested US$500 million in Russian technology companies in 2018.", "QA>RU investment"),
    ("China acquired an engine maker from Ukraine in 2016.", "UA>CN investment"),
    ("Russia accused China of copying its Su-27 fighter in 2009.", "RU>CN reverseEngineering"),
    (
      "The FBI alleged in 2018 that Chinese engineers stole designs from Micron Technology.",
      "US>CN theftAlleged"
    ),
  ]

  @Test("Channel and direction", arguments: cases)
  func transfer(text: String, transfer: String) throws {
    #expect(try ReadBack.only(text).transfer == transfer, "\(text)")
  }

  @Test func `joint research flows both ways`() throws {
    let found = try ReadBack.only(
      "In April 2019, Tsinghua University and Moscow State University opened a joint laboratory for quantum physics in Beijing."
    )
    let transfer = try #require(found.transfer)
    #expect(transfer.hasSuffix("jointResearch"))
    #expect(transfer.filter { $0 == ">" }.count == 2)
    #expect(Set(transfer.split { !$0.isUppercase }.map(String.init)).isSuperset(of: ["CN", "RU"]))
  }

  @Test func `a sale with one country has no direction`() throws {
    #expect(try ReadBack.only("In June 2019, Alibaba opened an office in Tel Aviv.").transfer == nil)
  }

  @Test(
    "Who blocks is the opponent",
    arguments: [
      ("Australia banned Huawei from its 5G networks in August 2018.", "Australia", "Huawei"),
      ("In August 2019, Russia refused to sell engines to China.", "Russia", "China"),
      ("India rejected a Chinese bid for a 5G trial in 2019.", "India", "Chinese"),
      ("Russia accused China of copying its Su-27 fighter in 2009.", "Russia", "China"),
    ])
  func opponent(text: String, opponent: String, other: String) throws {
    let found = try ReadBack.only(text)
    #expect(found.actors.first { $0.name == opponent }?.role == "opponent")
    #expect(found.actors.first { $0.name == other }?.role != "opponent")
  }

  @Test func `a vendor, a funder and a host are named as such`() throws {
    func role(_ name: String, _ text: String) throws -> String? {
      try ReadBack.only(text).actors.first { $0.name == name }?.role
    }
    #expect(try role("Russia", Self.cases[0].0) == "vendor")
    #expect(try role("Qatar", Self.cases[5].0) == "funder")
    #expect(
      try role(
        "University of Tokyo",
        "In September 2019, the University of Tokyo hosted a workshop on robotics with Fraunhofer Society in Osaka."
      ) == "host")
  }
}

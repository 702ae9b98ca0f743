// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteModel
internal import Testing

@Suite("How far the text says that an initiative has come")
struct StatusTests {
  static let cases: [(String, ReportedStatus)] = [
    ("Nokia and Rostelecom are negotiating a joint venture for base stations.", .proposed),
    (
      "Serbia has proposed to China the creation of a joint laboratory for artificial intelligence.",
      .proposed
    ),
    ("Orange and Nokia announced a plan to build a 5G network in Dakar in March 2019.", .announced),
    ("Huawei plans to open a research and development centre in Novosibirsk by the end of 2020.", .announced),
    ("In October 2019, Hungary and China will hold a forum on robotics in Budapest.", .announced),
    ("LG signed an agreement with Taras Shevchenko National University of Kyiv in 2019.", .signed),
    ("Mubadala invested US$400 million in the Russian robotics company ABC Robotics in April 2019.", .funded),
    ("Construction of a data centre in Tashkent by Huawei and Ucell began in March 2019.", .underway),
    ("Huawei and Safaricom have been testing a 5G network in Nairobi since June 2018.", .underway),
    ("Samsung opened a research centre in Kyiv in 2018.", .operational),
    ("The first Sino-Russian robotics contest was held in Harbin in August 2018.", .completed),
    (
      "The Belgrade technology park was completed by China Road and Bridge Corporation in September 2019.",
      .completed
    ),
    ("In April 2019, Panama cancelled a railway project with China.", .cancelled),
    ("Talks between EDF and NPCIL on the reactors stalled in 2018.", .stalled),
  ]

  @Test("The words of the sentence give the status", arguments: cases)
  func status(text: String, status: ReportedStatus) throws {
    #expect(try ReadBack.only(text).status == status, "\(text)")
  }

  static let later: [(String, ReportedStatus)] = [
    (
      "In 2015, Kazakhstan and China agreed to build a science park in Almaty. The park was completed in 2018.",
      .completed
    ),
    (
      "In 2017, Airbus and Tata started a joint project for a drone in Bengaluru. The project has been suspended since June 2019.",
      .stalled
    ),
    (
      "In March 2018, Nokia and Rostelecom signed an agreement on a laboratory in Perm. The project was cancelled in June 2019.",
      .cancelled
    ),
  ]

  @Test("A later sentence carries the status on", arguments: later)
  func carriedOn(text: String, status: ReportedStatus) throws {
    #expect(try ReadBack.only(text).status == status, "\(text)")
  }

  @Test func `a negotiation is hedged and says so as a signal`() throws {
    let found = try ReadBack.only("Nokia and Rostelecom are negotiating a joint venture for base stations.")
    #expect(found.signals.contains(Signal.hedged.rawValue))
    #expect(!found.signals.contains(Signal.reportedSigned.rawValue))
  }

  @Test func `a signature and a sum are signals of their own`() throws {
    let found = try ReadBack.only("Siemens signed an agreement with Petrobras in March 2019.")
    #expect(found.signals.isSuperset(of: [Signal.namedParties.rawValue, Signal.reportedSigned.rawValue]))
    #expect(!found.signals.contains(Signal.hedged.rawValue))
  }
}

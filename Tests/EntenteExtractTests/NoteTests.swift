// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteModel
internal import Testing

@Suite("Footnotes, headings and dates from the context")
struct NoteTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var notes: [String]
    var date: String?
    var amounts: [String] = []
    var testDescription: String { text }
  }

  static let notes: [Case] = [
    Case(text: "Siemens and Petrobras signed an agreement in 2018.72", notes: ["72"], date: "2018"),
    Case(
      text: "Siemens invested US$2 billion in Petrobras in 2018.41", notes: ["41"], date: "2018",
      amounts: ["USD 2000000000.0"]),
    Case(
      text: "In March 2018, Huawei and MTS signed an agreement on 5G in Moscow.12", notes: ["12"],
      date: "2018-03"),
    Case(
      text: "In 2017, Skolkovo Foundation opened a centre with Tus-Holdings in China’.15", notes: ["15"],
      date: "2017"),
    Case(
      text: "Nokia opened a laboratory with Rostelecom in Perm in March 2018 [14].", notes: ["14"],
      date: "2018-03"),
    Case(
      text: "Nokia opened a laboratory with Rostelecom in Perm in March 2018 (Smith 2019, note 7).",
      notes: ["7"], date: "2018-03"),
    Case(text: "Nokia opened a laboratory in Moscow.72", notes: ["72"], date: nil),
    Case(
      text:
        "Rostec and Norinco agreed on a US$2 billion fund in 2018.41 The fund has not been heard of since.42",
      notes: ["41", "42"], date: "2018", amounts: ["USD 2000000000.0"]),
  ]

  @Test("A footnote number is a note, never a sum or a date", arguments: notes)
  func note(_ one: Case) throws {
    let found = try ReadBack.only(one.text)
    #expect(found.notes == one.notes)
    #expect(found.date == one.date)
    #expect(found.amounts == one.amounts)
  }

  @Test func `each of two sentences keeps its own footnote`() throws {
    let found = try ReadBack.initiatives(
      "Nokia opened a laboratory in Perm in March 2018.12 Siemens signed an agreement with Petrobras in June 2019.13"
    )
    #expect(found.map(\.notes) == [["12"], ["13"]])
    #expect(found.map(\.date) == ["2018-03", "2019-06"])
  }

  @Test func `the marker stands in no quote's end`() throws {
    for statement in try ReadBack.statements("Siemens and Petrobras signed an agreement in 2018.72") {
      #expect(!statement.passage.quote.hasSuffix("72"))
    }
  }

  @Test func `a heading gives the sector of what stands below, until the next heading`() throws {
    let found = try ReadBack.initiatives(
      "## Biotechnology\n\nIn April 2019, Siemens and Petrobras signed an agreement in Lisbon.\n\n"
        + "## Space\n\nNokia signed a contract with Eskom in June 2018.")
    #expect(found.map(\.sectors) == [["biotech"], ["space"]])
  }

  @Test func `what the sentence itself is about goes before the heading`() throws {
    let found = try ReadBack.only(
      "## Quantum technologies\n\nIn April 2019, Siemens and Petrobras signed an agreement on hydrogen in Lisbon."
    )
    #expect(found.sectors == ["energy"])
  }

  static let dates: [(String, String?)] = [
    ("Siemens signed an agreement with Petrobras last year.", "2018 relative"),
    (
      "In April 2019, a delegation of ministers travelled to Lisbon. Siemens signed an agreement with Petrobras.",
      "2019-04 relative"
    ),
    (
      "During the 2018 summit there were many speeches. Nokia opened a laboratory with Rostelecom in Perm.",
      "2018 relative"
    ),
    (
      "In April 2019, a delegation of ministers travelled to Lisbon.\n\nSiemens signed an agreement with Petrobras.",
      nil
    ),
    (
      "Huawei plans to open a research and development centre in Novosibirsk by the end of 2020.",
      "2020 planned"
    ),
  ]

  @Test("A date from the context says relative, one to come says planned", arguments: dates)
  func fromContext(text: String, date: String?) throws {
    #expect(try ReadBack.initiatives(text).last?.date == date, "\(text)")
  }

  @Test func `a relative date moves with the document's date`() throws {
    let text = "Siemens signed an agreement with Petrobras last year."
    for year in [1999, 2012, 2024] {
      #expect(
        try ReadBack.only(text, published: PartialDate(year: year, month: 6)).date == "\(year - 1) relative")
    }
  }
}

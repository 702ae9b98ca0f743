// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteShare
import Testing

@Suite struct TableTextTests {
  @Test(
    "a text is as wide as a terminal shows it",
    arguments: [
      ("abc", 3), ("Сколково", 8), ("中国", 4), ("e\u{301}", 1), ("Й", 1), ("ﾊ", 1), ("Ａ", 2), ("한국", 4),
      ("", 0),
    ])
  func width(text: String, columns: Int) { #expect(DisplayWidth.of(text) == columns) }

  @Test(
    "a text is cut between characters and says so",
    arguments: [
      ("abcdef", 4, "abc…"), ("abc", 3, "abc"), ("中国科学院", 6, "中国…"), ("中国", 4, "中国"), ("ab cd", 4, "ab…"),
      ("abc", 0, ""),
    ])
  func cut(text: String, width: Int, expected: String) {
    #expect(DisplayWidth.cut(text, to: width) == expected)
  }

  @Test("no line is wider than the terminal or steers it", arguments: [60, 80, 137], Samples.hardTexts)
  func bounded(width: Int, text: String) {
    var long = Samples.titled(String(repeating: text + " ", count: 20))
    long.sectors = [.ai]
    let table = TableText.encode([Samples.full, long, Samples.empty], width: width)
    let summary = SummaryText.encode([Samples.full, long], documents: 1, rejections: 1, width: width)
    for line in (table + summary).unicodeScalars.split(separator: "\n") {
      #expect(DisplayWidth.of(String(line)) <= width)
      #expect(!line.contains { $0.properties.generalCategory == .control || $0 == "\u{202E}" })
    }
  }

  @Test func `the table stands in the order of dates with the undated last`() {
    var early = Samples.empty
    early.title = "early"
    early.date = DateField(PartialDate(year: 1999))
    let table = TableText.encode([Samples.empty, Samples.full, early], width: 100)
    let lines = table.split(separator: "\n")
    #expect(lines[1].hasPrefix("1999       friction   —           — > —   early"))
    #expect(lines[2].hasPrefix("2018-10    fund       signed      2 > 1   Joint fund of Skolkovo"))
    #expect(lines[3].hasSuffix("Skolkovo Foundation (RU), 清华控股 (Tsinghua Holdings, CN)"))
  }

  @Test func `the summary counts initiatives without their umbrellas`() {
    var umbrella = Samples.empty
    umbrella.umbrella = true
    let summary = SummaryText.encode(
      [Samples.full, Samples.empty, umbrella], documents: 2, rejections: 0, width: 80)
    #expect(
      summary == """
        2 initiatives from 2 documents, 2018, under 1 umbrella
        Friction   1 of 2
        Types      friction 1, fund 1
        Sectors    ai 1, telecoms-5g 1
        Countries  CN 1, RU 1
        Claims     1 of 1 above what the evidence bears out (by at most 1 level)

        """)
  }
}

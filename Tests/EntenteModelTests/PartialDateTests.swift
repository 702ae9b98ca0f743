// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import Testing

@Suite("Dates as precise as a source gives them")
struct PartialDateTests {
  static let written: [(String, PartialDate.Precision, String, String)] = [
    ("2018", .year, "2018-01-01", "2018-12-31"),
    ("2018-Q1", .quarter, "2018-01-01", "2018-03-31"),
    ("2018-Q4", .quarter, "2018-10-01", "2018-12-31"),
    ("2018-10", .month, "2018-10-01", "2018-10-31"),
    ("2019-02", .month, "2019-02-01", "2019-02-28"),
    ("2020-02", .month, "2020-02-01", "2020-02-29"),
    ("1900-02", .month, "1900-02-01", "1900-02-28"),
    ("2000-02-29", .day, "2000-02-29", "2000-02-29"),
    ("0987-04", .month, "0987-04-01", "0987-04-30"),
  ]

  @Test("Reads what it writes, and knows its first and last day", arguments: written)
  func reads(text: String, precision: PartialDate.Precision, first: String, last: String) throws {
    let date = try #require(PartialDate(text))
    #expect(date.description == text)
    #expect(date.precision == precision)
    #expect(date.firstDay == first)
    #expect(date.lastDay == last)
    #expect(PartialDate(date.description) == date)
  }

  @Test func `the day of a timestamp is read`() {
    #expect(PartialDate("2019-10-29T23:59:59Z")?.description == "2019-10-29")
  }

  @Test(
    "What is no date is refused",
    arguments: [
      "", "-", "18", "20180", "0000", "2018-", "2018-0", "2018-00", "2018-13", "2018-1", "2018-Q0", "2018-Q5",
      "2018-Q", "2018-02-30", "2019-02-29", "1900-02-29", "2018-10-32", "2018-10-0", "2018-10-1",
      "2018-10-01-01",
      "-2018", "２０１８", "MMXVIII", "2018 10", "2018/10/01", "T", "2018-xx", "2018-10-xx",
    ])
  func refuses(text: String) { #expect(PartialDate(text) == nil) }

  @Test func `months and days that do not exist cannot be made`() {
    #expect(PartialDate(year: 2018, month: 13) == nil)
    #expect(PartialDate(year: 2018, month: 4, day: 31) == nil)
    #expect(PartialDate(year: 2018, quarter: 5) == nil)
    #expect(PartialDate(year: 2020, month: 2, day: 29) != nil)
  }

  @Test func `sorted by the first day, the more precise first`() {
    let sorted = ["2017-12-31", "2018-01-01", "2018-01", "2018-Q1", "2018", "2018-01-02", "2018-02", "2019"]
    #expect(sorted.reversed().compactMap { PartialDate($0) }.sorted().map(\.description) == sorted)
  }

  @Test func `of two dates one goes before the other unless they are the same`() {
    let dates = Self.written.compactMap { PartialDate($0.0) }
    for a in dates {
      for b in dates { #expect((a < b ? 1 : 0) + (b < a ? 1 : 0) + (a == b ? 1 : 0) == 1, "\(a) \(b)") }
    }
  }
}

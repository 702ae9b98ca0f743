// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteModel
internal import EntenteText
internal import Foundation
internal import Testing

/// Lexicons straight from the sources, and dates written shortly: `2019-10 since planned`.
enum DateBench {
  static let lexicons = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../Sources/EntenteExtract/Lexicons")

  static func text(_ language: String, _ name: String) throws -> String {
    try String(contentsOf: lexicons.appending(path: "\(language)/\(name).tsv"), encoding: .utf8)
  }

  static func finder() throws -> DateFinder {
    DateFinder(
      try ["en", "ru", "zh"].compactMap {
        FileManager.default.fileExists(atPath: lexicons.appending(path: "\($0)/calendar.tsv").path)
          ? try CalendarLexicon(try text($0, "calendar")) : nil
      })
  }

  /// Each date as `[words] value/end role marks`.
  static func read(_ text: String, _ finder: DateFinder, reference: PartialDate?) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      var tokenizer = Tokenizer(bytes)
      tokenizer.scan(0..<bytes.count)
      var tokens = tokenizer.tokens
      var last: Int32 = 0
      FootnoteMarkers.mark(&tokens, 0..<tokens.count, last: &last)
      if !tokens.isEmpty { tokens[0].flags.insert(.first) }
      return finder.find(tokens, in: bytes, 0..<tokens.count, reference: reference).map { mention in
        var line = mention.value.description
        if let end = mention.end { line += "/" + end.description }
        switch mention.role {
        case .at, .span: break
        case .since: line += " since"
        case .until: line += " until"
        }
        if mention.relative { line += " relative" }
        if mention.planned { line += " planned" }
        if mention.named { line += " named" }
        return line
      }
    }
  }
}

@Suite("Dates in English")
struct DatesTests {
  static let cases: [(String, [String])] = [
    ("signed on 29 Oct 2019 in Moscow", ["2019-10-29"]),
    ("On October 29, 2019, they met", ["2019-10-29"]),
    ("In Oct. 2019 they met", ["2019-10"]),
    ("the 5th of May 2018", ["2018-05-05"]),
    ("on Friday, June 7, 2019", ["2019-06-07"]),
    ("During the summer of 2019 at SPIEF", ["2019"]),
    ("in the May 2019 at", ["2019-05"]),
    ("In autumn of 2018", ["2018"]),
    ("in late 2018", ["2018"]),
    ("In early 2020, they will meet", ["2020 planned"]),
    ("since mid-2017", ["2017 since"]),
    ("the first half of 2021", ["2021 planned"]),
    ("in Q3 2022", ["2022-Q3 planned"]),
    ("in the third quarter of 2018", ["2018-Q3"]),
    ("fiscal year 2018", ["2018"]),
    ("in FY2018", ["2018"]),
    ("In 2018 the two countries agreed", ["2018"]),
    ("the plan covers 2019–2024", ["2019/2024"]),
    ("from 2019 to 2024", ["2019/2024"]),
    ("between 2010 and 2015", ["2010/2015"]),
    ("in the 1950s", ["1950/1959"]),
    ("in the late 1950s", ["1950/1959"]),
    ("as early as 2006", ["2006 since"]),
    ("since 2018", ["2018 since"]),
    ("starting in 2016", ["2016 since"]),
    ("Beginning in 2017, the two", ["2017 since"]),
    ("back in 2013", ["2013"]),
    ("by the end of the year", ["2019 until relative planned"]),
    ("by the end of 2019", ["2019 until planned"]),
    ("by 2030", ["2030 until planned"]),
    ("next year", ["2020 relative planned"]),
    ("It opened last year.", ["2018 relative"]),
    ("this year they met", ["2019 relative"]),
    ("last month", ["2019-09 relative"]),
    ("earlier this month", ["2019-10 relative"]),
    ("this week", ["2019-10 relative"]),
    ("yesterday the", ["2019-10-28 relative"]),
    ("It opened today", ["2019-10-29 relative"]),
    ("Today, China leads", ["2019-10-29 relative"]),
    ("the challenges of today", []),
    ("for the first time in seven years", []),
    ("on August 31-September 1", ["2019-08-31/2019-09-01 relative"]),
    ("the May 2018 ministerial meeting", ["2018-05 named"]),
    ("in a February 2019 interview", ["2019-02 named"]),
    ("by the end of the decade", ["2019 until relative planned"]),
    ("over the past decade", ["2009/2019 relative"]),
    ("on the last day of the visit", []),
    ("in 2022 and 2023, and in July", ["2022 planned", "2023 planned", "2019-07 relative"]),
    ("in the coming years", []),
    ("over the past quarter of a century", []),
    ("in the last quarter of 2018", ["2018-Q4"]),
    ("It will open in two years.", ["2021 until relative planned"]),
    ("within five years", ["2024 until relative planned"]),
    ("on Monday they met", ["2019-10-28 relative"]),
    ("over the past year", ["2019 relative"]),
    ("on 22 August the", ["2019-08-22 relative"]),
    ("in September they", ["2019-09 relative"]),
    ("on December 9 they met", ["2018-12-09 relative"]),
    ("The forum will open on December 9", ["2019-12-09 relative planned"]),
    ("on 2019-08-22", ["2019-08-22"]),
    ("in 2018-10 it", ["2018-10"]),
    ("on 22/05/2019", ["2019-05-22"]),
    ("on 12/05/2019", []),
    ("2,000 people", []),
    ("600 racks have been installed", []),
    ("Resolution 2231", []),
    ("under Resolution 1929", []),
    ("an F-850 robot", []),
    ("at SPIEF–2019 they", ["2019 named"]),
    ("the World Cup 2018", ["2018 named"]),
    ("trained 2000 specialists", []),
    ("a group of 2000 specialists", []),
    ("the 2019–2024 China–Russia Plan", ["2019/2024 named"]),
    ("the 2018 forum", ["2018 named"]),
    ("Russia’s 2018 budget", ["2018 named"]),
    ("in 2016, 2017 and 2018", ["2016", "2017", "2018"]),
    ("September 20–22, 2018", ["2018-09-20/2018-09-22"]),
    ("5–7 June 2019", ["2019-06-05/2019-06-07"]),
    ("29 October to 2 November 2018", ["2018-10-29/2018-11-02"]),
    ("from March to May 2018", ["2018-03/2018-05"]),
    ("In May and June 2018 they", ["2018-05", "2018-06"]),
    ("May 2018", ["2018-05"]),
    ("It may open in March", ["2019-03 relative"]),
    ("Theresa May said", []),
    ("two years ago", ["2017 relative"]),
    ("5 years ago", ["2014 relative"]),
    ("a decade ago", ["2009 relative"]),
    ("In 2017, X. In August of that year", ["2017", "2017-08 relative"]),
    ("the 2018–19 season", ["2018/2019 named"]),
    ("signed in Beijing (2018)", ["2018"]),
    ("2018 saw growth", ["2018"]),
    ("In June 20 companies met", ["2019-06 relative"]),
    ("In October 2019,2 the two", ["2019-10"]),
    ("in the fourth quarter", ["2019-Q4 relative"]),
    ("over the next five years", ["2024 until relative planned"]),
    ("in the second half of the year", ["2019 relative"]),
    ("from 2018 onwards", ["2018 since"]),
    ("the 90s", ["1990/1999"]),
    ("last September", ["2019-09 relative"]),
    ("on 30 February 2019", ["2019-02"]),
  ]

  @Test("A date is read with its precision, role and place in time", arguments: cases)
  func reads(text: String, dates: [String]) throws {
    let finder = try DateBench.finder()
    let found = DateBench.read(text, finder, reference: PartialDate(year: 2019, month: 10, day: 29))
    #expect(found == dates, "\(text)")
  }
}

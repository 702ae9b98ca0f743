// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteModel
internal import EntenteText
internal import Testing

/// Numbers drawn the same way on every run.
private struct Draw: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ (state >> 33)) &* 0xff51_afd7_ed55_8ccd
  }
}

@Suite("Dates and money in any text")
struct DatesMoneySoupTests {
  static let scraps =
    """
    in since by the end of from to between and until within last next this year years month two ago October May March
    Monday summer early mid late third quarter half first 2019 2024 1999 29 5 31 0 00 2019-08 2019-08-22 12/05/2019
    11.06.2019 1950s 90s FY2023 Q3 - – — , . ; : ( ) [ ] ' ’s 's $ US$ RMB RMB1 RMB1.5 bn million billion 1.5 300m 1,000
    1,5 half a hundred crore lakh € ¥ ￥ 10亿 美元 元 万 亿 百 千 十 两 数 多 年 月 日 号 底 至 到 二〇一九年 今年 上周五 第三季度 以来
    в с по до к году года г. гг. июня июне конца начале III квартале полугодии лет назад через млрд руб. долларов США
    полмиллиарда тыс 1-м -е -х 🙂 ² ¹ %
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  @Test("Soup of words and numbers gives mentions inside its range and in order", arguments: 0..<200)
  func staysInside(seed: Int) throws {
    let dates = try DateBench.finder()
    let money = try MoneyBench.finder()
    var draw = Draw(state: UInt64(seed) &* 77_777 &+ 1)
    for _ in 0..<60 {
      var text = ""
      for _ in 0..<Int.random(in: 1...40, using: &draw) {
        text += Self.scraps.randomElement(using: &draw) ?? ""
        if Int.random(in: 0..<3, using: &draw) > 0 { text += " " }
      }
      text.withUTF8 { bytes in
        var tokenizer = Tokenizer(bytes)
        tokenizer.scan(0..<bytes.count)
        var tokens = tokenizer.tokens
        var last: Int32 = 0
        FootnoteMarkers.mark(&tokens, 0..<tokens.count, last: &last)
        let low = Int.random(in: 0...tokens.count, using: &draw)
        let high = Int.random(in: low...tokens.count, using: &draw)
        let reference = [nil, PartialDate(year: 2019), PartialDate(year: 2019, month: 3, day: 31)]
          .randomElement(
            using: &draw)
        var at = low
        for mention in dates.find(tokens, in: bytes, low..<high, reference: reference ?? nil) {
          #expect(
            mention.tokens.lowerBound >= at && mention.tokens.upperBound <= high && !mention.tokens.isEmpty)
          if let end = mention.end { #expect(end.lastDay >= mention.value.firstDay) }
          at = mention.tokens.upperBound
        }
        at = low
        for mention in money.find(tokens, in: bytes, low..<high) {
          #expect(
            mention.tokens.lowerBound >= at && mention.tokens.upperBound <= high && !mention.tokens.isEmpty)
          #expect(mention.value > 0 && mention.value.isFinite)
          at = mention.tokens.upperBound
        }
      }
    }
  }

  @Test(
    "A lexicon with a bad line says which one",
    arguments: [
      ("# version 1\nmonth\tJanuary\t13", 2), ("# version 1\n\nmoon\tJanuary\t1", 3),
      ("month\tJanuary\t1", 1),
      ("# version 1\nmonth", 2), ("# version 1\nprep\tin\tnear", 2),
    ])
  func faults(text: String, line: Int) {
    #expect { try CalendarLexicon(text) } throws: { ($0 as? LexiconFault)?.line == line }
  }
}

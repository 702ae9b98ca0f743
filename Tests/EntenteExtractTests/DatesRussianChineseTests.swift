// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteModel
internal import Testing

@Suite("Dates in Russian and Chinese")
struct DatesRussianChineseTests {
  static let russian: [(String, [String])] = [
    ("11 июня 2019 года в Москве", ["2019-06-11"]),
    ("11 июня подписано", ["2019-06-11 relative"]),
    ("в июне 2019 г. они", ["2019-06"]),
    ("в 2018 году", ["2018"]),
    ("в 2018–2019 годах", ["2018/2019"]),
    ("с 2019 по 2024 год", ["2019/2024"]),
    ("к 2030 году", ["2030 until planned"]),
    ("к концу года", ["2019 until relative planned"]),
    ("до конца 2020 года", ["2020 until planned"]),
    ("в прошлом году", ["2018 relative"]),
    ("В этом году", ["2019 relative"]),
    ("в следующем году", ["2020 relative planned"]),
    ("в первом полугодии 2019 года", ["2019"]),
    ("в III квартале 2019 года", ["2019-Q3"]),
    ("в 3-м квартале 2019 года", ["2019-Q3"]),
    ("в третьем квартале 2018 года", ["2018-Q3"]),
    ("в начале 2018 года", ["2018"]),
    ("осенью 2018 года", ["2018"]),
    ("с 2016 года", ["2016 since"]),
    ("начиная с 2016 года", ["2016 since"]),
    ("11.06.2019", ["2019-06-11"]),
    ("вчера стороны", ["2019-10-28 relative"]),
    ("подписано сегодня", ["2019-10-29 relative"]),
    ("в последние годы", []),
    ("в ближайшие годы", []),
    ("5 лет назад", ["2014 relative"]),
    ("два года назад", ["2017 relative"]),
    ("год назад", ["2018 relative"]),
    ("через два года", ["2021 until relative planned"]),
    ("в течение пяти лет", ["2024 until relative planned"]),
    ("в ближайшие пять лет", ["2024 until relative planned"]),
    ("в июне прошлого года", ["2018-06 relative"]),
    ("в 1950-е годы", ["1950/1959"]),
    ("в 90-х годах", ["1990/1999"]),
    ("с 5 по 7 июня 2019 года", ["2019-06-05/2019-06-07"]),
    ("5–7 июня 2019 года", ["2019-06-05/2019-06-07"]),
    ("в 2018-м", ["2018"]),
    ("2000 специалистов", []),
    ("резолюция 1929", []),
    ("Форум «Армия-2019»", ["2019 named"]),
    ("в мае 2018 года и в 2019 году", ["2018-05", "2019"]),
    ("в декабре откроется", ["2018-12 relative"]),
    ("в декабре будет открыт", ["2019-12 relative planned"]),
    ("8 млрд рублей в 2019 году", ["2019"]),
  ]

  static let chinese: [(String, [String])] = [
    ("2019年6月5日，两国元首", ["2019-06-05"]),
    ("2019年6月", ["2019-06"]),
    ("2019年", ["2019"]),
    ("6月5日", ["2019-06-05 relative"]),
    ("5日，双方签署", ["2019-10-05 relative"]),
    ("今年", ["2019 relative"]),
    ("去年12月", ["2018-12 relative"]),
    ("明年", ["2020 relative planned"]),
    ("本月", ["2019-10 relative"]),
    ("上月", ["2019-09 relative"]),
    ("他今天", ["2019-10-29 relative"]),
    ("昨天", ["2019-10-28 relative"]),
    ("到年底", ["2019 until relative planned"]),
    ("到2030年", ["2030 until planned"]),
    ("2019年至2024年", ["2019/2024"]),
    ("2019—2024年", ["2019/2024"]),
    ("从2019年到2024年", ["2019/2024"]),
    ("2018年第三季度", ["2018-Q3"]),
    ("二〇一九年", ["2019"]),
    ("二〇一九年六月五日", ["2019-06-05"]),
    ("自2016年以来", ["2016 since"]),
    ("2019年上半年", ["2019"]),
    ("2018年底", ["2018"]),
    ("今年6月5日", ["2019-06-05 relative"]),
    ("上世纪50年代", ["1950/1959"]),
    ("两年前", ["2017 relative"]),
    ("未来五年", ["2019/2024 relative"]),
    ("２０１９年６月", ["2019-06"]),
    ("600个机架", []),
    ("2000名专家", []),
    ("6月5日至7日", ["2019-06-05/2019-06-07 relative"]),
    ("2016、2017和2018年", ["2018"]),
    ("本月5日", ["2019-10-05 relative"]),
    ("上周五", ["2019-10-25 relative"]),
    ("2018年夏天", ["2018"]),
    ("2020年前完成", ["2020 until planned"]),
    ("6月5日元首会晤", ["2019-06-05 relative"]),
    ("2018年9月11日至13日，", ["2018-09-11/2018-09-13"]),
    ("1月5日", ["2019-01-05 relative"]),
    ("12月将举行", ["2019-12 relative planned"]),
  ]

  @Test("A Russian date is read in any case and number", arguments: russian)
  func readsRussian(text: String, dates: [String]) throws {
    let reference = PartialDate(year: 2019, month: 10, day: 29)
    #expect(DateBench.read(text, try DateBench.finder(), reference: reference) == dates, "\(text)")
  }

  @Test("A Chinese date is read without spaces between words", arguments: chinese)
  func readsChinese(text: String, dates: [String]) throws {
    let reference = PartialDate(year: 2019, month: 10, day: 29)
    #expect(DateBench.read(text, try DateBench.finder(), reference: reference) == dates, "\(text)")
  }
}

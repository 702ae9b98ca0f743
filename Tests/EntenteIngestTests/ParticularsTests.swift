// SPDX-License-Identifier: Apache-2.0
import EntenteIngest
import EntenteModel
import Testing

@Suite struct ParticularsTests {
  @Test(
    "a date on a line of its own is the document's",
    arguments: [
      ("29 Oct 2019", "2019-10-29"), ("October 29, 2019", "2019-10-29"), ("Oct. 29, 2019", "2019-10-29"),
      ("Tuesday, 29th October 2019", "2019-10-29"), ("Published: 29 October 2019", "2019-10-29"),
      ("2019-10-29", "2019-10-29"), ("29.10.2019", "2019-10-29"), ("10/29/2019", "2019-10-29"),
      ("29 октября 2019 г.", "2019-10-29"), ("29 октября 2019 года", "2019-10-29"),
      ("Дата публикации: 29.10.2019", "2019-10-29"), ("вторник, 29 октября 2019, 10:30", "2019-10-29"),
      ("29 жовтня 2019 р.", "2019-10-29"), ("2019年10月29日", "2019-10-29"),
      ("发布时间：2019年10月29日 10:30", "2019-10-29"),
      ("2019年10月", "2019-10"), ("October 2019", "2019-10"), ("декабрь 2019", "2019-12"),
    ])
  func dateLines(line: String, date: String) async throws {
    let scratch = try Scratch()
    let body = "The two institutes opened a laboratory.\nIt will work on robots.\n"
    try scratch.write("end.txt", "A title\n" + body + line)
    try scratch.write("start.txt", "A title\n" + line + "\n" + body)
    #expect(try await scratch.document("end.txt").published == PartialDate(date))
    #expect(try await scratch.document("start.txt").published == PartialDate(date))
  }

  @Test(
    "what is no date is not taken for one",
    arguments: [
      "04/05/2019", "In October 2019 they met", "2019", "32 October 2019", "Chapter 10", "1.2.3", "may 2",
      "第2019号",
    ])
  func noDates(line: String) async throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "A title\nThe two institutes opened a laboratory.\n" + line)
    #expect(try await scratch.document("a.txt").published == nil)
  }

  @Test(
    "a first line is the title when it may be one",
    arguments: [
      (
        "A new partnership in quantum research\nThe text follows here.",
        "A new partnership in quantum research"
      ),
      ("Новое партнёрство\nРоссия и Китай подписали соглашение.", "Новое партнёрство"),
      ("中俄签署新协议\n两国今天签署了协议。", "中俄签署新协议"),
      ("29 Oct 2019\nWhat comes next?\nThe text follows.", "What comes next?"),
      ("The two sides signed an agreement on Monday.\nMore follows.", nil),
      ("- an item\n- another item", nil), ("Only one line", nil),
    ] as [(String, String?)])
  func titles(text: String, title: String?) async throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", text)
    #expect(try await scratch.document("a.txt").title == title)
  }

  @Test(
    "a byline names the author",
    arguments: [
      ("By Jane Roe and John B. Doe", "Jane Roe and John B. Doe"), ("Автор: Иван Петров", "Иван Петров"),
      ("作者：张伟", "张伟"), ("By the end of the year it was done", nil),
    ] as [(String, String?)])
  func bylines(line: String, author: String?) async throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "A title\n" + line + "\nThe text follows here.")
    #expect(try await scratch.document("a.txt").author == author)
  }

  @Test func frontMatterOfMarkdownIsRead() async throws {
    let scratch = try Scratch()
    let text = """
      ---
      title: "A road map: 2025"
      author: [Jane Roe, John Doe]
      date: 2019-10-29
      lang: en-GB
      marking: TLP:AMBER
      ---
      # Another heading

      The text of it, with **marks**, is kept as it is.
      """
    try scratch.write("a.md", text)
    let document = try await scratch.document("a.md")
    #expect(document.text == text)
    #expect(document.mediaType == "text/markdown")
    #expect(document.title == "A road map: 2025")
    #expect(document.author == "Jane Roe, John Doe")
    #expect(document.published == PartialDate("2019-10-29"))
    #expect(document.language == "en")
    #expect(document.marking == Marking(.amber))
  }

  @Test(
    "a date that ends a short line of particulars is the document's",
    arguments: [
      ("Policy brief, 18 November 2022", "2022-11-18"), ("Oslo | 3 May 2021", "2021-05-03"),
      ("Аналитическая записка, 3 мая 2021 года", "2021-05-03"),
    ])
  func closingDate(line: String, date: String) async throws {
    let scratch = try Scratch()
    try scratch.write(
      "a.txt", "What two countries build\n\n" + line + "\n\nThe institutes work together on it in 2019.")
    #expect(try await scratch.document("a.txt").published == PartialDate(date))
  }

  @Test(
    "a day in the file's name dates a document that nothing else dates",
    arguments: [
      ("story_20240705_12.txt", "2024-07-05"), ("2024-07-05-visit.txt", "2024-07-05"),
      ("wire.2024_07_05.txt", "2024-07-05"), ("20240705.txt", "2024-07-05"), ("report-2019-22.txt", nil),
      ("20240705-20240806.txt", nil), ("order 1202407051.txt", nil), ("18120624.txt", nil),
      ("20241345.txt", nil),
    ] as [(String, String?)])
  func namedDay(name: String, date: String?) async throws {
    let scratch = try Scratch()
    try scratch.write(name, "The two institutes opened a laboratory.\nIt will work on robots.")
    #expect(try await scratch.document(name).published == date.flatMap { PartialDate($0) })
    try scratch.write(name, "The two institutes opened a laboratory.\nIt will work on robots.\n29 Oct 2019")
    #expect(try await scratch.document(name).published == PartialDate("2019-10-29"))
  }

  @Test func optionsGoBeforeTheSidecarAndTheSidecarBeforeTheDocument() async throws {
    let scratch = try Scratch()
    try scratch.write(
      "a.txt", "Stated title\nBy Jane Roe\n29 Oct 2019\nThe institutes will work together on it.")
    try scratch.write(
      "a.json",
      #"{"title": "Sidecar title", "source": "Wire", "date": "2020-01", "lang": "ru", "url": "https://e.org/1", "x": 1}"#
    )
    let document = try await scratch.document("a.txt", options: Particulars(title: "Given title"))
    #expect(document.title == "Given title")
    #expect(document.publisher == "Wire")
    #expect(document.author == "Jane Roe")
    #expect(document.published == PartialDate("2020-01"))
    #expect(document.language == "ru")
    #expect(document.origin == "https://e.org/1")
    #expect(document.name == "a.txt")
  }

  @Test(
    "a sidecar that cannot be read refuses its document",
    arguments: [
      "{", "[]", #"{"marking": "SECRET"}"#, #"{"date": "someday"}"#,
    ])
  func badSidecars(sidecar: String) async throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "A text that may not be shown to everyone.")
    try scratch.write("a.json", sidecar)
    let rejection = try await scratch.rejection("a.txt")
    #expect(rejection.rule == "bad-sidecar")
    #expect(rejection.place.hasPrefix("a.json"))
  }

  @Test(
    "the language is told by script and function words",
    arguments: [
      ("The institutes will work together on the road map for this year.", "en"),
      ("Институты будут вместе работать над дорожной картой в этом году.", "ru"),
      ("Інститути разом працюватимуть над дорожньою картою цього року.", "uk"),
      ("两国研究所今年将共同制定路线图。", "zh"),
      ("Les instituts vont travailler ensemble sur la feuille de route de cette année.", nil),
      ("12345", nil), ("研究所は今年、ロードマップを作成します。", nil),
    ] as [(String, String?)])
  func languages(text: String, language: String?) async throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", text)
    #expect(try await scratch.document("a.txt").language == language)
  }
}

// SPDX-License-Identifier: Apache-2.0
import EntenteIngest
import EntenteModel
import Testing

@Suite struct PDFTests {
  private static let english = [
    "The two institutes signed a road map on robots in Harbin.72 A joint labora-",
    "tory will open there next year, with US$2 million from the high-",
    "tech fund of the province and staff of both sides.",
  ]

  @Test func linesBecomeParagraphsAndDividedWordsAreJoined() async throws {
    let scratch = try Scratch()
    var pdf = MadePDF([
      [MadePDF.Line("A new road map", y: 720, size: 20)] + MadePDF.paragraph(Self.english, top: 680)
        + MadePDF.paragraph(["A second paragraph stands below the first one, and it ends here."], top: 600)
    ])
    pdf.information = "/Title (Road map) /Author (Jane Roe) /CreationDate (D:20191029080000Z)"
    try scratch.write("a.pdf", pdf.bytes)
    let document = try await scratch.document("a.pdf")
    #expect(
      document.text == """
        # A new road map

        The two institutes signed a road map on robots in Harbin.72 A joint laboratory will open there next year, with \
        US$2 million from the high-tech fund of the province and staff of both sides.

        A second paragraph stands below the first one, and it ends here.
        """)
    #expect(document.mediaType == "application/pdf")
    #expect(document.title == "Road map")
    #expect(document.author == "Jane Roe")
    #expect(document.published == PartialDate("2019-10-29"))
    #expect(document.language == "en")
  }

  @Test(
    "texts in three scripts are read",
    arguments: [
      (
        [
          "Институты подписали дорожную карту по робототехнике, а совмест-",
          "ная лаборатория откроется в Харбине в будущем году.",
        ],
        "Институты подписали дорожную карту по робототехнике, а совместная лаборатория откроется в Харбине в будущем году.",
        "ru"
      ),
      (["两所研究所签署了机器人路线图，联合实验室将", "于明年在哈尔滨启用。"], "两所研究所签署了机器人路线图，联合实验室将于明年在哈尔滨启用。", "zh"),
      (Self.english, Self.english.joined(separator: " "), "en"),
    ])
  func scripts(lines: [String], text: String, language: String) async throws {
    let scratch = try Scratch()
    try scratch.write("a.pdf", MadePDF([MadePDF.paragraph(lines, top: 700)]).bytes)
    let document = try await scratch.document("a.pdf")
    if language != "en" { #expect(document.text == text) }
    #expect(document.language == language)
  }

  @Test func headersFootersAndPageNumbersThatRepeatAreDropped() async throws {
    let scratch = try Scratch()
    let pages = (1...6).map { number in
      [MadePDF.Line("Institute of Robots: Report 22/2019", y: 760)]
        + MadePDF.paragraph(
          [
            "Page \(["one", "two", "three", "four", "five", "six"][number - 1]) tells of the fund that was set up and",
            "goes on with it until the end of the paragraph.",
          ], top: 700)
        + [MadePDF.Line("\(number)", x: 300, y: 40)]
    }
    try scratch.write("a.pdf", MadePDF(pages).bytes)
    let text = try await scratch.document("a.pdf").text
    #expect(!text.contains("Report 22/2019"))
    #expect(text.hasPrefix("Page one tells of the fund that was set up and goes on with it until"))
    #expect(text.split(separator: "\n\n").count == 6)
  }

  @Test func aSentenceGoesOnOverTheEndOfAPage() async throws {
    let scratch = try Scratch()
    let first = [
      "The ministers agreed to set up a fund for robots and for the training", "of engineers, which both",
    ]
    let second = ["governments will pay for in equal parts until the end of the decade."]
    try scratch.write(
      "a.pdf", MadePDF([MadePDF.paragraph(first, top: 100), MadePDF.paragraph(second, top: 700)]).bytes)
    #expect(
      try await scratch.document("a.pdf").text
        == "The ministers agreed to set up a fund for robots and for the training of engineers, which both governments "
        + "will pay for in equal parts until the end of the decade.")
  }

  @Test(
    "PDF files that cannot be used are refused",
    arguments: [
      ("encrypted", "encrypted-pdf"), ("truncated", "truncated-pdf"), ("cut", "truncated-pdf"),
      ("images", "no-text-pdf"),
      ("header", "truncated-pdf"), ("noise", "broken-pdf"),
    ])
  func refused(kind: String, rule: String) async throws {
    let scratch = try Scratch()
    var pdf = MadePDF([MadePDF.paragraph(Self.english, top: 700)])
    var bytes = pdf.bytes
    switch kind {
    case "encrypted":
      let key = String(repeating: "28BF4E5E", count: 8)
      pdf.trailer =
        "/Encrypt << /Filter /Standard /V 1 /R 2 /O <\(key)> /U <\(key)> /P -64 >> /ID [<01> <01>]"
      bytes = pdf.bytes
    case "truncated": bytes = Array(bytes.prefix(bytes.count * 3 / 4))
    case "cut": bytes = Array(bytes.prefix(600))
    case "header": bytes = Array("%PDF-1.7\n".utf8)
    case "noise":
      bytes =
        Array("%PDF-1.7\n".utf8) + (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 97) }
        + Array("%%EOF\n".utf8)
    default: bytes = MadePDF([[], []]).bytes
    }
    try scratch.write("a.pdf", bytes)
    let rejection = try await scratch.rejection("a.pdf")
    #expect(rejection.rule == rule, "\(rejection)")
    #expect(rejection.place.hasPrefix("a.pdf"))
  }

  @Test("a small file with a huge text is stopped by each limit", arguments: ["text", "time", "memory"])
  func bombs(limit: String) async throws {
    let scratch = try Scratch()
    var pdf = MadePDF([[]])
    // Each form draws the one before it ten times: 10^9 lines in a file of a few kilobytes.
    for level in 10...19 {
      let draw =
        level == 10
        ? "BT /F 12 Tf 72 700 Td <0041004200430044> Tj ET" : String(repeating: "/X Do ", count: 10)
      let inner = level == 10 ? "/Font << /F 3 0 R >>" : "/XObject << /X \(level - 1) 0 R >>"
      pdf.extra[level] =
        "<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << \(inner) >> /Length \(draw.utf8.count) >>\n"
        + "stream\n\(draw)\nendstream"
    }
    pdf.resources = "/XObject << /X 19 0 R >>"
    pdf.drawn = "/X Do"
    try scratch.write("a.pdf", pdf.bytes)
    var limits = IngestLimits()
    limits.seconds = limit == "time" ? 1 : 10
    if limit == "memory" { limits.pdfMemory = 200 << 20 }
    if limit == "text" { limits.textBytes = 1000 }
    let clock = ContinuousClock()
    let start = clock.now
    let rejection = try await scratch.rejection("a.pdf", limits: limits)
    #expect(["too-slow", "too-much-memory", "too-much-text"].contains(rejection.rule), "\(rejection)")
    #expect(clock.now - start < .seconds(90))
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteIngest
internal import Foundation

/// How fast HTML, PDF and plain text become documents, one after the other.
///
/// The inputs are made here: pages and PDF files of our own sentences.
enum IngestBenchmark {
  private static let english =
    "The two institutes signed a road map on robots in Harbin, and a joint laboratory will open there. "
  private static let russian =
    "Институты подписали дорожную карту по робототехнике, лаборатория откроется в Харбине. "
  private static let chinese = "两所研究所签署了机器人路线图，联合实验室将于明年在哈尔滨启用。"

  static func run(_ corpus: Corpus) async throws -> [Figure] {
    let wide = String(repeating: chinese, count: 1_000).data(using: .utf16LittleEndian) ?? Data()
    let plain = Data(String(repeating: english + russian, count: 300).utf8)
    let report = IngestBenchmarkPDF.file(pages: 60, sentence: english)
    return [
      try await prose(corpus),
      try await measure("HTML, pages of 40 kB", files: 200, name: "page.html", page(40_000)),
      try await measure("HTML, one page of 10 MB", files: 1, name: "large.html", page(10_000_000)),
      try await measure("plain text, UTF-8", files: 200, name: "text.txt", plain),
      try await measure("plain text, UTF-16 without a mark", files: 200, name: "wide.txt", wide),
      try await measure("PDF, 60 pages", files: 5, name: "report.pdf", report, pages: 60),
    ]
  }

  /// The corpus itself: short Markdown or text files, most of whose time goes into what they say of themselves.
  private static func prose(_ corpus: Corpus) async throws -> Figure {
    try await Measure.withFolder { folder in
      let bytes = try corpus.copy(1_000, to: folder)
      let ingester = Ingester()
      let start = Measure.processorSeconds
      for item in Intake([folder.path]) { _ = try await ingester.read(item) }
      let seconds = Measure.processorSeconds - start
      return Figure(
        part: "ingest", name: "English prose, 1,000 files", value: Double(bytes) / 1e6 / seconds, unit: "MB/s"
      )
    }
  }

  private static func page(_ bytes: Int) -> Data {
    let menu = (1...40).map { "<li class='nav-item'><a href='/section/\($0)'>Section \($0)</a></li>" }
      .joined()
    let paragraph =
      "<div class='text'><p>\(english)<b>\(english)</b><a href='/x'>Harbin</a><sup>7</sup> \(russian)</p></div>\n"
    let body = String(repeating: paragraph, count: max(1, bytes / paragraph.utf8.count))
    return Data(
      ("<html><head><title>Page</title></head><body><nav><ul>\(menu)</ul></nav><main><h1>Title</h1>" + body
        + "</main></body></html>").utf8)
  }

  /// Megabytes of files a second of processor time, of the programs that it calls as well; of a PDF pages a second.
  private static func measure(
    _ what: String, files: Int, name: String, _ content: Data, pages: Int? = nil
  ) async throws -> Figure {
    try await Measure.withFolder { folder in
      for index in 0..<files { try content.write(to: folder.appending(path: "\(index)-" + name)) }
      let ingester = Ingester()
      var documents = 0
      let start = Measure.processorSeconds
      for item in Intake([folder.path]) {
        if case .document = try await ingester.read(item) { documents += 1 }
      }
      let seconds = Measure.processorSeconds - start
      guard documents == files else { throw CocoaError(.fileReadCorruptFile) }
      let amount = pages.map { Double(files * $0) } ?? Double(files * content.count) / 1e6
      return Figure(
        part: "ingest", name: what, value: amount / seconds, unit: pages == nil ? "MB/s" : "pages/s")
    }
  }
}

/// A PDF of pages full of one sentence, in the standard font Helvetica.
enum IngestBenchmarkPDF {
  static func file(pages: Int, sentence: String) -> Data {
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count \(pages) /Kids [\((0..<pages).map { "\(4 + 2 * $0) 0 R" }.joined(separator: " "))] >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    let lines = (0..<45).map { "BT /F 10 Tf 60 \(740 - 15 * $0) Td (\(sentence)) Tj ET" }.joined(
      separator: "\n")
    for page in 0..<pages {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents \(5 + 2 * page) 0 R "
          + "/Resources << /Font << /F 3 0 R >> >> >>")
      objects.append("<< /Length \(lines.utf8.count) >>\nstream\n\(lines)\nendstream")
    }
    var file = "%PDF-1.4\n"
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let place = String(file.utf8.count)
      table += String(repeating: "0", count: 10 - place.utf8.count) + place + " 00000 n \n"
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += table + "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Data(file.utf8)
  }
}

// SPDX-License-Identifier: Apache-2.0
import EntenteWeb
import Testing

@Suite struct MultipartTests {
  static let type = "multipart/form-data; boundary=XX"

  private func read(_ body: String, type: String? = MultipartTests.type) throws -> Multipart {
    try Multipart(Array(body.replacing("\n", with: "\r\n").utf8), type: type)
  }

  private func status(_ body: [UInt8], type: String? = MultipartTests.type) -> Int? {
    do {
      _ = try Multipart(body, type: type)
      return nil
    } catch { return error.status }
  }

  @Test func `parts keep their order, names and bytes`() throws {
    let form = try read(
      """
      --XX
      Content-Disposition: form-data; name="title"

      Отчёт 报告
      --XX
      Content-Disposition: form-data; name="files"; filename="a.txt"
      Content-Type: text/plain

      one
      --X
      two\n
      --XX
      Content-Disposition: form-data; name="files"; filename=""
      Content-Type: application/octet-stream


      --XX
      content-disposition: form-data; filename="b.txt"; name=files


      --XX--
      """)
    #expect(try form.text("title") == "Отчёт 报告")
    #expect(try form.text("files") == nil)
    #expect(form.files("files").map(\.file) == ["a.txt", "b.txt"])
    #expect(String(decoding: form.files("files")[0].bytes, as: UTF8.self) == "one\r\n--X\r\ntwo\r\n")
    #expect(form.files("files")[1].bytes.isEmpty)
  }

  @Test(
    "a boundary is read as browsers and libraries write it",
    arguments: [
      "multipart/form-data; boundary=XX", "Multipart/Form-Data;boundary=\"XX\"",
      "multipart/form-data; charset=utf-8; boundary=XX",
    ])
  func boundaries(type: String) throws {
    #expect(
      try read("--XX\nContent-Disposition: form-data; name=a\n\n1\n--XX--\n", type: type).text("a") == "1")
  }

  @Test func `what stands before the first boundary and behind the last is passed over`() throws {
    let form = try read("preamble\n--XX\nContent-Disposition: form-data; name=a\n\n1\n--XX--\nepilogue")
    #expect(form.parts.map(\.name) == ["a"])
  }

  @Test(
    "the name of a file is one name, without folders and controls",
    arguments: [
      ("../../etc/passwd", "passwd"), ("C:\\Users\\x\\a.pdf", "a.pdf"), ("a\u{07}b.txt", "ab.txt"),
      ("отчёт.txt", "отчёт.txt"), ("a\\\"b.txt", "a\"b.txt"), ("/", ""),
    ])
  func names(given: String, kept: String) throws {
    let form = try read(
      "--XX\nContent-Disposition: form-data; name=\"f\"; filename=\"\(given)\"\n\nx\n--XX--\n")
    #expect(form.files("f").map(\.file) == [kept])
  }

  @Test(
    "what is no form is refused",
    arguments: [
      ("", 400), ("nothing of the kind", 400), ("--XX", 400), ("--XX\n", 400), ("--XXY\n\n1\n--XX--", 400),
      ("--XX\nContent-Disposition: form-data; name=a\n\n1", 400),
      ("--XX\nContent-Disposition: form-data; name=a\n", 400),
      ("--XX\nContent-Disposition: form-data; name=a\n\n1\n--XXrest", 400),
    ])
  func broken(body: String, expected: Int) {
    #expect(status(Array(body.replacing("\n", with: "\r\n").utf8)) == expected)
  }

  @Test(
    "another type, no boundary and a long one are refused",
    arguments: [
      (nil, 415), ("text/plain", 415), ("application/x-www-form-urlencoded", 415),
      ("multipart/form-data", 400), ("multipart/form-data; boundary=", 400),
      ("multipart/form-data; boundary=" + String(repeating: "x", count: 71), 400),
      ("multipart/form-data; boundary=\u{444}", 400),
    ] as [(String?, Int)])
  func types(type: String?, expected: Int) {
    #expect(status(Array("--XX--".utf8), type: type) == expected)
  }

  @Test func `heads and parts are bounded, and a body of line breaks is gone through once`() {
    let long = String(repeating: "x", count: Multipart.longestHead)
    #expect(status(Array("--XX\r\nA: \(long)\r\n\r\n1\r\n--XX--".utf8)) == 400)
    let part = "--XX\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n"
    #expect(status(Array((String(repeating: part, count: Multipart.most + 1) + "--XX--").utf8)) == 400)
    let breaks = Array("--XX\r\n\r\n".utf8) + [UInt8](repeating: 0x0D, count: 4 << 20)
    #expect(status(breaks) == 400)
  }

  @Test func `a field that is not UTF-8 is refused, a file may hold anything`() throws {
    let head = Array("--XX\r\nContent-Disposition: form-data; name=a\r\n\r\n".utf8)
    let file = Array("--XX\r\nContent-Disposition: form-data; name=f; filename=x\r\n\r\n".utf8)
    let bytes: [UInt8] = [0xFF, 0x00, 0x0D, 0x0D, 0x0A, 0x2D]
    let form = try Multipart(
      head + [0xFF] + Array("\r\n".utf8) + file + bytes + Array("\r\n--XX--\r\n".utf8), type: Self.type)
    #expect(throws: Problem.self) { try form.text("a") }
    #expect(form.files("f").map { Array($0.bytes) } == [bytes])
  }
}

// SPDX-License-Identifier: Apache-2.0
import EntenteIngest
import EntenteModel
import Foundation
import Testing

@Suite struct LinesTests {
  @Test func eachLineIsADocumentWithWhatItsFieldsSay() async throws {
    let scratch = try Scratch()
    try scratch.write(
      "news.jsonl",
      """
      {"id":"a-1","title":"Парк в Пекине","text":"Россия и Китай открыли парк.","date":"2019-06-05","lang":"ru","source":"Вестник","url":"https://example.org/1"}

      {"headline":"新闻","body":["第一段。","第二段。"],"published_at":"Tue, 29 Oct 2019 10:14:26 +0300","authors":["张伟","李娜"],"marking":"TLP:GREEN"}
      """)
    let documents = try await scratch.all("news.jsonl").documents
    #expect(documents.map(\.name) == ["a-1", "news.jsonl#3"])
    #expect(documents.map(\.title) == ["Парк в Пекине", "新闻"])
    #expect(documents.map(\.text) == ["Россия и Китай открыли парк.", "第一段。\n\n第二段。"])
    #expect(documents.map { $0.published?.description } == ["2019-06-05", "2019-10-29"])
    #expect(documents.map(\.language) == ["ru", "zh"])
    #expect(documents.map(\.publisher) == ["Вестник", nil])
    #expect(documents.map(\.author) == [nil, "张伟, 李娜"])
    #expect(documents.map(\.marking.label) == [.clear, .green])
    #expect(documents[0].origin == "https://example.org/1")
    #expect(documents[1].origin == scratch.path + "/news.jsonl#" + documents[1].id)
  }

  @Test(
    "a bad line becomes a rejection with its number and the others go on",
    arguments: [
      ("{\"text\":", "bad-json"), ("[1]", "bad-json"), ("{\"title\":\"none\"}", "no-text"),
      ("{\"text\":\" \"}", "no-text"), ("{\"text\":5}", "no-text"), ("not json", "bad-json"),
      ("{\"text\":\"x\",\"date\":\"someday\"}", "bad-date"),
      ("{\"text\":\"x\",\"marking\":\"secret\"}", "bad-marking"),
      ("{\"text\":\"" + String(repeating: "x", count: 5000) + "\"}", "too-large"),
    ])
  func badLines(line: String, rule: String) async throws {
    let scratch = try Scratch()
    try scratch.write("l.ndjson", "{\"text\":\"one\"}\r\n\(line)\n{\"text\":\"three\"}")
    var limits = IngestLimits()
    limits.bytes = 4000
    let read = try await scratch.all("l.ndjson", limits: limits)
    #expect(read.documents.map(\.name) == ["l.ndjson#1", "l.ndjson#3"])
    #expect(read.rejections.map(\.rule) == [rule])
    #expect(read.rejections.map(\.place) == ["l.ndjson#2"])
  }

  @Test func whatStandsBesideACollectionHoldsForItsDocumentsUnlessTheySayOtherwise() async throws {
    let scratch = try Scratch()
    try scratch.write("news.jsonl", "{\"text\":\"one\"}\n{\"text\":\"two\",\"marking\":\"TLP:RED\"}")
    try scratch.write(
      "news.json", #"{"publisher":"Wire","marking":"TLP:GREEN","title":"All","url":"https://e.org/"}"#)
    let documents = try await scratch.all("news.jsonl").documents
    #expect(documents.map(\.publisher) == ["Wire", "Wire"])
    #expect(documents.map(\.marking.label) == [.green, .red])
    #expect(documents.map(\.title) == [nil, nil])
    #expect(Set(documents.map(\.origin)).count == 2)
    try scratch.write("news.json", #"{"marking":"secret"}"#)
    let refused = try await scratch.all("news.jsonl")
    #expect(refused.documents.isEmpty)
    #expect(refused.rejections.map(\.rule) == ["bad-sidecar"])
  }

  @Test func aLineThatIsNotUTF8IsRefused() async throws {
    let scratch = try Scratch()
    try scratch.write("l.jsonl", Array("{\"text\":\"caf".utf8) + [0xE9] + Array("\"}\n".utf8))
    #expect(try await scratch.all("l.jsonl").rejections.map(\.rule) == ["invalid-utf8"])
  }

  @Test func fieldsAreTakenFromTheKeysThatAreNamed() async throws {
    let scratch = try Scratch()
    try scratch.write(
      "l.jsonl", #"{"text":"teaser","full":{"de":"whole"},"when":1572307200,"date":"2001-01-01"}"#)
    var fields = FieldMap()
    fields.take(.text, from: "full.de")
    fields.take(.date, from: "when")
    let document = try #require(try await scratch.all("l.jsonl", fields: fields).documents.first)
    #expect(document.text == "whole")
    #expect(document.published?.description == "2019-10-29")
  }

  @Test(
    "dates as programs write them",
    arguments: [
      ("\"2019-10-29T08:00:00Z\"", "2019-10-29"), ("\"2019-10-29 08:00:00-04:00\"", "2019-10-29"),
      ("\"Tue, 29 Oct 2019 08:00:00 GMT\"", "2019-10-29"), ("\"29 Oct 2019 08:00 +0300\"", "2019-10-29"),
      ("20191029", "2019-10-29"), ("1572307200", "2019-10-29"), ("1572307200000", "2019-10-29"),
      ("\"2019\"", "2019"), ("\"2019-10\"", "2019-10"), ("951782400", "2000-02-29"),
      ("\"29 октября 2019 года\"", "2019-10-29"), ("\"2019年10月29日\"", "2019-10-29"), ("null", nil),
      ("\"\"", nil),
    ] as [(String, String?)])
  func dates(given: String, expected: String?) async throws {
    let scratch = try Scratch()
    try scratch.write("l.jsonl", "{\"text\":\"x\",\"date\":\(given)}")
    let read = try await scratch.all("l.jsonl")
    #expect(read.rejections.isEmpty)
    #expect(read.documents.first?.published?.description == expected)
  }

  @Test func markupInAFieldIsReadAsAPage() async throws {
    let scratch = try Scratch()
    try scratch.write("l.jsonl", #"{"content":"<p>Huawei &amp; MTS signed.</p><p>It was in Moscow.</p>"}"#)
    #expect(
      try await scratch.all("l.jsonl").documents.map(\.text) == ["Huawei & MTS signed.\n\nIt was in Moscow."])
  }

  @Test func aLineThatMovesIsTheSameDocumentAndIsNoVersionOfAnother() async throws {
    let scratch = try Scratch()
    try scratch.write("l.jsonl", "{\"text\":\"one\"}\n")
    let before = try #require(try await scratch.all("l.jsonl").documents.first)
    try scratch.write("l.jsonl", "{\"text\":\"new\"}\n{\"text\":\"one\"}\n")
    let after = try await scratch.all("l.jsonl").documents
    #expect(after.map(\.origin).contains(before.origin))
    #expect(after[0].origin != before.origin)
  }

  @Test func linesAcrossTheReadersChunksAreWhole() async throws {
    let scratch = try Scratch()
    let texts = (0..<50).map { String(repeating: "слово \($0) ", count: 1_000) }
    try scratch.write("l.jsonl", texts.map { "{\"text\":\"\($0)\"}\n" }.joined())
    #expect(try await scratch.all("l.jsonl").documents.map(\.text) == texts)
  }
}

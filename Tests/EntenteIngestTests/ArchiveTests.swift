// SPDX-License-Identifier: Apache-2.0
import EntenteIngest
import EntenteModel
import Foundation
import Testing

@Suite struct ArchiveTests {
  static let packing = [("a.tar", "w:"), ("a.tar.gz", "w:gz"), ("a.tgz", "w:gz"), ("a.zip", "zip")]

  @Test("an archive gives its documents in their order", arguments: packing)
  func archives(name: String, mode: String) async throws {
    let scratch = try Scratch()
    try scratch.pack(
      name, mode,
      [
        ("d/two.txt", "Second."), ("d/.hidden", "No."), ("d/Отчёт.md", "# Парк"), ("d/中俄.txt", "签署协议。"),
        ("../../outside.txt", "Never written."), ("d/news.jsonl", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n"),
      ])
    let read = try await scratch.all(name)
    #expect(read.rejections.isEmpty)
    #expect(
      read.documents.map(\.name) == [
        "two.txt", "Отчёт.md", "中俄.txt", "outside.txt", "news.jsonl#1", "news.jsonl#2",
      ])
    #expect(read.documents[0].origin == scratch.path + "/\(name)#d/two.txt")
    #expect(read.documents[0].id == Digest.sha256(Array("Second.".utf8)))
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/../../outside.txt"))
  }

  @Test("sidecars hold within an archive, before or after their documents", arguments: packing)
  func sidecars(name: String, mode: String) async throws {
    let scratch = try Scratch()
    try scratch.pack(
      name, mode,
      [
        ("a.json", #"{"marking":"TLP:RED","date":"2019-10-29"}"#), ("a.txt", "First."), ("b.txt", "Second."),
        ("b.txt.json", #"{"title":"B"}"#), ("alone.json", "{}"), ("c.txt", "Third."),
        ("c.json", #"{"marking":"secret"}"#),
      ])
    let read = try await scratch.all(name)
    #expect(read.documents.map(\.marking.label) == [.red, .clear])
    #expect(read.documents.map(\.title) == [nil, "B"])
    #expect(read.rejections.map(\.rule) == ["bad-sidecar", "unsupported-format"])
  }

  @Test func aCompressedDocumentIsItself() async throws {
    let scratch = try Scratch()
    try scratch.pack("note.txt.gz", "gzip", [("", "Huawei and MTS signed an agreement.")])
    let document = try #require(try await scratch.all("note.txt.gz").documents.first)
    #expect(document.name == "note.txt")
    #expect(document.text == "Huawei and MTS signed an agreement.")
  }

  @Test func compressedLinesAreLines() async throws {
    let scratch = try Scratch()
    try scratch.pack("n.jsonl.gz", "gzip", [("", "{\"text\":\"a\"}\n{\"text\":\"b\"}")])
    #expect(try await scratch.all("n.jsonl.gz").documents.map(\.name) == ["n.jsonl.gz#1", "n.jsonl.gz#2"])
  }

  @Test(
    "what an archive must not hold is refused and the rest is read",
    arguments: [
      ("inner", "nested-archive"), ("link", "not-a-file"), ("large", "too-large"), ("binary", "binary"),
      ("pipe", "not-a-file"),
    ])
  func refusedEntries(what: String, rule: String) async throws {
    let scratch = try Scratch()
    try scratch.pack("h.tar", what, [("first.txt", "One."), ("last.txt", "Two.")])
    var limits = IngestLimits()
    limits.bytes = 1 << 20
    let read = try await scratch.all("h.tar", limits: limits)
    #expect(read.documents.map(\.name) == ["first.txt", "last.txt"])
    #expect(read.rejections.map(\.rule) == [rule])
    #expect(read.rejections.first?.place.hasPrefix("h.tar#") == true)
  }

  @Test(
    "hostile and broken archives end in a rejection",
    arguments: [
      ("bomb.gz", "bomb", "compression-bomb"), ("bomb.tar.gz", "tarbomb", "compression-bomb"),
      ("bomb.zip", "zipbomb", "compression-bomb"),
      ("twice.txt.gz", "twice", "nested-archive"), ("cut.tar.gz", "cut", "broken-archive"),
      ("cut.jsonl.gz", "cutlines", "broken-archive"), ("many.tar", "many", "too-many-entries"),
      ("word.zip", "word", "unsupported-format"), ("locked.zip", "locked", "encrypted-archive"),
    ])
  func hostile(name: String, what: String, rule: String) async throws {
    let scratch = try Scratch()
    try scratch.pack(name, what, [("a.txt", "One.")])
    var limits = IngestLimits()
    limits.archiveEntries = 500
    let read = try await scratch.all(name, limits: limits)
    #expect(read.rejections.last?.rule == rule)
  }
}

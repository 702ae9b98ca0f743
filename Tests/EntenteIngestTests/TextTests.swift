// SPDX-License-Identifier: Apache-2.0
import EntenteIngest
import EntenteModel
import Testing

@Suite struct TextTests {
  @Test func plainTextIsStoredAsDecodedAndUnaltered() async throws {
    let scratch = try Scratch()
    let text = "  Title \r\n\r\nMoscow.72 and\u{00A0}China’.15\tПривет e\u{301} 中文\n\n\n"
    try scratch.write("a.txt", [0xEF, 0xBB, 0xBF] + Array(text.utf8))
    let document = try await scratch.document("a.txt")
    #expect(Array(document.text.unicodeScalars) == Array(text.unicodeScalars))
    #expect(document.mediaType == "text/plain")
    #expect(document.origin == scratch.path + "/a.txt")
    #expect(document.id == Digest.sha256([0xEF, 0xBB, 0xBF] + Array(text.utf8)))
  }

  @Test func aFewControlCharactersAreKeptWhereTheyStand() async throws {
    let scratch = try Scratch()
    let text = String(repeating: "The institutes signed it. ", count: 20) + "\u{0}\u{7}end"
    try scratch.write("a.txt", text)
    #expect(try await scratch.document("a.txt").text == text)
  }

  @Test func contentGoesBeforeTheNameOfTheFile() async throws {
    let scratch = try Scratch()
    try scratch.write(
      "a.txt", "\n<!-- saved -->\n<!DOCTYPE html><html><body><p>The page’s only paragraph.</p></body></html>")
    let page = try await scratch.document("a.txt")
    #expect(page.mediaType == "text/html")
    #expect(page.text == "The page’s only paragraph.")
    try scratch.write("b.html", "No tags here, only a text.")
    #expect(try await scratch.document("b.html").mediaType == "text/plain")
    try scratch.write("c.txt", "It shows a tag, <html>, and goes on.")
    #expect(try await scratch.document("c.txt").mediaType == "text/plain")
  }

  @Test(
    "texts in other character sets are read",
    arguments: [
      ("Россия и Китай подписали соглашение о создании фонда.", "CP1251"),
      ("Россия и Китай подписали соглашение о создании фонда.", "KOI8-R"),
      ("中国和俄罗斯签署了建立联合基金的协议。", "GB18030"), ("The fund’s café opened – at last.", "CP1252"),
      ("The fund was opened.", "UTF-16LE"), ("Фонд открыт.", "UTF-16BE"), ("基金成立了。", "UTF-16LE"),
    ])
  func otherCharacterSets(text: String, charset: String) async throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", try Iconv.encode(text, charset))
    #expect(try await scratch.document("a.txt").text == text)
  }

  @Test func invalidUTF8IsRefusedWithItsPlace() async throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", Array("Россия и Кит".utf8) + [0xFF, 0xC3] + Array(" подписали".utf8))
    let rejection = try await scratch.rejection("a.txt")
    #expect(rejection.rule == "invalid-utf8")
    #expect(rejection.place == "a.txt:byte 22")
    #expect(rejection.excerpt.contains("Россия"))
  }
}

// SPDX-License-Identifier: Apache-2.0
import EntenteIngest
import EntenteModel
import Foundation
import Testing

@Suite struct FeedTests {
  func read(_ text: String, charset: String? = nil) -> Result<Feed, FeedReader.Rejected> {
    FeedReader.read(Array(text.utf8), charset: charset, place: "feed")
  }

  static let kinds: [(String, String)] = [
    (
      "RSS 2.0",
      """
      <?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Wire &amp; more</title><language>ru-RU</language>
      <atom:link href="https://e.org/feed" rel="self"/><item><title><![CDATA[Парк <b>в Пекине</b>]]></title>
      <atom:link href="https://e.org/feed" rel="self"/><link>/1</link><guid isPermaLink="false">g1</guid>
      <dc:creator>Иван Петров</dc:creator><pubDate>Wed, 05 Jun 2019 10:00:00 +0300</pubDate></item></channel></rss>
      """
    ),
    (
      "RSS 1.0",
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Wire &amp; more</title><language>ru</language>
      </channel><item rdf:about="/1"><title>Парк &lt;b&gt;в Пекине&lt;/b&gt;</title><link>/1</link>
      <dc:creator>Иван Петров</dc:creator><dc:date>2019-06-05T10:00:00+03:00</dc:date></item></rdf:RDF>
      """
    ),
    (
      "Atom",
      """
      <a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="ru"><a:title>Wire &amp; more</a:title><a:entry>
      <a:title>Парк &lt;b&gt;в Пекине&lt;/b&gt;</a:title><a:link rel="edit" href="/edit"/><a:link href="/1"/>
      <a:id>tag:1</a:id><a:author><a:name>Иван Петров</a:name></a:author><a:published>2019-06-05T10:00:00Z</a:published>
      <a:updated>2019-06-06T10:00:00Z</a:updated></a:entry></a:feed>
      """
    ),
  ]

  @Test("the three kinds of feed say the same", arguments: kinds)
  func threeKinds(kind: String, text: String) throws {
    let feed = try read(text).get()
    #expect(feed.title == "Wire & more")
    #expect(feed.language == "ru")
    #expect(feed.items.count == 1)
    let item = try #require(feed.items.first)
    #expect(item.title == "Парк <b>в Пекине</b>")
    #expect(item.link == "/1")
    #expect(item.author == "Иван Петров")
    #expect(item.published?.description == "2019-06-05")
    #expect(item.changed?.contains(kind == "Atom" ? "06T10" : "10:00:00") == true)
    #expect(feed.fault == nil)
    #expect(FeedReader.looksLikeFeed(Array(text.utf8)))
  }

  @Test func basesAreGivenFromTheOutermostInwards() throws {
    let feed = try read(
      #"<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://e.org/a/"><entry xml:base="b/"><link href="c"/></entry></feed>"#
    ).get()
    #expect(feed.items.first?.base == "https://e.org/a/\nb/")
  }

  @Test func aGuidThatIsAnAddressIsTheLinkWhenThereIsNoOther() throws {
    let feed = try read(
      """
      <rss><channel><item><guid>https://e.org/1</guid></item><item><guid isPermaLink="false">https://e.org/2</guid>
      <description>&lt;p&gt;Text.&lt;/p&gt;</description></item></channel></rss>
      """
    ).get()
    #expect(feed.items.map(\.link) == ["https://e.org/1", nil])
    #expect(feed.items[1].content == "<p>Text.</p>")
  }

  @Test func anItemBeforeTheFaultIsReadAndTheFaultIsSaid() throws {
    let feed = try read("<rss><channel><item><link>/1</link>&nbsp;</item><item><title>cut").get()
    #expect(feed.items.first?.link == "/1")
    #expect(feed.fault?.rule == "bad-xml")
  }

  @Test(
    "what is no feed is refused",
    arguments: [
      ("", "bad-xml"), ("<rss", "bad-xml"), ("text", "bad-xml"), ("<svg/>", "bad-feed"),
      ("<html/>", "bad-feed"),
      (
        "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss><channel><item><title>&a;</title></item></channel></rss>",
        "entity-declarations"
      ),
      ("<!DOCTYPE rss [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><rss/>", "entity-declarations"),
      ("<!DOCTYPE rss [<!ENTITY x SYSTEM 'http://127.0.0.1/'>]><rss>&x;</rss>", "entity-declarations"),
      (String(repeating: "<a>", count: 100_000), "bad-feed"),
    ])
  func noFeed(text: String, rule: String) {
    guard case .failure(let rejected) = read(text) else { return #expect(Bool(false), "it was read") }
    #expect(rejected.rejection.rule == rule)
  }

  @Test func entitiesInAnotherEncodingAreFoundToo() {
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE rss [<!ENTITY a 'b'>]><rss><channel/></rss>"
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    guard case .failure(let rejected) = FeedReader.read(bytes, place: "feed") else {
      return #expect(Bool(false), "it was read")
    }
    #expect(rejected.rejection.rule == "entity-declarations")
  }

  @Test func theCharacterSetIsTheOneThatCameWithItOrTheOneThatIsDeclared() throws {
    let item = "<rss><channel><title>".utf8 + [0xCF, 0xE0, 0xF0, 0xEA] + "</title></channel></rss>".utf8
    let declared = Array("<?xml version=\"1.0\" encoding=\"windows-1251\"?>".utf8) + item
    #expect(try FeedReader.read(declared, place: "f").get().title == "Парк")
    #expect(try FeedReader.read(Array(item), charset: "windows-1251", place: "f").get().title == "Парк")
  }
}

// SPDX-License-Identifier: Apache-2.0
import EntenteIngest
import EntenteModel
import Testing

@Suite struct HTMLTests {
  static let prose =
    "The two institutes signed a road map on robots in Harbin, and a joint laboratory will open there next year. "

  @Test func structureIsWrittenInPlainTextConventions() async throws {
    let scratch = try Scratch()
    let page = try await scratch.html(
      """
      <html><body><article><h1>A  title</h1><p>\(Self.prose)</p><h2>Funds &amp; parks</h2>
      <ul><li>First <b>item</b></li><li><p>Second item</p><ul><li>Inner item</li></ul></li></ul>
      <ol><li>One</li><li>Two</li></ol>
      <blockquote><p>Quoted words.</p><p>More of them.</p></blockquote>
      <table><tr><th>Year</th><th>Sum</th></tr><tr><td>2018</td><td>US$1 billion</td></tr></table>
      <p>Line one<br>line two</p></article></body></html>
      """)
    #expect(
      page.text == """
        # A title

        \(Self.prose.dropLast())

        ## Funds & parks

        - First item
        - Second item
          - Inner item

        1. One
        2. Two

        > Quoted words.

        > More of them.

        Year | Sum
        2018 | US$1 billion

        Line one
        line two
        """)
    #expect(page.title == "A title")
  }

  @Test(
    "footnote references are glued to the word before them",
    arguments: [
      ("Moscow.<sup>72</sup> Then", "Moscow.72 Then"),
      ("China’ <sup><a href=\"#n15\">[15]</a></sup>. Then", "China’15. Then"),
      ("Москва.<sup>[7]</sup> Затем", "Москва.7 Затем"), ("签署协议<sup>3</sup>。", "签署协议3。"),
      ("in 2019<sup><a href=\"#n3\">3</a></sup>, then", "in 2019[3], then"),
      ("10<sup>6</sup> cells", "10^6 cells"),
      ("the 5<sup>th</sup> round", "the 5th round"), ("12 m<sup>2</sup>", "12 m2"),
    ])
  func footnotes(markup: String, text: String) async throws {
    let scratch = try Scratch()
    let page = try await scratch.html("<html><body><p>\(markup)</p></body></html>")
    #expect(page.text == text)
  }

  @Test(
    "what surrounds the text is left out",
    arguments: [
      ("en", Self.prose, "Subscribe to our newsletter today"),
      (
        "ru",
        "Институты подписали дорожную карту по робототехнике, а совместная лаборатория откроется в будущем году. ",
        "Подпишитесь на рассылку"
      ),
      ("zh", "两所研究所签署了机器人路线图，联合实验室将于明年在哈尔滨启用，双方还将共同设立基金。", "订阅我们的新闻"),
    ])
  func surroundings(language: String, prose: String, noise: String) async throws {
    let scratch = try Scratch()
    let body = String(repeating: "<p>\(prose)</p>", count: 5)
    let links = (1...8).map { "<li><a href='/\($0)'>\(noise) \($0)</a></li>" }.joined()
    let pages = [
      // With the elements of HTML 5.
      """
      <header><a href="/">Site</a> <h2>\(noise)</h2></header><nav><ul>\(links)</ul></nav>
      <main><h1>Title</h1>\(body)<aside><p>\(noise)</p></aside></main>
      <form><input><p>\(noise)</p></form><footer><p>\(noise)</p></footer><script>var x = "\(noise)"</script>
      """,
      // With names of classes only.
      """
      <div id="topNav"><ul>\(links)</ul></div><div class="wrap"><div class="entry"><h1>Title</h1>\(body)
      <div class="share-buttons">\(noise)</div></div><div class="sidebar"><p>\(noise)</p></div></div>
      <div class="site_footer">\(noise)</div>
      """,
      // With nothing but the text's density.
      """
      <table><tr><td><ul>\(links)</ul></td><td><h1>Title</h1>\(body)</td><td><ul>\(links)</ul></td></tr></table>
      """,
      // Paragraphs that are none, in a form around the whole page.
      """
      <form id="aspnetForm"><div><ul>\(links)</ul></div><div><h1>Title</h1>\(prose)<br><br>\(prose)<br><br>\(prose)</div>
      <div style="display: none">\(noise)</div></form>
      """,
    ]
    for (index, page) in pages.enumerated() {
      let document = try await scratch.html(
        "<html lang=\(language)><head><title>Title | Site</title><style>p {}</style></head><body>\(page)</body></html>",
        name: "\(index).html")
      #expect(
        document.text.hasPrefix("# Title\n\n" + prose.dropLast(prose.hasSuffix(" ") ? 1 : 0)), "\(index)")
      #expect(!document.text.contains(noise), "\(index)")
      #expect(document.title == "Title")
      #expect(document.language == language)
    }
  }

  @Test func aPageStatesItsParticularsInItsMetadata() async throws {
    let scratch = try Scratch()
    let page = try await scratch.html(
      """
      <html lang="en-AU"><head><title>Road map signed - The Site</title>
      <meta property="og:title" content="Road map signed"><meta property="og:site_name" content="The Site">
      <meta name="author" content="Jane Roe"><meta property="article:published_time" content="2019-10-29T08:00:00+11:00">
      </head><body><p>\(Self.prose)</p></body></html>
      """)
    #expect(page.title == "Road map signed")
    #expect(page.publisher == "The Site")
    #expect(page.author == "Jane Roe")
    #expect(page.published == PartialDate("2019-10-29"))
    #expect(page.language == "en")
  }

  @Test func aPageStatesItsParticularsInLinkedDataOrMarkup() async throws {
    let scratch = try Scratch()
    let linked = try await scratch.html(
      """
      <html><head><script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Фонд создан",
      "datePublished": "2019-10-29", "author": [{"name": "Иван Петров"}], "publisher": {"name": "Вестник"}}]}</script>
      </head><body><p>Россия и Китай создали фонд, объём которого составит один миллиард.</p></body></html>
      """)
    #expect(linked.title == "Фонд создан")
    #expect(linked.author == "Иван Петров")
    #expect(linked.publisher == "Вестник")
    #expect(linked.published == PartialDate("2019-10-29"))
    let marked = try await scratch.html(
      """
      <html><body><article><h1>基金成立</h1><time datetime="2019-10-29">10月29日</time><p>两国今天宣布成立联合基金，总额十亿元。</p>
      </article></body></html>
      """)
    #expect(marked.title == "基金成立")
    #expect(marked.published == PartialDate("2019-10-29"))
  }

  @Test(
    "a page's declared character set is checked",
    arguments: [
      ("Россия и Китай создали совместный фонд.", "CP1251", "windows-1251"),
      ("Россия и Китай создали совместный фонд.", "CP1251", "utf-8"),
      ("Россия и Китай создали совместный фонд.", "KOI8-R", "windows-1251"),
      ("中俄两国宣布成立联合基金。", "GB18030", "gb2312"), ("中俄两国宣布成立联合基金。", "UTF-8", "gb2312"),
    ])
  func declarations(text: String, iconv: String, declared: String) async throws {
    let scratch = try Scratch()
    let page =
      "<html><head><meta charset=\"\(declared)\"><title>x</title></head><body><p>\(text)</p></body></html>"
    try scratch.write("a.html", try Iconv.encode(page, iconv))
    #expect(try await scratch.document("a.html").text == text)
  }

  @Test func entitiesCommentsAndBrokenMarkupAreRead() async throws {
    let scratch = try Scratch()
    let page = try await scratch.html(
      "<html><body><p>A &ldquo;fund&rdquo;&nbsp;of &#36;1&shy;0 <!-- no --><b>million<p>Second</div></span> paragraph &lt;here&gt;"
    )
    #expect(page.text == "A “fund” of $10 million\n\nSecond paragraph <here>")
  }

  @Test func aPageWithoutTextIsRefused() async throws {
    let scratch = try Scratch()
    try scratch.write("a.html", "<html><body><div id=root></div><script>start()</script></body></html>")
    #expect(try await scratch.rejection("a.html").rule == "empty-document")
  }
}

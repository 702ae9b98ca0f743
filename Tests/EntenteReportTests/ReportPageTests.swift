// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteReport
import Foundation
import Testing

@Suite("The report page")
struct ReportPageTests {
  private func page(_ map: (initiatives: [Initiative], documents: [Document])) -> String {
    ReportPage.html(
      title: SampleMap.title, initiatives: map.initiatives, documents: map.documents, asOf: SampleMap.asOf)
  }

  @Test("the sample page can be written to a file for a browser: set ENTENTE_REPORT_OUT")
  func write() throws {
    guard let path = ProcessInfo.processInfo.environment["ENTENTE_REPORT_OUT"] else { return }
    try page(SampleMap.map).write(toFile: path, atomically: true, encoding: .utf8)
  }

  @Test("the same initiatives in any order give the same bytes")
  func determinism() {
    let map = SampleMap.map
    let first = page(map)
    #expect(first == page((map.initiatives.reversed(), map.documents.reversed())))
    #expect(first == page(map))
  }

  @Test("the page holds its style, script, outlines and country names, and asks the network for nothing")
  func selfContained() {
    let page = page(SampleMap.map)
    #expect(page.contains("prefers-color-scheme: dark"))
    #expect(page.contains("addEventListener"))
    #expect(page.components(separatedBy: "class=\"land").count > 170)
    #expect(page.contains("Kazakhstan"))
    for forbidden in ["src=\"", "@import", "url(", "<link", "<iframe", "fetch("] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
  }

  @Test("every initiative is there with its title, evidence and footnote number")
  func complete() {
    let map = SampleMap.map
    let page = page(map)
    for initiative in map.initiatives {
      #expect(page.contains("id=\"i-\(initiative.id)\""), "\(initiative.id)")
      for evidence in initiative.evidence {
        #expect(page.contains("characters \(evidence.passage.start)–\(evidence.passage.end)"))
      }
    }
    #expect(page.contains("<mark>In October 2018 Borealis Direct Investment and Yellow River Capital"))
    #expect(
      page.contains("</mark><sup>49</sup> in Moscow. <mark>The fund is to place up to US$1 billion</mark>"))
    #expect(page.contains("<b>note 49</b>"))
  }

  @Test("words in Russian and Chinese carry their language")
  func languages() {
    let page = page(SampleMap.map)
    #expect(page.contains("<span lang=\"ru\">Учебный центр в Казани</span>"))
    #expect(page.contains("<span lang=\"zh\">上海联合实验室</span>"))
    #expect(page.contains("<blockquote lang=\"ru\">"))
    #expect(page.contains("<blockquote lang=\"zh\">"))
    #expect(
      page.contains(
        "Agreement between <span lang=\"ru\">Сибирский институт связи</span> and <span lang=\"zh\">华北理工研究院</span>"
      ))
    // Chinese words in a Russian passage are marked, never the whole passage.
    #expect(page.contains("подписал соглашение с <span lang=\"zh\">华北理工研究院</span>"))
  }

  @Test(
    "hostile words stay words wherever they stand",
    arguments: [
      "</script><script>alert(1)</script>", "</style><style>*{display:none}",
      "\"><img src=x onerror=alert(1)>",
      "' onmouseover='alert(1)", "</title><b>", "<!--", "javascript:alert(1)", "&lt;b&gt;",
      "a\u{202E}b\u{2066}c\u{0}d",
      "type:friction counted:yes", "]]>", "\u{1F600}\u{FFFE}",
    ])
  func hostile(words: String) {
    let evidence = Evidence(
      passage: Passage(document: words, start: 0, end: words.unicodeScalars.count, quote: words),
      documentName: words,
      note: words, supports: [words])
    let initiative = Initiative(
      id: words, title: words, language: words, type: .fund, partOf: words + "!", status: .signed, claimed: 2,
      substance: .announced, substanceReason: words,
      participants: [Participant(name: words, entity: words, kind: .org, country: words)],
      technologies: [words],
      transfer: Transfer(from: [words], to: [words], channel: .other),
      places: [Place(name: words, country: words, latitude: 10, longitude: 10)],
      amounts: [Amount(value: .nan, currency: words, text: words)], evidence: [evidence],
      alternatives: [Alternative(field: words, value: words, document: words)], method: words)
    let document = Document(
      id: words, name: words, origin: words, text: words, title: words, publisher: words, author: words,
      language: words)
    let page = ReportPage.html(title: words, initiatives: [initiative], documents: [document])
    let plain = ReportPage.html(title: "", initiatives: [], documents: [])
    func count(_ needle: String, _ text: String) -> Int { text.components(separatedBy: needle).count - 1 }
    for opening in [
      "<script", "</script", "<style", "</style", "<title>A", "<img", "<!--", "onerror=\"", "onmouseover=\"",
    ] {
      #expect(count(opening, page) == count(opening, plain), "\(opening)")
    }
    #expect(!page.contains("href=\"javascript"))
    #expect(!page.unicodeScalars.contains { [0, 0x202E, 0x2066, 0xFFFE].contains($0.value) })
    if words.contains("\u{202E}") { #expect(page.contains("a⟨U+202E⟩b⟨U+2066⟩c⟨U+0000⟩d")) }
  }

  @Test("a page without initiatives, documents or dates says so in each part")
  func empty() {
    let page = ReportPage.html(title: "Nothing yet", initiatives: [], documents: [])
    for words in [
      "No initiative was found in these documents", "No initiative has a date yet",
      "No participant is named yet",
      "No place or country is stated yet", "No document is at hand",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    let bare = ReportPage.html(
      title: "Bare", initiatives: [Initiative(id: "x", title: "Bare", type: .other)], documents: [])
    #expect(bare.contains("No passage is recorded"))
    #expect(bare.contains("undated"))
  }

  @Test("evidence that does not stand at its offsets is shown as its quote alone, and says so")
  func misplaced() {
    let document = Document(id: "d", name: "d.txt", origin: "d.txt", text: "Something else entirely.")
    for (start, end) in [(0, 9), (-3, 4), (20, 400), (5, 5)] {
      let initiative = Initiative(
        id: "x", title: "X", type: .other,
        evidence: [
          Evidence(
            passage: Passage(document: "d", start: start, end: end, quote: "A quote."), documentName: "d.txt",
            supports: [])
        ])
      let page = ReportPage.html(title: "", initiatives: [initiative], documents: [document])
      #expect(page.contains("<mark>A quote.</mark>"))
      #expect(page.contains("only the quote is shown"))
    }
  }

  @Test(
    "evidence is shown in its paragraph: a long line, lines broken to a width, and no more than needed",
    arguments: [
      (
        "Heading\n" + String(repeating: "Long. ", count: 40) + "[[The deal.]] After.\nNext", "<p>Long. ",
        "After.</p>"
      ),
      (
        "Above.\n\nFirst line of it\nwith [[the deal]] in\nthe middle\n\nBelow.", "<p>First line",
        "the middle</p>"
      ),
      (
        String(repeating: "word ", count: 900) + "[[here]]" + String(repeating: " word", count: 900),
        "<p>… word", "word  …</p>"
      ),
      (
        "前文。" + String(repeating: "长", count: 900) + "[[此处]]" + String(repeating: "文", count: 900),
        "<p>… <span lang=\"zh\">长",
        "文</span> …</p>"
      ),
      ("[[All of it]]", "<p><mark>All of it</mark></p>", "</p>"),
    ])
  func paragraphs(text: String, opening: String, ending: String) {
    let map = SampleMap.make([
      ("t.txt", "en", "T", [.init(id: "x", title: "X", type: .other, actors: [], text: text)])
    ])
    let page = ReportPage.html(title: "", initiatives: map.initiatives, documents: map.documents)
    #expect(page.contains(opening))
    #expect(page.contains(ending))
    #expect(!page.contains("Above.") && !page.contains("Below."))
  }

  @Test func `a name has its English name beside it, and a title the words of the source below it`() {
    let initiative = Initiative(
      id: "in-1", title: "Investment: Tus-Holdings", titleOriginal: "启迪控股设立基金", language: "zh", type: .fund,
      participants: [
        Participant(
          name: "启迪控股", entity: "a", kind: .org, country: "CN", romanised: "Qidi Konggu",
          english: "Tus-Holdings"),
        Participant(name: "王小明", entity: "b", kind: .person, romanised: "Wang Xiaoming"),
      ],
      places: [Place(name: "哈尔滨", country: "CN", romanised: "Ha'erbin", english: "Harbin")])
    let page = ReportPage.html(title: "Names", initiatives: [initiative], documents: [])
    #expect(
      page.contains(
        #"<bdi><span lang="zh">启迪控股</span></bdi> <span class="latin" title="Qidi Konggu">Tus-Holdings</span>"#
      ))
    #expect(page.contains(#"<span class="latin">Wang Xiaoming</span>"#))
    #expect(
      page.contains(
        #"<span lang="zh">哈尔滨</span></bdi> <span class="latin" title="Ha&#39;erbin">Harbin</span>"#))
    #expect(page.contains(#"<span class="original"><bdi><span lang="zh">启迪控股设立基金</span></bdi></span>"#))
  }

  @Test("a thousand initiatives with a thousand actors make a page of every one of them")
  func large() {
    let text = String(repeating: "Some party and another agreed on something in some year. ", count: 4_000)
    let document = Document(id: "d", name: "d.txt", origin: "d.txt", text: text)
    let sentence = 57
    let initiatives = (0..<1_000).map { number in
      Initiative(
        id: "in-\(number)", title: "Initiative \(number)", type: InitiativeType.allCases[number % 13],
        status: .signed, claimed: 2, substance: .announced,
        participants: (0..<4).map { offset in
          Participant(
            name: "Actor \((number * 7 + offset * offset * 13) % 1_000)",
            entity: "a\((number * 7 + offset * offset * 13) % 1_000)", kind: .org,
            country: ["RU", "CN", "KZ", nil][offset])
        },
        sectors: [Sector.allCases[number % 20]],
        date: DateField(PartialDate(year: 2005 + number % 20)),
        places: [
          Place(
            name: "P\(number)", country: "RU", latitude: Double(number % 90), longitude: Double(number % 170))
        ],
        evidence: [
          Evidence(
            passage: Passage(
              document: "d", start: number * sentence, end: (number + 1) * sentence - 1,
              quote: "Some party and another agreed on something in some year."), documentName: "d.txt",
            supports: ["title"])
        ])
    }
    let clock = ContinuousClock()
    var page = ""
    let time = clock.measure {
      page = ReportPage.html(title: "Large", initiatives: initiatives, documents: [document])
    }
    print("1,000 initiatives: \(page.utf8.count / 1_000) kB in \(time)")
    #expect(page.components(separatedBy: "<mark>").count - 1 == 1_000)
    #expect(!page.contains("only the quote is shown"))
    #expect(page.contains("most active of 1000 actors are drawn"))
  }
}

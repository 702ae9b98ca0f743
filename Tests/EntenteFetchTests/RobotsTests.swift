// SPDX-License-Identifier: Apache-2.0
import EntenteFetch
import Testing

@Suite struct RobotsTests {
  @Test(
    "the longest rule that matches decides, and of equals the one that allows",
    arguments: [
      ("User-agent: *\nDisallow: /", "/a", false), ("User-agent: *\nDisallow:", "/a", true), ("", "/a", true),
      ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true),
      ("User-agent: *\nAllow: /a\nDisallow: /a/b", "/a/b/c", false),
      ("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true),
      ("User-agent: *\nDisallow: /*.pdf$", "/x.pdf", false),
      ("User-agent: *\nDisallow: /*.pdf$", "/x.pdf?y", true),
      ("User-agent: *\nDisallow: /a*z", "/a/b/z/c", false),
      ("User-agent: *\nDisallow: /a", "/A", true), ("User-agent: *\nDisallow: /", "/robots.txt", true),
      ("User-agent: *\nDisallow: /парк", "/%D0%BF%D0%B0%D1%80%D0%BA/1", false),
      ("User-agent: *\nDisallow: /%7ejoe", "/~joe/x", false),
      ("User-agent: *\nDisallow: /a?q=", "/a?q=1", false),
      ("\u{FEFF}user-AGENT : *\r\nDISALLOW : /a # note", "/a", false),
      ("Disallow: /a", "/a", true),
    ])
  func rules(text: String, target: String, isAllowed: Bool) {
    #expect(RobotsRules(text, agent: "entente").allow(target) == isAllowed)
  }

  @Test(
    "the groups for the program's name hold, else those for everybody",
    arguments: [
      ("User-agent: *\nDisallow: /\n\nUser-agent: Entente\nAllow: /", true),
      ("User-agent: entente/2\nDisallow: /\nUser-agent: *\nAllow: /", false),
      ("User-agent: other\nDisallow: /", true),
      ("User-agent: other\nUser-agent: entente\nDisallow: /", false),
      (
        "User-agent: entente\nDisallow: /x\nUser-agent: *\nDisallow: /\nUser-agent: entente\nDisallow: /a",
        false
      ),
      ("User-agent: entente\nUser-agent: *\nDisallow: /b", true),
    ])
  func groups(text: String, isAllowed: Bool) {
    #expect(RobotsRules(text, agent: "entente").allow("/a") == isAllowed)
  }

  @Test func theDelayThatIsAskedForIsBounded() {
    #expect(RobotsRules("User-agent: *\nCrawl-delay: 2.5", agent: "entente").delay == 2.5)
    #expect(RobotsRules("User-agent: *\nCrawl-delay: 86400", agent: "entente").delay == 60)
    #expect(RobotsRules("User-agent: *\nCrawl-delay: -1", agent: "entente").delay == nil)
  }

  @Test func aRuleOfManyStarsEndsSoon() {
    let pattern = "/" + String(repeating: "*a", count: 2_000) + "b"
    let rules = RobotsRules("User-agent: *\nDisallow: \(pattern)", agent: "entente")
    #expect(rules.allow("/" + String(repeating: "a", count: 4_000)))
  }
}

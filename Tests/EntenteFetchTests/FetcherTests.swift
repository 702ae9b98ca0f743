// SPDX-License-Identifier: Apache-2.0
import EntenteFetch
import EntenteTesting
import Foundation
import Testing

@Suite struct FetcherTests {
  let site: Site

  init() throws { site = try Site() }

  func settings(_ change: (inout FetchSettings) -> Void = { _ in }) -> FetchSettings {
    var settings = FetchSettings(agent: "entente/0")
    settings.pause = 0
    settings.firstWait = 0.05
    settings.longestWait = 2
    settings.bytes = 8 << 20
    change(&settings)
    return settings
  }

  func fetch(
    _ path: String, validators: Validators = Validators(), reachesPrivate: Bool = true,
    _ change: (inout FetchSettings) -> Void = { _ in }
  ) async throws -> Fetched {
    let settings = settings(change)
    let fetcher = Fetcher(settings, courtesy: Courtesy(pause: settings.pause))
    let address = try #require(WebAddress(path.hasPrefix("http") ? path : site(path)))
    return try await fetcher.fetch(address, validators: validators, reachesPrivate: reachesPrivate)
  }

  func rule(_ fetched: Fetched) -> String {
    switch fetched {
    case .page: "page"
    case .unchanged: "unchanged"
    case .refused(let fault): fault.rule
    case .later(let fault, _): "later: " + fault.rule
    }
  }

  func page(_ fetched: Fetched) throws -> FetchedPage {
    guard case .page(let page) = fetched else {
      Issue.record("\(fetched)")
      throw CancellationError()
    }
    return page
  }

  @Test func aPageComesWithWhatTellsItsVersion() async throws {
    let first = try page(await fetch("/page/one"))
    #expect(first.mediaType == "text/html")
    #expect(first.charset == "utf-8")
    #expect(first.validators == Validators(etag: "\"one\"", lastModified: "Wed, 05 Jun 2019 10:00:00 GMT"))
    #expect(try await fetch("/page/one", validators: first.validators) == .unchanged)
    #expect(try site.log == ["/page/one", "/page/one If-None-Match If-Modified-Since"])
    #expect(try await String(decoding: page(fetch("/agent")).bytes, as: UTF8.self) == "entente/0")
  }

  @Test func aPackedBodyIsUnpacked() async throws {
    #expect(try await String(decoding: page(fetch("/gzip")).bytes, as: UTF8.self).contains("Page packed."))
  }

  @Test(
    "redirects are followed as far as they lead anywhere",
    arguments: [
      ("/redirect/3", "page"), ("/redirect/9", "too-many-redirects"), ("/loop/a", "redirect-loop"),
      ("/to?file:///etc/passwd", "bad-redirect"), ("/to?ftp://example.org/", "bad-redirect"),
      ("/to?/page/x", "page"),
    ])
  func redirects(path: String, expected: String) async throws {
    #expect(try await rule(fetch(path)) == expected)
  }

  @Test func theWebDoesNotLeadToThisComputer() async throws {
    #expect(try await rule(fetch("/page/one", reachesPrivate: false)) == "private-address")
    #expect(
      try await rule(fetch("http://localhost:\(site.port)/page/one", reachesPrivate: false))
        == "private-address")
    #expect(try site.all.isEmpty)
  }

  @Test(
    "a busy or failing site is asked again, but not for ever",
    arguments: [
      ("/busy/429/1/1", "page", 2), ("/busy/503/2/-", "page", 3), ("/busy/429/1/3600", "later: busy", 1),
      ("/busy/503/9/-", "later: busy", 4), ("/busy/500/1/-", "page", 2),
      ("/busy/502/9/0", "later: site-fault", 4),
      ("/cut", "later: no-answer", 4),
    ])
  func busy(path: String, expected: String, requests: Int) async throws {
    let fetched = try await fetch(path)
    #expect(rule(fetched) == expected)
    #expect(try site.log.count == requests)
    if case .later(_, let after) = fetched, path.hasSuffix("3600") { #expect(after == 3600) }
  }

  @Test func theTimeThatABusySiteAsksForIsGiven() async throws {
    let start = ContinuousClock.now
    #expect(try await rule(fetch("/busy/429/1/1")) == "page")
    #expect(ContinuousClock.now - start >= .seconds(1))
  }

  @Test(
    "bodies that take too long or too much are given up",
    arguments: [
      ("/slow", "later: no-answer"), ("/silent", "later: no-answer"), ("/endless", "too-large"),
      ("/bomb", "too-large"),
    ])
  func bounded(path: String, expected: String) async throws {
    let fetched = try await fetch(path) {
      $0.seconds = path == "/endless" || path == "/bomb" ? 60 : 2
      $0.silence = $0.seconds / 2
      $0.bytes = 1 << 20
      $0.tries = 1
    }
    #expect(rule(fetched) == expected, "\(fetched)")
  }

  @Test(
    "only text, HTML, XML and PDF are taken",
    arguments: [
      ("text/html", "page"), ("application/pdf", "page"), ("application/atom+xml", "page"), ("", "page"),
      ("image/png", "unsupported-type"), ("image/svg+xml", "unsupported-type"),
      ("application/octet-stream", "unsupported-type"), ("video/mp4", "unsupported-type"),
      ("text/javascript", "unsupported-type"), ("application/zip", "unsupported-type"),
    ])
  func kinds(kind: String, expected: String) async throws {
    #expect(try await rule(fetch("/kind?\(kind)")) == expected)
  }

  @Test(
    "statuses",
    arguments: [
      (404, "not-found"), (410, "not-found"), (401, "forbidden"), (403, "forbidden"), (418, "bad-status"),
      (206, "bad-status"),
    ])
  func statuses(status: Int, expected: String) async throws {
    #expect(try await rule(fetch("/status/\(status)")) == expected)
  }

  @Test(
    "a site's robots.txt is followed; one that is missing closes nothing and one that fails everything",
    arguments: [
      ("200", "User-agent: *\nDisallow: /page", "robots"),
      ("200", "User-agent: entente\nDisallow: /other", "page"),
      ("404", "", "page"), ("403", "", "page"), ("500", "", "later: robots-unreachable"),
      ("429", "", "later: robots-unreachable"),
    ])
  func robots(status: String, text: String, expected: String) async throws {
    try site.set("robots_status", status)
    try site.set("robots", text)
    #expect(try await rule(fetch("/page/one")) == expected)
    #expect(try site.log.isEmpty == (expected != "page"))
  }

  @Test func theRulesAreAskedForOnceAndHoldWhereARedirectLeads() async throws {
    try site.set("robots", "User-agent: *\nDisallow: /page\nCrawl-delay: 0.3")
    let settings = settings()
    let fetcher = Fetcher(settings, courtesy: Courtesy(pause: settings.pause))
    let start = ContinuousClock.now
    for path in ["/to?/page/x", "/agent", "/gzip"] {
      let address = try #require(WebAddress(site(path)))
      let fetched = try await fetcher.fetch(address, reachesPrivate: true)
      #expect(rule(fetched) == (path.hasPrefix("/to") ? "robots" : "page"))
    }
    #expect(ContinuousClock.now - start >= .seconds(0.6))
    let asked = try site.all
    #expect(asked == ["/robots.txt", "/to?/page/x", "/agent", "/gzip"], "\(asked)")
  }

  @Test func aHostThatIsNotThereIsLeftForAnotherTime() async throws {
    #expect(try await rule(fetch("http://no-such-host.invalid/")).hasPrefix("later: "))
    #expect(try await rule(fetch("http://127.0.0.1:9/")).hasPrefix("later: "))
  }
}

// SPDX-License-Identifier: Apache-2.0
import EntenteTesting
import Foundation
import Testing

@Suite struct WebStories {
  let folder: Scratch
  let site: Site

  init() throws {
    folder = try Scratch()
    site = try Site()
  }

  func ingest(_ paths: String..., more: [String] = []) throws -> Program {
    try Program.run(["ingest", "--pause", "0"] + paths.map { site($0) } + more, in: folder)
  }

  @Test func `a page is fetched once, and asked for on condition when it may have changed`() throws {
    #expect(try ingest("/page/one").lines[1] == "Documents    1 new")
    #expect(try ingest("/page/one").lines[1] == "Documents    1 already there")
    #expect(try site.log == ["/page/one"])
    #expect(try ingest("/page/one", more: ["--max-age", "0"]).lines[1] == "Documents    1 already there")
    #expect(try site.log.last == "/page/one If-None-Match If-Modified-Since")
    try site.set("edition", "-2")
    #expect(try ingest("/page/one", more: ["--max-age", "0"]).lines[1] == "Documents    1 newer version")
    #expect(try Program.run(["verify"], in: folder).status == 0)
  }

  @Test func `a feed stands for the pages that it names`() throws {
    let first = try ingest("/feed/3")
    #expect(first.lines[1] == "Documents    3 new", "\(first.errors)")
    #expect(try site.log == ["/feed/3", "/page/1", "/page/2", "/page/3"])
    #expect(try ingest("/feed/3", more: ["--max-age", "0"]).lines[1] == "Documents    1 already there")
    #expect(try site.log.last == "/feed/3 If-None-Match")
    #expect(try site.all.count { $0 == "/robots.txt" } == 1)
  }

  @Test func `stopped in the middle, the next run goes on and fetches nothing twice`() throws {
    try site.set("delay", "0.25")
    _ = try Program.run(["ingest", "--pause", "0", site("/feed/9")], in: folder) { process in
      while try site.log.count < 5 { usleep(20_000) }
      kill(process, SIGKILL)
    }
    let before = try site.log.count
    #expect((5...9).contains(before))
    try site.set("delay", "0")
    let next = try ingest("/feed/9")
    #expect(next.status == 0, "\(next.errors)")
    let pages = try site.log.filter { $0.hasPrefix("/page/") }
    // Of the page that was under way when it was stopped nothing is known.
    #expect(Set(pages).count == 9)
    #expect(pages.count <= 10)
    #expect(try Program.run(["verify"], in: folder).status == 0)
  }

  @Test(
    "what cannot be had is named with its rule, and kept as a rejection",
    arguments: [
      ("/status/404", "[not-found]"), ("/kind?image/png", "[unsupported-type]"),
      ("/loop/a", "[redirect-loop]"),
      ("/entities", "[entity-declarations]"), ("/no-xml", "[bad-xml]"), ("/busy/429/9/600", "[busy]"),
      ("/links?file:///etc/passwd", "[bad-link]"),
    ])
  func faults(path: String, rule: String) throws {
    let run = try ingest(path)
    #expect(run.errors.contains(rule), "\(run.errors)")
    #expect(run.lines[2] == "Rejected     1")
    #expect(run.status == 1)
  }

  @Test func `a site that asks for time is left alone for it`() throws {
    #expect(try ingest("/busy/429/9/600").status == 1)
    #expect(try ingest("/busy/429/9/600").errors.contains("asked not to be called before"))
    #expect(try site.log.count == 1)
  }

  @Test func `what stands before a fault in a feed is read`() throws {
    let run = try ingest("/bad-xml")
    #expect(run.lines[1...2] == ["Documents    1 new", "Rejected     1"], "\(run.errors)")
  }

  @Test func `a character set that only the site names is believed`() throws {
    #expect(try ingest("/cyrillic").status == 0)
    let map = try Data(contentsOf: folder.url.appendingPathComponent("entente.db"))
    #expect(map.range(of: Data("Россия и Китай подписали".utf8)) != nil)
  }

  @Test func `a watch list is gone through once, and what is not due is not asked`() throws {
    try folder.write(
      "\(site("/feed/2"))\tfeed\t1h\tThe Wire\tB\tTLP:GREEN\n\(site("/page/x"))\tpage\t1s\nnonsense\n",
      to: "w.tsv")
    let first = try Program.run(["watch", "w.tsv", "--once", "--pause", "0"], in: folder)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.errors.contains("w.tsv:3"))
    #expect(first.lines.count == 4)
    #expect(first.lines[0].contains("  read       \(site("/feed/2"))  2 items"))
    #expect(first.lines[1].contains("  read       \(site("/page/1"))"))
    #expect(first.errors.contains("Documents: 3 new; rejected: 0"))
    sleep(1)
    let second = try Program.run(["watch", "w.tsv", "--once", "--pause", "0"], in: folder)
    #expect(second.lines.count == 1)
    #expect(second.lines[0].contains("  unchanged  \(site("/page/x"))"))
    #expect(try Program.run(["verify"], in: folder).status == 0)
  }

  @Test("a watch goes on until it is told to end, and ends well", arguments: [SIGTERM, SIGINT])
  func endsWell(signal: Int32) throws {
    try folder.write("\(site("/page/x"))\tpage\t1s\n", to: "w.tsv")
    let run = try Program.run(["watch", "w.tsv", "--pause", "0"], in: folder) { process in
      while try site.log.count < 3 { usleep(100_000) }
      kill(process, signal)
    }
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("Ended as told."))
    #expect(run.lines.count >= 3)
    #expect(try Program.run(["verify"], in: folder).lines.last == "Verdict      sound")
  }

  @Test(
    "wrong use",
    arguments: [(["watch"], 2), (["watch", "none.tsv"], 1), (["watch", "x", "--pause", "-1"], 2)]
      as [([String], Int32)])
  func wrongUse(arguments: [String], status: Int32) throws {
    #expect(try Program.run(arguments, in: folder).status == status)
  }
}

// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// What people do on the desk's pages, from the form to the ledger.
@Suite struct DeskStories {
  let folder: Scratch

  init() throws {
    folder = try Scratch()
    try folder.write(
      """
      In May 2018 Vologda Optics Institute and Harbin Institute of Technology signed an agreement to set up a joint \
      laboratory for artificial intelligence in Moscow.

      In June 2019 Huawei and Moscow State University opened a joint research centre for 5G in Moscow.
      """, to: "en.txt")
    try folder.write(
      "В марте 2019 года фонд «Сколково» и компания Huawei подписали соглашение о сотрудничестве.",
      to: "ru.txt")
    try folder.write("2019年6月，华为与莫斯科大学签署人工智能合作协议。", to: "zh.txt")
    try folder.write("id,name,country\ne1,Vologda Optics Institute,RU\n", to: "list.csv")
    let read = try run("ingest", "en.txt", "ru.txt", "zh.txt", "--workspace", "w.db")
    try #require(read.status == 0, "\(read.errors)")
  }

  private func run(_ arguments: String...) throws -> Program { try Program.run(arguments, in: folder) }

  @Test
  func `names are screened, decided about, screened again for what is new, and the audit proves itself`()
    throws
  {
    let desk = try ServedDesk(folder, ["--workspace", "w.db", "--list", "mine=list.csv"])
    let form = try desk.call("/screen")
    #expect(form.status == 200 && form.body.contains("value=\"mine\"") && form.body.contains("value=\"map\""))
    let names = [("names", "Vologda Optics Institute\r\nСколково\r\n华为\r\n")]
    #expect(try desk.call("/screen", parts: names, origin: "http://evil.example").status == 403)
    #expect(try !desk.call("/screen").body.contains("/screen/runs/"))
    let first = try desk.call("/screen", parts: names, origin: desk.address)
    #expect(first.status == 303)
    let page = try desk.call(first.location)
    #expect(page.body.contains("3 names looked for") && page.body.contains("-e1</code>"))
    #expect(page.body.contains("“Vologda” in both"))
    let entity = try #require(page.body.field("entity", after: "-e1</code>"))
    let word = [
      ("query", "Vologda Optics Institute"), ("entity", entity), ("list", "mine"),
      ("verdict", "false-positive"),
      ("reason", "другой институт"), ("by", "И. Петрова"),
    ]
    #expect(try desk.call(first.location + "/decide", form: word, origin: "null").status == 403)
    #expect(try desk.call(first.location + "/decide", form: word.filter { $0.0 != "reason" }).status == 422)
    #expect(try desk.call(first.location + "/decide", form: word).status == 303)
    #expect(try desk.call(first.location).body.contains("другой институт"))
    let second = try desk.call("/screen", parts: names)
    let news = try desk.call(second.location + "?show=news").body
    #expect(news.contains("Nothing is new or changed") && news.contains("1 known false positive"))
    try folder.write(try desk.call(second.location + "/audit").body, to: "a.jsonl")
    #expect(try folder.read("a.jsonl").contains("false-positive"))
    let check = try run("audit", "--check", "a.jsonl")
    #expect(check.status == 0, "\(check.errors)")
    #expect(try run("verify", "--workspace", "w.db").status == 0)
  }

  @Test func `an initiative is corrected, a later person sees the conflict, and all of it is undone`() throws
  {
    let desk = try ServedDesk(folder, ["--workspace", "w.db"])
    let list = try desk.call("/initiatives").body
    let start = try #require(list.range(of: "href=\"/initiatives/ini"))
    let id = String(list[start.upperBound...].prefix { $0 != "\"" && $0 != "?" })
    let path = "/review/initiatives/ini" + id
    let edit = try desk.call(path)
    #expect(edit.status == 200)
    let seen = try #require(edit.body.field("seen"))
    func word(_ more: [(String, String)]) -> [(String, String)] {
      [("reason", "прочитано"), ("by", "李雷")] + more
    }
    let title = [("action", "edit"), ("has", "title"), ("title", "A corrected title"), ("seen", seen)]
    #expect(try desk.call(path, form: word(title), origin: "http://evil.example").status == 403)
    #expect(try desk.call(path, form: word(title), origin: desk.address).status == 303)
    #expect(try desk.call("/initiatives").body.contains("A corrected title"))
    let late = try desk.call(path, form: word([("action", "reject"), ("seen", seen)]))
    #expect(late.status == 409 && late.body.contains("A corrected title") && late.body.contains("rejected"))
    #expect(try desk.call("/initiatives").body.contains("A corrected title"))
    let stamp = try #require(late.body.field("seen"))
    #expect(try desk.call(path, form: word([("action", "reject"), ("seen", stamp)])).status == 303)
    #expect(try !desk.call("/initiatives").body.contains("A corrected title"))
    #expect(try desk.call("/review?show=rejected").body.contains("李雷"))
    for field in ["initiative", "title"] {
      #expect(try desk.call(path, form: word([("action", "undo"), ("field", field)])).status == 303)
    }
    #expect(try desk.call("/initiatives").body.count == list.count)
    #expect(try desk.call("/review?show=decided").body.contains("taken back"))
    #expect(
      try desk.call(path, form: word([("action", "edit"), ("has", "status"), ("status", "dreamt")])).status
        == 422)
    #expect(try run("verify", "--workspace", "w.db").status == 0)
  }

  @Test func `two initiatives are merged and split again by judgements`() throws {
    let desk = try ServedDesk(folder, ["--workspace", "w.db"])
    func ids() throws -> [String] {
      let list = try desk.call("/initiatives").body
      return Array(
        Set(
          list.components(separatedBy: "href=\"/initiatives/ini").dropFirst().map {
            "ini" + $0.prefix { $0 != "\"" && $0 != "?" }
          })
      ).sorted()
    }
    let before = try ids()
    try #require(before.count >= 2)
    func judge(_ verdict: String, seen: String? = nil) throws -> Int {
      try desk.call(
        "/review/pairs",
        form: [("left", before[0]), ("right", before[1]), ("verdict", verdict), ("reason", "read both")]
          + (seen.map { [("seen", $0)] } ?? [])
      ).status
    }
    #expect(try judge("same", seen: "") == 303)
    #expect(try ids().count == before.count - 1)
    #expect(try judge("different", seen: "") == 409)
    #expect(try judge("different") == 303)
    #expect(try ids() == before)
    for page in ["/review", "/review?show=pairs", "/review?show=initiatives", "/review?show=decided"] {
      #expect(try desk.call(page).status == 200, "\(page)")
    }
    #expect(try run("verify", "--workspace", "w.db").status == 0)
  }
}

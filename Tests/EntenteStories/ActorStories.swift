// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// What the desk's pages say of actors, their ties, places and times, in three scripts.
@Suite struct ActorStories {
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
    try folder.write(
      "2019年6月，华为与莫斯科大学签署人工智能合作协议。\n\n2023年10月，清华大学与贝尔格莱德大学在诺维萨德共同建立了智能制造联合实验室。",
      to: "zh.txt")
    let read = try Program.run(["ingest", "en.txt", "ru.txt", "zh.txt", "--workspace", "w.db"], in: folder)
    try #require(read.status == 0, "\(read.errors)")
  }

  /// The ids of the actors on a page, in their order, each once.
  private func ids(_ page: String) -> [String] {
    var ids: [String] = []
    for part in page.components(separatedBy: "href=\"/actors/").dropFirst() {
      let id = String(part.prefix { $0 != "\"" && $0 != "?" })
      if !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  @Test func `actors are found by their names in any script, and shown in theirs`() throws {
    let desk = try ServedDesk(folder, ["--workspace", "w.db"])
    let all = try desk.call("/actors")
    #expect(all.status == 200)
    #expect(all.body.contains("lang=\"ru\"") && all.body.contains("lang=\"zh\""))
    for words in ["Huawei", "华为", "Сколково", "vologda"] {
      let query = words.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
      let found = try desk.call("/actors?q=" + query)
      #expect(found.status == 200 && !ids(found.body).isEmpty, "\(words)")
      let one = try desk.call("/actors/" + (ids(found.body).first ?? ""))
      #expect(one.status == 200 && one.body.contains("id=\"names-heading\""), "\(words)")
    }
    #expect(try desk.call("/actors/nobody").status == 404)
    #expect(try desk.call("/actors?kind=nonsense").status == 422)
    // A form without a script sends its empty fields too.
    #expect(try desk.call("/actors?q=&sort=name&page=").status == 200)
  }

  @Test func `two are compared, and what both have is the list behind the figure`() throws {
    let desk = try ServedDesk(folder, ["--workspace", "w.db"])
    let some = ids(try desk.call("/actors").body)
    try #require(some.count >= 4)
    let pair = try desk.call("/compare?kind=actor&a=\(some[0])&b=\(some[1])")
    #expect(pair.status == 200 && pair.body.contains("id=\"partners-heading\""))
    #expect(try desk.call("/compare?kind=country&a=RU&b=CN").status == 200)
    #expect(try desk.call("/compare?kind=sector&a=ai&b=telecoms-5g").status == 200)
    #expect(try desk.call("/compare?kind=actor&a=nobody&b=\(some[0])").status == 404)
    #expect(try desk.call("/compare?kind=country&a=&b=").status == 200)
  }

  @Test func `the network is drawn the same each time, around an actor, by a year, and along a path`() throws
  {
    let desk = try ServedDesk(folder, ["--workspace", "w.db"])
    let page = try desk.call("/network")
    #expect(page.status == 200 && page.body.contains("<svg class=\"picture"))
    #expect(page.body.contains("lang=\"ru\"") && page.body.contains("lang=\"zh\""))
    #expect(try desk.call("/network").body == page.body)
    let some = ids(page.body)
    let around = try desk.call("/network?focus=\(some[0])&depth=2&colour=community")
    #expect(around.status == 200 && around.body.contains("id=\"focus-heading\""))
    let drawing = try desk.call("/network/drawing?by=2018")
    #expect(drawing.status == 200 && drawing.body.hasPrefix("<svg"))
    #expect(drawing.body.contains("Vologda") && !drawing.body.contains("Huawei"))
    #expect(try desk.call("/network?focus=nobody").status == 404)
    #expect(try desk.call("/network?sector=&country=&until=2018&nodes=1000").status == 200)
    let path = try desk.call("/network?from=\(some[0])&to=\(some[1])")
    #expect(path.status == 200)
    #expect(path.body.contains("href=\"/initiatives/") || path.body.contains("No chain"))
  }

  @Test func `places and times lead to the lists that they stand for`() throws {
    let desk = try ServedDesk(folder, ["--workspace", "w.db"])
    let map = try desk.call("/places")
    #expect(map.status == 200 && map.body.contains("place=55.8,37.6"))
    let list = try desk.call("/initiatives?place=55.8,37.6")
    #expect(list.body.contains("<h3>"))
    #expect(try desk.call("/places?sector=ai&from=2018&to=2018&country=&q=").status == 200)
    for lanes in ["sector", "actor"] {
      let page = try desk.call("/timeline?lanes=\(lanes)&sector=")
      #expect(page.status == 200 && page.body.contains("class=\"strip"), "\(lanes)")
      if lanes == "actor" { #expect(page.body.contains("lang=\"ru\"") && page.body.contains("lang=\"zh\"")) }
    }
    #expect(try desk.call("/timeline?from=soon").status == 422)
  }
}

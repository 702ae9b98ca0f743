// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// What entities are tied to, over lists and the map, as a stranger asks for it.
@Suite struct TiesStories {
  static let texts = [
    "a.txt":
      "Harbin, 12 October 2018. Harbin Institute of Technology and Bauman Moscow State Technical University "
      + "opened a joint laboratory for robotics in Harbin.\n",
    "b.txt":
      "Москва, 3 июня 2019 года. Фонд «Сколково» и Тверской институт оптики подписали соглашение о создании "
      + "совместной лаборатории по квантовым технологиям.\n",
    "c.txt": "北京2020年5月6日电 北京航空航天大学与莫斯科航空学院签署协议，建立联合实验室，研究无人机技术。\n",
  ]
  static let list = """
    id,schema,name,alias,topics
    m1,Organization,Harbin Institute of Technology,,mil
    m2,Organization,Тверской институт оптики,,sanction
    m3,Organization,Beihang University,北京航空航天大学,export.control

    """

  /// A folder with a workspace that has read the texts, and a list.
  private func begun() throws -> Scratch {
    let folder = try Scratch()
    for (name, text) in Self.texts { try folder.write(text, to: name) }
    try folder.write(Self.list, to: "mine.csv")
    let read = try Program.run(
      ["ingest"] + Self.texts.keys.sorted() + ["--workspace", "w.db"], in: folder)
    #expect(read.status == 0, "\(read.errors)")
    return folder
  }

  private func ties(_ asked: String, _ more: [String] = [], in folder: Scratch) throws -> Program {
    try Program.run(
      ["ties", asked, "--list", "mine.csv", "--no-index", "--workspace", "w.db", "--format", "jsonl"] + more,
      in: folder)
  }

  @Test(
    "a partner in any script is led to the listed body that it works with, and the edge opens its passage",
    arguments: [
      ("Bauman Moscow State Technical University", "mine-m1", "a.txt"), ("Сколково", "mine-m2", "b.txt"),
      ("莫斯科航空学院", "mine-m3", "c.txt"),
    ])
  func scripts(_ asked: String, _ entry: String, _ file: String) throws {
    let folder = try begun()
    let answer = try #require(try ties(asked, in: folder).objects.first)
    let path = try #require((answer["paths"] as? [[String: Any]])?.first)
    #expect((path["entities"] as? [String])?.last == entry)
    let tie = try #require((path["ties"] as? [[String: Any]])?.first)
    let evidence = try #require(tie["evidence"] as? [String: Any])
    #expect(evidence["documentName"] as? String == file)
    let scalars = Array(try #require(Self.texts[file]).unicodeScalars)
    let start = try #require(evidence["start"] as? Int)
    let end = try #require(evidence["end"] as? Int)
    var quote = String.UnicodeScalarView()
    quote.append(contentsOf: scalars[start..<end])
    #expect(evidence["passage"] as? String == String(quote))
    let same = try #require((evidence["sameAs"] as? [[String: Any]])?.first)
    let score = try #require(same["score"] as? Double)
    #expect(same["entry"] as? String == entry)
    #expect(same["basis"] as? String == "name")
    #expect((0.9..<1).contains(score))
    let strength = try #require(path["strength"] as? Double)
    #expect(strength < 0.7 * score + 1e-9)
  }

  @Test
  func `who was judged different is not taken for the entry, and who was judged the same weighs in full`()
    throws
  {
    let folder = try begun()
    func judge(_ verdict: String, at time: String) throws {
      try folder.write(
        #"{"left":"org-beihang-university","right":"mine-m3","verdict":"\#(verdict)","by":"me","reason":"r","at":"\#(time)"}"#
          + "\n", to: "j.jsonl")
      let taken = try Program.run(["resolve", "--import", "j.jsonl", "--workspace", "w.db"], in: folder)
      #expect(taken.status == 0, "\(taken.errors)")
    }
    try judge("different", at: "2026-01-01T00:00:00Z")
    #expect(try ties("莫斯科航空学院", in: folder).objects.first?["pathCount"] as? Int == 0)
    try judge("same", at: "2026-01-02T00:00:00Z")
    let answer = try ties("莫斯科航空学院", in: folder)
    #expect(answer.output.contains(#""score":1,"basis":"judged""#), "\(answer.output)")
  }

  @Test func `a hit of a screening carries its paths and owners, unless that is left out`() throws {
    let folder = try begun()
    try folder.write("МГТУ им. Баумана\nЗавод «Луч»\n", to: "q.txt")
    try folder.write(
      """
      {"id":"b","schema":"Organization","properties":{"name":["Bauman Moscow State Technical University"]}}
      {"id":"h","schema":"Company","properties":{"name":["北方控股公司"],"topics":["sanction"]}}
      {"id":"p","schema":"Company","properties":{"name":["Завод «Луч»"]}}
      {"id":"o","schema":"Ownership","properties":{"owner":["h"],"asset":["p"],"percentage":["50"]}}

      """, to: "register.ftm.json")
    func screen(_ more: String...) throws -> Program {
      try Program.run(
        [
          "screen", "q.txt", "--list", "mine.csv", "--list", "register.ftm.json", "--no-index", "--workspace",
          "w.db", "--limit", "1", "--as-of", "2026-01-31",
        ] + more, in: folder)
    }
    let table = try screen()
    #expect(table.status == 0, "\(table.errors)")
    #expect(
      table.output.contains("Bauman Moscow State Technical University — Harbin Institute of Technology"))
    #expect(table.output.contains("owned 50 % or more by 北方控股公司 (h) 50 % (ofac-50)"))
    let results = try screen("--format", "jsonl").objects.compactMap {
      ($0["results"] as? [[String: Any]])?.first
    }
    #expect(results.map { $0["pathCount"] as? Int } == [1, 1])
    let reports = try #require(results.last?["ownership"] as? [[String: Any]])
    #expect(reports.map { $0["verdict"] as? String } == ["blocked", "notBlocked"])
    let row = try #require(try screen("--format", "csv").lines.last)
    #expect(row.contains("1: 0.950 Завод «Луч» — 北方控股公司"))
    #expect(try !screen("--no-ties").output.contains("—"))
    #expect(try !screen("--no-ties", "--format", "jsonl").output.contains("pathCount"))
  }

  @Test func `what cannot be asked says why`() throws {
    let folder = try begun()
    #expect(try ties("Nobody Whatsoever Ltd", in: folder).status == 1)
    let target = try ties("Сколково", ["--targets", "mil"], in: folder)
    #expect(target.status == 1)
    #expect(target.errors.contains("topic:TOPIC, list:NAME or id:ID"))
    #expect(try ties("Сколково", ["--as-of", "2026"], in: folder).status == 2)
    #expect(try ties("Сколково", ["--hops", "4"], in: folder).status == 2)
  }
}

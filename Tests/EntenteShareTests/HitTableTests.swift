// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteShare
import Testing

@Suite("A hit")
struct HitTableTests {
  static func answer(_ datasets: [String]) -> ScreenAnswer {
    let list = ListVersion(
      name: "us-other", title: "Lists of the United States", version: "2026-02", sha256: "0")
    let entity = ListEntity(
      id: "e1", schema: "Company", properties: ["name": ["Завод «Волна»", "=HYPERLINK(1)"]],
      datasets: datasets)
    let hit = ScreenHit(
      entity: entity, score: 0.931, name: "Завод «Волна»", property: "name", queried: "Volna", parts: [],
      list: list)
    return ScreenAnswer(query: "Volna", schema: nil, hits: [hit])
  }

  @Test(
    "says in which data set of its list it stands, where that is called otherwise",
    arguments: [
      (["us-other"], "us-other 2026-02,"), (["dod-1260h"], "us-other/dod-1260h 2026-02,"),
      (["universities", "军工"], "us-other/universities and 1 more 2026-02,"), ([], "us-other 2026-02,"),
    ])
  func datasets(named: [String], shown: String) {
    let answer = Self.answer(named)
    let text = HitTable.text(answer, width: 120)
    #expect(text == "Volna\n  0.93  Завод «Волна», Company, \(shown) e1\n")
    let cells = HitTable.csv(answer).split(separator: ",", omittingEmptySubsequences: false)
    let columns = HitTable.header.split(separator: ",")
    #expect(cells.count == columns.count)
    let cell = named.joined(separator: "; ")
    #expect(cells.last == Substring((cell.contains(";") ? "\"\(cell)\"" : cell) + "\n"))
    let quoted = named.map { "\"\($0)\"" }.joined(separator: ",")
    #expect(HitLines.encode(answer).contains("\"datasets\":[\(quoted)]"))
  }
}

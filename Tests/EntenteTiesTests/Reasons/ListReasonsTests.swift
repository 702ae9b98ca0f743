// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteNames
import EntenteScreen
import Foundation
import Testing

/// Lists of FollowTheMoney entities and tables, made ready to be asked about what their entries are tied to.
struct MadeLists {
  let screener: ListScreener

  init(_ files: KeyValuePairs<String, String>) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ties-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let comparer = try NameComparer()
    let shelf = ListShelf(comparer)
    var indexes: [ListIndex] = []
    for (name, text) in files {
      let path = folder.appendingPathComponent(name).path
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      indexes.append(try shelf.take(ListSource(path: path), ListReader()).index)
    }
    screener = ListScreener(indexes, comparer)
  }

  func reasons(_ choice: TargetChoice = .usual, day: String = "2026-01-31") throws -> ListReasons {
    try #require(ListReasons(screener, choice, asOf: nil, day: day))
  }

  /// A line of FollowTheMoney.
  static func line(_ id: String, _ schema: String, _ properties: [String: [String]]) -> String {
    let values = properties.sorted { $0.key < $1.key }.map { key, values in
      "\"\(key)\":[" + values.map { "\"\($0)\"" }.joined(separator: ",") + "]"
    }
    return
      "{\"id\":\"\(id)\",\"schema\":\"\(schema)\",\"properties\":{\(values.joined(separator: ","))},\"datasets\":[]}\n"
  }
}

@Suite("Reasons of hits: targets, paths and owners of the lists' own entries")
struct ListReasonsTests {
  static let register =
    MadeLists.line("h", "Company", ["name": ["Холдинг «Заря»"], "topics": ["sanction"]])
    + MadeLists.line("p", "Company", ["name": ["黎明光学有限公司"]])
    + MadeLists.line("q", "Organization", ["name": ["Dawn Optics Laboratory"]])
    + MadeLists.line("o1", "Ownership", ["owner": ["h"], "asset": ["p"], "percentage": ["50"]])
    + MadeLists.line("m1", "Membership", ["member": ["q"], "organization": ["p"], "role": ["laboratory"]])

  @Test("An entry is led to targets, with each edge's list and entry, and its owners are counted")
  func chain() throws {
    let reasons = try MadeLists(["register.ftm.json": Self.register]).reasons()
    #expect(reasons.targetCount == 1)
    let lab = try #require(reasons.reasons("q"))
    let path = try #require(lab.paths.paths.first)
    #expect(path.entities == ["q", "p", "h"])
    #expect(path.ties.map(\.evidence.entry) == ["m1", "o1"])
    #expect(path.ties.allSatisfy { $0.evidence.list == "register" })
    #expect(abs(path.strength - 0.8 * 0.95) < 1e-12)
    #expect(lab.names == ["q": "Dawn Optics Laboratory", "p": "黎明光学有限公司", "h": "Холдинг «Заря»"])
    #expect(lab.ownership.isEmpty)
    let plant = try #require(reasons.reasons("p"))
    #expect(plant.reached.map(\.rule) == ["ofac-50"])
    #expect(plant.reached.first?.verdict == .blocked)
    #expect(reasons.reasons("nobody") == nil)
  }

  @Test(
    "Targets are chosen by topic, by list or by id",
    arguments: [
      ([], 1), (["topic:sanction"], 1), (["topic:mil"], 0), (["list:register"], 3), (["id:p"], 1),
      (["topic:mil", "id:q"], 1),
    ])
  func choice(_ targets: [String], _ count: Int) throws {
    let reasons = try MadeLists(["register.ftm.json": Self.register]).reasons(try TargetChoice(targets))
    #expect(reasons.targetCount == count)
  }

  @Test(
    "A target of no known form, and a list that is not there, say how to write it",
    arguments: ["mil", "list:x"])
  func unknown(_ target: String) throws {
    let lists = try MadeLists(["register.ftm.json": Self.register]).screener.lists
    let fault = #expect(throws: ListFault.self) { try TargetChoice([target]).check(lists) }
    #expect(fault?.place == "--targets")
  }

  @Test("Without a tie there is nothing to be asked")
  func untied() throws {
    let lists = try MadeLists(["a.csv": "name\nDawn Optics\n"])
    #expect(ListReasons(lists.screener, .usual, asOf: nil, day: "2026-01-31") == nil)
  }

  @Test(
    "Standing in a list that says so by being it is a topic; a topic of the entry's own stays",
    arguments: [
      ("ofac-sdn.csv", ["sanction"]), ("us_ofac_cons.csv", ["sanction"]), ("dod_1260H.csv", ["mil"]),
      ("bis_meu.csv", ["export.control", "mil"]), ("section_1286.csv", ["debarment"]),
      ("dpl.csv", ["export.control"]),
      ("gb_fcdo_sanctions.csv", ["sanction"]), ("china-defence-universities.csv", ["mil"]),
      ("partners.csv", []),
    ])
  func meaning(_ file: String, _ topics: [String]) throws {
    let screener = try MadeLists([file: "name,topics\nЗаря,\n北方仪器厂,crime\n"]).screener
    let found = screener.hits(ScreenQuery(["Заря"]), ScreenLimits())
    #expect(found.first?.entity["topics"] == topics)
    #expect(screener.hits(ScreenQuery(["北方仪器厂"]), ScreenLimits()).first?.entity["topics"] == ["crime"])
  }

  static let starts: [(String, [String: [String]], [String])] = [
    ("ofac-sdn", ["programId": ["SDGT"]], ["ofac-50", "bis-affiliates"]),
    ("ofac-sdn", ["programId": ["CUBA"]], ["ofac-50"]),
    ("ofac-consolidated", ["topics": ["sanction"]], []),
    ("eu-fsf", ["topics": ["sanction"]], []),
    ("bis_meu", ["topics": ["mil"]], ["bis-affiliates"]),
    ("us-csl", ["program": ["Entity List (EL) - Bureau of Industry and Security"]], ["bis-affiliates"]),
    ("us-csl", ["program": ["Specially Designated Nationals (SDN) - Treasury Department"]], ["ofac-50"]),
    (
      "us-csl", ["program": ["Nonproliferation Sanctions (ISN) - State Department"], "topics": ["sanction"]],
      []
    ),
    ("mine", ["topics": ["sanction"]], ["ofac-50"]),
    ("mine", ["topics": ["export.control"]], ["bis-affiliates"]),
    ("mine", ["topics": ["mil"]], []),
  ]

  @Test("Who starts a rule is told by the list; of a list that is not known, by topics", arguments: starts)
  func rules(_ list: String, _ properties: [String: [String]], _ rules: [String]) {
    let entity = ListEntity(id: "e", schema: "Company", properties: properties)
    let version = ListVersion(name: list, title: list, sha256: "")
    #expect(OwnershipRule.all.filter { $0.programmes(of: entity, in: version) != nil }.map(\.name) == rules)
  }

  @Test(
    "Entries of several lists with names alike are one when that is asked for, as sure as their score, owners too"
  )
  func joined() throws {
    let register =
      MadeLists.line("r1", "Company", ["name": ["Холдинг «Северная заря»"]])
      + MadeLists.line("r2", "Company", ["name": ["深圳远帆贸易有限公司"]])
      + MadeLists.line("o", "Ownership", ["owner": ["r1"], "asset": ["r2"], "percentage": ["51"]])
    let lists = try MadeLists([
      "register.ftm.json": register, "us_ofac_sdn.csv": "id,schema,name\n7,Company,Severnaya Zarya Holding\n",
    ])
    #expect(try lists.reasons().reasons("r2")?.paths.total == 0)
    let reasons = try #require(
      ListReasons(lists.screener, .usual, joined: true, asOf: nil, day: "2026-01-31"))
    let found = try #require(reasons.reasons("r2"))
    let path = try #require(found.paths.paths.first)
    #expect(path.entities == ["r2", "r1", "us-ofac-sdn-7"])
    #expect(path.ties.last?.kind == .same)
    let score = try #require(path.ties.last?.evidence.identities.first?.score)
    #expect((0.9..<1).contains(score))
    #expect(abs(path.strength - 0.95 * score) < 1e-12)
    let report = try #require(found.reached.first)
    #expect(report.verdict == .blocked)
    #expect(report.programmes.contains { $0.hasPrefix("taken for us-ofac-sdn us-ofac-sdn-7, score 0.9") })
  }

  @Test(
    "A few capitals make nobody the same; words do",
    arguments: [
      ("HIT", false), ("МАИ", false), ("ПАО НК", false), ("北大", false), ("北京大学", true), ("Huawei", true),
      ("Заря", true), ("ROSATOM", true), ("Bo", false), ("", false),
    ])
  func telling(_ name: String, _ isTelling: Bool) { #expect(TellingName.isTelling(name) == isTelling) }

  @Test("OFAC's list as published: who is linked to whom, within three steps")
  func published() throws {
    let path = "../shared/data/lists/ofac_2021/sdn.csv"
    guard FileManager.default.fileExists(atPath: path) else {
      print("\(path) is missing: not tested")
      return
    }
    let comparer = try NameComparer()
    let index = try ListShelf(comparer).take(ListSource(path: path), ListReader()).index
    #expect(index.tieCount == 3_407)
    let screener = ListScreener([index], comparer)
    let reasons = try #require(ListReasons(screener, .usual, asOf: nil, day: "2026-01-31"))
    let found = try #require(reasons.reasons("ofac-4697", limit: 1_000))
    #expect(found.paths.total == found.paths.paths.count)
    for path in found.paths.paths {
      for tie in path.ties {
        let entry = try #require(screener.entity(tie.evidence.entry ?? "")?.entity)
        #expect(Tie.ties(entry, list: "ofac-sdn").contains(tie))
      }
    }
  }
}

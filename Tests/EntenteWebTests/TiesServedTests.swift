// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteWeb
import Testing

@Suite("The API tells what matches are tied to")
struct TiesServedTests {
  static let names = ["Завод «Луч»", "深圳远帆贸易有限公司", "Meridian Depot Limited"]
  static let register = [
    Served.line("h", "Company", ["name": "Холдинг «Северная заря»", "topics": "sanction"]),
    Served.line("a", "Company", ["name": names[0]]), Served.line("b", "Company", ["name": names[1]]),
    Served.line("c", "Company", ["name": names[2]]),
    Served.line("o1", "Ownership", ["owner": "h", "asset": "a", "percentage": "50"]),
    Served.line("o2", "Ownership", ["owner": "a", "asset": "b", "percentage": "50"]),
    Served.line("o3", "Ownership", ["owner": "b", "asset": "c", "percentage": "50"]),
  ]

  @Test(
    "names in three scripts are led over half of a half to the holding, with the entry that says each step")
  func cascade() async throws {
    try await Served.with(Self.register) { served in
      let results = try await served.match(Self.names).results
      for (place, entries) in [["o1"], ["o1", "o2"], ["o1", "o2", "o3"]].enumerated() {
        let report = try #require(results[place].first?["ownership"]?.elements.first)
        #expect(report["verdict"] == "blocked")
        #expect(report["aggregate"] == ["least": .number(50), "most": .number(50)])
        #expect(
          report["chain"]?.elements.compactMap { $0["evidence"]?["entry"] } == entries.map { .string($0) })
        #expect(results[place].first?["pathCount"] == 1)
        #expect(results[place].first?["names"]?["h"] == "Холдинг «Северная заря»")
      }
    }
  }

  @Test(
    "once the work of a call is used up, matches say that their ties were left out, in the order of the answer"
  )
  func work() async throws {
    var limits = ScreenServerLimits()
    limits.work = 1
    try await Served.with(Self.register, limits) { served in
      let (results, headers) = try await served.match(Self.names)
      let firsts = results.compactMap(\.first)
      #expect(firsts.map { $0["paths"] != nil } == [true, false, false])
      #expect(firsts.map { $0["tiesLeftOut"] } == [nil, true, true])
      #expect(headers["x-ties-left-out"] == "2")
      let path = try await served.call("/entities/c/paths").0
      #expect(path["pathCount"] == 1)
    }
  }

  @Test("owners beyond the bound are left out of a report and counted; the verdict is that of all")
  func owners() async throws {
    var limits = ScreenServerLimits()
    limits.owners = 2
    let many = (0..<5).flatMap { number in
      [
        Served.line("p\(number)", "Person", ["name": "Viktor Samarin \(number)", "topics": "sanction"]),
        Served.line("s\(number)", "Ownership", ["owner": "p\(number)", "asset": "c", "percentage": "12"]),
      ]
    }
    try await Served.with(Self.register.filter { !$0.contains("\"o3\"") } + many, limits) { served in
      let results = try await served.match([Self.names[2]]).results
      let result = try #require(results[0].first)
      let report = try #require(result["ownership"]?.elements.first)
      #expect(report["verdict"] == "blocked")
      #expect(report["aggregate"]?["least"] == .number(60))
      #expect(report["owners"]?.elements.count == 2)
      #expect(report["chain"]?.elements.count == 2)
      #expect(report["leftOut"] == 6)
      #expect(result["pathCount"] == 5)
    }
  }

  @Test(
    "pages of other origins may read what lists say, and not what passages of a workspace say",
    arguments: [(false, "*"), (true, nil)])
  func origins(showsPassages: Bool, allowed: String?) async throws {
    try await Served.with(Self.register, showsPassages: showsPassages) { served in
      for path in ["/entities/c/paths", "/entities/c"] {
        let headers = try await served.call(path).headers
        #expect(headers["access-control-allow-origin"] == (path.hasSuffix("paths") ? allowed : "*"))
      }
      let headers = try await served.match(Self.names).headers
      #expect(headers["access-control-allow-origin"] == allowed)
    }
  }

  @Test(
    "a page that lets its own name point to this machine is refused what passages say",
    arguments: [
      ("localhost", true), ("127.0.0.1", true), ("LOCALHOST", true), ("screen.example.org", true),
      ("rebound.example.net", false), ("localhost.example.net", false),
    ])
  func names(host: String, isAnswered: Bool) async throws {
    try await Served.with(Self.register, showsPassages: true) { served in
      let path = try await served.call("/entities/c/paths", host: host + ":80").0
      #expect((path["pathCount"] != nil) == isAnswered)
      #expect(isAnswered || path["status"] == 421)
      let entity = try await served.call("/entities/c", host: host).0
      #expect(entity["id"] == "c")
    }
  }

  @Test(
    "where no ties were made ready a match has none, and paths are refused; an id that is not there is refused before"
  )
  func without() async throws {
    try await Served.with(Self.register, ties: false) { served in
      let results = try await served.match([Self.names[0]]).results
      let result = try #require(results[0].first)
      #expect(result["match"] == true)
      #expect(result["paths"] == nil && result["ownership"] == nil)
      let refused = try await served.call("/entities/a/paths").0
      #expect(refused["status"] == 404 && refused["detail"] != nil)
      let nobody = try await served.call("/entities/nobody/paths").0
      #expect(nobody["status"] == 404)
    }
  }

  @Test("a list without ties tells none, and says so")
  func untied() async throws {
    try await Served.with([Served.line("a", "Company", ["name": Self.names[0]])]) { served in
      let (results, _) = try await served.match([Self.names[0]])
      #expect(results[0].first?["match"] == true && results[0].first?["paths"] == nil)
      let answer = try await served.call("/entities/a/paths").0
      #expect(answer["pathCount"] == 0)
    }
  }
}

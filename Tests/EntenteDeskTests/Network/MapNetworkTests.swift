// SPDX-License-Identifier: Apache-2.0
import EntenteDesk
import EntenteModel
import EntenteTesting
import Testing

/// What is worked out over a map: ties, networks, comparisons, places, names.
@Suite struct MapNetworkTests {
  let folder: ScratchFolder
  let clock = TestClock()

  init() throws { folder = try ScratchFolder() }

  static let reports = [
    (
      "en",
      "In May 2018 Vologda Optics Institute and Tomsk State University signed an agreement on artificial intelligence."
    ),
    ("en", "In June 2019 Huawei and Tomsk State University opened a joint laboratory for robotics in Tomsk."),
    ("en", "In July 2020 Huawei and Tsinghua University signed an agreement on artificial intelligence."),
    ("ru", "В марте 2019 года фонд «Сколково» и компания Huawei подписали соглашение о робототехнике."),
    ("zh", "2021年6月，清华大学与北京大学签署人工智能合作协议。"),
  ]

  private func shelf() async throws -> MapShelf {
    let workspace = try Workspace(path: folder.path("w.db"), program: "test/1")
    let documents = Self.reports.enumerated().map { number, report in
      Document.test(report.1 + "\n", origin: "/in/\(number).txt", language: report.0)
    }
    _ = try await workspace.ingest(documents.map { .document($0) }, width: 1, now: clock.now)
    return MapShelf(workspace)
  }

  private func actor(_ name: String, _ map: MapSnapshot) throws -> MapActor {
    try #require(
      map.actors.first { [$0.name, $0.english ?? "", $0.romanised ?? ""].contains { $0.contains(name) } },
      "\(name) of \(map.actors.map(\.name))")
  }

  private func names(_ network: MapNetwork, _ map: MapSnapshot) -> Set<String> {
    Set(network.nodes.map { map.actors[$0.actor].english ?? map.actors[$0.actor].name })
  }

  @Test func `a network is those who share initiatives, as of a year, of a sector, at least so many`()
    async throws
  {
    defer { folder.remove() }
    let map = try await shelf().map(.now)
    let whole = MapNetwork(map, NetworkChoice())
    #expect(whole.allNodes >= 5 && whole.nodes.count == whole.allNodes)
    #expect(whole.ties.allSatisfy { $0.from < $0.to && $0.total > 0 })
    var choice = NetworkChoice()
    choice.until = 2018
    let early = MapNetwork(map, choice)
    #expect(early.nodes.count == 2 && early.ties.count == 1)
    #expect(names(early, map).contains { $0.contains("Vologda") })
    // The same ties by a year within the whole.
    let by = whole.by(2018, map)
    #expect(by.ties.count == 1 && by.shown.values.filter { $0 > 0 }.count == 2)
    choice = NetworkChoice()
    choice.sectors = ["robotics"]
    #expect(MapNetwork(map, choice).ties.count == 2)
    choice = NetworkChoice()
    choice.minimum = 2
    #expect(MapNetwork(map, choice).nodes.isEmpty)
    choice = NetworkChoice()
    choice.nodes = 2
    let two = MapNetwork(map, choice)
    #expect(two.nodes.count == 2 && two.allNodes == whole.allNodes)
    #expect(two.nodes.map { $0.activity }.sorted(by: >) == two.nodes.map { $0.activity })
  }

  @Test
  func `around an actor are its partners, over two ties theirs, and a path leads over shared initiatives`()
    async throws
  {
    defer { folder.remove() }
    let map = try await shelf().map(.now)
    let tomsk = try actor("Tomsk", map)
    var choice = NetworkChoice()
    choice.focus = tomsk.id
    let near = MapNetwork(map, choice)
    #expect(near.nodes.first.map { map.actors[$0.actor].id } == tomsk.id)
    #expect(near.nodes.allSatisfy { ($0.distance ?? 9) <= 1 })
    choice.depth = 2
    #expect(MapNetwork(map, choice).nodes.count > near.nodes.count)
    choice = NetworkChoice()
    choice.nodes = 2
    choice.from = try actor("Vologda", map).id
    choice.to = try actor("Skolkovo", map).id
    let found = MapNetwork(map, choice)
    let path = try #require(found.path)
    let way = path.map { map.actors[found.nodes[$0].actor].english ?? map.actors[found.nodes[$0].actor].name }
    #expect(way.count == 4 && way[1].contains("Tomsk") && way[2].contains("Huawei"), "\(way)")
    for (from, to) in zip(path, path.dropFirst()) {
      #expect(found.ties.contains { $0.from == min(from, to) && $0.to == max(from, to) })
    }
    #expect(try map.partners(of: actor("Huawei", map)).count >= 3)
  }

  @Test func `two are compared by what the lists behind the figures hold`() async throws {
    defer { folder.remove() }
    let map = try await shelf().map(.now)
    let (huawei, tomsk) = (try actor("Huawei", map), try actor("Tomsk", map))
    let both = Comparison(.actor, huawei.id, tomsk.id, of: map)
    #expect(both.a.positions == huawei.initiatives && both.b.positions == tomsk.initiatives)
    #expect(both.a.perYear == [2019: 2, 2020: 1] && both.b.years == 2018...2019)
    #expect(both.shared.count == 1 && both.a.sectors[.robotics] == 2)
    #expect(
      both.a.claimed.reduce(0, +) == both.a.levelled && both.a.substance.reduce(0, +) == both.a.levelled)
    #expect(both.partners.allSatisfy { both.a.partners[$0] != nil && both.b.partners[$0] != nil })
    let sectors = Comparison(.sector, "ai", "robotics", of: map)
    #expect(sectors.a.positions.count == 3 && sectors.b.positions.count == 2)
    #expect(sectors.partners.contains { map.actors[$0].id == huawei.id })
  }

  @Test(arguments: [("清华", "Tsinghua"), ("сколково", "Skolkovo"), ("huawei", "Huawei")])
  func `an actor is found by its names in any script, and each name has its documents`(
    _ words: String, _ english: String
  ) async throws {
    defer { folder.remove() }
    let shelf = try await shelf()
    let (map, actors) = (try shelf.map(.now), ActorShelf(shelf))
    var choice = ActorIndex.Choice()
    choice.words = words
    let found = try actors.index(map).positions(choice)
    #expect(found.contains(try #require(map.actorsByID[actor(english, map).id])))
    let file = try actors.file(map.actors[try #require(found.first)], map)
    #expect(file.names.contains { !$0.documents.isEmpty })
  }

  @Test func `an actor that is judged to be another one is shown within it, with the judgement`() async throws
  {
    defer { folder.remove() }
    let shelf = try await shelf()
    let before = try shelf.map(.now)
    let (one, other) = (try actor("Vologda", before), try actor("Tomsk", before))
    let workspace = try Workspace(path: folder.path("w.db"), program: "test/1")
    try workspace.judge(
      [Judgement(one.id, other.id, .same, by: "A. Analyst", reason: "read both", at: clock.now())],
      now: clock.now)
    let map = try shelf.map(.now)
    let actors = ActorShelf(shelf)
    let gone = try #require([one.id, other.id].first { map.actor($0) == nil })
    let shown = try actors.shown(gone, .now)
    let file = try actors.file(try #require(map.actor(shown)), map)
    #expect(file.joined.map(\.id) == [gone] && file.joined[0].judgements.map(\.by) == ["A. Analyst"])
    #expect(file.names.count >= 2)
  }

  @Test func `places are counted once a tenth of a degree, and found again by their key`() async throws {
    defer { folder.remove() }
    let map = try await shelf().map(.now)
    let places = map.places(of: Array(map.initiatives.indices))
    for place in places {
      var filter = MapFilter()
      filter.isCounted = true
      let isTaken = filter.take("place", place.key)
      #expect(isTaken)
      #expect(map.positions(filter).count == place.count, "\(place.name)")
    }
    #expect(places.contains { $0.name.contains("Tomsk") && $0.isLocated })
  }
}

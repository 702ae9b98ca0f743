// SPDX-License-Identifier: Apache-2.0
import EntenteNames
import Foundation
import Testing

@Suite("An index of names")
struct NameIndexTests {
  static let entities: [(NameSubject, [String])] = [
    (.body, ["Tula Instrument-Making Plant", "Тульский приборостроительный завод"]),
    (.body, ["Northern Shipyard"]), (.person, ["Dmitry LEBEDEV", "Дмитрий Лебедев"]),
    (.person, ["Wang Xiaoming"]), (.body, ["Beijing Institute of Electronic Technology", "北京电子技术研究所"]),
    (.body, ["Verkhnevolzhskiy Plant"]),
  ]

  func index() throws -> NameIndex {
    var builder = NameIndex.Builder(try #require(Shipped.comparer))
    for (number, entity) in Self.entities.enumerated() {
      for (ordinal, name) in entity.1.enumerated() {
        builder.add(name, entity.0, entity: number, ordinal: ordinal)
      }
    }
    let index = builder.finished()
    return try #require(index)
  }

  @Test(
    "finds who is called so, or nearly so, in any script",
    arguments: [
      ("Tulskiy priborostroitelnyi zavod", NameSubject.body, 0),
      ("Завод приборостроительный, Тула", .body, 0),
      ("Northern Shipyrd", .body, 1), ("Nothern Shipyards", .body, 1), ("Lebedev Dmitriy", .person, 2),
      ("王小明", .person, 3),
      ("Institute of Electronic Technology, Beijing", .body, 4), ("Verkhne Volzhskij zavod", .body, 5),
    ])
  func finds(name: String, subject: NameSubject, entity: Int) throws {
    let index = try index()
    var room = index.room()
    let hits = index.search(index.read([name], [subject]), limit: 3, &room)
    #expect(hits.first?.entity == entity, "\(name)")
  }

  @Test("opens from its file and answers the same")
  func file() throws {
    let index = try index()
    let path = FileManager.default.temporaryDirectory.appending(path: "names-\(UUID().uuidString).index").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try index.write(to: path)
    let comparer = try #require(Shipped.comparer)
    let opened = try #require(NameIndex(file: path, comparer))
    var (first, second) = (index.room(), opened.room())
    for (subject, names) in Self.entities {
      let query = index.read(names, [subject])
      #expect(
        index.search(query, limit: 5, &first).map { "\($0.entity) \($0.score)" }
          == opened.search(query, limit: 5, &second).map { "\($0.entity) \($0.score)" })
    }
  }

  @Test(
    "is refused when its file is cut short, spoiled at the head, or another one",
    arguments: [0, 15, 100, 1000])
  func refused(bytes: Int) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "names-\(UUID().uuidString).index").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let comparer = try #require(Shipped.comparer)
    try index().write(to: path)
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    try data.prefix(bytes).write(to: URL(fileURLWithPath: path))
    #expect(NameIndex(file: path, comparer) == nil)
    try Data(repeating: 7, count: 4096).write(to: URL(fileURLWithPath: path))
    #expect(NameIndex(file: path, comparer) == nil)
  }

  @Test("gives the same answers to threads that ask at once")
  func threads() async throws {
    let index = try index()
    var room = index.room()
    let expected = Self.entities.map { index.search(index.read($0.1, [$0.0]), limit: 3, &room).map(\.score) }
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          var own = index.room()
          return Self.entities.map { index.search(index.read($0.1, [$0.0]), limit: 3, &own).map(\.score) }
            == expected
        }
      }
      for await same in group { #expect(same) }
    }
  }
}

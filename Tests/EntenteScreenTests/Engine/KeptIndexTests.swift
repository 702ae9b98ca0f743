// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteNames
import EntenteScreen
import Foundation
import Testing

@Suite("Indexes that are kept")
struct KeptIndexTests {
  /// A list with an index that stands over that of its first edition.
  func updated() throws -> ChangingList {
    var more = InventedEntities(seed: 8)
    let list = try ChangingList(more.list(80))
    try list.take()
    for _ in 0..<5 { list.entities.append(more.entity()) }
    list.entities.removeFirst()
    #expect(try list.take().read == 5)
    return list
  }

  func expectAnswers(_ list: ChangingList, wasKept: Bool, reads read: Int) throws {
    let taken = try list.again()
    #expect(taken.wasKept == wasKept)
    #expect(taken.read == read)
    try list.expectSame(taken.index, try list.whole(), InventedEntities.queries, "again")
    // What was made in its place is kept.
    #expect(try list.again().wasKept)
  }

  @Test("are opened with the one that they stand over, and no others are left")
  func opened() throws {
    let list = try updated()
    #expect(try list.indexes.count == 2)
    try expectAnswers(list, wasKept: true, reads: 0)
  }

  @Test(
    "that are damaged are made anew, over the one that is well",
    arguments: [0, 8, 16, 24, 300, 968, 976, 984, 992, 1500, 4000])
  func damaged(offset: Int) throws {
    let list = try updated()
    let file = try #require(try list.indexes.last)
    var bytes = try Data(contentsOf: file)
    bytes[offset] ^= 0x41
    try bytes.write(to: file, options: .atomic)
    try expectAnswers(list, wasKept: false, reads: 5)
  }

  @Test("that are cut short are made anew", arguments: [0, 1, 16, 991, 992, 5000])
  func cut(length: Int) throws {
    let list = try updated()
    let file = try #require(try list.indexes.last)
    try Data(contentsOf: file).prefix(length).write(to: file, options: .atomic)
    try expectAnswers(list, wasKept: false, reads: 5)
  }

  @Test("are made whole when the one that they stand over is gone, damaged or another", arguments: 0..<4)
  func elder(way: Int) throws {
    let list = try updated()
    let file = try #require(try list.indexes.first)
    var bytes = try Data(contentsOf: file)
    switch way {
    case 0: try FileManager.default.removeItem(at: file)
    case 1: try bytes.prefix(3000).write(to: file, options: .atomic)
    case 2:
      // The sum that tells one index from another.
      bytes[985] ^= 1
      try bytes.write(to: file, options: .atomic)
    default:
      let newest = try #require(try list.indexes.last)
      try Data(contentsOf: newest).write(to: file, options: .atomic)
    }
    try expectAnswers(list, wasKept: false, reads: 84)
  }

  @Test("are not built upon when a name in them is not as it was written")
  func spoiled() throws {
    var more = InventedEntities(seed: 8)
    let list = try ChangingList(more.list(80))
    try list.take()
    let file = try #require(try list.indexes.last)
    var bytes = try Data(contentsOf: file)
    bytes[2000] ^= 1
    try bytes.write(to: file, options: .atomic)
    list.entities.append(more.entity())
    #expect(try list.take().read == 81)
    try expectAnswers(list, wasKept: true, reads: 0)
  }

  @Test("keep the one that they stand over, whatever way their folder is named")
  func named() throws {
    var more = InventedEntities(seed: 8)
    let list = try ChangingList(more.list(80))
    list.keptAs = list.relative
    try list.take()
    for _ in 0..<3 {
      list.entities.append(more.entity())
      try list.take()
      #expect(try list.indexes.count == 2)
      #expect(try list.again().wasKept)
    }
    list.keptAs = nil
    #expect(try list.again().wasKept)
  }

  @Test("are not opened without the one that they stand over")
  func alone() throws {
    let list = try updated()
    let (first, last) = (try #require(try list.indexes.first), try #require(try list.indexes.last))
    #expect(ListIndex(file: last.path, list.comparer)?.base?.file == first.path)
    try FileManager.default.removeItem(at: first)
    #expect(ListIndex(file: last.path, list.comparer) == nil)
  }

  @Test("of earlier editions answer while later ones are made and take their place")
  func threads() async throws {
    let list = try updated()
    let screener = ListScreener([try list.again().index], list.comparer)
    @Sendable func answers() -> [[ScreenHit]] {
      InventedEntities.queries.map { screener.hits(ScreenQuery([$0]), ScreenLimits()) }
    }
    let expected = answers()
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 {
        group.addTask { @concurrent in (0..<5).allSatisfy { _ in answers() == expected } }
      }
      var more = InventedEntities(seed: 9)
      for _ in 0..<6 {
        // The fourth of these is made whole, and the one that the screener has open is taken away.
        for _ in 0..<5 { list.entities.append(more.entity().with(id: "later-\(list.entities.count)")) }
        #expect((try? list.take())?.notKept == nil)
      }
      for await isSame in group { #expect(isSame) }
    }
    #expect(answers() == expected)
  }
}

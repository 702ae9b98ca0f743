// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteScreen
import Foundation
import Testing

@Suite("The index of a list that changes")
struct ListUpdateTests {
  /// What happens to a list of 80 entries and 8 ties, and of how many entries names are then read.
  struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let read: Int
    let apply: @Sendable (inout [ListEntity], inout InventedEntities) -> Void

    init(
      _ what: String, reads read: Int,
      _ apply: @escaping @Sendable (inout [ListEntity], inout InventedEntities) -> Void
    ) {
      (testDescription, self.read, self.apply) = (what, read, apply)
    }
  }

  static let changes = [
    Change("nothing but the time of the file", reads: 0) { _, _ in },
    Change("entries come at the end", reads: 6) { list, more in for _ in 0..<6 { list.append(more.entity()) }
    },
    Change("entries come at the beginning", reads: 6) { list, more in
      for _ in 0..<6 { list.insert(more.entity(), at: 0) }
    },
    Change("entries go", reads: 0) { list, _ in list.removeSubrange(10..<25) },
    Change("names change", reads: 5) { list, more in
      for place in [0, 7, 33, 34, 79] { list[place] = list[place].with(name: more.entity()["name"]) }
    },
    Change("a name gets another spelling in another script", reads: 1) { list, _ in
      list[12] = list[12].with("alias", ["Иван Кедров", "王小明", "Wang Xiaoming"])
    },
    Change("names change their order", reads: 1) { list, _ in
      list[12] = list[12].with(name: ["王伟", "Wang Wei"])
    },
    Change("only what is no name changes, in all entries", reads: 0) { list, _ in
      list = list.map { $0.with("country", ["ru"]) }
    },
    Change("persons become companies", reads: 3) { list, _ in
      for place in list.indices.filter({ list[$0].schema == "Person" }).prefix(3) {
        list[place] = list[place].with(schema: "Company")
      }
    },
    Change("the order turns round", reads: 0) { list, _ in list.reverse() },
    Change("an entry stands there twice, and another of its id", reads: 0) { list, _ in
      list.insert(list[20], at: 60)
      list.append(list[30].with(name: ["Somebody else"]))
    },
    Change("an entry gets the id of another that is gone", reads: 2) { list, _ in
      (list[3], list[4]) = (list[3].with(id: list[4].id), list[4].with(id: list[3].id))
    },
    Change("ties come, go and change", reads: 0) { list, more in
      list.removeLast(3)
      list[82] = list[82].with("percentage", ["51"])
      for _ in 0..<4 { list.append(more.tie(list)) }
    },
    Change("an entry becomes a tie, and a tie an entry", reads: 1) { list, more in
      let (person, tie) = (list[5], list[84])
      list[5] = more.tie(list).with(id: person.id)
      list[84] = person.with(id: tie.id)
    },
    Change("a third is new: made whole", reads: 112) { list, more in
      for _ in 0..<32 { list.append(more.entity()) }
    },
    Change("more than half is gone: made whole", reads: 30) { list, _ in list.removeSubrange(0..<50) },
    Change("all is new: made whole", reads: 80) { list, more in list = more.list(80) },
    Change("nothing is left", reads: 0) { list, _ in list = [] },
  ]

  @Test("answers as one that was made of nothing, and reads only the names that are new", arguments: changes)
  func change(change: Change) throws {
    var more = InventedEntities(seed: 3)
    let list = try ChangingList(more.list(80))
    try list.take()
    change.apply(&list.entities, &more)
    let taken = try list.take()
    #expect(taken.read == change.read)
    #expect(!taken.wasKept)
    #expect(taken.notKept == nil)
    let whole = try list.whole()
    try list.expectSame(taken.index, whole, InventedEntities.queries, "made")
    let opened = try list.again()
    #expect(opened.wasKept)
    try list.expectSame(opened.index, whole, InventedEntities.queries, "opened")
  }

  @Test("tells the entries that could not be used, as at first")
  func rejections() throws {
    var more = InventedEntities(seed: 4)
    let list = try ChangingList(more.list(40))
    #expect(try list.take().rejections.isEmpty)
    list.entities.append(list.entities[0])
    list.entities.append(ListEntity(id: "bare", schema: "Company", properties: ["country": ["cn"]]))
    #expect(try list.take().rejections.map(\.rule) == ["duplicate-id", "no-name"])
  }

  @Test("looks among first names alone, when that was asked for")
  func primary() throws {
    var more = InventedEntities(seed: 6)
    let list = try ChangingList(more.list(60), names: .primary)
    try list.take()
    list.entities[9] = list.entities[9].with("alias", ["John Smith"])
    list.entities.append(more.entity())
    try list.expectSame(try list.take().index, try list.whole(), InventedEntities.queries, "primary")
  }

  /// Where many names are alike, only some are compared in full: which must not depend on the past.
  @Test("answers so where more names are alike than are compared", arguments: [1, 2, 3] as [UInt64])
  func crowd(seed: UInt64) throws {
    var more = InventedEntities(seed: seed)
    let list = try ChangingList(more.list(900))
    try list.take()
    // The first ones go to the end, many go, and new ones of the same names come first.
    list.entities = Array(list.entities[300...] + list.entities[..<300])
    list.entities = list.entities.enumerated().filter { $0.offset % 4 != 1 }.map(\.element)
    for _ in 0..<200 { list.entities.insert(more.entity(), at: more.next(100)) }
    let taken = try list.take()
    #expect(taken.read == 200)
    try list.expectSame(taken.index, try list.whole(), InventedEntities.queries, "crowd")
  }

  @Test("reads a part of a name as its own name has it, not as the first one that had it")
  func spellings() throws {
    var more = InventedEntities(seed: 5)
    // Beside another Chinese part, one is also spelt by Wade and Giles.
    let names = ["Maria Xiaoming", "Li Xiaoming", "Grace Zhongguo", "Wang Zhongguo"]
    let entities = names.enumerated().map { number, name in
      ListEntity(id: "n-\(number)", schema: "Person", properties: ["name": [name]])
    }
    let queries = ["Li Hsiaoming", "Li Hsiao-ming", "Wang Chungkuo", "Maria Hsiaoming"]
    let list = try ChangingList([entities[0], entities[1], entities[3]] + more.list(60))
    try list.take()
    list.entities.removeFirst()
    list.entities.insert(entities[2], at: 0)
    let taken = try list.take()
    #expect(taken.read == 1)
    try list.expectSame(taken.index, try list.whole(), queries, "spellings")
  }

  @Test("answers so after fifty small changes in a row", arguments: [1, 2] as [UInt64])
  func chain(seed: UInt64) throws {
    var more = InventedEntities(seed: seed)
    let list = try ChangingList(more.list(70))
    var read = try list.take().read
    for step in 1...50 {
      for _ in 0..<1 + more.next(4) {
        let place = more.next(list.entities.count)
        switch more.next(6) {
        case 0: list.entities.insert(more.entity(), at: place)
        case 1: list.entities.remove(at: place)
        case 2: list.entities.swapAt(place, more.next(list.entities.count))
        case 3: list.entities[place] = list.entities[place].with("innCode", [String(more.next(1000))])
        case 4: list.entities.append(more.tie(list.entities))
        default:
          let other = more.entity()
          list.entities[place] = other.with(id: list.entities[place].id)
        }
      }
      let taken = try list.take()
      read += taken.read
      try list.expectSame(taken.index, try list.whole(), InventedEntities.queries, "step \(step)")
      #expect(try list.indexes.count <= 2)
    }
    #expect(read < 50 * 35)
  }
}

extension ListEntity {
  func with(_ property: String, _ values: [String]) -> ListEntity {
    var properties = properties
    properties[property] = values
    return ListEntity(id: id, schema: schema, properties: properties, datasets: datasets)
  }

  func with(name: [String]) -> ListEntity { with("name", name) }

  func with(id: String) -> ListEntity { ListEntity(id: id, schema: schema, properties: properties) }

  func with(schema: String) -> ListEntity { ListEntity(id: id, schema: schema, properties: properties) }
}

// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteNames
import EntenteScreen
import Foundation
import Testing

/// A list in a file that gets new editions, with the folder that its indexes are kept in.
final class ChangingList {
  static let comparer: NameComparer? = try? NameComparer()

  let comparer: NameComparer
  private let folder: URL
  private let names: ListIndex.Names
  var entities: [ListEntity]

  init(_ entities: [ListEntity], names: ListIndex.Names = .all) throws {
    comparer = try #require(Self.comparer)
    folder = FileManager.default.temporaryDirectory.appending(path: "changing-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    self.entities = entities
    self.names = names
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var source: ListSource { ListSource(path: folder.appending(path: "list.ftm.json").path) }
  private var kept: String { folder.appending(path: "kept").path }
  /// How the folder of the indexes is named to the shelf; `nil` for its plain path.
  var keptAs: String?

  /// The folder of the indexes as it is named from the working folder.
  var relative: String {
    let depth = FileManager.default.currentDirectoryPath.split(separator: "/").count
    return String(repeating: "../", count: depth) + kept.dropFirst()
  }

  /// Writes the edition and takes it from the shelf.
  @discardableResult
  func take() throws -> ListShelf.Taken {
    var bytes: [UInt8] = []
    for entity in entities {
      EntityLine.write(entity, into: &bytes)
      bytes.append(0x0A)
    }
    try Data(bytes).write(to: URL(fileURLWithPath: source.path))
    return try again()
  }

  /// Takes the edition that lies there.
  func again() throws -> ListShelf.Taken {
    try ListShelf(comparer, folder: keptAs ?? kept, names: names).take(
      source, ListReader(format: .followTheMoney))
  }

  /// The index of the same edition, made of nothing.
  func whole() throws -> ListIndex {
    try ListShelf(comparer, names: names).take(source, ListReader(format: .followTheMoney)).index
  }

  /// The files of kept indexes, the newest last.
  var indexes: [URL] {
    get throws {
      let files = try FileManager.default.contentsOfDirectory(
        at: URL(fileURLWithPath: kept), includingPropertiesForKeys: [.contentModificationDateKey])
      return try files.map { file in
        (file, try file.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate)
      }.sorted { ($0.1 ?? .distantPast) < ($1.1 ?? .distantPast) }.map(\.0)
    }
  }

  /// Asks for what the list has and had, as it is written and with slips, and for all else that an index can be asked.
  func expectSame(_ index: ListIndex, _ expected: ListIndex, _ queries: [String], _ what: Comment) throws {
    #expect(index.count == expected.count, what)
    #expect(index.version == expected.version, what)
    #expect((0..<index.count).map(index.entity) == (0..<index.count).map(expected.entity), what)
    #expect(Array(index.edges) == Array(expected.edges), what)
    let (one, other) = (ListScreener([index], comparer), ListScreener([expected], comparer))
    for limits in [
      ScreenLimits(hits: 5, threshold: 0.1, explained: true), ScreenLimits(hits: 1, threshold: 0.5),
    ] {
      for query in queries {
        let asked = ScreenQuery([query])
        #expect(one.hits(asked, limits) == other.hits(asked, limits), "\(what): \(query)")
      }
    }
    for entity in entities.prefix(40) {
      #expect(one.entity(entity.id)?.entity == other.entity(entity.id)?.entity, what)
      #expect(one.adjacent(entity.id) == other.adjacent(entity.id), what)
      let asked = ScreenQuery(["Nobody"], properties: ["innCode": entity["innCode"]])
      #expect(one.hits(asked, ScreenLimits()) == other.hits(asked, ScreenLimits()), what)
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteNames
internal import EntenteScreen
internal import Foundation

/// What it takes to bring the index of a list up to its next edition, against making it of nothing, and what searches lose
/// by it.
enum UpdateBenchmark {
  static let usage = """
    usage: EntenteBenchmarks updates FOLDER [--million]
      FOLDER     lists as FollowTheMoney JSON lines, taken as one
      --million  with a million entries that are copies with slips of the pen (some gigabytes of memory)

    """

  static func run(_ arguments: [String]) async throws {
    guard let source = arguments.first(where: { !$0.hasPrefix("--") }) else {
      FileHandle.standardError.write(Data(usage.utf8))
      exit(2)
    }
    let comparer = try NameComparer()
    var entities: [ListEntity] = []
    _ = try ListReader().read(ListSource(path: source)) { item in
      if case .entity(let entity, _) = item { entities.append(entity) }
    }
    if arguments.contains("--million") { entities = copies(entities, 1_000_000) }
    try await Measure.withFolder { folder in
      try editions(entities, folder.appending(path: "list.ftm.json"), folder.path + "/kept", comparer)
    }
    print("peak memory of all this \(rounded(Measure.peakMemory)) MB")
  }

  private static func editions(
    _ entities: [ListEntity], _ file: URL, _ kept: String, _ comparer: NameComparer
  ) throws {
    let shelf = ListShelf(comparer, folder: kept)
    let list = ListSource(path: file.path)
    try write(entities, to: file)
    let reading = try Measure.quickest(of: 1) { _ = try ListReader().read(list) { _ in } }
    print("reading a list of \(entities.count) entries: \(rounded(reading)) s")
    for percent in [0, 1, 10] {
      var random = Slips(seed: UInt64(percent + 1))
      let edition = entities.enumerated().map { number, entity in
        number % 100 < percent ? slipped(entity, entity.id, &random) : entity
      }
      try write(edition, to: file)
      var taken: ListShelf.Taken?
      let seconds = try Measure.quickest(of: 1) { taken = try shelf.take(list, ListReader()) }
      let (again, opening) = try Measure.seconds { try shelf.take(list, ListReader()) }
      guard let taken, again.wasKept else { throw CocoaError(.fileReadCorruptFile) }
      print(
        "\(percent == 0 ? "made of nothing" : "updated by \(percent) percent"): names of \(taken.read) entries read, "
          + "\(rounded(seconds)) s with the reading of the list; opened in \(rounded(opening * 1000)) ms; "
          + "\(taken.index.names.size >> 20) MB written")
      search(again.index, edition, comparer, "  asked")
      if percent > 0 {
        let whole = try ListShelf(comparer).take(list, ListReader()).index
        search(whole, edition, comparer, "  made of nothing, the same")
      }
    }
  }

  /// Names of entries as queries, half of them with a slip.
  private static func search(
    _ index: ListIndex, _ entities: [ListEntity], _ comparer: NameComparer, _ title: String
  ) {
    var random = Slips(seed: 11)
    let step = max(1, entities.count / 3000)
    let queries = stride(from: 0, to: entities.count, by: step).map { number in
      let name = entities[number].allNames.last?.value ?? ""
      return comparer.query(
        [number / step % 2 == 0 ? name : random.slip(name)], [NameSubject(schema: entities[number].schema)])
    }
    var room = index.names.room()
    var hits = 0
    let seconds = Measure.quickest(of: 5) {
      hits = queries.reduce(0) { $0 + index.names.search($1, limit: 10, &room).count { $0.score >= 0.7 } }
    }
    print("\(title): \(Int(Double(queries.count) / seconds)) queries a second, \(hits) hits")
  }

  private static func slipped(_ entity: ListEntity, _ id: String, _ random: inout Slips) -> ListEntity {
    var properties = entity.properties
    for property in ListEntity.nameProperties {
      properties[property] = properties[property]?.map { random.slip($0) }
    }
    return ListEntity(
      id: id, schema: entity.schema, properties: properties, datasets: entity.datasets,
      firstSeen: entity.firstSeen, lastSeen: entity.lastSeen)
  }

  private static func copies(_ entities: [ListEntity], _ count: Int) -> [ListEntity] {
    var random = Slips(seed: 5)
    return (0..<count).map { number in
      let entity = entities[number % entities.count]
      return number < entities.count ? entity : slipped(entity, "\(entity.id)-\(number)", &random)
    }
  }

  private static func write(_ entities: [ListEntity], to file: URL) throws {
    var bytes: [UInt8] = []
    for entity in entities {
      EntityLine.write(entity, into: &bytes)
      bytes.append(0x0A)
    }
    try Data(bytes).write(to: file)
  }

  private static func rounded(_ number: Double) -> String { String(format: "%.3g", number) }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteNames
internal import EntenteScreen
internal import Foundation

/// Comparing and finding names: pairs, the index of a folder of lists, queries against it, and the same with a million
/// entities that are copies with slips of the pen.
enum NamesBenchmark {
  static let usage = """
    usage: EntenteBenchmarks names FOLDER [--million]
      FOLDER     lists as FollowTheMoney JSON lines
      --million  also with a million entities (some gigabytes of memory while it is built)

    """

  private typealias Named = (schema: String, names: [String])

  static func run(_ arguments: [String]) async throws {
    guard let folder = arguments.first(where: { !$0.hasPrefix("--") }) else {
      FileHandle.standardError.write(Data(usage.utf8))
      exit(2)
    }
    let comparer = try NameComparer()
    var entities: [Named] = []
    let (_, reading) = try Measure.seconds {
      _ = try ListReader().read(ListSource(path: folder)) { item in
        if case .entity(let entity, _) = item {
          entities.append((entity.schema, entity.allNames.map(\.value)))
        }
      }
    }
    print(
      "entities \(entities.count), names \(entities.reduce(0) { $0 + $1.names.count }), read in \(rounded(reading)) s"
    )
    try pairs(entities, comparer)
    let index = try build(entities, comparer)
    let queries = Array(queries(entities).prefix(3000))
    search(index, queries, "one index")
    try await threads(index, queries)
    if arguments.contains("--million") {
      let copies = perturbed(entities, 1_000_000)
      let large = try build(copies, comparer)
      search(large, Array(queries.prefix(2000)), "a million entities")
    }
    print("peak memory of all this \(rounded(Measure.peakMemory)) MB")
  }

  /// Prepared names of one kind, each with the first name of its entity and with a stranger's.
  private static func pairs(_ entities: [Named], _ comparer: NameComparer) throws {
    for (schema, words) in [("Person", "persons"), ("Organization", "organisations")] {
      let own = entities.filter { ($0.schema == "Person") == (schema == "Person") && $0.names.count > 1 }
        .prefix(6000)
      let subject = NameSubject(schema: schema)
      let firsts = own.map { comparer.prepared($0.names[0], subject) }
      let seconds = own.map { comparer.prepared($0.names[1], subject) }
      var matcher = comparer.matcher()
      var sum = 0.0
      let time = Measure.quickest {
        for number in firsts.indices {
          sum += comparer.score(firsts[number], seconds[number], &matcher)
          sum += comparer.score(firsts[number], seconds[(number + 1) % seconds.count], &matcher)
        }
      }
      print("prepared pairs of \(words): \(Int(Double(firsts.count * 2) / time)) a second (sum \(Int(sum)))")
    }
  }

  private static func build(_ entities: [Named], _ comparer: NameComparer) throws -> NameIndex {
    let start = Measure.processorSeconds
    var builder = NameIndex.Builder(comparer, reserving: entities.count)
    for (number, entity) in entities.enumerated() {
      for (ordinal, name) in entity.names.enumerated() {
        builder.add(name, NameSubject(schema: entity.schema), entity: number, ordinal: ordinal)
      }
    }
    guard let index = builder.finished() else { throw CocoaError(.fileReadCorruptFile) }
    let names = index.names.persons + index.names.others
    print(
      "indexed \(entities.count) entities in \(rounded(Measure.processorSeconds - start)) s; "
        + "\(index.size / max(1, names)) bytes a name (\(names) readings of names)")
    try Measure.withFile { file in
      try index.write(to: file)
      let (opened, seconds) = Measure.seconds { NameIndex(file: file, comparer) }
      print("opened from its file in \(rounded(seconds * 1000)) ms (\(opened == nil ? "failed" : "ready"))")
    }
    return index
  }

  /// Other names of entities, and names with a slip.
  private static func queries(_ entities: [Named]) -> [(name: String, subject: NameSubject)] {
    var random = Slips(seed: 11)
    return entities.enumerated().compactMap { number, entity in
      guard number % 11 == 0, let name = entity.names.last else { return nil }
      return (number % 2 == 0 ? name : random.slip(name), NameSubject(schema: entity.schema))
    }
  }

  private static func search(
    _ index: NameIndex, _ queries: [(name: String, subject: NameSubject)], _ title: String
  ) {
    var room = index.room()
    var times: [Double] = []
    var found = 0
    let start = Measure.processorSeconds
    for query in queries {
      let begin = ContinuousClock.now
      let asked = index.comparer(query.name, query.subject)
      found += index.search(asked, limit: 10, &room).count { $0.score >= 0.7 }
      times.append((ContinuousClock.now - begin) / .milliseconds(1))
    }
    let seconds = Measure.processorSeconds - start
    times.sort()
    print(
      "\(title): \(Int(Double(queries.count) / seconds)) queries a second on one core, p50 \(rounded(times[times.count / 2])) ms, "
        + "p99 \(rounded(times[times.count * 99 / 100])) ms, \(found) hits")
  }

  private static func threads(_ index: NameIndex, _ queries: [(name: String, subject: NameSubject)])
    async throws
  {
    func run(_ width: Int) async -> Double {
      let start = ContinuousClock.now
      await withTaskGroup(of: Void.self) { group in
        for part in 0..<width {
          group.addTask { @concurrent in
            var room = index.room()
            for number in queries.indices where number % width == part {
              _ = index.search(
                index.comparer(queries[number].name, queries[number].subject), limit: 10, &room)
            }
          }
        }
      }
      return (ContinuousClock.now - start) / .seconds(1)
    }
    _ = await run(2)
    let ratios = [
      await run(1) / (await run(2)), await run(1) / (await run(2)), await run(1) / (await run(2)),
    ].sorted()
    print("two threads: \(rounded(ratios[1])) times one (median of three)")
  }

  private static func perturbed(_ entities: [Named], _ count: Int) -> [Named] {
    var random = Slips(seed: 5)
    return (0..<count).map { number in
      let entity = entities[number % entities.count]
      return number < entities.count ? entity : (entity.schema, entity.names.map { random.slip($0) })
    }
  }

  private static func rounded(_ number: Double) -> String { String(format: "%.3g", number) }
}

extension NameIndex {
  fileprivate func comparer(_ name: String, _ subject: NameSubject) -> PreparedQuery {
    read([name], [subject])
  }
}

extension Measure {
  /// A path for a file for the time of `body`.
  fileprivate static func withFile(_ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID().uuidString).index")
      .path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }
}

/// Slips of the pen, the same for the same seed: a letter left out, doubled, changed for its neighbour.
struct Slips {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(1, bound)))
  }

  mutating func slip(_ name: String) -> String {
    var scalars = Array(name.unicodeScalars)
    guard scalars.count > 3 else { return name }
    let place = 1 + next(scalars.count - 2)
    switch next(3) {
    case 0: scalars.remove(at: place)
    case 1: scalars.insert(scalars[place], at: place)
    default: scalars.swapAt(place, place + 1)
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

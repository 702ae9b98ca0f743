// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteNames
internal import EntenteResolve
internal import Foundation

/// Pairs of entries that may be one, among those of lists (JSON lines of FollowTheMoney) and made-up copies of some of
/// them with a slip of the pen: time, memory, and how many of the copies are found.
enum EntitiesBenchmark {
  static let usage = """
    usage: EntenteBenchmarks entities FOLDER [--copies N] [--breadth N]
      FOLDER    *.ftm.json
      --copies  copies with a slip that are added. Default: 3380

    """

  private struct Entry: Decodable {
    let id: String
    let schema: String
    let properties: [String: [String]]
  }

  static func run(_ arguments: [String]) throws {
    var rest = arguments[...]
    var (folder, copies, breadth): (String?, Int, Int?) = (nil, 3_380, nil)
    while let argument = rest.popFirst() {
      switch argument {
      case "--copies": copies = rest.popFirst().flatMap { Int($0) } ?? copies
      case "--breadth": breadth = rest.popFirst().flatMap { Int($0) }
      default: folder = argument
      }
    }
    guard let folder else {
      FileHandle.standardError.write(Data(usage.utf8))
      exit(2)
    }
    var entities = try profiles(folder)
    let originals = entities.count
    var slips = Slips()
    var origins: [Int: Int] = [:]
    for number in 0..<copies {
      let origin = number * originals / max(1, copies)
      let slipped = slips.slip(entities[origin].caption)
      origins[entities.count] = origin
      entities.append(
        EntityProfile(
          id: "copy-\(number)", schema: entities[origin].schema, names: [EntityProfile.Name(slipped)]))
    }
    let names = entities.reduce(0) { $0 + $1.names.count }
    print("\(entities.count) entities (\(originals) of lists, \(copies) copies with a slip), \(names) names")
    let held = Measure.peakMemory
    var finder = EntityFinder(try NameComparer())
    if let breadth { finder.breadth = breadth }
    let start = Measure.processorSeconds
    let pairs = finder.pairs(entities)
    let seconds = Measure.processorSeconds - start
    let found = pairs.filter { origins[$0.right] == $0.left }.count
    let recall = 100 * Double(found) / Double(max(1, copies))
    print(
      String(
        format:
          "%d pairs at %.2f or above in %.2f s of one core; %.1f %% of the copies found with their originals",
        pairs.count, finder.threshold, seconds, recall))
    print(String(format: "peak memory %.0f MB, of which the entries read %.0f MB", Measure.peakMemory, held))
  }

  private static func profiles(_ folder: String) throws -> [EntityProfile] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
      $0.hasSuffix(".ftm.json")
    }
    let decoder = JSONDecoder()
    var profiles: [EntityProfile] = []
    for file in files.sorted() {
      let data = FileManager.default.contents(atPath: folder + "/" + file) ?? Data()
      for line in data.split(separator: UInt8(ascii: "\n")) {
        let entry = try decoder.decode(Entry.self, from: line)
        let entity = ListEntity(id: file + " " + entry.id, schema: entry.schema, properties: entry.properties)
        if let profile = EntityProfile(entity) { profiles.append(profile) }
      }
    }
    return profiles
  }

  /// A fixed sequence of slips: two letters in each other's place, one left out, one doubled, one for another.
  private struct Slips {
    private var state: UInt64 = 1

    private mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: (state >> 33) % UInt64(max(1, bound)))
    }

    mutating func slip(_ name: String) -> String {
      var letters = Array(name)
      let places = letters.indices.dropFirst().filter { letters[$0].isLetter && letters[$0 - 1].isLetter }
      guard !places.isEmpty else { return name }
      let place = places[next(places.count)]
      switch next(4) {
      case 0: letters.swapAt(place, place - 1)
      case 1: letters.remove(at: place)
      case 2: letters.insert(letters[place], at: place)
      default: letters[place] = letters[places[next(places.count)]]
      }
      return String(letters)
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteNames
internal import Foundation

/// What learning the weights of names needs of the program: `entente-train names WHAT …` (Training/names/train.sh).
enum NamesTool {
  static func run(_ arguments: [String]) throws {
    let comparer = try NameComparer(
      lexicons: URL(fileURLWithPath: "Sources/EntenteNames/Lexicons"),
      models: URL(fileURLWithPath: "Sources/EntenteNames/Models"))
    switch (arguments.first, arguments.dropFirst().first) {
    case ("syllables", _):
      while let line = readLine() { print(comparer.syllables(line).joined(separator: " ")) }
    case ("keys", _): keys(comparer)
    case ("features", let path?): try features(comparer, path)
    case ("spellings", let path?): try spellings(comparer, path)
    case ("cities", let path?): try cities(comparer, path)
    case ("screen", _) where arguments.count >= 4:
      try screen(comparer, arguments[1], arguments[2], Int(arguments[3]) ?? 3)
    default:
      throw Failure("names syllables|keys|features FILE|spellings FILE|cities FILE|screen ENTITIES QUERIES N")
    }
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
  }

  /// For each `Schema<TAB>name` its schema and the keys of its parts.
  private static func keys(_ comparer: NameComparer) {
    while let line = readLine() {
      let cells = line.split(separator: "\t")
      guard cells.count == 2 else { continue }
      let keys = comparer.keys(String(cells[1]), NameSubject(schema: cells[0]))
      print(
        "\(cells[0])\t"
          + keys.map { String($0.key, radix: 16) + ":\($0.kind.rawValue)" }.joined(separator: " "))
    }
  }

  private static func features(_ comparer: NameComparer, _ path: String) throws {
    var matcher = comparer.matcher()
    for row in try PairRows.read(path) {
      let subject = NameSubject(schema: row[0])
      let values = comparer.features(
        comparer.prepared(row[1], subject), comparer.prepared(row[2], subject), &matcher)
      print(
        "\(subject.rawValue)\t\(row[3] == "true" ? 1 : 0)\t" + values.map { "\($0)" }.joined(separator: "\t"))
    }
  }

  private static func spellings(_ comparer: NameComparer, _ path: String) throws {
    for row in try PairRows.read(path) {
      for pair in comparer.spellings(row[1], row[2], NameSubject(schema: row[0])) { write(pair) }
    }
  }

  /// Cities of the West by the sounds of their names in Han and in Latin letters.
  private static func cities(_ comparer: NameComparer, _ path: String) throws {
    let east: Set<Substring> = ["CN", "TW", "JP", "KR", "KP", "HK", "MO", "VN", "SG"]
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count >= 8, !east.contains(cells[2]), !cells[1].contains(where: { $0 == " " || $0 == "-" })
      else { continue }
      for form in cells[7].split(separator: "|") where form.unicodeScalars.count >= 2 {
        guard form.unicodeScalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }) else { continue }
        let kept = "市縣县州省區区鎮镇".contains(form.last ?? " ") ? form.dropLast() : form
        let pair = comparer.sounds(String(kept), String(cells[1]))
        let ratio = Double(pair.right.count) / Double(max(1, pair.left.count))
        if ratio > 0.4, ratio < 2 { write(pair) }
      }
    }
  }

  private static func write(_ pair: (left: [UInt8], right: [UInt8])) {
    print(
      pair.left.map(String.init).joined(separator: " ") + "\t"
        + pair.right.map(String.init).joined(separator: " "))
  }

  /// For each query the nearest entities, with the number of the name that met, as lines of JSON.
  private static func screen(_ comparer: NameComparer, _ entities: String, _ queries: String, _ limit: Int)
    throws
  {
    var builder = NameIndex.Builder(comparer, reserving: 40_000)
    var ids: [Substring] = []
    let lines = try String(contentsOfFile: entities, encoding: .utf8)
    for line in lines.split(separator: "\n") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      for (ordinal, name) in cells.dropFirst(2).enumerated() {
        builder.add(String(name), NameSubject(schema: cells[1]), entity: ids.count, ordinal: ordinal)
      }
      ids.append(cells[0])
    }
    guard let index = builder.finished() else { throw Failure("\(entities) makes no index") }
    var room = index.room()
    for line in try String(contentsOfFile: queries, encoding: .utf8).split(separator: "\n") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      let query = comparer.query([String(cells[0])], [NameSubject(schema: cells.count > 1 ? cells[1] : "")])
      let hits = index.search(query, limit: limit, &room).map {
        "{\"id\":\"\(ids[$0.entity])\",\"name\":\($0.name),\"score\":\($0.score)}"
      }
      print("{\"results\":[\(hits.joined(separator: ","))]}")
    }
  }
}

/// Rows of a table of pairs: schema, two names, and whether they are one; fields between commas, quotes doubled.
enum PairRows {
  static func read(_ path: String) throws -> [[String]] {
    var rows: [[String]] = []
    var (row, cell): ([String], String) = ([], "")
    var isQuoted = false
    for character in try String(contentsOfFile: path, encoding: .utf8) {
      switch character {
      case "\"":
        isQuoted.toggle()
        if isQuoted, cell.isEmpty == false { cell.append(character) }
      case "," where !isQuoted:
        row.append(cell)
        cell = ""
      case "\n" where !isQuoted:
        row.append(cell)
        cell = ""
        if row.count >= 4 { rows.append(row) }
        row = []
      default: cell.append(character)
      }
    }
    return Array(rows.dropFirst())
  }
}

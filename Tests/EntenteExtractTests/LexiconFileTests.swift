// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteModel
internal import Foundation
internal import Testing

@Suite("The lexicon files")
struct LexiconFileTests {
  static let files =
    ["en", "ru", "zh"].flatMap { ["\($0)/cues.tsv", "\($0)/calendar.tsv", "\($0)/money.tsv"] }
    + [
      "gazetteer/countries.tsv", "gazetteer/places.tsv", "gazetteer/organisations.tsv", "technologies.tsv",
      "sectors.tsv",
    ]
  static let cues = ["en/cues.tsv", "ru/cues.tsv", "zh/cues.tsv"]

  static func text(_ file: String) throws -> String {
    try String(contentsOf: Extractor.shipped.appending(path: file), encoding: .utf8)
  }

  static func rows(_ file: String) throws -> [[String]] {
    try text(file).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test("Each has a version, a line of columns, clean cells and no row twice", arguments: files)
  func clean(file: String) throws {
    let text = try Self.text(file)
    #expect(text.contains("\n# version "))
    #expect(text.hasSuffix("\n"))
    #expect(!text.contains("\r"))
    let rows = try Self.rows(file)
    for row in rows {
      for cell in row { #expect(cell == cell.trimmingCharacters(in: .whitespaces), "\(file): \(row)") }
    }
    #expect(Set(rows).count == rows.count, "\(file) has a row twice")
  }

  @Test(
    "Lists have one row an id, and every alternative says something",
    arguments: [
      "gazetteer/countries.tsv", "gazetteer/places.tsv", "gazetteer/organisations.tsv", "technologies.tsv",
    ])
  func ids(file: String) throws {
    let rows = try Self.rows(file)
    #expect(Set(rows.map { $0[0] }).count == rows.count)
    #expect(Set(rows.map(\.count)).count == 1)
    for row in rows {
      #expect(!row[1].isEmpty)
      for cell in row where cell.contains("|") {
        let list = cell.split(separator: "|", omittingEmptySubsequences: false)
        #expect(!list.contains(""), "\(file): \(row[0])")
      }
    }
  }

  @Test("Every cue has a term, a weight that is a number, a type and a status of the scheme", arguments: cues)
  func scheme(file: String) throws {
    for row in try Self.rows(file) {
      func cell(_ index: Int) -> String { index < row.count ? row[index] : "" }
      #expect(!cell(1).isEmpty)
      #expect(cell(2).isEmpty || InitiativeType(rawValue: cell(2)) != nil, "\(row)")
      #expect(cell(3).isEmpty || ReportedStatus(rawValue: cell(3)) != nil, "\(row)")
      #expect(cell(4).isEmpty || Double(cell(4)).map { $0 > 0 && $0 <= 5 } == true, "\(row)")
      switch cell(0) {
      case "role": #expect(Role(rawValue: cell(5)) != nil, "\(row)")
      case "signal": #expect(Signal(rawValue: cell(5)) != nil, "\(row)")
      case "transfer": #expect(TransferChannel(rawValue: cell(5)) != nil, "\(row)")
      default: break
      }
    }
  }

  @Test("A Russian or Chinese cue does one job once", arguments: ["ru/cues.tsv", "zh/cues.tsv"])
  func once(file: String) throws {
    let keys = try Self.rows(file).map { [$0[0], $0[1]] }
    #expect(Set(keys).count == keys.count)
  }

  @Test("Every language has the cues that the engine needs", arguments: cues)
  func jobs(file: String) throws {
    let jobs = Dictionary(grouping: try Self.rows(file), by: { $0[0] }).mapValues(\.count)
    for job in ["act", "thing", "future", "hedge", "negation", "wish", "orgHead", "govHead"] {
      #expect(jobs[job, default: 0] > 0, "\(job) in \(file)")
    }
  }

  @Test func `English can name every type and every status`() throws {
    let rows = try Self.rows("en/cues.tsv")
    let types = Set(rows.filter { $0.count > 2 }.map { $0[2] })
    let statuses = Set(rows.filter { $0.count > 3 }.map { $0[3] })
    for type in InitiativeType.allCases where type != .other { #expect(types.contains(type.rawValue)) }
    for status in ReportedStatus.allCases { #expect(statuses.contains(status.rawValue), "\(status)") }
  }

  @Test func `every sector of the scheme has its words and a technology`() throws {
    #expect(Set(try Self.rows("sectors.tsv").map { $0[0] }) == Set(Sector.allCases.map(\.rawValue)))
    let rows = try Self.rows("technologies.tsv")
    let named = Set(rows.flatMap { $0[2].split(separator: "|").map(String.init) })
    for sector in Sector.allCases { #expect(named.contains(sector.rawValue), "\(sector)") }
    #expect(rows.count > 200)
  }

  @Test func `places and organisations lie in countries that are listed, places on the globe`() throws {
    let countries = Set(try Self.rows("gazetteer/countries.tsv").map { $0[0] })
    let places = try Self.rows("gazetteer/places.tsv")
    for row in places {
      #expect(countries.contains(row[2]), "\(row[0])")
      #expect(Double(row[4]).map { abs($0) <= 90 } == true, "\(row[0])")
      #expect(Double(row[5]).map { abs($0) <= 180 } == true, "\(row[0])")
    }
    let organisations = try Self.rows("gazetteer/organisations.tsv")
    for row in organisations {
      #expect(row[4].isEmpty || countries.contains(row[4]), "\(row[0])")
      #expect(["Organization", "Company", "PublicBody"].contains(row[2]), "\(row[0])")
      #expect((row[2] == "PublicBody") == (row[3] == "gov"), "\(row[0])")
    }
    #expect(countries.count > 190 && places.count > 1_000 && organisations.count > 2_000)
  }

  @Test func `no file but these is shipped`() throws {
    let all = FileManager.default.enumerator(at: Extractor.shipped, includingPropertiesForKeys: nil)
    var names: Set<String> = []
    while let url = all?.nextObject() as? URL {
      if url.pathExtension == "tsv" { names.insert(url.pathComponents.suffix(2).joined(separator: "/")) }
    }
    let expected = Self.files.map { $0.contains("/") ? $0 : "Lexicons/" + $0 }
    #expect(names == Set(expected))
  }
}

// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteShare
import Foundation
import Testing

/// `docs/json.md` describes what the encoders write, no less and no more.
@Suite struct DocumentedFormsTests {
  private static let page = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("docs/json.md")

  @Test func `every key of the JSON lines is documented, in its order, and no other`() throws {
    let documented = try rows(of: "JSON lines").flatMap { row in row.prefix(1) }
    let line = InitiativeLines.encode([Samples.full])
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
    #expect(Set(documented) == keys(of: object, under: ""))
    let top = documented.filter { !$0.contains(".") }
    var rest = Substring(line)
    for key in top {
      let found = try #require(rest.range(of: "\"\(key)\":"), "\(key) stands earlier than documented")
      rest = rest[found.upperBound...]
    }
  }

  @Test(
    "the values that a key may have are those of the coding scheme",
    arguments: [
      ("type", InitiativeType.allCases.map(\.rawValue)), ("status", ReportedStatus.allCases.map(\.rawValue)),
      ("end", InitiativeEnd.allCases.map(\.rawValue)), ("sectors", Sector.allCases.map(\.rawValue)),
      ("participants[].kind", ActorKind.allCases.map(\.rawValue)),
      ("participants[].role", Role.allCases.map(\.rawValue)),
      ("transfer.channel", TransferChannel.allCases.map(\.rawValue)),
      ("date.precision", PartialDate.Precision.allCases.map(\.rawValue)),
    ])
  func values(key: String, values: [String]) throws {
    let row = try #require(try rows(of: "JSON lines").first { $0.first == key })
    #expect(Array(row.dropFirst()) == values)
  }

  @Test func `every column of the CSV is documented in its order`() throws {
    #expect(try rows(of: "CSV").flatMap { $0 }.filter { !$0.contains(".") } == InitiativeTable.columns)
  }

  @Test func `every property of GeoJSON is documented in its order`() throws {
    let line = FeatureCollection.encode([Samples.full])
    let properties = try #require(line.range(of: "\"properties\":"))
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    let feature = try #require((object?["features"] as? [[String: Any]])?.first)
    let written = try #require(feature["properties"] as? [String: Any])
    let text = try section("GeoJSON")
    let list = try #require(text.range(of: "Properties:"))
    let documented = quoted(text[list.upperBound...])
    #expect(Set(documented) == Set(written.keys))
    var rest = line[properties.upperBound...]
    for key in documented {
      let found = try #require(rest.range(of: "\"\(key)\":"), "\(key) stands earlier than documented")
      rest = rest[found.upperBound...]
    }
  }

  @Test func `every key of GraphML is documented`() throws {
    let xml = GraphML.encode([])
    let declared = xml.split(separator: "<key id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    let text = try section("GraphML")
    let list = try #require(text.range(of: "Keys of nodes:"))
    #expect(quoted(text[list.upperBound...]) == declared)
  }

  private func keys(of value: Any, under path: String) -> Set<String> {
    if let list = value as? [Any] {
      return Set(list.flatMap { $0 is [String: Any] ? keys(of: $0, under: path + "[]") : [] })
    }
    guard let object = value as? [String: Any] else { return [] }
    var found: Set<String> = []
    for (key, value) in object {
      let name = path.isEmpty ? key : path + "." + key
      found.insert(name)
      found.formUnion(keys(of: value, under: name))
    }
    return found
  }

  private func section(_ heading: String) throws -> Substring {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let start = try #require(text.range(of: "\n## \(heading)\n")).upperBound
    let end = text[start...].range(of: "\n## ")?.lowerBound ?? text.endIndex
    return Substring(String(text[start..<end]))
  }

  /// What stands between backticks, row by row of the table.
  private func rows(of heading: String) throws -> [[String]] {
    try section(heading).split(separator: "\n").filter { $0.hasPrefix("| `") }.map { row in
      // In the CSV's table the second column names keys, not columns.
      quoted(heading == "CSV" ? row.split(separator: "|")[0] : row)
    }
  }

  private func quoted(_ text: Substring) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}

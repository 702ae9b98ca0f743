// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteModel
internal import Foundation
internal import Testing

/// The annotation of a sample by hand, as far as these tests compare it.
struct Gold: Decodable {
  struct Initiative: Decodable {
    struct Span: Decodable {
      var start: Int
      var end: Int
    }
    struct Day: Decodable { var value: String }
    var id: String
    var type: String
    var date: Day?
    var optional: Bool?
    var evidence: [Span]
  }
  var published: String
  var initiatives: [Initiative]

  static func named(_ name: String) throws -> Gold {
    let url = ReadBack.root.appending(path: "Evaluation/gold/samples/\(name).json")
    return try JSONDecoder().decode(Gold.self, from: Data(contentsOf: url))
  }
}

@Suite("Russian and Chinese go through the same engine")
struct PackTests {
  static let samples = ["ru/mumbai", "ru/tashkent", "zh/belgrade", "zh/kuala-lumpur"]

  @Test("At least half of what the annotation has is found with its type and date", arguments: samples)
  func half(sample: String) throws {
    let name = sample.split(separator: "/").last.map(String.init) ?? sample
    let gold = try Gold.named(name)
    let document = ReadBack.document(
      try Shipped.text("Samples/\(sample).txt"), published: PartialDate(gold.published))
    let statements = try ReadBack.shared.get().extract(document).statements
    #expect(GroundingTests.fault(statements, in: document) == nil)
    let found = ReadBack.found(in: statements)
    let wanted = gold.initiatives.filter { $0.optional != true }
    let hit = wanted.filter { item in
      found.contains { candidate in
        candidate.type?.rawValue == item.type && Self.day(candidate.date) == item.date?.value
          && candidate.passages.contains { passage in
            item.evidence.contains { $0.start < passage.end && passage.start < $0.end }
          }
      }
    }
    #expect(hit.count * 2 >= wanted.count, "\(sample): \(hit.map(\.id)) of \(wanted.map(\.id))")
  }

  private static func day(_ date: String?) -> String? {
    date.flatMap { $0.split { $0 == " " || $0 == "/" }.first.map(String.init) }
  }

  @Test("Every statement says in which language its words are", arguments: samples)
  func language(sample: String) throws {
    let statements = try ReadBack.statements(Shipped.text("Samples/\(sample).txt"))
    #expect(Set(statements.compactMap(\.language)) == [String(sample.prefix(2))])
  }

  @Test func `one document may hold all three`() throws {
    let found = try ReadBack.initiatives(
      "In June 2018, Siemens signed an agreement with Petrobras in Lisbon.\n\n"
        + "В июне 2018 года «Росатом» и «Роскосмос» подписали с Китаем соглашение о спутниках.\n\n"
        + "2018年6月，清华大学与莫斯科国立大学在北京成立了联合实验室。")
    #expect(found.map(\.type) == [.agreement, .agreement, .research])
    #expect(found.map(\.date) == ["2018-06", "2018-06", "2018-06"])
  }
}

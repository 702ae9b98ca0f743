// SPDX-License-Identifier: Apache-2.0
internal import EntenteGraph
internal import EntenteModel
internal import Testing

@Suite("Several documents about one initiative")
struct ReportsTests {
  static func copy(_ document: String, of origin: String) -> StoryCopy {
    StoryCopy(document: document, origin: origin, kind: .copy, similarity: 1, reason: "")
  }

  static func join(_ initiative: String, _ into: String) -> InitiativeJoin {
    InitiativeJoin(initiative: initiative, into: into, score: 9, reason: "")
  }

  /// Three copies of a wire story and an independent report, each with an initiative of its own.
  static func sample() -> (bench: Bench, resolution: Resolution) {
    var bench = Bench()
    for (place, sum) in [120.0, 120, 120, 150].enumerated() {
      let document = "d\(place)"
      bench.document(document, "2024-05-1\(4 + place)")
      bench.say("i\(place)", .type, "agreement", in: document)
      bench.say("i\(place)", .status, place == 3 ? "funded" : "signed", in: document)
      bench.say(
        "i\(place)", .amount, FieldCodec.encode(Amount(value: sum, currency: "USD", text: "$\(Int(sum))")),
        in: document)
      bench.say(
        "i\(place)", .date,
        FieldCodec.encode(
          DateField(PartialDate(place == 3 ? "2024-05" : "2024-05-14") ?? PartialDate(year: 1))), in: document
      )
      bench.signals("i\(place)", [.reportedSigned], in: document)
      bench.takesPart("org-x", "X", in: "i\(place)", document: document)
    }
    let resolution = Resolution(
      copies: ["d1": copy("d1", of: "d0"), "d2": copy("d2", of: "d0")],
      joins: ["i1": join("i1", "i0"), "i2": join("i2", "i0"), "i3": join("i3", "i0")])
    return (bench, resolution)
  }

  static func only(_ bench: Bench, _ resolution: Resolution) throws -> Initiative {
    let found = Projection.initiatives(
      from: bench.statements, documents: bench.documents, resolution: resolution)
    #expect(found.count == 1)
    return try #require(found.first)
  }

  @Test func `they are one, with the passages of all, the earliest first`() throws {
    let (bench, resolution) = Self.sample()
    let found = try Self.only(bench, resolution)
    #expect(found.id == "i0")
    #expect(found.evidence.map(\.documentName) == ["d0.txt", "d1.txt", "d2.txt", "d3.txt"])
    #expect(found.participants.count == 1)
  }

  @Test func `copies count once in the substance, the other report for itself`() throws {
    var (bench, resolution) = Self.sample()
    #expect(try Self.only(bench, resolution).substance == .signed)
    #expect(
      try Self.only(bench, resolution).substanceReason
        == "2 independent sources (and 2 copies) that it was signed")
    resolution.copies["d3"] = Self.copy("d3", of: "d0")
    let single = try Self.only(bench, resolution)
    #expect(single.substance == .announced)
    #expect(single.substanceReason.contains("one report (and 3 copies)"))
  }

  @Test func `copies of what a party says of itself are the party's`() throws {
    var bench = Bench()
    for document in ["d0", "d1"] {
      bench.document(document)
      bench.say("i", .type, "product", in: document)
      bench.signals("i", document == "d0" ? [.party, .delivered] : [.delivered], in: document)
    }
    #expect(try Self.only(bench, .none).substance == .delivered)
    let copied = try Self.only(bench, Resolution(copies: ["d1": Self.copy("d1", of: "d0")]))
    #expect(try #require(copied.substance) <= .announced)
  }

  @Test func `sums and statuses that differ stand side by side, once for a story`() throws {
    let (bench, resolution) = Self.sample()
    let found = try Self.only(bench, resolution)
    #expect(found.amounts.map(\.value) == [150])
    #expect(found.status == .funded)
    #expect(
      found.alternatives == [
        Alternative(field: "status", value: "signed", document: "d0.txt"),
        Alternative(field: "amounts", value: "USD 120", document: "d0.txt"),
      ])
  }

  @Test func `the nearest date that nobody contradicts is shown`() throws {
    let (bench, resolution) = Self.sample()
    #expect(try Self.only(bench, resolution).date?.value == PartialDate("2024-05-14"))
  }

  @Test func `a part of a joined whole names the whole under its id`() throws {
    var bench = Bench()
    bench.say("whole", .type, "plan")
    bench.say("part", .type, "centre", at: 20)
    bench.say("part", .partOf, "whole", at: 20)
    bench.say("first", .type, "plan", in: "b")
    let found = Projection.initiatives(
      from: bench.statements, documents: bench.documents,
      resolution: Resolution(joins: ["whole": Self.join("whole", "first")]))
    #expect(found.first { $0.id == "part" }?.partOf == "first")
    #expect(found.first { $0.id == "first" }?.umbrella == true)
  }
}

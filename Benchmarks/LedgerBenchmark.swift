// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteStore
internal import Foundation

/// How fast a large ledger is written, opened and read.
///
/// A million statements: documents of 5 kB with 100 statements each, 10 initiatives of 10 statements in a document,
/// actors that recur over documents; the projection is a plain one, so that the figures are the ledger's own.
enum LedgerBenchmark {
  private static let statementsPerDocument = 100
  private static let documents = 1_000_000 / statementsPerDocument

  static func run() async throws -> [Figure] {
    try await Measure.withFolder { try measure($0.appending(path: "ledger.db").path) }
  }

  private static func measure(_ path: String) throws -> [Figure] {
    var figures: [Figure] = []
    func add(_ name: String, _ value: Double, _ unit: String, _ target: Figure.Target? = nil) {
      figures.append(Figure(part: "ledger", name: name, value: value, unit: unit, target: target))
    }
    let run = Run(program: "bench/1", lexicon: "1")
    var writing = 0.0
    let ledger = try Ledger(path: path, project: project)
    for first in stride(from: 0, to: documents, by: 64) {
      let entries = (first..<min(first + 64, documents)).map { entry($0, run: run) }
      writing += try Measure.seconds { try ledger.record(entries, at: "2026-01-01T00:00:00Z") }.1
    }
    let (_, closing) = try Measure.seconds { try ledger.close() }
    add("1,000,000 statements written, views included", writing + closing, "s", .below(60))
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    add("size of the file", Double(size) / 1e6, "MB")
    let (opened, opening) = try Measure.seconds { try Ledger(path: path, project: project) }
    add("opened", opening * 1_000, "ms", .below(200))
    try read(opened, add)
    add("peak memory of all this", Measure.peakMemory, "MB", .below(300))
    return figures
  }

  private static func read(
    _ ledger: Ledger, _ add: (String, Double, String, Figure.Target?) -> Void
  ) throws {
    let entities = (0..<1_000).map { initiative($0 * 7_919 % documents, $0 % 10) }
    let (found, seconds) = try Measure.seconds {
      try entities.map { try ledger.statements(about: $0, .now).count }.reduce(0, +)
    }
    // A thousand of them in so many seconds: one in so many milliseconds.
    add("an entity with its \(found / 1_000) statements", seconds, "ms", .below(2))
    let limited = Viewpoint(
      validOn: "2019-06-01", recordedBy: "2026-01-01T12:00:00Z", clearance: Clearance(.amber, parties: ["AU"])
    )
    let (_, asOf) = try Measure.seconds {
      for entity in entities { _ = try ledger.statements(about: entity, limited) }
    }
    add("the same, as of a day, with a clearance", asOf, "ms", .below(2))
    let (_, single) = try Measure.seconds {
      for entity in entities { _ = try ledger.initiative(entity, .now) }
    }
    add("an initiative projected from its documents", single, "ms", nil)
    var count = 0
    let (_, streaming) = try Measure.seconds { try ledger.forEachStatement(.now) { _ in count += 1 } }
    add("all statements streamed", Double(count) / streaming / 1000, "thousand/s", nil)
    var filter = InitiativeFilter()
    filter.countries = ["JP"]
    filter.types = [.fund]
    let (rows, filtering) = try Measure.seconds { try ledger.initiatives(.now, filter) }
    add("the view filtered to \(rows.count) rows", filtering * 1_000, "ms", nil)
    let (verification, verifying) = try Measure.seconds { try ledger.verify() }
    add("verified, with \(verification.findings.count) findings", verifying, "s", nil)
  }

  private static func initiative(_ document: Int, _ index: Int) -> String {
    Digest.identifier("ini", [String(document), String(index)])
  }

  private static func entry(_ number: Int, run: Run) -> Entry {
    let sentence =
      "The Ministry of Things \(number) and the Academy of Matters signed a memorandum on research. "
    let text = String(repeating: sentence, count: 55)
    let document = Document(
      id: Digest.sha256(text.utf8), name: "\(number).txt", origin: "/bench/\(number).txt", text: text,
      publisher: "Publisher \(number % 40)", published: PartialDate(year: 2019))
    var statements: [EntenteModel.Statement] = []
    for index in 0..<10 {
      let start = index * sentence.utf8.count
      let passage = Passage(
        document: document.id, start: start, end: start + sentence.utf8.count - 1,
        quote: String(sentence.dropLast()))
      let project = initiative(number, index)
      let actor = Digest.identifier("act", [String((number * 10 + index) % 5_000)])
      let part = Digest.identifier("par", [project, actor])
      let country = ["RU", "CN", "JP", "AU"][index % 4]
      for (entity, schema, property, value) in [
        (project, "Project", Property.title, "Memorandum \(index)"),
        (project, "Project", .type, index % 2 == 0 ? "fund" : "agreement"),
        (project, "Project", .status, "signed"),
        (project, "Project", .sector, "ai"), (project, "Project", .date, "2019-06\u{1F}\u{1F}"),
        (part, "ProjectParticipant", .project, project), (part, "ProjectParticipant", .participant, actor),
        (part, "ProjectParticipant", .role, "host"), (actor, "Organization", .name, "Academy of Matters"),
        (actor, "Organization", .country, country),
      ] {
        statements.append(
          Statement(
            entity: entity, schema: schema, property: property, value: value, language: "en",
            passage: passage,
            source: document.source.id, credibility: 3, method: "bench/1"))
      }
    }
    return Entry(document: document, extraction: Extraction(statements: statements), run: run)
  }

  private static let project: @Sendable ([Statement], [String: Document.Header]) -> [Initiative] = {
    statements, _ in
    let byEntity = Dictionary(grouping: statements, by: \.entity)
    let parts = Dictionary(grouping: statements.filter { $0.property == .project }, by: \.value)
    return statements.filter { $0.property == .title }.map { title in
      let own = byEntity[title.entity] ?? []
      var it = Initiative(
        id: title.entity, title: title.value,
        type: own.first { $0.property == .type }.flatMap { InitiativeType(rawValue: $0.value) } ?? .other)
      it.sectors = own.filter { $0.property == .sector }.compactMap { Sector(rawValue: $0.value) }
      it.date = own.first { $0.property == .date }.flatMap { FieldCodec.date($0.value) }
      it.participants = (parts[title.entity] ?? []).compactMap { part in
        guard let actor = byEntity[part.entity]?.first(where: { $0.property == .participant })?.value
        else { return nil }
        let country = byEntity[actor]?.first { $0.property == .country }?.value
        return Participant(name: "Academy of Matters", entity: actor, kind: .org, country: country)
      }
      return it
    }
  }
}

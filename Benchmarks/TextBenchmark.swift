// SPDX-License-Identifier: Apache-2.0
internal import EntenteDesk
internal import EntenteExtract
internal import EntenteGraph
internal import EntenteModel
internal import EntenteText
internal import Foundation

/// How fast English prose becomes statements and initiatives, stage by stage, on one core: each figure takes the text
/// through all stages up to its own.
enum TextBenchmark {
  static func run(_ corpus: Corpus) async throws -> [Figure] {
    let documents = try await corpus.documents(megabytes: 5)
    let megabytes = Double(documents.reduce(0) { $0 + $1.text.utf8.count }) / 1e6
    var figures: [Figure] = []
    func add(_ name: String, _ value: Double, _ unit: String, _ target: Figure.Target? = nil) {
      figures.append(Figure(part: "text", name: name, value: value, unit: unit, target: target))
    }

    var tokens = 0
    let structure = Measure.quickest { tokens = documents.reduce(0) { $0 + structured($1) } }
    add("text → blocks, tokens, sentences", megabytes / structure, "MB/s")
    add("tokens a second", Double(tokens) / structure / 1e6, "million")
    let survey = try MentionSurvey()
    let mentions = Measure.quickest { for document in documents { _ = survey.read(document) } }
    add("text → names, dates, sums, technologies", megabytes / mentions, "MB/s")
    let extractor = try Extractor()
    var statements: [Statement] = []
    let extraction = Measure.quickest { statements = documents.flatMap { extractor.extract($0).statements } }
    add("text → statements", megabytes / extraction, "MB/s", .atLeast(2))
    let headers = Dictionary(documents.map { ($0.id, $0.header) }, uniquingKeysWith: { first, _ in first })
    let projection = Measure.quickest {
      _ = Projection.initiatives(from: statements, documents: headers)
    }
    add("statements → initiatives", Double(statements.count) / projection / 1000, "thousand statements/s")
    add("text → initiatives, without the store", megabytes / (extraction + projection), "MB/s", .atLeast(1))
    let kept = try await store(documents, extractor)
    add("text → statements in the store, views included", megabytes / kept, "MB/s", .atLeast(0.7))
    add("peak memory of all this", Measure.peakMemory, "MB")
    return figures
  }

  /// - Returns: the number of tokens.
  private static func structured(_ document: Document) -> Int {
    var text = document.text
    return text.withUTF8 { bytes in
      var tokenizer = Tokenizer(bytes)
      var last: Int32 = 0
      var ranges: [Range<Int>] = []
      for block in TextStructure.blocks(bytes) {
        let start = tokenizer.tokens.count
        tokenizer.scan(block.range)
        ranges.append(start..<tokenizer.tokens.count)
      }
      var tokens = tokenizer.tokens
      for range in ranges where !range.isEmpty {
        FootnoteMarkers.mark(&tokens, range, last: &last)
        _ = Sentences.split(tokens, range)
      }
      return tokens.count
    }
  }

  /// - Returns: the processor seconds of one ingest into a new workspace.
  private static func store(_ documents: [Document], _ extractor: Extractor) async throws -> Double {
    try await Measure.withFolder { folder in
      let start = Measure.processorSeconds
      let workspace = try Workspace(
        path: folder.appending(path: "bench.db").path, program: "bench/1", extractor: extractor)
      _ = try await workspace.ingest(
        documents.map(IngestInput.document), width: 1, now: { "2026-01-01T00:00:00Z" })
      return Measure.processorSeconds - start
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteGraph
internal import EntenteIngest
internal import EntenteModel
internal import Foundation

/// How fast text in each of the three languages is tagged and becomes initiatives, the tagger included, and what a second
/// core adds.
enum LanguagesBenchmark {
  private static let collections = [
    ("Russian", "../shared/data/corpora/ru-news.jsonl.gz"),
    ("Chinese", "../shared/data/corpora/zh-xinwen-lianbo.jsonl.gz"),
  ]

  static func run(_ corpus: Corpus) async throws -> [Figure] {
    var figures = try await measure("English", corpus.documents(megabytes: 4))
    for (language, path) in collections {
      guard FileManager.default.fileExists(atPath: path) else {
        FileHandle.standardError.write(Data("\(path) is missing: \(language) is not measured.\n".utf8))
        continue
      }
      figures += try await measure(language, documents(path, megabytes: 4))
    }
    return figures
  }

  /// The first documents of a collection.
  private static func documents(_ path: String, megabytes: Double) async throws -> [Document] {
    let ingester = Ingester()
    var documents: [Document] = []
    var bytes = 0
    for item in Intake([path]) {
      guard case .document(let document) = try await ingester.read(item) else { continue }
      documents.append(document)
      bytes += document.text.utf8.count
      if Double(bytes) >= megabytes * 1e6 { break }
    }
    return documents
  }

  private static func measure(_ language: String, _ documents: [Document]) async throws -> [Figure] {
    let megabytes = Double(documents.reduce(0) { $0 + $1.text.utf8.count }) / 1e6
    var figures: [Figure] = []
    func add(_ name: String, _ value: Double, _ unit: String, _ target: Figure.Target? = nil) {
      figures.append(
        Figure(part: "languages", name: "\(language): \(name)", value: value, unit: unit, target: target))
    }
    let tagger = try TextTagger()
    let tagging = Measure.quickest { for document in documents { _ = tagger.mentions(of: document.text) } }
    add("mentions tagged", megabytes / tagging, "MB/s")
    let extractor = try Extractor()
    let headers = Dictionary(documents.map { ($0.id, $0.header) }, uniquingKeysWith: { first, _ in first })
    let initiatives = Measure.quickest {
      let statements = documents.flatMap { extractor.extract($0).statements }
      _ = Projection.initiatives(from: statements, documents: headers)
    }
    add("text → initiatives, tagger included", megabytes / initiatives, "MB/s", .atLeast(0.7))
    var (one, two) = (Duration.seconds(1_000_000), Duration.seconds(1_000_000))
    let clock = ContinuousClock()
    for _ in 0..<3 {
      one = min(one, await clock.measure { await extract(documents, extractor, parts: 1) })
      two = min(two, await clock.measure { await extract(documents, extractor, parts: 2) })
    }
    add("two cores against one, by the clock", one / two, "times", .atLeast(1.8))
    return figures
  }

  /// Extracts every document, so many at once.
  private static func extract(_ documents: [Document], _ extractor: Extractor, parts: Int) async {
    await withTaskGroup(of: Int.self) { group in
      var next = 0
      func begin() {
        guard next < documents.count else { return }
        let some = documents[next..<min(next + 8, documents.count)]
        next += some.count
        group.addTask { @concurrent in some.reduce(0) { $0 + extractor.extract($1).statements.count } }
      }
      for _ in 0..<parts { begin() }
      while await group.next() != nil { begin() }
    }
  }
}

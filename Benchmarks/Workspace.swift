// SPDX-License-Identifier: Apache-2.0
internal import EntenteDesk
internal import EntenteExtract
internal import EntenteModel
internal import EntenteStore
internal import Foundation

/// Texts of a folder through extraction into the ledger, on one core, without the map that the command prints:
/// `EntenteBenchmarks workspace FOLDER [DOCUMENTS…]` (default 100, 1,000 and 10,000).
enum WorkspaceBenchmark {
  static func run(_ arguments: [String]) async throws {
    guard let root = arguments.first else {
      FileHandle.standardError.write(Data("usage: EntenteBenchmarks workspace FOLDER [DOCUMENTS…]\n".utf8))
      exit(2)
    }
    let files = texts(in: root)
    let sizes = arguments.count > 1 ? arguments.dropFirst().compactMap { Int($0) } : [100, 1_000, 10_000]
    let extractor = try Extractor()
    for size in sizes where size <= files.count {
      // Spread over the folder, so that a small sample is like a large one.
      let sample = (0..<size).map { files[$0 * files.count / size] }
      try await measure(sample, extractor)
    }
  }

  private static func measure(_ files: [String], _ extractor: Extractor) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let workspace = try Workspace(
      path: folder.appending(path: "ledger.db").path, program: "bench/1", extractor: extractor)
    var bytes = 0
    let inputs = files.lazy.map { path in
      let data = FileManager.default.contents(atPath: path) ?? Data()
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return IngestInput.document(
        Document(
          id: Digest.sha256(data), name: name, origin: path, text: String(decoding: data, as: UTF8.self),
          publisher: "Benchmark", published: PartialDate(name.prefix(10)), language: "en"))
    }
    for path in files { bytes += try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0 }
    let before = Measure.processor
    let start = ContinuousClock.now
    let summary = try await workspace.ingest(inputs, width: 1, now: { "2026-01-01T00:00:00Z" })
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let processor = Measure.processor - before
    let megabytes = Double(bytes) / 1_000_000
    Measure.print("\(files.count) documents, \(summary.asserted) statements", seconds, "s")
    Measure.print("  of which on the processor", processor, "s")
    Measure.print("  text into the ledger", megabytes / seconds, "MB/s")
    Measure.print("  peak memory so far", Measure.peakMemory, "MiB", digits: 0)
    try workspace.ledger.close()
  }

  private static func texts(in root: String) -> [String] {
    guard let walk = FileManager.default.enumerator(atPath: root) else { return [] }
    return walk.compactMap { $0 as? String }.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }.sorted()
      .map { root + "/" + $0 }
  }
}

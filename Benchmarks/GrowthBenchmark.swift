// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// What time and memory grow with: 100, 1,000 and 10,000 files read into a new workspace by `entente ingest`.
enum GrowthBenchmark {
  static func run(_ corpus: Corpus) async throws -> [Figure] {
    var figures: [Figure] = []
    func add(_ name: String, _ value: Double, _ unit: String, _ target: Figure.Target? = nil) {
      figures.append(Figure(part: "growth", name: name, value: value, unit: unit, target: target))
    }
    var times: [Double] = []
    for count in [100, 1_000, 10_000] {
      let (run, megabytes) = try await ingest(count, of: corpus)
      let name = count == 100 ? "100 documents" : "\(count / 1000),000 documents"
      add("\(name), \(String(format: "%.1f", megabytes)) MB: processor time", run.processorSeconds, "s")
      add("\(name): by the clock", run.seconds, "s")
      add("\(name): text read and kept", megabytes / run.processorSeconds, "MB/s", .atLeast(0.7))
      add("\(name): peak memory", run.peakMemory, "MB", .below(500))
      times.append(run.processorSeconds / megabytes)
    }
    add(
      "a megabyte of 10,000 documents against one of 1,000", times[2] / times[1], "times the time",
      .below(1.3))
    return figures
  }

  private static func ingest(_ count: Int, of corpus: Corpus) async throws -> (Program, megabytes: Double) {
    try await Measure.withFolder { folder in
      let texts = folder.appending(path: "texts")
      try FileManager.default.createDirectory(at: texts, withIntermediateDirectories: true)
      let bytes = try corpus.copy(count, to: texts)
      let workspace = folder.appending(path: "bench.db").path
      let run = try Program.run(
        Program.sibling("entente"), ["ingest", texts.path, "--workspace", workspace])
      return (run, Double(bytes) / 1e6)
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import Glibc

/// Figures of the program's own. Each part runs as a process of its own, so that its peak memory is its own.
@main
enum Benchmarks {
  static let usage = """
    usage: EntenteBenchmarks --corpus FOLDER --report FILE [--write DOCUMENT] [PART…]
      PART         text languages ingest growth ledger process (default: all)
      --corpus     folder of English prose
      --report     file that is mapped as a whole process
      --write      Markdown document whose table of figures is renewed
    or: EntenteBenchmarks stories FILE.jsonl [--pairs PAIRS.tsv] [--quick]
    or: EntenteBenchmarks joins
    or: EntenteBenchmarks ties [COUNT]
    or: EntenteBenchmarks access [LINES]
    or: EntenteBenchmarks names FOLDER [--million]
    or: EntenteBenchmarks updates FOLDER [--million]
    or: EntenteBenchmarks entities FOLDER [--copies N]

    """
  static let parts = ["text", "languages", "ingest", "growth", "ledger", "process"]

  static func main() async throws {
    if CommandLine.arguments.dropFirst().first == "joins" {
      JoinsBenchmark.run([25_000, 50_000, 100_000])
      return
    }
    if CommandLine.arguments.dropFirst().first == "ties" {
      TiesBenchmark.run(CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 1_000_000)
      return
    }
    if CommandLine.arguments.dropFirst().first == "access" {
      try await AccessBenchmark.run(
        lines: CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 100_000)
      return
    }
    if CommandLine.arguments.dropFirst().first == "names" {
      try await NamesBenchmark.run(Array(CommandLine.arguments.dropFirst(2)))
      return
    }
    if CommandLine.arguments.dropFirst().first == "updates" {
      try await UpdateBenchmark.run(Array(CommandLine.arguments.dropFirst(2)))
      return
    }
    if CommandLine.arguments.dropFirst().first == "entities" {
      try EntitiesBenchmark.run(Array(CommandLine.arguments.dropFirst(2)))
      return
    }
    if CommandLine.arguments.dropFirst().first == "stories" {
      try StoriesBenchmark.run(Array(CommandLine.arguments.dropFirst(2)))
      return
    }
    var options: [String: String] = [:]
    var wanted: [String] = []
    var rest = CommandLine.arguments.dropFirst()
    while let argument = rest.popFirst() {
      if argument.hasPrefix("--"), let value = rest.popFirst() {
        options[argument] = value
      } else {
        wanted.append(argument)
      }
    }
    guard Set(options.keys).isSubset(of: ["--corpus", "--report", "--write", "--figures"]),
      Set(wanted).isSubset(of: parts), let corpus = options["--corpus"], let report = options["--report"]
    else {
      FileHandle.standardError.write(Data(usage.utf8))
      exit(2)
    }
    if let file = options["--figures"], let part = wanted.first {
      let figures = try await measure(part, corpus: Corpus(corpus), report: report)
      try JSONEncoder().encode(figures).write(to: URL(fileURLWithPath: file))
      return
    }
    print(Machine.description)
    var figures: [Figure] = []
    for part in parts where wanted.isEmpty || wanted.contains(part) {
      let found = try await apart(part, corpus: corpus, report: report)
      for figure in found {
        let target = figure.target == nil ? "" : "  (\(figure.shownTarget)\(figure.misses ? ": missed" : ""))"
        print(
          part.padding(toLength: 8, withPad: " ", startingAt: 0),
          figure.name.padding(toLength: 60, withPad: " ", startingAt: 0), figure.shown + target)
      }
      figures += found
    }
    if let document = options["--write"] {
      let files = try Corpus(corpus).files.count
      let prose = "\(files) files of English prose in `\(URL(fileURLWithPath: corpus).lastPathComponent)`"
      try FigureTable.write(
        FigureTable.markdown(figures, about: [Machine.description, prose]), to: document)
    }
  }

  private static func measure(_ part: String, corpus: Corpus, report: String) async throws -> [Figure] {
    switch part {
    case "text": try await TextBenchmark.run(corpus)
    case "languages": try await LanguagesBenchmark.run(corpus)
    case "ingest": try await IngestBenchmark.run(corpus)
    case "growth": try await GrowthBenchmark.run(corpus)
    case "ledger": try await LedgerBenchmark.run()
    default: try ProcessBenchmark.run(report)
    }
  }

  /// The figures of a part, measured by a process of its own.
  private static func apart(_ part: String, corpus: String, report: String) async throws -> [Figure] {
    try await Measure.withFolder { folder in
      let file = folder.appending(path: "figures.json")
      _ = try Program.run(
        Program.sibling("EntenteBenchmarks"),
        ["--corpus", corpus, "--report", report, "--figures", file.path, part], shows: true)
      return try JSONDecoder().decode([Figure].self, from: Data(contentsOf: file))
    }
  }
}

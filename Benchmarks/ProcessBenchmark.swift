// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// What somebody waits for at the prompt: whole processes, from start to end.
enum ProcessBenchmark {
  /// - Parameter report: the file that is mapped.
  static func run(_ report: String) throws -> [Figure] {
    var figures: [Figure] = []
    func add(_ name: String, _ value: Double, _ unit: String, _ target: Figure.Target? = nil) {
      figures.append(Figure(part: "process", name: name, value: value, unit: unit, target: target))
    }
    let entente = Program.sibling("entente")
    let help = try median(of: 21) { try Program.run(entente, ["--help"]) }
    add("entente --help", help.seconds * 1000, "ms", .below(50))
    let map = try median(of: 7) { try Program.run(entente, ["map", report, "--format", "jsonl"]) }
    let name = URL(fileURLWithPath: report).lastPathComponent
    add("entente map \(name) --format jsonl", map.seconds, "s", .below(0.5))
    add("its processor time", map.processorSeconds, "s")
    add("its peak memory", map.peakMemory, "MB")
    return figures
  }

  /// The run of median length, after one that is not counted.
  private static func median(of times: Int, _ run: () throws -> Program) throws -> Program {
    _ = try run()
    let runs = try (0..<times).map { _ in try run() }
    return runs.sorted { $0.seconds < $1.seconds }[times / 2]
  }
}

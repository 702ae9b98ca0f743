// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// Figures of the program's own: `EntenteBenchmarks COMMAND [ARGUMENTS]`.
@main
enum Benchmarks {
  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "ledger": try LedgerBenchmark.run(Array(arguments.dropFirst()))
    case "workspace": try await WorkspaceBenchmark.run(Array(arguments.dropFirst()))
    case "ingest": for line in try await ingestBenchmark() { print(line) }
    default:
      FileHandle.standardError.write(
        Data("usage: EntenteBenchmarks ledger [STATEMENTS] | ingest | workspace FOLDER [DOCUMENTS…]\n".utf8))
      exit(2)
    }
  }
}

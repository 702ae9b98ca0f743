// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// Figures of the program's own: `EntenteBenchmarks COMMAND [ARGUMENTS]`.
@main
enum Benchmarks {
  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "ledger": try LedgerBenchmark.run(Array(arguments.dropFirst()))
    default:
      FileHandle.standardError.write(Data("usage: EntenteBenchmarks ledger [STATEMENTS]\n".utf8))
      exit(2)
    }
  }
}

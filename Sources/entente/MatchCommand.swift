// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import Foundation

struct MatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Scores pairs of names: 0 to 1, and at 0.70 and above they are taken for one.",
    usage: "entente match --pairs FILE [--explain] [--out FILE]",
    discussion: """
      FILE is a table with the columns name1 and name2, and perhaps schema (Person, Organization, …) and other
      properties of the two (country1, birthDate2, innCode1, …). The rows come back as they were, with a
      column score. Names may stand in any script.

      Example: entente match --pairs pairs.csv --explain

      A row that cannot be used is named on standard error and comes back with an empty score.
      """)

  @Option(help: ArgumentHelp("The table of pairs; - is standard input.", valueName: "FILE"))
  var pairs: String

  @Flag(
    help: "Say for each pair which parts met, how, and what each adds to the log odds; no table is written.")
  var explain = false

  @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "FILE"))
  var out: String?

  func run() async throws {
    let job = try MatchJob(explained: explain)
    var text = ""
    var (rows, rejected) = (0, 0)
    func take(_ item: MatchJob.Item) {
      switch item {
      case .row(let row):
        rows += 1
        if !explain { text += row }
      case .explanation(let words): text += words
      case .rejection(let rejection):
        rejected += 1
        Terminal.report(RejectionLine.text(rejection))
      }
      if out == nil, text.utf8.count > 1 << 16 {
        Terminal.write(text)
        text = ""
      }
    }
    do {
      if pairs == "-" {
        try job.run(Array(FileHandle.standardInput.readDataToEndOfFile()), take)
      } else {
        try job.run(pairs, take)
      }
    } catch {
      Terminal.report(error.description)
      throw ExitCode(1)
    }
    if let out { try OutputFile.write(text, to: out) } else { Terminal.write(text) }
    if rejected > 0, rejected >= rows - 1 { throw ExitCode(1) }
  }
}

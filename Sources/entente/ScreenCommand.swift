// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import EntenteModel
internal import Foundation

struct ScreenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Looks names up in public lists, in any script and spelling, and says why they match.",
    usage:
      "entente screen QUERIES --list LIST… [--limit N] [--threshold T] [--format FORMAT] [--explain] [--no-ties] [--record] [--changes]",
    discussion: """
      QUERIES are names, one a line, or a table (columns name or query, schema, country, birthDate, innCode, …),
      or JSON lines, among them entities of FollowTheMoney. LIST is a file or folder, or NAME=PATH; its form is
      recognised (see docs/lists.md, and --list-format).

      Examples: entente screen partners.txt --list sdn.csv --list un.xml
                entente screen partners.csv --list lists/ --format jsonl --explain

      Indexes of lists are kept in a folder (--index-folder), so that a list that has not changed opens at once.
      """)

  @Argument(help: ArgumentHelp("What to look for; - is standard input.", valueName: "QUERIES"))
  var queries: String

  @OptionGroup(title: "Lists")
  var lists: ListOptions

  @Option(help: ArgumentHelp("Hits for each query at most.", valueName: "N"))
  var limit = 10

  @Option(help: ArgumentHelp("The least score that is shown, 0 to 1.", valueName: "T"))
  var threshold = 0.7

  @Option(help: "The form: table, csv or jsonl.")
  var format: ScreenJob.Form = .table

  @Flag(help: "Say what each score is made of.")
  var explain = false

  @Flag(
    inversion: .prefixedNo,
    help: "Say of each hit what it is tied to and who owns it, by the ties of the lists and of a workspace.")
  var ties = true

  @OptionGroup(title: "Ties") var tieOptions: TieOptions

  @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "FILE"))
  var out: String?

  @OptionGroup(title: "Keeping") var keeping: ScreenKeeping

  @Option(help: "Queries looked up at once. The result does not depend on it. Default: the number of cores.")
  var jobs: Int?

  func validate() throws {
    guard (0...1).contains(threshold) else { throw ValidationError("--threshold is between 0 and 1.") }
    guard limit >= 1 else { throw ValidationError("--limit is at least 1.") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1.") }
  }

  func run() async throws {
    var job = try lists.job()
    job.limits = ScreenLimits(hits: limit, threshold: threshold, explained: explain)
    if ties {
      job = try tieOptions.job(job, try keeping.standing()).telling(job)
    }
    job.width = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    let asked: ScreenJob.Queries
    do {
      asked =
        try queries == "-"
        ? job.queries(Array(FileHandle.standardInput.readDataToEndOfFile())) : job.queries(queries)
    } catch {
      Terminal.report(error.description)
      throw ExitCode(1)
    }
    for rejection in asked.rejections { Terminal.report(RejectionLine.text(rejection)) }
    var text = keeping.changes ? "" : ScreenJob.header(format)
    var kept: [ScreenJob.Answer] = []
    var (done, hits) = (0, 0)
    await job.answers(asked) { answer in
      done += 1
      hits += ScreenJob.hasHits(answer) ? 1 : 0
      if keeping.isAsked { kept.append(answer) }
      if !keeping.changes { text += ScreenJob.text(answer, format, width: Terminal.width) }
      if out == nil, text.utf8.count > 1 << 16 {
        Terminal.write(text)
        text = ""
      }
      if done % 512 == 0 { Terminal.progress("Looked up \(done) of \(asked.count)") }
    }
    Terminal.progress("")
    if keeping.isAsked {
      text += try keeping.run(
        kept, of: job, primaryOnly: lists.primaryNamesOnly, format, width: Terminal.width)
    }
    if let out { try OutputFile.write(text, to: out) } else { Terminal.write(text) }
    Terminal.report(
      "\(asked.count) queries, \(hits) with a hit at \(threshold) or above, among \(job.count) entries of \(job.lists.count) lists."
    )
    if asked.count > 0, asked.rejections.count == asked.count { throw ExitCode(1) }
  }
}

extension ScreenJob.Form: ExpressibleByArgument {}

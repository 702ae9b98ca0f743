// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk

struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Reads documents into a workspace and keeps them with everything that they bear out.",
    usage: "entente ingest PATH… [--workspace FILE] [OPTIONS]",
    discussion: """
      Examples: entente ingest reports/ --publisher ASPI
                ENTENTE_DB=~/maps/pacific.db entente ingest report.pdf

      The same document again adds nothing; a newer version supersedes the older.
      Stopped at any moment, the same command goes on where it was.
      """)

  @Argument(
    help: ArgumentHelp(
      "Text, Markdown, HTML or PDF, folders or patterns; - is standard input.", valueName: "PATH"))
  var paths: [String]

  @OptionGroup var workspace: WorkspaceOption

  @OptionGroup(title: "What is known about the documents")
  var metadata: MetadataOptions

  @OptionGroup(title: "Limits")
  var limits: LimitOptions

  func run() async throws {
    let kept = try await MapJob(metadata, limits).keep(
      paths, in: workspace.path, program: Version.program, mapped: false, now: Clock.now
    ) { summary in
      Terminal.progress("Kept \(summary.usable), rejected \(summary.rejectedInputs)")
    }
    Terminal.progress("")
    for rejection in kept.map.rejections { Terminal.report(RejectionLine.text(rejection)) }
    Terminal.write(IngestLines.text(kept, workspace: workspace.path))
    guard kept.summary.usable > 0 else {
      Terminal.report("Nothing usable was given.")
      throw ExitCode(1)
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import Foundation

struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Reads documents into a workspace and keeps them with everything that they bear out.",
    usage: "entente ingest PATH|URL… [--workspace FILE] [OPTIONS]",
    discussion: """
      Examples: entente ingest reports/ --publisher ASPI
                ENTENTE_DB=~/maps/pacific.db entente ingest report.pdf
                entente ingest news.jsonl.gz --field text=body --field date=published
                entente ingest archive.tar.gz
                entente ingest https://example.org/feed.xml

      The same document again adds nothing; a newer version supersedes the older.
      Stopped at any moment, the same command goes on where it was.
      """)

  @Argument(
    help: ArgumentHelp(
      "Text, Markdown, HTML or PDF, JSON lines, tar, ZIP or gzip, folders or patterns; - is standard input; http addresses of pages and feeds.",
      valueName: "PATH|URL"))
  var paths: [String]

  @OptionGroup var workspace: WorkspaceOption

  @OptionGroup(title: "Collections")
  var collections: CollectionOptions

  @OptionGroup(title: "Web addresses")
  var web: WebOptions

  @OptionGroup(title: "What is known about the documents")
  var metadata: MetadataOptions

  @OptionGroup(title: "Limits")
  var limits: LimitOptions

  func run() async throws {
    var job = MapJob(metadata, limits)
    job.fields = collections.fields
    var calls = WebJob(job, program: Version.program, now: { Date.now })
    calls.pause = web.pause
    calls.maximumAge = web.maxAge * 60
    let kept = try await job.keep(
      paths.filter { !WebJob.isAddress($0) }, web: calls, addresses: paths.filter(WebJob.isAddress),
      in: workspace.path, program: Version.program, mapped: false, now: Clock.now,
      progress: { Terminal.progress("Kept \($0.usable), rejected \($0.rejectedInputs)") },
      rejected: { Terminal.report(RejectionLine.text($0)) },
      fetched: { note in
        if note.isFault { Terminal.report(note.line) } else { Terminal.progress(note.line) }
      })
    Terminal.progress("")
    Terminal.write(IngestLines.text(kept, workspace: workspace.path))
    guard kept.summary.usable > 0 else {
      Terminal.report("Nothing usable was given.")
      throw ExitCode(1)
    }
  }
}

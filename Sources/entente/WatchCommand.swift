// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import EntenteModel
internal import Foundation

struct WatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Fetches feeds and pages from a list when they are due, and keeps what is new.",
    usage: "entente watch LIST [--once] [--workspace FILE] [OPTIONS]",
    discussion: """
      Examples: entente watch sources.tsv
                entente watch sources.tsv --once

      A line of LIST has six columns, divided by tabs: address, feed or page, interval (30m, 6h, 1d),
      source, reliability A to F, marking. What is left out is -.
      Runs until it is told to end (Ctrl-C, SIGTERM).
      """)

  @Argument(help: ArgumentHelp("File of the addresses; see docs/watch.md.", valueName: "LIST"))
  var list: String

  @Flag(help: "Fetch what is due once, then end.")
  var once = false

  @OptionGroup var workspace: WorkspaceOption

  @Option(help: "Seconds between two requests to one site that asks for no other time.")
  var pause = 1.0

  @OptionGroup(title: "Limits")
  var limits: LimitOptions

  func validate() throws {
    guard pause >= 0, pause <= 3_600 else { throw ValidationError("--pause takes seconds up to 3600.") }
  }

  func run() async throws {
    guard let text = try? String(contentsOfFile: list, encoding: .utf8) else {
      Terminal.report("Cannot read \(list) as UTF-8. Name a file of addresses; see docs/watch.md.")
      throw ExitCode(1)
    }
    let name = URL(fileURLWithPath: list).lastPathComponent
    let watched = WatchList(text, name: name)
    for fault in watched.faults { Terminal.report(RejectionLine.text(fault)) }
    guard !watched.entries.isEmpty else {
      Terminal.report("There is no usable address in \(list).")
      throw ExitCode(1)
    }
    var job = MapJob()
    job.limits = limits.limits
    var web = WebJob(job, program: Version.program, now: { Date.now })
    web.pause = pause
    let finished = web
    let (path, once) = (workspace.path, once)
    let isDone = try await Interruption.orDone {
      let summary = try await finished.watch(watched, in: path, grader: name, once: once) { note in
        Terminal.write(Clock.now() + "  " + note.line + "\n")
      }
      Terminal.report(IngestLines.round(summary))
    }
    if !isDone {
      Terminal.report("Ended as told. What was fetched is kept; the same command goes on from here.")
    }
  }
}

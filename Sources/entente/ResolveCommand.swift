// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import EntenteModel
internal import Foundation

struct ResolveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract:
      "Lists initiatives that are shown as one, and actors that may be one; takes a person's word that two are, or are not.",
    usage: """
      entente resolve [LEFT RIGHT --judge VERDICT --reason TEXT] [--workspace FILE]
      entente resolve --entities [--list LIST…] [--explain] [--automatic T]
      entente resolve --conflicts | --export FILE | --import FILE
      """,
    discussion: """
      Examples: entente resolve --format jsonl
                entente resolve --entities --explain
                entente resolve ini-1f… ini-93… --judge different --reason "two rounds" --by "A. Analyst"

      LEFT and RIGHT are ids of two initiatives, of two actors, or of two documents (whether one is a copy of the
      other). A judgement is undone with --judge none. See docs/resolve.md.
      """)

  @Argument(help: ArgumentHelp("Two ids to judge; none lists.", valueName: "ID"))
  var ids: [String] = []

  @Option(help: "The verdict: same, different, unsure, or none to take back an earlier one.")
  var judge: GivenVerdict?

  @Option(help: "Why, in a few words.")
  var reason: String?

  @Option(help: "Who judges. Default: the name of the user.")
  var by: String?

  @OptionGroup(title: "Actors") var actors: ResolveActorOptions

  @Option(
    help: ArgumentHelp(
      "Write the judgements as JSON lines to this file; - is standard output.", valueName: "FILE"))
  var export: String?

  @Option(
    name: .customLong("import"),
    help: ArgumentHelp("Record the judgements of these JSON lines.", valueName: "FILE"))
  var source: String?

  @OptionGroup var workspace: WorkspaceOption

  @Option(help: "The form of the list: table or jsonl.")
  var format: ListFormat = .table

  func validate() throws {
    guard ids.isEmpty ? judge == nil : ids.count == 2 && ids[0] != ids[1] && judge != nil else {
      throw ValidationError("Give two different ids with --judge, or neither.")
    }
    if judge != nil, reason?.isEmpty ?? true { throw ValidationError("Give the --reason of the judgement.") }
    let tasks = [judge != nil, actors.isAsked, actors.conflicts, export != nil, source != nil].count { $0 }
    if tasks > 1 {
      throw ValidationError(
        "Do one at a time: judge two ids, --entities or --list, --conflicts, --export, or --import.")
    }
  }

  func run() async throws {
    let opened = try workspace.opened()
    if actors.isAsked { return try actors.run(opened, asLines: format == .jsonl) }
    if actors.conflicts {
      return Terminal.write(try opened.conflicts(.now, asLines: format == .jsonl, width: Terminal.width))
    }
    if let export { return try write(opened, to: export) }
    if let source { return try take(source, opened) }
    guard let judge, let reason, let verdict = Judgement.Verdict(rawValue: judge.rawValue) else {
      Terminal.write(try opened.joins(.now, asLines: format == .jsonl, width: Terminal.width))
      return
    }
    for id in ids where try !opened.knows(id) {
      Terminal.report("\(id) is neither a document nor an initiative nor an actor of this workspace.")
      throw ExitCode(1)
    }
    let now = Clock.now()
    try opened.judge(
      Judgement(ids[0], ids[1], verdict, by: by ?? NSUserName(), reason: reason, at: now), now: Clock.now)
    Terminal.write("Recorded: \(judge.rawValue). The map follows it.\n")
  }

  private func write(_ opened: Workspace, to path: String) throws {
    let lines = try opened.judgementLines(.now)
    if path == "-" { return Terminal.write(lines) }
    try OutputFile.write(lines, to: path)
    Terminal.report("\(lines.utf8.count { $0 == 0x0A }) judgements written to \(path).")
  }

  private func take(_ path: String, _ opened: Workspace) throws {
    let data =
      path == "-"
      ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: path)
    guard let data else {
      Terminal.report("Cannot read \(path). Nothing was recorded.")
      throw ExitCode(1)
    }
    let imported = try opened.importJudgements(
      Array(data), place: path == "-" ? "(stdin)" : path, now: Clock.now)
    for rejection in imported.rejections.prefix(50) { Terminal.report(RejectionLine.text(rejection)) }
    if imported.rejections.count > 50 {
      Terminal.report("\(imported.rejections.count - 50) further rejections are not shown.")
    }
    Terminal.write(
      "\(imported.recorded) judgements recorded, \(imported.known) known, \(imported.rejections.count) rejected.\n"
    )
    if imported.recorded + imported.known == 0, !imported.rejections.isEmpty { throw ExitCode(1) }
  }
}

/// The verdicts that a person may give.
enum GivenVerdict: String, CaseIterable, ExpressibleByArgument {
  case same, different, unsure, none
}

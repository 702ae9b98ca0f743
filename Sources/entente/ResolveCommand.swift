// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import EntenteModel
internal import Foundation

struct ResolveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract:
      "Lists initiatives that are shown as one, with the reason; takes a person's word that two are, or are not.",
    usage: "entente resolve [LEFT RIGHT --judge VERDICT --reason TEXT] [--workspace FILE]",
    discussion: """
      Examples: entente resolve --format jsonl
                entente resolve ini-1f… ini-93… --judge different --reason "two rounds" --by "A. Analyst"

      LEFT and RIGHT are ids of two initiatives, or of two documents (whether one is a copy of the other).
      A judgement is undone with --judge none.
      """)

  @Argument(help: ArgumentHelp("Two ids to judge; none lists.", valueName: "ID"))
  var ids: [String] = []

  @Option(help: "The verdict: same, different, unsure, or none to take back an earlier one.")
  var judge: GivenVerdict?

  @Option(help: "Why, in a few words.")
  var reason: String?

  @Option(help: "Who judges. Default: the name of the user.")
  var by: String?

  @OptionGroup var workspace: WorkspaceOption

  @Option(help: "The form of the list: table or jsonl.")
  var format: ListFormat = .table

  func validate() throws {
    guard ids.isEmpty ? judge == nil : ids.count == 2 && ids[0] != ids[1] && judge != nil else {
      throw ValidationError("Give two different ids with --judge, or neither.")
    }
    if judge != nil, reason?.isEmpty ?? true { throw ValidationError("Give the --reason of the judgement.") }
  }

  func run() async throws {
    let opened = try workspace.opened()
    guard let judge, let reason, let verdict = Judgement.Verdict(rawValue: judge.rawValue) else {
      Terminal.write(try opened.joins(.now, asLines: format == .jsonl, width: Terminal.width))
      return
    }
    for id in ids where try !opened.knows(id) {
      Terminal.report("\(id) is neither a document nor an initiative of this workspace.")
      throw ExitCode(1)
    }
    let now = Clock.now()
    try opened.judge(
      Judgement(ids[0], ids[1], verdict, by: by ?? NSUserName(), reason: reason, at: now), now: Clock.now)
    Terminal.write("Recorded: \(judge.rawValue). The map follows it.\n")
  }
}

/// The verdicts that a person may give.
enum GivenVerdict: String, CaseIterable, ExpressibleByArgument {
  case same, different, unsure, none
}

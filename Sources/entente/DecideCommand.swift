// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import EntenteModel
internal import Foundation

struct DecideCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Records a person's word about a hit of a kept screening: who was asked for, or somebody else.",
    usage:
      "entente decide QUERY ENTITY --list NAME --verdict VERDICT --reason TEXT [--by NAME] [--workspace FILE]",
    discussion: """
      Example: entente decide "Ivan Petrov" ofac26-36 --list sdn --verdict false-positive --reason "born 1990"

      The hit must be one of a screening kept with entente screen --record. A false positive stays quiet until its
      entry changes. Nothing is deleted: --verdict none takes a decision back. See docs/screening-decisions.md.
      """)

  @Argument(
    help: ArgumentHelp("The query as it was asked; case and spaces do not count.", valueName: "QUERY"))
  var query: String

  @Argument(help: ArgumentHelp("The id of the entry.", valueName: "ENTITY"))
  var entity: String

  @Option(help: ArgumentHelp("The name of the list that has the entry.", valueName: "NAME"))
  var list: String

  @Option(help: "The verdict: true-match, false-positive, unsure, or none to take back an earlier one.")
  var verdict: Decision.Verdict

  @Option(help: "Why, in a few words.")
  var reason: String

  @Option(help: "Who decides. Default: the name of the user.")
  var by: String?

  @OptionGroup var workspace: WorkspaceOption

  func validate() throws {
    if reason.isEmpty { throw ValidationError("Give the --reason of the decision.") }
  }

  func run() async throws {
    let decision = try workspace.opened().decide(
      query: query, entity: entity, list: list, verdict, by: by ?? NSUserName(), reason: reason,
      at: Clock.now())
    Terminal.write("Recorded: \(decision.verdict.rawValue).\n")
  }
}

extension Decision.Verdict: ExpressibleByArgument {}

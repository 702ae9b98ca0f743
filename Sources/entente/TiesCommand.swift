// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import EntenteModel
internal import Foundation

struct TiesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ties",
    abstract: "Shows what entities are tied to within three steps, and who owns them, with who says so.",
    usage:
      "entente ties NAME-OR-ID… --list LIST… [--workspace FILE] [--targets SPEC…] [--as-of DAY] [OPTIONS]",
    discussion: """
      Ties come from the lists and, with a workspace, from the initiatives of its map. Paths lead to entries of sanctions,
      export control and military lists, unless --targets says otherwise. Ownership is counted by OFAC's and BIS's rules
      of 50 percent. See docs/ties.md and docs/ownership.md.

      Examples: entente ties "Beihang University" --list china-defence-universities.json
                entente ties ofac-306 --list sdn.csv --targets topic:sanction --hops 2
      """)

  @Argument(
    help: ArgumentHelp("An id of a list or the map, or a name in any script.", valueName: "NAME-OR-ID"))
  var asked: [String]

  @OptionGroup(title: "Lists")
  var lists: ListOptions

  @OptionGroup(title: "Ties") var ties: TieOptions

  @OptionGroup var workspace: WorkspaceOption

  @Option(help: ArgumentHelp("Steps at most, 1 to 3.", valueName: "N"))
  var hops = 3

  @Option(help: ArgumentHelp("Paths that are shown at most; all are counted.", valueName: "N"))
  var limit = 100

  @Option(help: "The form: text or jsonl.")
  var format: TiesJob.Form = .text

  func validate() throws {
    guard (1...3).contains(hops) else { throw ValidationError("--hops is 1, 2 or 3.") }
    guard limit >= 1 else { throw ValidationError("--limit is at least 1.") }
    if asked.isEmpty { throw ValidationError("Name at least one entity.") }
  }

  func run() async throws {
    var job = try ties.job(try lists.job(), workspace.isNamed ? try workspace.opened() : nil)
    job.hops = hops
    job.limit = limit
    var found = 0
    for name in asked {
      let answer = job.answer(name)
      found += TiesJob.isKnown(answer) ? 1 : 0
      Terminal.write(TiesJob.text(answer, format))
    }
    Terminal.report("\(job.tieCount) ties, \(job.targetCount) of their ends are targets.")
    if found == 0 { throw ExitCode(1) }
  }
}

extension TiesJob.Form: ExpressibleByArgument {}

/// Which ties are walked, and where to.
struct TieOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where paths lead to: topic:TOPIC, list:NAME or id:ID; may be repeated. Default: entries of sanctions, export control and military lists.",
      valueName: "SPEC"))
  var targets: [String] = []

  @Option(
    help: ArgumentHelp(
      "The day (yyyy-mm-dd) on which ties must hold and rules bind. Default: ties of any day; shares and rules on the day of the newest list.",
      valueName: "DAY"))
  var asOf: String?

  @Flag(help: "Take entries of several lists for one when their names are alike at 0.90 or above.")
  var joinLists = false

  func validate() throws {
    if let asOf, asOf.utf8.count != 10 || PartialDate(asOf)?.day == nil {
      throw ValidationError("--as-of takes a day: 2026-01-31.")
    }
  }

  /// Makes the ties ready.
  ///
  /// - Parameter opened: the workspace whose map is taken in; `nil` for none.
  func job(_ job: ScreenJob, _ opened: Workspace?) throws -> TiesJob {
    do {
      return try TiesJob(job, workspace: opened, targets: targets, joined: joinLists, asOf: asOf)
    } catch let fault as InputFault {
      Terminal.report(fault.description)
      throw ExitCode(1)
    }
  }
}

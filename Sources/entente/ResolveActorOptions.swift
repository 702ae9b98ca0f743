// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import EntenteModel

/// What `entente resolve` does about actors.
struct ResolveActorOptions: ParsableArguments {
  @Flag(help: "List actors of the map that may be one, what a decision would change most first.")
  var entities = false

  @Option(
    help: ArgumentHelp(
      "List actors of the map that may be an entry of this list: a file, a folder, or NAME=PATH.",
      valueName: "LIST"))
  var list: [String] = []

  @Option(help: ArgumentHelp("Pairs that are shown at most.", valueName: "N"))
  var limit = 20

  @Option(help: ArgumentHelp("The least score that is shown, 0 to 1.", valueName: "T"))
  var threshold = 0.7

  @Flag(help: "Say what each score is made of.")
  var explain = false

  @Option(
    help: ArgumentHelp(
      "Judge pairs of actors with this score and more the same, without asking.", valueName: "T"))
  var automatic: Double?

  @Flag(help: "List judgements about actors that do not go together.")
  var conflicts = false

  var isAsked: Bool { entities || !list.isEmpty || automatic != nil }

  func validate() throws {
    guard (0...1).contains(threshold) else { throw ValidationError("--threshold is between 0 and 1.") }
    guard limit >= 1 else { throw ValidationError("--limit is at least 1.") }
    if let automatic {
      guard (PairsJob.floor...1).contains(automatic) else {
        throw ValidationError(
          "--automatic is at least \(PairsJob.floor): below that, labelled pairs are wrong too often (docs/resolve.md)."
        )
      }
      if !list.isEmpty { throw ValidationError("--automatic judges actors of the map; leave --list out.") }
    }
  }

  func run(_ opened: Workspace, asLines: Bool) throws {
    var job = try PairsJob(opened)
    job.threshold = threshold
    job.limit = limit
    job.isExplained = explain
    if let automatic {
      let count = try job.decide(atLeast: automatic, now: Clock.now)
      Terminal.write("\(count) pairs judged the same by entente (automatic). The map follows it.\n")
      if !entities { return }
    }
    if list.isEmpty {
      return Terminal.write(try job.text(.now, asLines: asLines, width: Terminal.width))
    }
    do {
      var shown = 0
      let text = try job.text(against: list, .now, asLines: asLines, width: Terminal.width) { rejection in
        shown += 1
        if shown <= 50 { Terminal.report(RejectionLine.text(rejection)) }
      }
      if shown > 50 { Terminal.report("\(shown - 50) further rejections are not shown.") }
      Terminal.write(text)
    } catch let fault as InputFault {
      Terminal.report(fault.description)
      throw ExitCode(1)
    }
  }
}

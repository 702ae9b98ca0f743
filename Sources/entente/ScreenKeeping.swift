// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import EntenteModel
internal import Foundation

/// Whether a screening is kept, and compared with the one before.
struct ScreenKeeping: ParsableArguments {
  @Flag(help: "Keep the screening in the workspace: name one with --workspace or ENTENTE_DB.")
  var record = false

  @Flag(
    help:
      "Show only what is new, changed or gone since the last kept screening with the same queries and options."
  )
  var changes = false

  @OptionGroup var workspace: WorkspaceOption

  var isAsked: Bool { record || changes }

  func validate() throws {
    if isAsked, !workspace.isNamed {
      throw ValidationError("--record and --changes need a workspace: give --workspace or set ENTENTE_DB.")
    }
  }

  /// The workspace that was named, if it is there already.
  func standing() throws -> Workspace? {
    guard workspace.isNamed, FileManager.default.fileExists(atPath: workspace.path) else { return nil }
    return try workspace.opened()
  }

  /// Keeps the answers if that is asked for; the text of the changes if they are.
  func run(
    _ answers: [ScreenJob.Answer], of job: ScreenJob, primaryOnly: Bool, _ form: ScreenJob.Form, width: Int
  ) throws -> String {
    let opened = try Workspace(path: workspace.path, program: Version.program)
    let names = job.lists.map(\.name).joined(separator: ",")
    let options =
      "limit=\(job.limits.hits) threshold=\(job.limits.threshold) lists=\(names)"
      + (primaryOnly ? " primary-names-only" : "")
    let screening = opened.screening(
      answers, lists: job.lists, options: options, threshold: job.limits.threshold, at: Clock.now())
    let text = changes ? try opened.changesText(screening, form, width: width) : ""
    if record { Terminal.report("Kept as \(try opened.keep(screening).id).") }
    return text
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import Foundation

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Proves a workspace: hashes, quotes at their offsets, and views rebuilt and compared.",
    usage: "entente verify [--workspace FILE] [--repair-views]",
    discussion: """
      Examples: entente verify
                entente verify --workspace ~/maps/pacific.db

      Names every fault with its remedy and ends with 1 when there is one.
      Changes nothing unless --repair-views is given.
      """)

  @OptionGroup var workspace: WorkspaceOption

  @Flag(help: "Make the views again from the statements first; statements are never changed.")
  var repairViews = false

  func run() async throws {
    guard FileManager.default.fileExists(atPath: workspace.path) else {
      Terminal.report("There is no workspace at \(workspace.path). Name one with --workspace or ENTENTE_DB.")
      throw ExitCode(1)
    }
    let report = try WorkspaceProof.run(
      at: workspace.path, program: Version.program, repairingViews: repairViews
    ) { done, all in
      Terminal.progress("Checked \(done) of \(all)")
    }
    Terminal.progress("")
    for fault in report.faults { Terminal.report(fault) }
    Terminal.write(report.text)
    if !report.isSound { throw ExitCode(1) }
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import Foundation

struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Writes a kept screening as a file that proves itself, or checks such a file.",
    usage: """
      entente audit [--run ID] [--out FILE] [--workspace FILE]
      entente audit --check FILE
      """,
    discussion: """
      Examples: entente audit --out audit.jsonl
                entente audit --check audit.jsonl

      Ends with 1 and names the first line that does not fit when the file is not as it was written.
      """)

  @Option(
    name: .customLong("run"), help: ArgumentHelp("Which screening. Default: the last one.", valueName: "ID"))
  var id: String?

  @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "FILE"))
  var out: String?

  @Option(help: ArgumentHelp("Check this file; - is standard input.", valueName: "FILE"))
  var check: String?

  @OptionGroup var workspace: WorkspaceOption

  func validate() throws {
    if check != nil, id != nil || out != nil {
      throw ValidationError("Give --check alone, or --run and --out.")
    }
  }

  func run() async throws {
    if let check { return try proof(of: check) }
    let text = try workspace.opened().audit(run: id)
    if let out { try OutputFile.write(text, to: out) } else { Terminal.write(text) }
  }

  private func proof(of path: String) throws {
    let data =
      path == "-"
      ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: path)
    guard let data else {
      Terminal.report("Cannot read \(path).")
      throw ExitCode(1)
    }
    Terminal.write(try Workspace.checkAudit(Array(data), name: path == "-" ? "(stdin)" : path))
  }
}

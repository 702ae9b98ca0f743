// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import EntenteModel
internal import Foundation

struct StoriesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories",
    abstract:
      "Lists documents that tell one story: the earliest, its copies, and why they are taken for copies.",
    usage: "entente stories [FILE…] [--workspace FILE] [--format FORMAT]",
    discussion: """
      Examples: entente stories
                entente stories clippings/ --format jsonl

      Without files, those of the workspace. A wrong finding is undone with `entente resolve`.
      """)

  @Argument(
    help: ArgumentHelp(
      "Documents to look at instead of a workspace's, as for `entente map`.", valueName: "FILE"))
  var files: [String] = []

  @OptionGroup var workspace: WorkspaceOption

  @Option(help: "The form: table or jsonl.")
  var format: ListFormat = .table

  @OptionGroup(title: "What is known about the documents")
  var metadata: MetadataOptions

  @OptionGroup(title: "Limits")
  var limits: LimitOptions

  func run() async throws {
    let result: StoriesResult
    if files.isEmpty {
      result = try workspace.opened().stories(.now)
    } else {
      result = try await MapJob(metadata, limits).stories(files) { Terminal.progress("Read \($0)") }
      Terminal.progress("")
      for rejection in result.rejections { Terminal.report(RejectionLine.text(rejection)) }
      guard result.documents > 0 else {
        Terminal.report("Nothing usable was given.")
        throw ExitCode(1)
      }
    }
    Terminal.write(result.rendered(asLines: format == .jsonl, width: Terminal.width))
  }
}

/// The forms of a list.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
  case table, jsonl
}

extension WorkspaceOption {
  /// The workspace, which has to be there.
  func opened() throws -> Workspace { try Self.opened(path) }

  static func opened(_ path: String) throws -> Workspace {
    guard FileManager.default.fileExists(atPath: path) else {
      Terminal.report("There is no workspace at \(path). Name one with --workspace or ENTENTE_DB.")
      throw ExitCode(1)
    }
    return try Workspace(path: path, program: Version.program)
  }
}

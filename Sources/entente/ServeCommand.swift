// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import EntenteModel
internal import EntenteWeb
internal import Foundation

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serves lists for screening under yente's HTTP API.",
    usage: "entente serve --screen-only --list LIST [--list LIST …] [OPTIONS]",
    discussion: """
      Example: entente serve --screen-only --list ofac.ftm.json

      There is no login: only this machine reaches the default address. Runs until it is told to end (Ctrl-C,
      SIGTERM), and then answers what it was asked before. docs/api.md gives the routes and the limits.
      """)

  @Flag(help: "Serve the API of screening, and nothing else.")
  var screenOnly = false

  @Option(
    name: .customLong("list"), help: ArgumentHelp("A list to look in; may be repeated.", valueName: "LIST"))
  var lists: [String] = []

  @Option(help: ArgumentHelp("Where indexes of lists are kept. Default: none is kept.", valueName: "FOLDER"))
  var indexFolder: String?

  @Option(help: "The address to listen on.")
  var address = "127.0.0.1"

  @Option(help: "The port; 0 for any that is free.")
  var port = 8000

  @Option(help: "What a caller of /updatez has to give; without it nobody may ask for an update.")
  var token: String?

  @Option(help: "The address that callers see when this server stands behind another.")
  var publicAddress: String?

  @Flag(help: "Write a line of JSON to standard error for each call, without names.")
  var log = false

  @Flag(
    inversion: .prefixedNo,
    help: "Say of each match what it is tied to and who owns it, by the ties of the lists and of a workspace."
  )
  var ties = true

  @OptionGroup(title: "Ties") var tieOptions: TieOptions

  // Not from the environment: what a server shows is named where it is started.
  @Option(
    help: ArgumentHelp(
      "A workspace whose initiatives are ties too. Callers are shown their passages.", valueName: "FILE"))
  var workspace: String?

  func validate() throws {
    guard screenOnly else { throw ValidationError("Give --screen-only: there is nothing else to serve yet.") }
    guard !lists.isEmpty else { throw ValidationError("Name a list with --list.") }
    guard (0...65_535).contains(port) else { throw ValidationError("--port takes a number from 0 to 65535.") }
    if !ties, workspace != nil {
      throw ValidationError("--workspace is there for its ties; leave it or --no-ties out.")
    }
  }

  func run() async throws {
    var options = ScreenServerOptions()
    options.host = address
    options.port = port
    options.publicAddress = publicAddress
    options.token = token
    options.showsPassages = workspace != nil
    let make = maker()
    options.reload = { try await make() }
    if log { options.log = { Terminal.report($0) } }
    let server = ScreenServer(screener: try await make(), options: options)
    let host = address
    // The server ends in order by itself; ending at once would come before that.
    for number in [SIGINT, SIGTERM] { signal(number, SIG_IGN) }
    do {
      try await server.run { port in Terminal.write("Serving http://\(host):\(port)\n") }
    } catch {
      Terminal.report("Cannot listen on \(address):\(port). Is another server there? \(error)")
      throw ExitCode(1)
    }
  }

  /// Reads the lists as they are now, or as their kept indexes have them, and makes their ties ready.
  private func maker() -> @Sendable () async throws -> any Screener {
    let (lists, folder, ties, workspace) = (lists, indexFolder, ties ? tieOptions : nil, workspace)
    return {
      do {
        let job = try ScreenJob(lists: lists, kept: folder) { note in
          for rejection in note.rejections.prefix(20) { Terminal.report(RejectionLine.text(rejection)) }
          if let text = note.text { Terminal.report(text) }
        }
        guard let ties else { return job.shared }
        return try ties.job(job, try workspace.map(WorkspaceOption.opened)).telling(job).shared
      } catch let fault as InputFault {
        Terminal.report(fault.description)
        throw ExitCode(1)
      }
    }
  }
}

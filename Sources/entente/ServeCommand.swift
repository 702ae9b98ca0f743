// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import EntenteModel
internal import EntenteWeb
internal import Foundation

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serves the desk: the pages of a workspace; or lists for screening under yente's HTTP API.",
    usage: """
      entente serve [--workspace FILE] [--list LIST …] [OPTIONS]
      entente serve --screen-only --list LIST [--list LIST …] [OPTIONS]
      """,
    discussion: """
      Examples: entente serve --workspace map.db
                entente serve --workspace map.db --list sdn=ofac.ftm.json
                entente serve --screen-only --list ofac.ftm.json

      There is no login: only this machine reaches the default address. Runs until it is told to end (Ctrl-C,
      SIGTERM), and then answers what it was asked before. docs/desk.md tells of the pages, docs/api.md gives the routes
      of screening and the limits.
      """)

  @OptionGroup var workspace: WorkspaceOption

  @Flag(help: "Serve the API of screening, and nothing else.")
  var screenOnly = false

  @Option(
    name: .customLong("list"), help: ArgumentHelp("A list to look in; may be repeated.", valueName: "LIST"))
  var lists: [String] = []

  @Option(help: ArgumentHelp("Where indexes of lists are kept. Default: none is kept.", valueName: "FOLDER"))
  var indexFolder: String?

  @Option(help: "The address to listen on.")
  var address = "127.0.0.1"

  @Option(help: "The port; 0 for any that is free. Default: 8080, for --screen-only 8000.")
  var port: Int?

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

  func validate() throws {
    guard !screenOnly || !lists.isEmpty else { throw ValidationError("Name a list with --list.") }
    guard (0...65_535).contains(port ?? 0) else {
      throw ValidationError("--port takes a number from 0 to 65535.")
    }
    if screenOnly, !ties, workspace.workspace != nil {
      throw ValidationError("--workspace is there for its ties; leave it or --no-ties out.")
    }
    guard screenOnly || Self.loopback.contains(address) || publicAddress?.hasPrefix("https://") == true else {
      throw ValidationError(
        "Passwords would go over the network as they are. Put a server with TLS before the desk and name it: "
          + "--public-address https://desk.example.org.")
    }
  }

  func run() async throws {
    var options = ScreenServerOptions()
    options.host = address
    let port = port ?? (screenOnly ? 8000 : 8080)
    options.port = port
    options.publicAddress = publicAddress
    options.token = token
    if log { options.log = { Terminal.report($0) } }
    // The server ends in order by itself; ending at once would come before that.
    for number in [SIGINT, SIGTERM] { signal(number, SIG_IGN) }
    guard screenOnly else { return try await serveDesk(options) }
    options.showsPassages = workspace.workspace != nil
    let make = maker()
    options.reload = { try await make() }
    let server = ScreenServer(screener: try await make(), options: options)
    let host = address
    do {
      try await server.run { port in Terminal.write("Serving http://\(host):\(port)\n") }
    } catch {
      Terminal.report("Cannot listen on \(address):\(port). Is another server there? \(error)")
      throw ExitCode(1)
    }
  }

  /// Reads the lists as they are now, or as their kept indexes have them, and makes their ties ready.
  private func maker() -> @Sendable () async throws -> any Screener {
    // Not from the environment: what a server of screening shows is named where it is started.
    let (lists, folder, ties, workspace) = (lists, indexFolder, ties ? tieOptions : nil, workspace.workspace)
    return {
      let job = try Self.job(lists, folder)
      guard let ties else { return job.shared }
      return try ties.job(job, try workspace.map(WorkspaceOption.opened)).telling(job).shared
    }
  }

  static func job(_ lists: [String], _ folder: String?) throws -> ScreenJob {
    do {
      return try ScreenJob(lists: lists, kept: folder) { note in
        for rejection in note.rejections.prefix(20) { Terminal.report(RejectionLine.text(rejection)) }
        if let text = note.text { Terminal.report(text) }
      }
    } catch let fault as InputFault {
      Terminal.report(fault.description)
      throw ExitCode(1)
    }
  }
}

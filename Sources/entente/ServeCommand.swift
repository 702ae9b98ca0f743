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

  func validate() throws {
    guard !screenOnly || !lists.isEmpty else { throw ValidationError("Name a list with --list.") }
    guard (0...65_535).contains(port ?? 0) else {
      throw ValidationError("--port takes a number from 0 to 65535.")
    }
    guard screenOnly || Self.loopback.contains(address) else {
      throw ValidationError(
        "The desk has no accounts yet, so it listens on this machine alone: --address 127.0.0.1.")
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
    let lists = lists
    let folder = indexFolder
    options.reload = { try await Self.screener(lists, folder) }
    let server = ScreenServer(screener: try await Self.screener(lists, folder), options: options)
    let host = address
    do {
      try await server.run { port in Terminal.write("Serving http://\(host):\(port)\n") }
    } catch {
      Terminal.report("Cannot listen on \(address):\(port). Is another server there? \(error)")
      throw ExitCode(1)
    }
  }

  /// The lists as they are now, or as their kept indexes have them.
  private static func screener(_ lists: [String], _ folder: String?) async throws -> any Screener {
    try job(lists, folder).shared
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

// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import EntenteWeb
internal import Foundation

extension ServeCommand {
  /// Addresses that only this machine reaches.
  static let loopback: Set<String> = ["127.0.0.1", "::1", "localhost"]

  func serveDesk(_ options: ScreenServerOptions) async throws {
    guard FileManager.default.fileExists(atPath: workspace.path) else {
      Terminal.report(
        "There is no workspace at \(workspace.path). Make one with `entente ingest`, or look at `entente demo`."
      )
      throw ExitCode(1)
    }
    let mode = AccessControl.Mode.demanded(
      address: address, tls: false, publicAddress: publicAddress, user: NSUserName())
    let server = DeskServer(desk: try Self.desk(workspace.path, mode, try listsOfDesk()), options: options)
    let host = options.host
    do {
      try await server.run { port in Terminal.write("Serving http://\(host):\(port)\n") }
    } catch {
      Terminal.report("Cannot listen on \(host):\(options.port). Is another server there? \(error)")
      throw ExitCode(1)
    }
  }

  /// The lists that names are looked for in, with their ties and those of the map; `nil` when none is named.
  private func listsOfDesk() throws -> ScreenJob? {
    guard !lists.isEmpty else { return nil }
    let job = try Self.job(lists, indexFolder)
    return ties ? try tieOptions.job(job, try WorkspaceOption.opened(workspace.path)).telling(job) : job
  }

  /// The desk of a workspace, with the lists that names are looked for in.
  static func desk(_ path: String, _ mode: AccessControl.Mode, _ lists: ScreenJob? = nil) throws
    -> DeskService
  {
    try DeskService(
      try Workspace.reading(path, program: Version.program),
      title: URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent,
      mode: mode, lists: lists)
  }
}

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
    let server = DeskServer(
      desk: try Self.desk(workspace.path, lists.isEmpty ? nil : try Self.job(lists, indexFolder)),
      options: options)
    let host = options.host
    do {
      try await server.run { port in Terminal.write("Serving http://\(host):\(port)\n") }
    } catch {
      Terminal.report("Cannot listen on \(host):\(options.port). Is another server there? \(error)")
      throw ExitCode(1)
    }
  }

  /// The desk of a workspace, with the lists that names are looked for in.
  static func desk(_ path: String, _ lists: ScreenJob? = nil) throws -> DeskService {
    try DeskService(
      try Workspace.reading(path, program: Version.program),
      title: URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent, lists: lists)
  }
}

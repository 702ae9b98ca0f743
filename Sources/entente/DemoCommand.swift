// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import EntenteModel
internal import EntenteWeb
internal import Foundation

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Loads the map that ships with the program into a scratch workspace and shows it.",
    discussion: """
      Examples: entente demo
                entente demo --out demo/

      Writes the report page, whose path is told. At a terminal, and without --out, the desk is then served on
      http://127.0.0.1:8080 until Ctrl-C, and a browser opened when there is one.
      """)

  @Option(help: "Folder for the workspace and the page. Default: a new one for temporary files.")
  var out: String?

  func run() async throws {
    let folder = try folder()
    let database = folder.appendingPathComponent("entente.db").path
    let page = folder.appendingPathComponent("report.html").path
    var job = MapJob()
    job.keepsTexts = true
    let kept = try await job.keep([StarterMap.path], in: database, program: Version.program, now: Clock.now)
    guard let document = kept.map.documents.first else {
      for rejection in kept.map.rejections { Terminal.report(RejectionLine.text(rejection)) }
      throw ExitCode(1)
    }
    try OutputFile.write(kept.map.rendered(as: .html), to: page)
    Terminal.write(
      DemoLines.text(kept, document: document.title ?? document.name, workspace: database) + page + "\n")
    guard Terminal.outputIsTerminal else { return }
    guard out == nil else { return Browser.open(page) }
    try await serve(database)
  }

  /// Serves the desk of the scratch workspace until it is told to end; on another port when 8080 is taken.
  private func serve(_ database: String) async throws {
    for number in [SIGINT, SIGTERM] { signal(number, SIG_IGN) }
    let desk = try ServeCommand.desk(database, .local(user: NSUserName()))
    for port in [8080, 0] {
      var options = ScreenServerOptions()
      options.port = port
      do {
        return try await DeskServer(desk: desk, options: options).run { port in
          Terminal.write("The desk is on http://127.0.0.1:\(port) until Ctrl-C.\n")
          Browser.open("http://127.0.0.1:\(port)/")
        }
      } catch  where port != 0 { continue }
    }
  }

  private func folder() throws -> URL {
    let folder =
      out.map { URL(fileURLWithPath: $0, isDirectory: true) }
      ?? FileManager.default.temporaryDirectory.appendingPathComponent(
        "entente-demo-" + UUID().uuidString.prefix(8).lowercased())
    do {
      // The folder is this user's alone: a shared place for temporary files is no place for others' links.
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true,
        attributes: out == nil ? [.posixPermissions: 0o700] : nil)
    } catch {
      Terminal.report("Cannot make the folder \(folder.path): \(error.localizedDescription)")
      throw ExitCode(1)
    }
    return folder
  }
}

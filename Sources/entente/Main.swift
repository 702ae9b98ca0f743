// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import Foundation

@main
struct Entente: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract:
      "Maps who builds which technology with whom, from open sources, and says how much of it is real.",
    discussion: """
      Example: entente map report.pdf --format html --out map.html

      Exit status: 0 done, 1 failed (nothing usable, or a check did not hold), 2 wrong use.
      Needs no network but for web addresses. Documentation: docs/commands.md
      """,
    version: Version.text,
    subcommands: [
      MapCommand.self, IngestCommand.self, WatchCommand.self, TagCommand.self, StoriesCommand.self,
      ResolveCommand.self, MatchCommand.self, ScreenCommand.self, TiesCommand.self,
      DecideCommand.self, AuditCommand.self,
      FetchCommand.self, ServeCommand.self, AccountCommand.self,
      VerifyCommand.self, DemoCommand.self,
    ])

  /// Parses, runs and ends the process with the exit status of the house: 0, 1, or 2 for wrong use.
  static func main() async {
    Interruption.handle()
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      end(error)
    }
  }

  private static func end(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    let text = fullMessage(for: error)
    if code == .success {
      Terminal.write(text.isEmpty ? "" : text + "\n")
    } else if !text.isEmpty {
      Terminal.report(text)
    }
    Foundation.exit(code == .validationFailure ? 2 : code == .success ? 0 : 1)
  }
}

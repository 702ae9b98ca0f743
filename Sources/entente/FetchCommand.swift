// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import Foundation

struct FetchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Downloads public lists from their official addresses, with date and hash.",
    usage: "entente fetch LIST… [--into FOLDER]\n       entente fetch --list",
    discussion: """
      Examples: entente fetch ofac-sdn --into lists
                entente fetch --list
                entente fetch ofac-sdn --address https://mirror.example.org/ofac/

      Beside each file NAME it writes NAME.fetch.json: the address, when it was fetched, SHA-256, size.
      A file that has not changed is left as it is. An answer that is not what the list's form asks for (a
      page that tells of an error, half a file) is refused, and what was there is kept. The exit status is 1
      when a file could not be had. Forms, terms and limits: docs/lists.md
      """)

  @Argument(help: ArgumentHelp("Names of lists, as --list shows them.", valueName: "LIST"))
  var names: [String] = []

  @Flag(name: .customLong("list"), help: "Shows the lists that are known, with their addresses and terms.")
  var shows = false

  @Option(help: ArgumentHelp("The folder that files are written to.", valueName: "FOLDER"))
  var into = "lists"

  @Option(
    help: ArgumentHelp(
      "Another address of the one list, such as a mirror's; one that ends with / is a folder with files of the usual names.",
      valueName: "URL"))
  var address: String?

  @Option(help: "How large a file may be, in megabytes.")
  var megabytes = 512

  @Option(help: "The form of what is shown: table or jsonl.")
  var format: ListFormat = .table

  func validate() throws {
    if shows { return }
    if names.isEmpty { throw ValidationError("Name a list; --list shows those that are known.") }
    if address != nil, names.count > 1 { throw ValidationError("--address is for one list; name one.") }
    if !(1...16_384).contains(megabytes) { throw ValidationError("--megabytes is 1 to 16384.") }
    for name in names where !KnownList.all.contains(where: { $0.name == name }) {
      throw ValidationError("\(name) is not known; --list shows the lists that are.")
    }
  }

  func run() async throws {
    if shows {
      Terminal.write(format == .jsonl ? KnownList.lines : KnownList.table)
      return
    }
    let job = ListFetch(agent: Version.program, bytes: megabytes << 20)
    var failures = 0
    for name in names {
      Terminal.progress("Fetching \(name)")
      do {
        for outcome in try await job.fetch(name, into: into, mirror: address) ?? [] {
          Terminal.progress("")
          if outcome.kind == .failed { failures += 1 }
          Terminal.write((format == .jsonl ? outcome.line : outcome.text) + "\n")
        }
      } catch let error where !(error is CancellationError) {
        Terminal.report("\(into): \(error.localizedDescription)")
        failures += 1
      }
    }
    Terminal.progress("")
    if failures > 0 { throw ExitCode(1) }
  }
}

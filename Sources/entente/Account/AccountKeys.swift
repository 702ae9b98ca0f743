// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import EntenteModel
internal import Foundation

struct AccountKeyAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key-add", abstract: "Adds an API key to an account and shows it this once.",
    discussion: """
      Example: entente account key-add 王伟 --scopes read,screen --label "nightly report" --days 90

      A key does what its scopes and the role of its account both permit. Only its hash is kept.
      """)

  @Argument(help: ArgumentHelp("Of the account, in any case.", valueName: "NAME"))
  var name: String

  @Option(
    help: ArgumentHelp("What it may be used for: read, screen, write, review, admin.", valueName: "SCOPES"))
  var scopes: String

  @Option(help: "What it is for, in a few words.")
  var label: String

  @Option(help: "Days until it ends. Default: it does not end.")
  var days: Int?

  @OptionGroup var workspace: WorkspaceOption

  func validate() throws {
    guard AccessScope.list(scopes) != nil else {
      throw ValidationError("--scopes takes some of read, screen, write, review, admin, with commas.")
    }
    if let days, !(1...3_650).contains(days) { throw ValidationError("--days takes 1 to 3650.") }
  }

  func run() async throws {
    let now = Date.now
    let made = try workspace.access().addKey(
      for: name, label: label, scopes: AccessScope.list(scopes) ?? [],
      expires: days.map { now.addingTimeInterval(Double($0) * 86_400) }, by: WorkspaceOption.user, at: now)
    Terminal.report("Key \(made.key.prefix) of \(made.key.account). It is shown this once:")
    Terminal.write(made.text + "\n")
  }
}

struct AccountKeyRevoke: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key-revoke", abstract: "Revokes an API key by its first characters.",
    discussion: "Example: entente account key-revoke entente_1a2b3c4d")

  @Argument(help: ArgumentHelp("As entente account list shows it.", valueName: "PREFIX"))
  var prefix: String

  @OptionGroup var workspace: WorkspaceOption

  func run() async throws {
    try workspace.access().revokeKey(prefix, by: WorkspaceOption.user, at: .now)
    Terminal.write("Revoked \(prefix).\n")
  }
}

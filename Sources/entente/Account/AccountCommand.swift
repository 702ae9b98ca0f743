// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import EntenteModel
internal import Foundation

struct AccountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account",
    abstract: "Accounts and API keys of a workspace: who may log in at the desk, and what for.",
    discussion: """
      Example: entente account add Иванова --role analyst --clearance TLP:AMBER

      Passwords are asked for on a terminal without showing them, or are the first line of standard input: they are
      never among the arguments. Nothing is deleted: what an account was stays recorded. See docs/access.md.
      """,
    subcommands: [
      AccountAdd.self, AccountList.self, AccountChange.self, AccountDisable.self, AccountPassword.self,
      AccountKeyAdd.self, AccountKeyRevoke.self, AccountLog.self,
    ])
}

extension WorkspaceOption {
  /// Access of the workspace, for whoever is at this machine.
  ///
  /// - Parameter creating: whether a workspace that is not there is made.
  func access(creating: Bool = false) throws -> AccessControl {
    let workspace = try creating ? Workspace(path: path, program: Version.program) : opened()
    return try workspace.access(.local(user: Self.user.name))
  }

  /// Who is at this machine.
  static var user: Viewer { Viewer.local(NSUserName()) }
}

struct AccountAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Adds an account, and the workspace when there is none.",
    discussion: """
      Example: entente account add Иванова --role analyst --display-name "Анна Иванова" --clearance TLP:AMBER
               entente account add 王伟 --role reader --clearance "TLP:GREEN//REL AU,GB" < password.txt
      """)

  @Argument(help: ArgumentHelp("Letters, digits and . - _ @ of one script.", valueName: "NAME"))
  var name: String

  @Option(help: "What it is for: reader, analyst, reviewer or admin.")
  var role: GivenRole

  @Option(help: "What people call them. Default: the name.")
  var displayName: String?

  @Option(
    help: ArgumentHelp(
      "What may be seen: a TLP 2.0 label, and the parties they are of.",
      valueName: "TLP:LABEL[//REL PARTIES]"))
  var clearance = GivenClearance.clear

  @OptionGroup var workspace: WorkspaceOption

  func run() async throws {
    let password = try SecretPrompt.newPassword()
    let account = try await workspace.access(creating: true).addAccount(
      name, Account.State(displayName: displayName ?? name, role: role.role, clearance: clearance.clearance),
      password: password, by: WorkspaceOption.user, at: .now)
    Terminal.write(
      "Added \(account.name): \(account.state.role.rawValue), \(account.state.clearance.text).\n")
  }
}

struct AccountPassword: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "password", abstract: "Sets the password of an account; its sessions end, its keys stay.",
    discussion: "Example: entente account password Иванова")

  @Argument(help: ArgumentHelp("Of the account, in any case.", valueName: "NAME"))
  var name: String

  @OptionGroup var workspace: WorkspaceOption

  func run() async throws {
    let password = try SecretPrompt.newPassword()
    try await workspace.access().setPassword(of: name, to: password, by: WorkspaceOption.user, at: .now)
    Terminal.write("The password is set.\n")
  }
}

// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import EntenteModel
internal import Foundation

struct AccountList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Shows the accounts and their keys.",
    discussion: "Example: entente account list --format jsonl")

  @Option(help: "The form: table, or jsonl with when and by whom, and revoked keys too.")
  var format = GivenAccessForm.table

  @OptionGroup var workspace: WorkspaceOption

  func run() async throws {
    Terminal.write(
      try workspace.access().accountsText(by: WorkspaceOption.user, format.form, width: Terminal.width))
  }
}

struct AccountChange: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "Changes what an account is for, what it may see, or what it is called.",
    discussion: """
      Example: entente account change Иванова --role reviewer --clearance TLP:AMBER+STRICT
               entente account change 王伟 --enable
      """)

  @Argument(help: ArgumentHelp("Of the account, in any case.", valueName: "NAME"))
  var name: String

  @Option(help: "What it is for: reader, analyst, reviewer or admin.")
  var role: GivenRole?

  @Option(help: "What people call them.")
  var displayName: String?

  @Option(
    help: ArgumentHelp(
      "What may be seen: a TLP 2.0 label, and the parties they are of.", valueName: "TLP:LABEL[//REL PARTIES]"
    ))
  var clearance: GivenClearance?

  @Flag(help: "Let a disabled account log in again.")
  var enable = false

  @OptionGroup var workspace: WorkspaceOption

  func validate() throws {
    if role == nil, displayName == nil, clearance == nil, !enable {
      throw ValidationError("Say what changes: --role, --display-name, --clearance or --enable.")
    }
  }

  func run() async throws {
    let account = try workspace.access().changeAccount(name, by: WorkspaceOption.user, at: .now) { state in
      if let role { state.role = role.role }
      if let displayName { state.displayName = displayName }
      if let clearance { state.clearance = clearance.clearance }
      if enable { state.disabled = false }
    }
    let state = account.state
    Terminal.write(
      "\(account.name): \(state.role.rawValue), \(state.clearance.text), "
        + (state.disabled ? "disabled" : "enabled") + ".\n")
  }
}

struct AccountDisable: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disable",
    abstract: "Lets nobody in with an account any more: its sessions end, its keys open nothing.",
    discussion: "Example: entente account disable 王伟")

  @Argument(help: ArgumentHelp("Of the account, in any case.", valueName: "NAME"))
  var name: String

  @OptionGroup var workspace: WorkspaceOption

  func run() async throws {
    let account = try workspace.access().changeAccount(name, by: WorkspaceOption.user, at: .now) {
      $0.disabled = true
    }
    Terminal.write("\(account.name): disabled.\n")
  }
}

struct AccountLog: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Shows the newest lines of the access log: who did what, when.",
    discussion: "Example: entente account log --who Иванова --limit 20")

  @Option(help: "Only what this account did.")
  var who: String?

  @Option(help: "Lines at most, up to 1000.")
  var limit = 100

  @Option(help: "The form: table or jsonl.")
  var format = GivenAccessForm.table

  @OptionGroup var workspace: WorkspaceOption

  func run() async throws {
    Terminal.write(
      try workspace.access().logText(
        by: WorkspaceOption.user, who: who, limit: limit, format.form, width: Terminal.width))
  }
}

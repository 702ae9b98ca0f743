// SPDX-License-Identifier: Apache-2.0
internal import EntenteDesk
internal import EntenteModel
internal import EntenteSecrets
internal import EntenteStore
internal import Foundation

/// Writes about access, to be killed in the middle or to run beside another one: `entente-access-probe PATH NAME COUNT`.
///
/// Adds an account, then lines to the log, keys of the account and changes of it, and prints the number of each step
/// once it is acknowledged.
@main
enum AccessProbe {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let count = Int(arguments[3]) else {
      FileHandle.standardError.write(Data("usage: entente-access-probe PATH NAME COUNT\n".utf8))
      exit(2)
    }
    let name = arguments[2]
    let ledger = try Ledger(path: arguments[1], project: { _, _ in [] })
    let access = try AccessControl(ledger: ledger, mode: .local(user: "root"), cost: .least)
    let local = Viewer.local("root")
    let clearance = Clearance(.green)
    _ = try await access.addAccount(
      name, Account.State(displayName: name, role: .reader, clearance: clearance),
      password: "correct horse battery staple", by: local, at: .now)
    for step in 1...count {
      try access.record(local, .look, route: "GET /", object: "\(name) \(step)", origin: nil, at: .now)
      if step % 5 == 0 {
        _ = try access.addKey(
          for: name, label: "step \(step)", scopes: [.read], expires: nil, by: local, at: .now)
        _ = try access.changeAccount(name, by: local, at: .now) { $0.displayName = "step \(step)" }
      }
      FileHandle.standardOutput.write(Data("\(step)\n".utf8))
    }
    try ledger.close()
  }
}

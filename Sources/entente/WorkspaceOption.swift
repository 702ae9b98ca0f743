// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import Foundation

/// Which workspace is meant.
struct WorkspaceOption: ParsableArguments {
  @Option(help: "File of the workspace. Default: ENTENTE_DB, else ./entente.db.")
  var workspace: String?

  var path: String {
    if let workspace { return workspace }
    let named = ProcessInfo.processInfo.environment["ENTENTE_DB"] ?? ""
    return named.isEmpty ? "./entente.db" : named
  }

  /// Whether one was named, by the option or the environment.
  var isNamed: Bool {
    workspace != nil || !(ProcessInfo.processInfo.environment["ENTENTE_DB"] ?? "").isEmpty
  }

  func validate() throws {
    if path.contains("://") {
      throw ValidationError(
        "The workspace is a file; '\(path)' is an address. Team workspaces are not there yet.")
    }
  }
}

/// The recorded time: the clock, asked where it is needed and nowhere below.
enum Clock {
  static func now() -> String { Date.now.formatted(.iso8601) }
}

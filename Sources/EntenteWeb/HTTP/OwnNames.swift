// SPDX-License-Identifier: Apache-2.0

/// The names under which a server that only its own machine reaches is asked for.
///
/// A page on the net may let a name of its own point to this machine: for the browser the server then is of the page's
/// origin, and its answers can be read. But the name stands in the call.
struct OwnNames: Sendable {
  private static let machine: Set<String> = ["localhost", "127.0.0.1", "[::1]"]
  /// `nil` when others reach it: then any name may be its own.
  private let names: Set<String>?

  init(_ options: ScreenServerOptions) {
    let host = options.host == "::1" ? "[::1]" : options.host
    guard Self.machine.contains(host) else {
      names = nil
      return
    }
    let address = options.publicAddress?.split(separator: "/").dropFirst().first.map(String.init)
    names = Self.machine.union(address.map { [Self.name($0)] } ?? [])
  }

  /// Whether a call for this `Host` is meant for the server.
  func contains(_ host: String?) -> Bool { names?.contains(Self.name(host ?? "")) ?? true }

  /// A host without its port, in small letters.
  private static func name(_ host: String) -> String {
    let lower = host.lowercased()
    guard let colon = lower.lastIndex(of: ":"), !lower[colon...].contains("]") else { return lower }
    return String(lower[..<colon])
  }
}

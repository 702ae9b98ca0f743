// SPDX-License-Identifier: Apache-2.0

import EntenteDesk

/// The names under which a server that only its own machine reaches is asked for.
///
/// A page on the net may let a name of its own point to this machine: for the browser the server then is of the page's
/// origin, and its answers can be read. But the name stands in the call.
struct OwnNames: Sendable {
  /// When others reach it, any name may be its own.
  private let isOpen: Bool
  /// That of the server that stands before it.
  private let publicName: String?

  init(_ options: ScreenServerOptions) {
    isOpen = !Origin.isLoopback(options.host)
    publicName = options.publicAddress?.split(separator: "/").dropFirst().first.map { Self.name(String($0)) }
  }

  /// Whether a call for this `Host` is meant for the server.
  func contains(_ host: String?) -> Bool {
    isOpen || Origin.isLoopback(hostHeader: host) || publicName == Self.name(host ?? "")
  }

  /// A host without its port, in small letters.
  private static func name(_ host: String) -> String {
    let lower = host.lowercased()
    guard let colon = lower.lastIndex(of: ":"), !lower[colon...].contains("]") else { return lower }
    return String(lower[..<colon])
  }
}

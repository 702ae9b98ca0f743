// SPDX-License-Identifier: Apache-2.0

package import EntenteModel

/// How much strangers may ask for. What goes beyond is refused with 413, 414 or 422, and nothing of it is done.
package struct ScreenServerLimits: Hashable, Sendable {
  /// Bytes of a body.
  package var body = 1 << 20
  /// Bytes of an address with its query.
  package var address = 65_536
  /// Queries in one call.
  package var batch = 100
  /// Unicode scalars of a name or another value.
  package var name = 500
  /// Values of one property, and properties of one query.
  package var values = 50
  /// Results of one query.
  package var results = 500
  /// How deep a search may be paged: offset and limit together.
  package var depth = 1_000
  /// How many ties and shares one call may have looked at, each that is told counted as 500: 0.1 s of one core where it was
  /// measured. Results beyond it are answered without their ties, and say so.
  package var work = 10_000_000
  /// Owners, edges and words of each kind in a report about a result; a report that is cut says how many are left out.
  package var owners = 50
  /// How long a call may take from its first byte on, reading its body included.
  package var time = Duration.seconds(10)
  /// Calls that compare names, at once; those beyond are told to come back (503).
  package var calls = 64
  /// Connections at once; those beyond wait.
  package var connections = 512

  package init() {}
}

/// Where and how the API is served.
package struct ScreenServerOptions: Sendable {
  /// The address that is listened on. The default is reached from this machine alone: there is no login.
  package var host = "127.0.0.1"
  /// 0 for any that is free.
  package var port = 8000
  /// What the manifest of reconciliation calls this server, such as `https://screen.example.org`, when it stands behind
  /// another; `nil` for what the caller's own `Host` says.
  package var publicAddress: String?
  package var limits = ScreenServerLimits()
  /// What `/updatez` has to be given; without it nobody may ask for an update.
  package var token: String?
  /// Reads the lists again. When it throws, the server goes on with what it has.
  package var reload: (@Sendable () async throws -> any Screener)?
  /// Whether ties stand on passages of somebody's own documents: then pages of other origins may not read them, and a
  /// server that only this machine reaches tells them under its own names alone.
  package var showsPassages = false
  /// Takes one line of JSON for each call, without names or queries: time in milliseconds, method, path, status, bytes.
  package var log: (@Sendable (String) -> Void)?

  package init() {}
}

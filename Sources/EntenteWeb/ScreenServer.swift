// SPDX-License-Identifier: Apache-2.0

package import EntenteModel
import Hummingbird
import Logging
import NIOCore
import Synchronization

/// yente's HTTP API over lists. docs/api.md gives its routes, its limits, and where it differs.
package struct ScreenServer: Sendable {
  package let current: CurrentScreener
  let options: ScreenServerOptions

  package init(screener: any Screener, options: ScreenServerOptions = ScreenServerOptions()) {
    current = CurrentScreener(screener)
    self.options = options
  }

  /// Serves until SIGTERM or SIGINT: then no connection is taken any more, and it returns when the calls that are being
  /// answered have their answers.
  ///
  /// - Parameter started: told the port once it is listened on.
  /// - Throws: when the address cannot be listened on.
  package func run(started: @escaping @Sendable (_ port: Int) -> Void = { _ in }) async throws {
    let (requests, asked) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    try await withThrowingTaskGroup { group in
      group.addTask {
        for await _ in requests { try? await self.update() }
      }
      group.addTask {
        let app = self.application(started: started) { wait in
          if wait { try await self.update() } else { asked.yield() }
        }
        try await app.runService()
      }
      defer { group.cancelAll() }
      // The first never ends by itself.
      try await group.next()
    }
  }

  /// Reads the lists again; calls that come after it are answered from the new ones.
  private func update() async throws {
    guard let reload = options.reload else { return }
    current.swap(to: try await reload())
  }

  private func responder(_ update: @escaping @Sendable (_ wait: Bool) async throws -> Void)
    -> TableResponder<Served>
  {
    let (current, limits, token) = (current, options.limits, options.token)
    let ways = TableResponder<Served>.Ways(
      call: { _, _, deadline in
        Served(
          screener: current.value, limits: limits, deadline: deadline, update: update, token: token)
      },
      headers: ["x-content-type-options": "nosniff"],
      // What is read here are public lists, and OpenRefine's windows ask from another origin; passages of a workspace
      // are nobody else's.
      isOpen: { [showsPassages = options.showsPassages] route in !(route.tellsTies && showsPassages) },
      openHeaders: ["access-control-allow-origin": "*"], ownNames: OwnNames(options), answersPreflight: true,
      log: options.log)
    return TableResponder(
      table: RouteTable(limits), limits: limits, admission: Admission(limits.calls),
      address: "\(options.host):\(options.port)", publicAddress: options.publicAddress, ways: ways)
  }

  func application(
    started: @escaping @Sendable (_ port: Int) -> Void,
    update: @escaping @Sendable (_ wait: Bool) async throws -> Void
  ) -> Application<TableResponder<Served>> {
    var logger = Logger(label: "entente") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .error
    let limits = options.limits
    return Application(
      responder: responder(update),
      server: .http1(
        configuration: .init(
          idleTimeout: .seconds(60))),
      configuration: ApplicationConfiguration(
        address: .hostname(options.host, port: options.port),
        availableConnectionsDelegate: .maximum(limits.connections, logger: logger)),
      onServerRunning: { channel in started(channel.localAddress?.port ?? 0) },
      logger: logger)
  }
}

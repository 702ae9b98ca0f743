// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import Hummingbird
import Logging
import NIOCore

/// The desk: the pages and the API of a workspace. docs/desk.md gives its pages and limits.
package struct DeskServer: Sendable {
  let desk: DeskService
  let options: ScreenServerOptions

  package init(desk: DeskService, options: ScreenServerOptions = ScreenServerOptions()) {
    self.desk = desk
    self.options = options
  }

  /// Serves until SIGTERM or SIGINT: then no connection is taken any more, and it returns when the calls that are being
  /// answered have their answers.
  ///
  /// - Parameter started: told the port once it is listened on.
  /// - Throws: when the address cannot be listened on.
  package func run(started: @escaping @Sendable (_ port: Int) -> Void = { _ in }) async throws {
    var logger = Logger(label: "entente") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .error
    let app = Application(
      responder: responder, server: .http1(configuration: .init(idleTimeout: .seconds(60))),
      configuration: ApplicationConfiguration(
        address: .hostname(options.host, port: options.port),
        availableConnectionsDelegate: .maximum(options.limits.connections, logger: logger)),
      onServerRunning: { channel in started(channel.localAddress?.port ?? 0) }, logger: logger)
    try await app.runService()
  }

  private var responder: TableResponder<DeskCall> {
    let desk = desk
    let ways = TableResponder<DeskCall>.Ways(
      call: { head, route, deadline in
        DeskCall(
          desk: desk, head: head, view: try ViewChoice(try FormItems(head.query)),
          viewer: try Entrance.viewer(desk, head, route), deadline: deadline)
      },
      refusal: { problem, head in Shell.refusal(problem, head, desk) },
      headers: [
        "x-content-type-options": "nosniff", "referrer-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin", "cross-origin-opener-policy": "same-origin",
      ],
      ownNames: OwnNames(options), answersPreflight: false, log: options.log)
    return TableResponder(
      table: RouteTableOf(routes: DeskRoutes.all), limits: options.limits,
      admission: Admission(options.limits.calls), address: "\(options.host):\(options.port)",
      publicAddress: options.publicAddress, ways: ways)
  }
}

/// All that the desk serves.
enum DeskRoutes {
  static let all: [DeskRoute] =
    API.routes + API.document + Assets.routes + pages

  private static let pages: [DeskRoute] =
    LogInPage.routes + OverviewPage.routes + InitiativesPage.routes + InitiativePage.routes
    + ActorsPage.routes + ActorPage.routes + ComparePage.routes + NetworkPage.routes
    + PlacesPage.routes + TimelinePage.routes + DocumentsPage.routes + AddingPage.routes
    + DocumentPage.routes + SourcesPage.routes + SourcePage.routes + HelpPage.routes
    + ScreenPage.routes + ScreenRunPage.routes + ReviewPage.routes + ReviewEditPage.routes
    + ReviewActions.routes
}

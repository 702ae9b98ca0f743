// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import Foundation

/// Who comes in, and whether they may do what they ask for.
enum Entrance {
  /// Who makes a call, when the route is open to them.
  ///
  /// What changes something and comes from a page of another site is refused, whoever makes it; a call by an API key is no
  /// browser's.
  ///
  /// - Throws: 401 for nobody, 403 for what the viewer may not do, 503 when the workspace cannot be read.
  static func viewer(_ desk: DeskService, _ head: CallHead, _ route: DeskRoute) throws(Problem) -> Viewer {
    let known = try viewer(desk, head)
    if route.method == .post, !isKey(known), isForeign(head) {
      throw Problem(403, "a page of another site sent this; do it on a page of the desk")
    }
    guard let act = route.act else { return known ?? nobody }
    guard let known else {
      throw Problem(401, "log in first", headers: ["www-authenticate": "Bearer"])
    }
    guard known.may(act) else {
      try record(desk, known, act, route, head, .refused)
      throw Problem(403, "your role does not permit this (\(act.rawValue)); ask an admin of the workspace")
    }
    if act != .look, act != .screen { try record(desk, known, act, route, head, .done) }
    return known
  }

  private static func viewer(_ desk: DeskService, _ head: CallHead) throws(Problem) -> Viewer? {
    do {
      return try desk.access.viewer(cookies: head["cookie"], authorization: head["authorization"], at: Date())
    } catch {
      throw Problem(503, "the workspace cannot be read now")
    }
  }

  private static func record(
    _ desk: DeskService, _ viewer: Viewer, _ act: Act, _ route: DeskRoute, _ head: CallHead,
    _ outcome: AccessEvent.Outcome
  ) throws(Problem) {
    // Alone on a machine there is nobody to tell apart.
    if case .local = viewer.how { return }
    do {
      try desk.access.record(
        viewer, act, route: route.method.rawValue + " " + route.path, origin: head.caller, outcome: outcome,
        at: Date())
    } catch { throw Problem(503, "the workspace cannot be written now") }
  }

  private static func isKey(_ viewer: Viewer?) -> Bool {
    if case .key? = viewer?.how { return true }
    return false
  }

  /// Whether a browser sent it from a page of another site.
  static func isForeign(_ head: CallHead) -> Bool {
    let host = head.origin.split(separator: "/").last.map(String.init)
    return Origin.isForeign(fetchSite: head["sec-fetch-site"], origin: head["origin"], host: host)
  }

  /// Somebody who has not logged in: sees nothing.
  private static let nobody = Viewer(
    name: "", displayName: "", role: .reader, clearance: Clearance(.clear), scopes: [], how: .key(prefix: ""))
}

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
    if route.method == .post, !isKey(known) { try requireOwnPage(head) }
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

  /// Refuses a call that a page of another site made: a browser sends along with it what lets the reader in, but it also
  /// says which site made it. This is asked for every route that changes something, the login among them.
  ///
  /// - Throws: 403 when the call comes from elsewhere, or does not say from where.
  private static func requireOwnPage(_ head: CallHead) throws(Problem) {
    let site = head["sec-fetch-site"]?.lowercased()
    let origin = head["origin"]?.lowercased()
    guard site != nil || origin != nil else {
      throw Problem(403, "the call does not say where it comes from; programs send Origin: \(head.origin)")
    }
    if let site, site != "same-origin" {
      throw Problem(403, "the call was made by a page of another site; use the form of this one")
    }
    if let origin, origin != head.origin.lowercased() {
      throw Problem(403, "the call comes from \(Problem.excerpt(origin)), not from \(head.origin)")
    }
  }

  /// Somebody who has not logged in: sees nothing.
  private static let nobody = Viewer(
    name: "", displayName: "", role: .reader, clearance: Clearance(.clear), scopes: [], how: .key(prefix: ""))
}

// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel

/// What a page or a call of the desk is answered from.
struct DeskCall: Sendable {
  let desk: DeskService
  let head: CallHead
  let view: ViewChoice
  let viewer: Viewer
  let deadline: ContinuousClock.Instant

  var clearance: Clearance { viewer.clearance }
  var viewpoint: Viewpoint { view.viewpoint(clearance) }

  /// The map from where this call looks.
  ///
  /// - Throws: 422 for a time that cannot be, 503 when the workspace cannot be read.
  func map() throws(Problem) -> MapSnapshot {
    do { return try desk.shelf.map(viewpoint) } catch { throw Problem(error) }
  }

  /// The cookies that came, by name.
  var cookies: [String: String] {
    var cookies: [String: String] = [:]
    for part in (head["cookie"] ?? "").prefix(8_192).split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2 else { continue }
      cookies[pair[0].trimmed] = pair[1].trimmed
    }
    return cookies
  }
}

extension Substring {
  /// Without spaces at its ends.
  fileprivate var trimmed: String {
    var rest = self
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}

typealias DeskRoute = RouteOf<DeskCall>

extension Problem {
  init(_ fault: DeskFault) {
    switch fault.kind {
    case .asked: self.init(422, fault.text)
    case .workspace: self.init(503, fault.text)
    case .changed: self.init(409, fault.text)
    }
  }
}

// SPDX-License-Identifier: Apache-2.0

extension DeskCall {
  /// Lets a call that changes something through only when a page of this desk made it.
  ///
  /// Browsers say where a form stood, in `Origin` or in `Sec-Fetch-Site`, and no page can make them say otherwise. Programs
  /// that say neither are not led by a page, and are let through.
  ///
  /// - Throws: 403 for a call that a page of another origin made.
  func requireSameOrigin() throws(Problem) {
    let refused = Problem(
      403, "this was sent from a page of another site; open the desk's own page and send it there")
    if let origin = head["origin"] {
      guard origin == head.origin else { throw refused }
    } else if let site = head["sec-fetch-site"] {
      guard site == "same-origin" || site == "none" else { throw refused }
    }
  }
}

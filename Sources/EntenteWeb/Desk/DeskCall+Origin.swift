// SPDX-License-Identifier: Apache-2.0

extension DeskCall {
  /// Refuses a call that a page of another site made. Every route that changes something asks this first: a browser sends
  /// along with such a call what lets the reader in, but it also says which site made it.
  ///
  /// - Throws: 403 when the call comes from elsewhere, or does not say from where.
  func requireSameOrigin() throws(Problem) {
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
}
